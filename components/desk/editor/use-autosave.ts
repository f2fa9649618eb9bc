'use client';

import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import { saveDraftAction } from '@/newsroom/articles/actions';
import { unsaved } from '@/newsroom/articles/draft-answer';
import { dropCopy, keepCopy, pauses, type Standing } from './saving';

function fieldsOf(form: HTMLFormElement): Record<string, string> {
  const fields: Record<string, string> = {};
  for (const [name, value] of new FormData(form)) {
    if (typeof value === 'string' && !name.startsWith('$')) fields[name] = value;
  }
  return fields;
}

/** The field that says which version of the draft this form began from. */
function versionField(form: HTMLFormElement): HTMLInputElement | null {
  const field = form.elements.namedItem('version');
  return field instanceof HTMLInputElement ? field : null;
}

/**
 * Saves the form around `place` a little after every change, through the same rule as its button, and says how that stands. What could not
 * be saved is kept in this browser. After a conflict it stops: the person decides.
 */
export function useAutosave(id: string, place: RefObject<HTMLElement | null>) {
  const [standing, setStanding] = useState<Standing>({ state: 'untouched' });
  const timing = useRef({ timer: 0, since: 0, running: false, again: false, stopped: false, sent: false });

  const run = useCallback(async () => {
    const now = timing.current;
    const form = place.current?.closest('form');
    if (!form || now.stopped) return;
    if (now.running) {
      now.again = true;
      return;
    }
    Object.assign(now, { running: true, again: false, since: 0, sent: false });
    setStanding({ state: 'saving' });
    keepCopy(id, { version: Number(versionField(form)?.value ?? 0), at: Date.now(), fields: fieldsOf(form) });
    try {
      const answer = await saveDraftAction(unsaved, new FormData(form));
      if (answer.problem === null) {
        const field = versionField(form);
        if (field) field.value = String(answer.version);
        if (!now.again) dropCopy(id);
        setStanding({ state: 'saved', at: Date.now() });
      } else if (answer.ended) setStanding({ state: 'signed-out' });
      else {
        now.stopped = answer.theirs !== null;
        const sentence = Object.values(answer.fields)[0] ?? answer.problem;
        setStanding({ state: now.stopped ? 'conflict' : 'refused', sentence });
      }
    } catch {
      setStanding({ state: 'offline' });
      now.timer = window.setTimeout(run, pauses.retry);
    } finally {
      now.running = false;
      if (now.again) window.setTimeout(run, pauses.quiet);
    }
  }, [id, place]);

  const touched = useCallback(() => {
    const now = timing.current;
    if (now.stopped) return;
    now.since ||= Date.now();
    window.clearTimeout(now.timer);
    const waited = Date.now() - now.since;
    now.timer = window.setTimeout(run, Math.max(0, Math.min(pauses.quiet, pauses.latest - waited)));
    setStanding((before) => (before.state === 'saving' || before.state === 'offline' ? before : { state: 'unsaved' }));
  }, [run]);

  useEffect(() => {
    const form = place.current?.closest('form');
    const sent = () => {
      window.clearTimeout(timing.current.timer);
      Object.assign(timing.current, { stopped: false, sent: true }); // the button says what to do about a conflict
    };
    const online = () => void run();
    form?.addEventListener('input', touched);
    form?.addEventListener('submit', sent);
    window.addEventListener('online', online);
    const { current } = timing;
    return () => {
      window.clearTimeout(current.timer);
      if (current.sent) dropCopy(id); // it led on to another page, so it was saved
      form?.removeEventListener('input', touched);
      form?.removeEventListener('submit', sent);
      window.removeEventListener('online', online);
    };
  }, [id, place, run, touched]);

  return { standing, touched };
}
