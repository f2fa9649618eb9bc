'use client';

import type { Editor } from '@tiptap/core';
import { useEditorState } from '@tiptap/react';
import { useEffect, useRef, useState } from 'react';
import { editor as words } from '@/words/editor';
import { foundBy } from './insertions';
import { usePictures } from './pictures';
import { slashPlace } from './slash-place';

/** What was typed after a slash that begins a paragraph; null where there is none. */
function slashed(editor: Editor): string | null {
  const { selection } = editor.state;
  const { $from, empty } = selection;
  if (!empty || $from.parent.type.name !== 'paragraph' || $from.depth !== 1) return null;
  return /^\/([\p{L} ’]{0,20})$/u.exec($from.parent.textContent)?.[1] ?? null;
}

/** The list that a slash at the start of a paragraph opens: arrows, Enter, Escape, or the mouse. */
export function SlashMenu({ editor }: { editor: Editor }) {
  const typed = useEditorState({ editor, selector: ({ editor: now }) => slashed(now) });
  const { choose } = usePictures();
  const [at, setAt] = useState(0);
  const [closed, setClosed] = useState(false);
  const found = typed === null ? [] : foundBy(typed);
  const open = typed !== null && !closed;

  const pick = (place: number) => {
    const insertion = found[place];
    if (!insertion) return;
    const { $from } = editor.state.selection;
    editor.chain().deleteRange({ from: $from.start(), to: $from.end() }).run();
    insertion.insert(editor, choose);
  };
  const move = (by: number) => setAt((at + by + found.length) % Math.max(1, found.length));
  const press = (key: string): boolean => {
    if (key === 'ArrowDown') move(1);
    else if (key === 'ArrowUp') move(-1);
    else if (key === 'Escape') setClosed(true);
    else if (key === 'Enter' && found.length > 0) pick(at);
    else return false;
    return true;
  };
  const keys = useRef<(event: KeyboardEvent) => void>(() => {});
  keys.current = (event) => {
    if (!open || !press(event.key)) return;
    event.preventDefault();
    event.stopPropagation();
  };
  useEffect(() => {
    const heard = (event: KeyboardEvent) => keys.current(event);
    const { dom } = editor.view;
    dom.addEventListener('keydown', heard, true);
    return () => dom.removeEventListener('keydown', heard, true);
  }, [editor]);
  useEffect(() => {
    if (typed === null) setClosed(false);
    setAt(0);
  }, [typed]);

  useEffect(() => {
    const { dom } = editor.view;
    if (open) dom.setAttribute('aria-activedescendant', `insert-${at}`);
    else dom.removeAttribute('aria-activedescendant');
    document.getElementById(`insert-${at}`)?.scrollIntoView({ block: 'nearest' });
  }, [editor, open, at]);
  if (!open) return null;
  const caret = editor.view.coordsAtPos(editor.state.selection.from);
  const box = (editor.view.dom.parentElement ?? editor.view.dom).getBoundingClientRect();
  return (
    <div className="slash" role="listbox" aria-label={words.insert} style={slashPlace(caret, box, window.innerHeight)}>
      {found.length === 0 ? <p className="hint">{words.nothingToInsert}</p> : null}
      {found.map(({ name }, index) => (
        <div
          key={name}
          id={`insert-${index}`}
          role="option"
          tabIndex={-1}
          aria-selected={index === at}
          onMouseDown={(event) => {
            event.preventDefault();
            pick(index);
          }}
        >
          {name}
        </div>
      ))}
    </div>
  );
}
