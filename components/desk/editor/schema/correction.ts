import { Mark } from '@tiptap/core';

/** Words that a correction replaced. `ref` is the id that its notice has too. */
export const Correction = Mark.create({
  name: 'correction',
  inclusive: false,
  addAttributes: () => ({
    ref: {
      default: null,
      parseHTML: (element: HTMLElement) => element.getAttribute('data-correction'),
      renderHTML: ({ ref }: Record<string, unknown>) => ({ 'data-correction': String(ref) }),
    },
  }),
  parseHTML: () => [
    {
      tag: 'span[data-correction]',
      getAttrs: (element) => /^[a-z0-9]{1,32}$/.test(element.getAttribute('data-correction') ?? '') && null,
    },
  ],
  renderHTML: ({ HTMLAttributes }) => ['span', { ...HTMLAttributes, class: 'fix' }, 0],
});
