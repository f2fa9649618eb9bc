'use client';

import type { Editor } from '@tiptap/core';
import { useEditorState } from '@tiptap/react';
import { findNext, findPrev, replaceNext } from 'prosemirror-search';
import { type KeyboardEvent, useEffect, useId, useState } from 'react';
import { editor as words } from '@/words/editor';
import { places, replaceEach, seek, type Wanted } from './find';

/** The words that are selected, where they are of one line: what somebody who asks to find most likely means. */
function selected(editor: Editor): string {
  const { from, to } = editor.state.selection;
  const text = editor.state.doc.textBetween(from, to, '\n');
  return text.length <= 100 && !text.includes('\n') ? text : '';
}

/** Find and replace in the text. Not a form of its own: it stands inside the story's. */
export function FindBar({ editor, close }: { editor: Editor; close: () => void }) {
  const id = useId();
  const [wanted, setWanted] = useState<Wanted>(() => ({
    words: selected(editor),
    instead: '',
    matchCase: false,
    wholeWords: false,
  }));
  const [done, setDone] = useState('');
  const found = useEditorState({ editor, selector: ({ editor: now }) => places(now) });
  useEffect(() => seek(editor, wanted), [editor, wanted]);
  useEffect(() => () => seek(editor, { words: '', instead: '', matchCase: false, wholeWords: false }), [editor]);

  const want = (change: Partial<Wanted>) => {
    setDone('');
    setWanted({ ...wanted, ...change });
  };
  const go = (command: typeof findNext) => {
    setDone('');
    command(editor.state, editor.view.dispatch);
  };
  const keys = (event: KeyboardEvent, enter: () => void) => {
    if (event.key === 'Escape') {
      close();
      editor.commands.focus();
    } else if (event.key === 'Enter') {
      event.preventDefault(); // the story's form is not sent
      enter();
    }
  };
  const none = found.of === 0;
  return (
    <fieldset className="findbar" aria-label={words.find}>
      <label htmlFor={`${id}-find`}>{words.findWords}</label>
      <input
        className="input"
        id={`${id}-find`}
        // biome-ignore lint/a11y/noAutofocus: the person just asked for this field
        autoFocus
        value={wanted.words}
        maxLength={200}
        onChange={(event) => want({ words: event.target.value })}
        onKeyDown={(event) => keys(event, () => go(event.shiftKey ? findPrev : findNext))}
      />
      <button className="btn sm" type="button" disabled={none} onClick={() => go(findPrev)}>
        {words.previous}
      </button>
      <button className="btn sm" type="button" disabled={none} onClick={() => go(findNext)}>
        {words.next}
      </button>
      <label htmlFor={`${id}-instead`}>{words.instead}</label>
      <input
        className="input"
        id={`${id}-instead`}
        value={wanted.instead}
        maxLength={200}
        onChange={(event) => want({ instead: event.target.value })}
        onKeyDown={(event) => keys(event, () => go(replaceNext))}
      />
      <button className="btn sm" type="button" disabled={none} onClick={() => go(replaceNext)}>
        {words.replace}
      </button>
      <button
        className="btn sm"
        type="button"
        disabled={none}
        onClick={() => setDone(words.replaced(replaceEach(editor)))}
      >
        {words.replaceAll}
      </button>
      <p className="how">
        <label className="check">
          <input
            type="checkbox"
            checked={wanted.matchCase}
            onChange={(event) => want({ matchCase: event.target.checked })}
          />
          <span>{words.matchCase}</span>
        </label>
        <label className="check">
          <input
            type="checkbox"
            checked={wanted.wholeWords}
            onChange={(event) => want({ wholeWords: event.target.checked })}
          />
          <span>{words.wholeWords}</span>
        </label>
        <span className="hint num" role="status">
          {done || (wanted.words === '' ? '' : words.places(found.at, found.of))}
        </span>
        <button className="btn sm quiet" type="button" onClick={close}>
          {words.close}
        </button>
      </p>
    </fieldset>
  );
}
