import type { AnyExtension } from '@tiptap/core';
import { Table, TableCell, TableHeader, TableRow } from '@tiptap/extension-table';
import StarterKit from '@tiptap/starter-kit';
import { safeHref } from '@/newsroom/text/href';
import { BlockIds } from './block-ids';
import { Claim } from './claim';
import { Correction } from './correction';
import { EditorsNote, Figure, Gallery, KeyFacts, PullQuote } from './own-nodes';
import { Blockquote, Code, Heading, ListItem } from './standard-nodes';

/** A cell is never merged, whatever a paste says: the stored table has neither spans nor widths. */
const single = {
  colspan: { default: 1, parseHTML: () => 1, renderHTML: () => ({}) },
  rowspan: { default: 1, parseHTML: () => 1, renderHTML: () => ({}) },
  colwidth: { default: null, parseHTML: () => null, renderHTML: () => ({}) },
};

/** The schema of newsroom/text/blocks.ts for Tiptap: what cannot be stored cannot be typed or pasted. */
export function schemaExtensions(): AnyExtension[] {
  return [
    StarterKit.configure({
      strike: false,
      underline: false,
      blockquote: false,
      code: false,
      heading: false,
      listItem: false,
      dropcursor: { color: false, class: 'drop-here' },
      link: {
        openOnClick: false,
        linkOnPaste: true,
        defaultProtocol: 'https',
        isAllowedUri: (href) => safeHref(href) !== null,
        HTMLAttributes: { target: null, rel: null, class: null },
      },
    }),
    Heading,
    Blockquote,
    ListItem,
    Code,
    PullQuote,
    Figure,
    Gallery,
    KeyFacts,
    EditorsNote,
    Correction,
    Claim,
    Table.configure({ resizable: false }),
    TableRow,
    TableHeader.extend({ content: 'paragraph', addAttributes: () => single }),
    TableCell.extend({ content: 'paragraph', addAttributes: () => single }),
    BlockIds,
  ];
}
