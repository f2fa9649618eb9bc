import { getSchema } from '@tiptap/core';
import { Node } from '@tiptap/pm/model';
import { EditorState } from '@tiptap/pm/state';
import { expect, it } from 'vitest';
import { removeFigure } from './remove-figure';
import { schemaExtensions } from './schema/extensions';

const schema = getSchema(schemaExtensions());
const figure = (media: string) => ({ type: 'figure', attrs: { media } });
const words = { type: 'paragraph', content: [{ type: 'text', text: 'Words' }] };

it.each([
  [
    'one of a gallery leaves the others',
    [words, { type: 'gallery', content: [figure('a'), figure('b')] }],
    8,
    '(Words)[b]',
  ],
  ['the last of a gallery takes it along', [words, { type: 'gallery', content: [figure('a')] }], 8, '(Words)'],
  ['one by itself goes', [words, figure('a')], 7, '(Words)'],
  ['the only thing of a text leaves a line to write on', [{ type: 'gallery', content: [figure('a')] }], 1, '()'],
])('of pictures that are removed %s', (_, content, pos, left) => {
  const state = EditorState.create({ doc: Node.fromJSON(schema, { type: 'doc', content }) });
  const { doc } = state.apply(removeFigure(state, pos));
  doc.check();
  const told = doc.children.map((block) =>
    block.type.name === 'gallery' ? `[${block.children.map(({ attrs }) => attrs.media)}]` : `(${block.textContent})`,
  );
  expect(told.join('')).toBe(left);
});
