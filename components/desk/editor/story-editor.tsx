'use client';

import type { Editor } from '@tiptap/core';
import { type ReactNode, useCallback, useContext, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import type { DraftAnswer } from '@/newsroom/articles/draft-answer';
import type { Others } from '@/newsroom/articles/drafts/present';
import type { Body } from '@/newsroom/text/blocks';
import { toBody } from '@/newsroom/text/markdown';
import { editor as words } from '@/words/editor';
import { DraftContext } from '../draft-context';
import { KeptField } from '../kept-field';
import { PresentLine } from '../present-line';
import { fill, hiddenField } from './form-of';
import { KeptNotice } from './kept-notice';
import { RichText } from './rich-text';
import { dropCopy, holdWindow, type Kept, newWindow, readCopies } from './saving';
import { StandingLine } from './standing-line';
import { takeEarly } from './typed-early';
import { useAutosave } from './use-autosave';
import { usePresence } from './use-presence';

export interface StoryEditorProps {
  id: string;
  /** The id of whoever writes: what the browser keeps is theirs. */
  me: string;
  body: Body;
  /** Id of the element that says how the draft stands. */
  bar: string;
  /** Who else had the story open when the page was made. */
  others: Others;
  /** The field with the same text in Markdown, for the form without a script. */
  children: ReactNode;
}

/**
 * The text of a story inside its form. Without a script it is the field with Markdown that it is given; with one it becomes the rich editor
 * (sent as `body`), saves by itself and says how the draft stands. The form has a hidden field `version`. What was typed before
 * the script came is taken along.
 */
export function StoryEditor({ children, ...props }: StoryEditorProps) {
  const [early, setEarly] = useState<Record<string, string> | null>(null);
  useLayoutEffect(() => setEarly(takeEarly()), []);
  if (early) return <Enhanced {...props} early={early} />;
  return (
    <>
      <PresentLine others={props.others} />
      {children}
    </>
  );
}

function Enhanced({
  id,
  me,
  body,
  bar,
  others: first,
  early,
}: Omit<StoryEditorProps, 'children'> & { early: Record<string, string> }) {
  const place = useRef<HTMLDivElement>(null);
  const editor = useRef<Editor | null>(null);
  const [own] = useState(newWindow);
  const [copies, setCopies] = useState<Kept[]>([]);
  const [said, setSaid] = useState('');
  const [line, setLine] = useState<HTMLElement | null>(null);
  const { answer, ask } = useContext(DraftContext);
  const others = usePresence(id, own, first);

  const heard = (answered: DraftAnswer) => {
    if (answered.problem === null || answered.asked.length > 0) ask(answered.asked);
    if (answered.others) setSaid(answered.others);
  };
  const owner = { me, story: id };
  const { standing, touched, answered, flush } = useAutosave(owner, place, editor, heard);

  useEffect(() => {
    const open = new AbortController();
    holdWindow(own, open.signal);
    setLine(document.getElementById(bar));
    readCopies({ me, story: id }).then(setCopies);
    return () => open.abort();
  }, [id, me, own, bar]);
  useEffect(() => {
    const form = place.current?.closest('form');
    if (!form || Object.keys(early).length === 0) return;
    fill(form, early);
    touched();
  }, [early, touched]);
  useEffect(() => {
    if (answer.turn > 0) answered(answer);
  }, [answer, answered]);

  const ready = useCallback((made: Editor) => {
    editor.current = made;
  }, []);

  /** What is written here is saved first; then the kept text takes its place as its own window left it, and is merged. */
  const take = async (kept: Kept) => {
    const form = place.current?.closest('form');
    if (!form || !(await flush.current())) return;
    fill(form, kept.fields);
    editor.current?.commands.setContent(JSON.parse(kept.fields.body ?? '{}'), { emitUpdate: false });
    for (const name of ['version', 'window'] as const) {
      const field = hiddenField(form, name);
      if (field) field.value = String(kept[name]);
    }
    holdWindow(kept.window, new AbortController().signal);
    setCopies((all) => all.filter((one) => one !== kept));
    touched();
    await flush.current();
  };
  const drop = (kept: Kept) => {
    dropCopy(owner, kept.window);
    setCopies((all) => all.filter((one) => one !== kept));
  };

  return (
    <div ref={place}>
      {line ? createPortal(<StandingLine standing={standing} />, line) : null}
      <KeptField name="window" value={own} />
      <PresentLine others={others} />
      <KeptNotice copies={copies} take={take} drop={drop} />
      <p className="said" role="status">
        {said}
      </p>
      <RichText
        body={early.markdown ? toBody(early.markdown) : body}
        label={words.text}
        changed={touched}
        ready={ready}
      />
    </div>
  );
}
