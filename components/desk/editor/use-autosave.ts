'use client';

import type { Editor } from '@tiptap/core';
import type { Transaction } from '@tiptap/pm/state';
import { type RefObject, startTransition, useCallback, useEffect, useRef, useState } from 'react';
import { saveDraftAction } from '@/newsroom/articles/actions';
import { type DraftAnswer, unsaved } from '@/newsroom/articles/draft-answer';
import { fieldsOf } from '@/newsroom/articles/drafts/form-fields';
import { adoptBlocks } from './adopt-blocks';
import { canFill, faultLine, fill, hiddenField, textFields } from './form-of';
import { dropCopy, keepCopy, type Owner, pauses, type Standing } from './saving';

/** What went out: by it the script sees what was typed since. */
interface Sent {
  data: FormData;
  fields: Record<string, string>;
  doc: Editor['state']['doc'] | undefined;
}

/**
 * Saves the form around `place` a little after every change, through the same rule as its button, and says how that stands. What is
 * not saved yet is kept in this browser before it is sent, and when the page goes away. What others changed comes into the
 * text with the answer. After a conflict it stops: the person chooses. `flush` saves now; false where nothing was heard.
 */
export function useAutosave(
  owner: Owner,
  place: RefObject<HTMLElement | null>,
  editor: RefObject<Editor | null>,
  heard: (answer: DraftAnswer) => void,
) {
  const [standing, setStanding] = useState<Standing>({ state: 'untouched' });
  const now = useRef({ timer: 0, since: 0, touches: 0, saved: 0, stopped: false, passing: false });
  const submitted = useRef<{ sent: Sent; touches: number } | null>(null);
  const running = useRef<Promise<boolean> | null>(null);
  const told = useRef(heard);
  told.current = heard;
  const { me, story } = owner;

  const gather = useCallback((): Sent | null => {
    const form = place.current?.closest('form');
    if (!form) return null;
    const data = new FormData(form);
    const fields = textFields(data);
    const window = fields.window ?? '';
    if (now.current.touches > now.current.saved)
      keepCopy({ me, story }, { version: Number(fields.version), window, at: Date.now(), fields });
    return { data, fields, doc: editor.current?.state.doc };
  }, [me, story, place, editor]);

  /** Takes the answer to `sent` in: the version, and what others changed. */
  const take = useCallback(
    (sent: Sent, answer: DraftAnswer): void => {
      const form = place.current?.closest('form');
      if (!form || answer.version === null) return;
      const { change } = answer;
      const fields = change ? fieldsOf(change.fields) : {};
      const fits = canFill(form, fields, sent.fields);
      const into = editor.current;
      const dispatch = (tr: Transaction) => into?.view.dispatch(tr);
      const adopted = !change || (fits && into && sent.doc && adoptBlocks(into.state, dispatch, change, sent.doc));
      // Typed in since: the version stays the old one, and the next save is merged again, with that in it.
      const version = hiddenField(form, 'version');
      if (version) version.value = adopted ? String(answer.version) : (sent.fields.version ?? version.value);
      if (adopted && change) fill(form, fields);
    },
    [place, editor],
  );

  const send = useCallback(async (): Promise<boolean> => {
    const at = now.current.touches;
    const sent = gather();
    if (!sent) return false;
    Object.assign(now.current, { since: 0 });
    setStanding({ state: 'saving' });
    try {
      const answer = await saveDraftAction(unsaved, sent.data);
      told.current(answer);
      if (answer.problem === null) {
        take(sent, answer);
        now.current.saved = at;
        if (now.current.touches === at) dropCopy({ me, story }, sent.fields.window ?? '');
        setStanding(now.current.touches === at ? { state: 'saved', at: Date.now() } : { state: 'unsaved' });
      } else if (answer.ended) setStanding({ state: 'signed-out' });
      else {
        now.current.stopped = answer.theirs !== null || answer.asked.length > 0;
        const sentence = faultLine(place.current?.closest('form'), answer.fields, answer.problem);
        setStanding({ state: now.current.stopped ? 'conflict' : 'refused', sentence });
      }
      return true;
    } catch {
      setStanding({ state: 'offline' });
      window.clearTimeout(now.current.timer);
      now.current.timer = window.setTimeout(() => void flush.current(), pauses.retry);
      return false;
    }
  }, [me, story, place, gather, take]);

  const flush = useRef<() => Promise<boolean>>(async () => false);
  flush.current = async () => {
    window.clearTimeout(now.current.timer);
    while (running.current) await running.current;
    if (now.current.stopped) {
      gather(); // what is typed while the person chooses is kept as well
      return true;
    }
    running.current = send().finally(() => {
      running.current = null;
    });
    return running.current;
  };

  /** The form itself was sent and answered. */
  const answered = useCallback(
    (answer: DraftAnswer) => {
      const last = submitted.current;
      submitted.current = null;
      now.current.stopped = answer.theirs !== null || answer.asked.length > 0;
      if (answer.problem !== null || !last) return;
      take(last.sent, answer);
      now.current.saved = Math.max(now.current.saved, last.touches);
      if (now.current.touches > last.touches) return;
      dropCopy({ me, story }, last.sent.fields.window ?? '');
      setStanding({ state: 'saved', at: Date.now() });
    },
    [me, story, take],
  );

  const touched = useCallback(() => {
    const { current } = now;
    current.touches += 1;
    current.since ||= Date.now();
    window.clearTimeout(current.timer);
    const waited = Date.now() - current.since;
    const wait = Math.max(0, Math.min(pauses.quiet, pauses.latest - waited));
    current.timer = window.setTimeout(() => void flush.current(), wait);
    // Not at once: React would draw a field that it controls as it was before the letter, which it has not heard of yet.
    startTransition(() =>
      setStanding((before) =>
        ['untouched', 'saved', 'refused'].includes(before.state) ? { state: 'unsaved' } : before,
      ),
    );
  }, []);

  useEffect(() => {
    const form = place.current?.closest('form');
    const { current } = now;
    const isUnsaved = () => current.touches > current.saved;
    // The button waits for what is on its way, and is no use while nobody hears it: the words stay here.
    const sent = (event: SubmitEvent) => {
      if (current.passing) {
        Object.assign(current, { passing: false, stopped: false });
        const sent = gather();
        submitted.current = sent && { sent, touches: current.touches };
        return;
      }
      event.preventDefault();
      void flush.current().then((reached) => {
        if (!reached) return;
        // Not within the event that is still going on: a form that is being sent is not sent again.
        window.setTimeout(() => {
          current.passing = true;
          form?.requestSubmit(event.submitter);
        });
      });
    };
    const leaving = (event: BeforeUnloadEvent) => {
      if (isUnsaved()) event.preventDefault();
    };
    // Left, it is kept; come back to, as after signing in elsewhere, it is saved.
    const seen = () => {
      if (isUnsaved()) void (document.visibilityState === 'visible' ? flush.current() : gather());
    };
    const hidden = () => void (isUnsaved() && gather());
    const online = () => void flush.current();
    // Fields without a name are tools (find, a link's address); what they do to the text the editor tells itself.
    const typed = ({ target }: Event) => {
      if (target instanceof Element && target.getAttribute('name')) touched();
    };
    form?.addEventListener('input', typed);
    form?.addEventListener('submit', sent);
    window.addEventListener('online', online);
    window.addEventListener('beforeunload', leaving);
    window.addEventListener('pagehide', hidden);
    document.addEventListener('visibilitychange', seen);
    return () => {
      window.clearTimeout(current.timer);
      form?.removeEventListener('input', typed);
      form?.removeEventListener('submit', sent);
      window.removeEventListener('online', online);
      window.removeEventListener('beforeunload', leaving);
      window.removeEventListener('pagehide', hidden);
      document.removeEventListener('visibilitychange', seen);
    };
  }, [place, touched, gather]);

  return { standing, touched, answered, flush };
}
