'use client';

import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import type { Body } from '@/newsroom/text/blocks';
import { editor as words } from '@/words/editor';
import { type EditorPicture, PicturesProvider } from './pictures';
import { RichText } from './rich-text';
import { dropCopy, type Kept, readCopy } from './saving';
import { StandingLine } from './standing-line';
import { type SaveDraft, useAutosave } from './use-autosave';

const never = () => () => {};
/** False on the server and while React takes over its HTML; true from then on. */
function useScript(): boolean {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
}

export interface StoryEditorProps {
  id: string;
  body: Body;
  /** The same text in Markdown, for the form without a script. */
  markdown: string;
  /** Pictures that can be chosen, and those in the text. */
  library: EditorPicture[];
  save: SaveDraft;
}

/**
 * The text of a story inside its form. Without a script it is a text area with Markdown (`markdown`); with one it becomes the rich editor
 * (`body`), saves by itself and says how the draft stands. The form has a hidden field `version`.
 */
export function StoryEditor(props: StoryEditorProps) {
  return (
    <PicturesProvider library={props.library}>
      {useScript() ? <Enhanced {...props} /> : <Plain markdown={props.markdown} />}
    </PicturesProvider>
  );
}

function isTyped(field: Element): field is HTMLInputElement {
  return field instanceof HTMLInputElement && ['text', 'url', 'search'].includes(field.type);
}

function Plain({ markdown }: { markdown: string }) {
  return (
    <div className="field">
      <label htmlFor="f-body">{words.markdown}</label>
      <textarea
        className="input md"
        id="f-body"
        name="markdown"
        rows={24}
        defaultValue={markdown}
        aria-describedby="f-body-hint"
      />
      <p className="hint" id="f-body-hint">
        {words.markdownHint}
      </p>
    </div>
  );
}

function Enhanced({ id, body: stored, save }: StoryEditorProps) {
  const place = useRef<HTMLDivElement>(null);
  const [body, setBody] = useState(stored);
  const [turn, setTurn] = useState(0);
  const [kept, setKept] = useState<Kept | null>(null);
  const { standing, touched } = useAutosave(id, place, save);

  useEffect(() => setKept(readCopy(id)), [id]);

  const restore = () => {
    for (const field of place.current?.closest('form')?.elements ?? []) {
      const typed = field instanceof HTMLTextAreaElement || field instanceof HTMLSelectElement || isTyped(field);
      if (typed && kept?.fields[field.name] !== undefined) field.value = kept.fields[field.name] ?? '';
    }
    setBody(JSON.parse(kept?.fields.body ?? '{}'));
    setTurn(turn + 1);
    setKept(null);
    touched();
  };

  return (
    <div ref={place}>
      <StandingLine standing={standing} />
      {kept ? (
        <div className="notice" role="status">
          <p>{words.kept}</p>
          <button className="btn sm" type="button" onClick={restore}>
            {words.restore}
          </button>
          <button
            className="btn sm quiet"
            type="button"
            onClick={() => {
              dropCopy(id);
              setKept(null);
            }}
          >
            {words.discard}
          </button>
        </div>
      ) : null}
      <RichText key={turn} body={body} label={words.text} changed={touched} />
    </div>
  );
}
