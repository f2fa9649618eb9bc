import { getSchema } from '@tiptap/core';
import { Node } from '@tiptap/pm/model';
import { EditorState, TextSelection } from '@tiptap/pm/state';
import { expect, it } from 'vitest';
import { changeBetween } from '@/newsroom/articles/drafts/change';
import { blankManuscript } from '@/newsroom/articles/manuscript';
import type { Block } from '@/newsroom/text/blocks';
import { adoptBlocks } from './adopt-blocks';
import { BlockIds } from './schema/block-ids';
import { schemaExtensions } from './schema/extensions';

const schema = getSchema(schemaExtensions());
const plugins = BlockIds.config.addProseMirrorPlugins?.call({} as never) ?? [];

/** `id:words` as paragraphs; `id:` is an empty one. */
const paragraphs = (said: string) =>
  said.split(' ').map((one): Block => {
    const [id = '', text = ''] = one.split(':');
    return { type: 'paragraph', attrs: { id }, ...(text ? { content: [{ type: 'text', text }] } : {}) };
  });
const docOf = (said: string) => Node.fromJSON(schema, { type: 'doc', content: paragraphs(said) });
const told = (doc: Node) => doc.children.map((block) => `${block.attrs.id}:${block.textContent}`).join(' ');
const story = (said: string) => ({
  ...blankManuscript,
  body: { type: 'doc' as const, content: paragraphs(said).filter((block) => 'content' in block) },
});

/** What stands in an editor that says `now`, once the change from `sent` to `saved` has come. */
function adopted(sent: string, saved: string, now: string) {
  let state = EditorState.create({ doc: docOf(now), plugins });
  const kept = new Set(paragraphs(saved).map((block) => block.attrs?.id));
  const gone = story(sent)
    .body.content.map((block) => block.attrs?.id ?? '')
    .filter((id) => !kept.has(id));
  const change = { ...changeBetween(story(sent), story(saved)), gone };
  const dispatch = (tr: Parameters<EditorState['apply']>[0]) => {
    state = state.apply(tr);
    state.doc.check();
  };
  return [adoptBlocks(state, dispatch, change, docOf(sent)), told(state.doc)];
}

it.each([
  ['changed words come in', 'a:1 b:2', 'a:x b:2', 'a:1 b:2', 'a:x b:2'],
  ['beside what was typed elsewhere since', 'a:1 b:2', 'a:x b:2', 'a:1 b:3', 'a:x b:3'],
  ['new blocks stand where they were put', 'a:1 b:2', 'a:1 n:n b:2', 'a:1 b:2', 'a:1 n:n b:2'],
  ['what went goes', 'a:1 b:2 c:3', 'a:1 c:3', 'a:1 b:2 c:3', 'a:1 c:3'],
  ['what was moved moves, with what was typed in it', 'a:1 b:2 c:3', 'c:3 a:1 b:2', 'a:1 b:2 c:4', 'c:4 a:1 b:2'],
  ['all but the last goes', 'a:1 b:2', 'n:n', 'a:1 b:2', 'n:n'],
  [
    'an empty paragraph where somebody is about to write stays',
    'a:1 e: b:2',
    'a:1 b:2 n:n',
    'a:1 e: b:2',
    'a:1 e: b:2 n:n',
  ],
  ['a block that was put in since stays', 'a:1 b:2', 'b:2 a:1', 'a:1 m:m b:2', 'b:2 a:1 m:m'],
  ['one that was taken out since stays out', 'a:1 b:2 c:3', 'a:x b:2 n:n c:3', 'a:1 c:3', 'a:x n:n c:3'],
])('%s', (_, sent, saved, now, then) => {
  expect(adopted(sent, saved, now)).toEqual([true, then]);
});

it.each([
  ['changed', 'a:1 b:2', 'a:x b:2', 'a:y b:2'],
  ['taken out', 'a:1 b:2', 'b:2', 'a:y b:2'],
])('nothing is done where a block they have %s was typed in since', (_, sent, saved, now) => {
  expect(adopted(sent, saved, now)).toEqual([false, now]);
});

it('the caret stays in its words', () => {
  let state = EditorState.create({ doc: docOf('a:one b:two'), plugins });
  state = state.apply(state.tr.setSelection(TextSelection.create(state.doc, 8)));
  const change = { ...changeBetween(story('a:one b:two'), story('n:new a:other b:two')), gone: [] };
  const dispatch = (tr: Parameters<EditorState['apply']>[0]) => {
    state = state.apply(tr);
  };
  adoptBlocks(state, dispatch, change, docOf('a:one b:two'));
  expect(told(state.doc)).toBe('n:new a:other b:two');
  expect([state.selection.$from.parent.textContent, state.selection.$from.parentOffset]).toEqual(['two', 2]);
});
