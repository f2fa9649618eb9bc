import { Mark } from '@tiptap/core';

/** Words that claim something. `ref` is the id that the claim has among those of the story. */
export const Claim = Mark.create({
  name: 'claim',
  inclusive: false,
  addAttributes: () => ({
    ref: {
      default: null,
      parseHTML: (element: HTMLElement) => element.getAttribute('data-claim'),
      renderHTML: ({ ref }: Record<string, unknown>) => ({ 'data-claim': String(ref) }),
    },
  }),
  parseHTML: () => [
    {
      tag: 'span[data-claim]',
      getAttrs: (element) => /^[a-z0-9]{1,32}$/.test(element.getAttribute('data-claim') ?? '') && null,
    },
  ],
  renderHTML: ({ HTMLAttributes }) => ['span', { ...HTMLAttributes, class: 'claim' }, 0],
});
