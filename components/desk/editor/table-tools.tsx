'use client';

import type { Editor } from '@tiptap/core';
import { editor as words } from '@/words/editor';

/** What can be done to the table the cursor is in. */
export function TableTools({ editor }: { editor: Editor }) {
  const acts: [label: string, act: () => boolean][] = [
    [words.rowBelow, () => editor.chain().focus().addRowAfter().run()],
    [words.columnAfter, () => editor.chain().focus().addColumnAfter().run()],
    [words.rowAway, () => editor.chain().focus().deleteRow().run()],
    [words.columnAway, () => editor.chain().focus().deleteColumn().run()],
    [words.tableAway, () => editor.chain().focus().deleteTable().run()],
  ];
  return (
    <fieldset className="tabletools" aria-label={words.tableTools}>
      {acts.map(([label, act]) => (
        <button key={label} className="btn sm quiet" type="button" onClick={act}>
          {label}
        </button>
      ))}
    </fieldset>
  );
}
