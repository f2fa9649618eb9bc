'use client';

import type { Editor } from '@tiptap/core';
import { useState } from 'react';
import { safeHref } from '@/newsroom/text/href';
import { editor as words } from '@/words/editor';

/** The address of a link. Not a form of its own: it stands inside the story's. */
export function LinkForm({ editor, close }: { editor: Editor; close: () => void }) {
  const [typed, setTyped] = useState(String(editor.getAttributes('link').href ?? ''));
  const [refused, setRefused] = useState(false);
  const set = () => {
    const href = safeHref(typed) ?? safeHref(/^[\w-]+(?:\.[\w-]+)+(?:[/?#]|$)/.test(typed) ? `https://${typed}` : '');
    if (!href) return setRefused(true);
    const chain = editor.chain().focus().extendMarkRange('link');
    if (editor.state.selection.empty && !editor.isActive('link')) {
      chain.insertContent({ type: 'text', text: typed, marks: [{ type: 'link', attrs: { href } }] }).run();
    } else chain.setLink({ href }).run();
    close();
  };
  return (
    <fieldset className="linkform" aria-label={words.link}>
      <label htmlFor="link-address">{words.linkAddress}</label>
      <input
        className="input"
        id="link-address"
        // biome-ignore lint/a11y/noAutofocus: the person just asked for this field
        autoFocus
        inputMode="url"
        value={typed}
        aria-invalid={refused}
        aria-describedby={refused ? 'link-refused' : undefined}
        onChange={(event) => setTyped(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') {
            event.preventDefault();
            set();
          }
          if (event.key === 'Escape') close();
        }}
      />
      <button className="btn sm" type="button" onClick={set}>
        {words.linkSet}
      </button>
      {editor.isActive('link') ? (
        <button
          className="btn sm quiet"
          type="button"
          onClick={() => {
            editor.chain().focus().extendMarkRange('link').unsetLink().run();
            close();
          }}
        >
          {words.linkRemove}
        </button>
      ) : null}
      {refused ? (
        <p className="err" id="link-refused">
          {words.linkUnsafe}
        </p>
      ) : null}
    </fieldset>
  );
}
