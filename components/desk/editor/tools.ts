import type { Editor } from '@tiptap/core';
import {
  Bold,
  Code,
  Heading2,
  Heading3,
  Italic,
  List,
  ListOrdered,
  PencilLine,
  Quote,
  Redo2,
  TableIcon,
  Undo2,
} from 'lucide-react';
import type { ComponentType } from 'react';
import { editor as words } from '@/words/editor';
import { markCorrected } from './mark-corrected';

/** One button of the bar that acts on the text at once. */
export interface Tool {
  label: string;
  Icon: ComponentType<{ 'aria-hidden': true }>;
  /** Of tools that are on or off at the cursor. */
  isOn?: (editor: Editor) => boolean;
  /** A thin line before it. */
  apart?: true;
  use(editor: Editor): void;
}

/** The bar's buttons, in their order. */
export const tools: Tool[] = [
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
