'use client';

import type { Editor } from '@tiptap/core';
import { useEditorState } from '@tiptap/react';
import {
  Bold,
  Code,
  Heading2,
  Heading3,
  ImageIcon,
  Italic,
  Link,
  List,
  ListOrdered,
  PencilLine,
  Quote,
  Redo2,
  TableIcon,
  Undo2,
} from 'lucide-react';
import { type ComponentType, Fragment, type KeyboardEvent, useRef, useState } from 'react';
import { editor as words } from '@/words/editor';
import { insertPicture } from './insertions';
import { LinkForm } from './link-form';
import { markCorrected } from './mark-corrected';
import { usePictures } from './pictures';
import { TableTools } from './table-tools';
import { WordCount } from './word-count';

interface Tool {
  label: string;
  Icon: ComponentType<{ 'aria-hidden': true }>;
  /** Of tools that are on or off at the cursor. */
  isOn?: (editor: Editor) => boolean;
  /** A thin line before it. */
  apart?: true;
  use(editor: Editor): void;
}

const tools: Tool[] = [
  {
    label: words.heading,
    Icon: Heading2,
    isOn: (e) => e.isActive('heading', { level: 2 }),
    use: (e) => e.chain().focus().toggleHeading({ level: 2 }).run(),
  },
  {
    label: words.subheading,
    Icon: Heading3,
    isOn: (e) => e.isActive('heading', { level: 3 }),
    use: (e) => e.chain().focus().toggleHeading({ level: 3 }).run(),
  },
  {
    label: words.bold,
    Icon: Bold,
    apart: true,
    isOn: (e) => e.isActive('bold'),
    use: (e) => e.chain().focus().toggleBold().run(),
  },
  {
    label: words.italic,
    Icon: Italic,
    isOn: (e) => e.isActive('italic'),
    use: (e) => e.chain().focus().toggleItalic().run(),
  },
  { label: words.code, Icon: Code, isOn: (e) => e.isActive('code'), use: (e) => e.chain().focus().toggleCode().run() },
  {
    label: words.quotation,
    Icon: Quote,
    apart: true,
    isOn: (e) => e.isActive('blockquote'),
    use: (e) => e.chain().focus().toggleBlockquote().run(),
  },
  {
    label: words.bullets,
    Icon: List,
    isOn: (e) => e.isActive('bulletList'),
    use: (e) => e.chain().focus().toggleBulletList().run(),
  },
  {
    label: words.numbers,
    Icon: ListOrdered,
    isOn: (e) => e.isActive('orderedList'),
    use: (e) => e.chain().focus().toggleOrderedList().run(),
  },
  {
    label: words.table,
    Icon: TableIcon,
    use: (e) => e.chain().focus().insertTable({ rows: 3, cols: 3, withHeaderRow: true }).run(),
  },
  {
    label: words.correction,
    Icon: PencilLine,
    apart: true,
    isOn: (e) => e.isActive('correction'),
    use: markCorrected,
  },
  { label: words.undo, Icon: Undo2, use: (e) => e.chain().focus().undo().run() },
  { label: words.redo, Icon: Redo2, use: (e) => e.chain().focus().redo().run() },
];

/** Arrow keys, Home and End go from tool to tool (WAI-ARIA Authoring Practices, toolbar); Tab leaves. */
function useArrows() {
  const [at, setAt] = useState(0);
  const bar = useRef<HTMLDivElement>(null);
  const onKeyDown = (event: KeyboardEvent) => {
    const buttons = [...(bar.current?.querySelectorAll<HTMLButtonElement>('button') ?? [])];
    const here = buttons.indexOf(event.target as HTMLButtonElement);
    const to = { ArrowRight: here + 1, ArrowLeft: here - 1, Home: 0, End: buttons.length - 1 }[event.key];
    if (to === undefined || here < 0) return;
    event.preventDefault();
    const next = (to + buttons.length) % buttons.length;
    setAt(next);
    buttons[next]?.focus();
  };
  return { at, bar, onKeyDown };
}

/** The one thin bar above the text. */
export function Toolbar({ editor }: { editor: Editor }) {
  const { at, bar, onKeyDown } = useArrows();
  const { choose } = usePictures();
  const [linking, setLinking] = useState(false);
  const on = useEditorState({
    editor,
    selector: ({ editor: now }) => ({
      tools: tools.map(({ isOn }) => isOn?.(now) ?? false),
      link: now.isActive('link'),
      table: now.isActive('table'),
    }),
  });
  return (
    <>
      <div className="tbar" role="toolbar" aria-label={words.toolbar} ref={bar} onKeyDown={onKeyDown}>
        {tools.map(({ label, Icon, isOn, apart, use }, index) => (
          <Fragment key={label}>
            {apart ? <i aria-hidden="true" /> : null}
            <button
              type="button"
              aria-label={label}
              title={label}
              aria-pressed={isOn ? on.tools[index] : undefined}
              tabIndex={index === at ? 0 : -1}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => use(editor)}
            >
              <Icon aria-hidden />
            </button>
          </Fragment>
        ))}
        <button
          type="button"
          aria-label={words.link}
          title={words.link}
          aria-pressed={on.link}
          tabIndex={at === tools.length ? 0 : -1}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => setLinking(!linking)}
        >
          <Link aria-hidden />
        </button>
        <button
          type="button"
          aria-label={words.picture}
          title={words.picture}
          tabIndex={at === tools.length + 1 ? 0 : -1}
          onClick={async () => insertPicture(editor, await choose())}
        >
          <ImageIcon aria-hidden />
        </button>
        <WordCount editor={editor} />
      </div>
      {linking ? <LinkForm editor={editor} close={() => setLinking(false)} /> : null}
      {on.table ? <TableTools editor={editor} /> : null}
    </>
  );
}
