'use client';

import { type ReactNode, useEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import type { Body } from '@/newsroom/text/blocks';
import { editor as words } from '@/words/editor';
import { useAnswer } from '../action-form';
import { RichText } from './rich-text';
import { dropCopy, type Kept, readCopy } from './saving';
import { StandingLine } from './standing-line';
import { useAutosave } from './use-autosave';
import { useScript } from './use-script';

export interface StoryEditorProps {
  id: string;
  body: Body;
  /** Id of the element that says how the draft stands. */
  bar: string;
  /** The field with the same text in Markdown, for the form without a script. */
  children: ReactNode;
}

/**
 * The text of a story inside its form. Without a script it is the field with Markdown that it is given; with one it becomes the rich editor
 * (sent as `body`), saves by itself and says how the draft stands. The form has a hidden field `version`.
 */
export function StoryEditor({ children, ...props }: StoryEditorProps) {
  return useScript() ? <Enhanced {...props} /> : children;
}

function isTyped(field: Element): field is HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement {
  if (field instanceof HTMLInputElement) return ['text', 'url', 'search'].includes(field.type);
  return field instanceof HTMLTextAreaElement || field instanceof HTMLSelectElement;
}

function Enhanced({ id, body: stored, bar }: Omit<StoryEditorProps, 'children'>) {
  const place = useRef<HTMLDivElement>(null);
  const [body, setBody] = useState(stored);
  const [turn, setTurn] = useState(0);
  const [kept, setKept] = useState<Kept | null>(null);
  const [line, setLine] = useState<HTMLElement | null>(null);
  const { standing, touched } = useAutosave(id, place);

  useEffect(() => {
    setKept(readCopy(id));
    setLine(document.getElementById(bar));
  }, [id, bar]);

  const { done } = useAnswer();
  useEffect(() => {
    if (done) dropCopy(id);
  }, [id, done]);

  const restore = () => {
    for (const field of place.current?.closest('form')?.elements ?? []) {
      if (isTyped(field)) field.value = kept?.fields[field.name] ?? field.value;
    }
    setBody(JSON.parse(kept?.fields.body ?? '{}'));
    setTurn(turn + 1);
    setKept(null);
    touched();
  };
  const discard = () => {
    dropCopy(id);
    setKept(null);
  };

  return (
    <div ref={place}>
      {line ? createPortal(<StandingLine standing={standing} />, line) : null}
      {kept ? (
        <div className="notice" role="status">
          <p>{words.kept}</p>
          <button className="btn sm" type="button" onClick={restore}>
            {words.restore}
          </button>
          <button className="btn sm quiet" type="button" onClick={discard}>
            {words.discard}
          </button>
        </div>
      ) : null}
      <RichText key={turn} body={body} label={words.text} changed={touched} />
    </div>
  );
}
