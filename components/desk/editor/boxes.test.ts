import { getSchema } from '@tiptap/core';
import { Node } from '@tiptap/pm/model';
import { type Command, EditorState, TextSelection } from '@tiptap/pm/state';
import { expect, it } from 'vitest';
import { dissolveBox, leaveBox } from './boxes';
import { schemaExtensions } from './schema/extensions';

const schema = getSchema(schemaExtensions());
const paragraph = (words: string) => ({
  type: 'paragraph',
  ...(words ? { content: [{ type: 'text', text: words }] } : {}),
});

/** What a text with one box of `paragraphs` becomes, the caret at the end of its paragraph `at`; null where the command did nothing. */
function done(command: Command, type: string, paragraphs: string[], at: number): string | null {
  const content = [paragraph('above'), { type, content: paragraphs.map(paragraph) }];
  const doc = Node.fromJSON(schema, { type: 'doc', content });
  let pos = doc.child(0).nodeSize + 1;
  for (const words of paragraphs.slice(0, at + 1)) pos += words.length + 2;
  let state = EditorState.create({ doc, selection: TextSelection.create(doc, pos - 1) });
  const did = command(state, (tr) => {
    state = state.apply(tr);
    state.doc.check();
  });
  const { $from } = state.selection;
  const told = state.doc.children.map(
    (block) => `${block.type.name}(${block.children.map((one) => one.textContent).join('|')})`,
  );
  return did ? `${told.join(' ')} @${$from.index(0)}` : null;
}

it.each(['keyFacts', 'editorsNote'])(
  'a second Enter at the end of %s goes on below it, and leaves no empty line',
  (type) => {
    expect(done(leaveBox, type, ['fact', ''], 1)).toBe(`paragraph(above) ${type}(fact) paragraph() @2`);
  },
);

it.each([
  ['with words in the last line', ['fact', 'more'], 1],
  ['between two lines', ['fact', '', 'more'], 1],
  ['in a box that holds nothing yet', [''], 0],
])('Enter stays in the box %s', (_, paragraphs, at) => {
  expect(done(leaveBox, 'keyFacts', paragraphs, at)).toBeNull();
});

it('Backspace in a box without words makes it a paragraph', () => {
  expect(done(dissolveBox, 'editorsNote', [''], 0)).toBe('paragraph(above) paragraph() @1');
});

it('Backspace keeps a box with words', () => {
  expect(done(dissolveBox, 'editorsNote', ['a word', ''], 1)).toBeNull();
});
