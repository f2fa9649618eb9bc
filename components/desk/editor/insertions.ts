import type { Editor } from '@tiptap/core';
import { editor as words } from '@/words/editor';
import type { EditorPicture } from './pictures';

/** What can be put in by the slash menu and the Insert button. */
export interface Insertion {
  name: string;
  /** Other words it is found by. */
  also?: string;
  insert(editor: Editor, choose: () => Promise<EditorPicture | null>): void;
}

export function figureOf({ id, credit, alt, caption }: EditorPicture) {
  const content = caption ? [{ type: 'text', text: caption }] : [];
  return { type: 'figure', attrs: { media: id, alt, credit, wide: false }, content };
}

/** Puts a picture where the cursor is. */
export function insertPicture(editor: Editor, picture: EditorPicture | null): void {
  if (picture) editor.chain().focus().insertContent(figureOf(picture)).run();
}

const paragraph = { type: 'paragraph' };

export const insertions: Insertion[] = [
  { name: words.heading, insert: (editor) => editor.chain().focus().setNode('heading', { level: 2 }).run() },
  { name: words.subheading, insert: (editor) => editor.chain().focus().setNode('heading', { level: 3 }).run() },
  {
    name: words.picture,
    also: 'figure image photo',
    insert: async (editor, choose) => insertPicture(editor, await choose()),
  },
  {
    name: words.gallery,
    also: 'pictures images',
    insert: async (editor, choose) => {
      const picture = await choose();
      if (picture)
        editor
          .chain()
          .focus()
          .insertContent({ type: 'gallery', content: [figureOf(picture)] })
          .run();
    },
  },
  {
    name: words.table,
    insert: (editor) => editor.chain().focus().insertTable({ rows: 3, cols: 3, withHeaderRow: true }).run(),
  },
  { name: words.quotation, insert: (editor) => editor.chain().focus().toggleBlockquote().run() },
  { name: words.pullQuote, insert: (editor) => editor.chain().focus().setNode('pullQuote').run() },
  {
    name: words.keyFacts,
    also: 'box',
    insert: (editor) =>
      editor
        .chain()
        .focus()
        .insertContent({ type: 'keyFacts', content: [paragraph] })
        .run(),
  },
  {
    name: words.editorsNote,
    insert: (editor) =>
      editor
        .chain()
        .focus()
        .insertContent({ type: 'editorsNote', content: [paragraph] })
        .run(),
  },
  { name: words.bullets, also: 'bullets', insert: (editor) => editor.chain().focus().toggleBulletList().run() },
  { name: words.numbers, also: 'ordered', insert: (editor) => editor.chain().focus().toggleOrderedList().run() },
  { name: words.codeBlock, also: 'code', insert: (editor) => editor.chain().focus().toggleCodeBlock().run() },
  { name: words.rule, also: 'line rule', insert: (editor) => editor.chain().focus().setHorizontalRule().run() },
];

/** The insertions that `typed` finds: all of them for nothing typed. */
export function foundBy(typed: string): Insertion[] {
  const wanted = typed.toLowerCase();
  return insertions.filter(({ name, also = '' }) => `${name} ${also}`.toLowerCase().includes(wanted));
}
