import { getSchema } from '@tiptap/core';
import { joinBackward, splitBlock } from '@tiptap/pm/commands';
import { Node } from '@tiptap/pm/model';
import { EditorState, TextSelection, type Transaction } from '@tiptap/pm/state';
import { describe, expect, it } from 'vitest';
import type { Body } from '@/newsroom/text/blocks';
import { parseBody } from '@/newsroom/text/body';
import { randomBody } from '@/newsroom/text/random-body';
import { BlockIds } from './block-ids';
import { schemaExtensions } from './extensions';

const schema = getSchema(schemaExtensions());
const plugins = BlockIds.config.addProseMirrorPlugins?.call({} as never) ?? [];

function parsed(value: unknown): Body {
  const outcome = parseBody(value);
  if (!outcome.ok) throw new Error(outcome.problem);
  return outcome.body;
}

describe('the schema of the editor', () => {
  it('holds every body that can be stored, and gives it back unchanged', () => {
    for (let seed = 1; seed <= 100; seed++) {
      const body = parsed(randomBody(seed));
      const doc = Node.fromJSON(schema, body);
      doc.check();
      expect(parsed(JSON.parse(JSON.stringify(doc.toJSON()))), `seed ${seed}`).toEqual(body);
    }
  });
});

/** A text of paragraphs, each written `id:words`. */
function opened(...paragraphs: string[]): EditorState {
  const content = paragraphs.map((written) => {
    const [id = '', words = ''] = written.split(':');
    return { type: 'paragraph', attrs: { id }, ...(words ? { content: [{ type: 'text', text: words }] } : {}) };
  });
  return EditorState.create({ doc: Node.fromJSON(schema, { type: 'doc', content }), plugins });
}
type Command = (state: EditorState, dispatch: (change: Transaction) => void) => boolean;
function done(state: EditorState, pos: number, command: Command): EditorState {
  let now = state.apply(state.tr.setSelection(TextSelection.create(state.doc, pos)));
  command(now, (change) => {
    now = now.apply(change);
  });
  return now;
}
/** The blocks as `id:words`, with `+` for an id that was not there before. */
function blocks(state: EditorState, old: string[]): string[] {
  const found: string[] = [];
  state.doc.forEach(({ attrs, textContent }) => {
    expect(attrs.id).toMatch(/^[a-z0-9]{4,12}$/);
    found.push(`${old.includes(attrs.id) ? attrs.id : '+'}:${textContent}`);
  });
  return found;
}

describe('the id of a block', () => {
  it('stays with the first part of a split; the second gets a new one', () => {
    expect(blocks(done(opened('aaaa:onetwo', 'bbbb:three'), 4, splitBlock), ['aaaa', 'bbbb'])).toEqual([
      'aaaa:one',
      '+:two',
      'bbbb:three',
    ]);
  });

  it('stays with the words when Enter at their start puts an empty block before them', () => {
    expect(blocks(done(opened('aaaa:one', 'bbbb:two'), 6, splitBlock), ['aaaa', 'bbbb'])).toEqual([
      'aaaa:one',
      '+:',
      'bbbb:two',
    ]);
  });

  it('is that of the first when two blocks are merged', () => {
    expect(blocks(done(opened('aaaa:one', 'bbbb:two'), 6, joinBackward), ['aaaa', 'bbbb'])).toEqual(['aaaa:onetwo']);
  });

  it.each([
    ['before', 0, ['+:one', 'aaaa:one', 'bbbb:two']],
    ['after', 10, ['aaaa:one', 'bbbb:two', '+:one']],
  ])('stays with the original when a copy is pasted %s it', (_, pos, expected) => {
    const state = opened('aaaa:one', 'bbbb:two');
    const copy = state.doc.child(0);
    expect(blocks(state.apply(state.tr.insert(pos, copy)), ['aaaa', 'bbbb'])).toEqual(expected);
  });

  it('goes with a block that is cut and pasted elsewhere', () => {
    const state = opened('aaaa:one', 'bbbb:two');
    const cut = state.apply(state.tr.delete(0, 5));
    const pasted = cut.apply(cut.tr.insert(cut.doc.content.size, state.doc.child(0)));
    expect(blocks(pasted, ['aaaa', 'bbbb'])).toEqual(['bbbb:two', 'aaaa:one']);
  });
});
