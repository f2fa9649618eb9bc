import { mergeAttributes, Node } from '@tiptap/core';

/** The blocks that only we have. Their HTML is for the clipboard between two of our editors; readers never see it. */

const said = (name: string) => ({
  default: '',
  parseHTML: (element: HTMLElement) => element.getAttribute(`data-${name}`) ?? '',
  renderHTML: (attributes: Record<string, unknown>) => ({ [`data-${name}`]: String(attributes[name] ?? '') }),
});

export const PullQuote = Node.create({
  name: 'pullQuote',
  group: 'block',
  content: 'inline*',
  defining: true,
  addAttributes: () => ({ by: said('by') }),
  parseHTML: () => [{ tag: 'blockquote[data-pull]', priority: 60 }],
  renderHTML: ({ HTMLAttributes }) => ['blockquote', mergeAttributes(HTMLAttributes, { 'data-pull': '' }), 0],
});

export const Figure = Node.create({
  name: 'figure',
  group: 'block',
  content: 'inline*',
  defining: true,
  isolating: true,
  draggable: true,
  addAttributes: () => ({
    media: said('media'),
    alt: said('alt'),
    credit: said('credit'),
    wide: {
      default: false,
      parseHTML: (element: HTMLElement) => element.hasAttribute('data-wide'),
      renderHTML: ({ wide }: Record<string, unknown>) => (wide ? { 'data-wide': '' } : {}),
    },
  }),
  parseHTML: () => [{ tag: 'figure[data-media]' }],
  renderHTML: ({ HTMLAttributes }) => ['figure', HTMLAttributes, ['figcaption', 0]],
});

export const Gallery = Node.create({
  name: 'gallery',
  group: 'block',
  content: 'figure+',
  isolating: true,
  parseHTML: () => [{ tag: 'div[data-gallery]' }],
  renderHTML: ({ HTMLAttributes }) => ['div', mergeAttributes(HTMLAttributes, { 'data-gallery': '' }), 0],
});

export const KeyFacts = Node.create({
  name: 'keyFacts',
  group: 'block',
  content: '(paragraph | bulletList | orderedList)+',
  defining: true,
  isolating: true,
  addAttributes: () => ({ title: said('title') }),
  parseHTML: () => [{ tag: 'aside[data-facts]' }],
  renderHTML: ({ HTMLAttributes }) => ['aside', mergeAttributes(HTMLAttributes, { 'data-facts': '' }), 0],
});

export const EditorsNote = Node.create({
  name: 'editorsNote',
  group: 'block',
  content: 'paragraph+',
  defining: true,
  isolating: true,
  parseHTML: () => [{ tag: 'div[data-note]' }],
  renderHTML: ({ HTMLAttributes }) => ['div', mergeAttributes(HTMLAttributes, { 'data-note': '' }), 0],
});
