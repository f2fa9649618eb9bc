import AnyBlockquote from '@tiptap/extension-blockquote';
import AnyCode from '@tiptap/extension-code';
import AnyHeading from '@tiptap/extension-heading';
import { ListItem as AnyListItem } from '@tiptap/extension-list';

/** Tiptap's own blocks, narrowed to what blocks.ts can hold. */

/** Levels 2 and 3; a page that is pasted from has its own level 1, and levels we do not draw. */
export const Heading = AnyHeading.extend({
  parseHTML: () => [1, 2, 3, 4, 5, 6].map((level) => ({ tag: `h${level}`, attrs: { level: level <= 2 ? 2 : 3 } })),
}).configure({ levels: [2, 3] });

export const Blockquote = AnyBlockquote.extend({
  content: 'paragraph+',
  parseHTML: () => [{ tag: 'blockquote:not([data-pull])' }],
});

export const ListItem = AnyListItem.extend({ content: 'paragraph (paragraph | bulletList | orderedList)*' });

/** Code may be bold or a link as well: the stored text does not forbid it, so loading it must not drop it. */
export const Code = AnyCode.extend({ excludes: '' });
