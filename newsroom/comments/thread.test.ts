import { describe, expect, it } from 'vitest';
import type { CommentDto, CommentState } from './comment';
import { type ThreadRow, toColumn, toConversations } from './thread';

const row = (id: string, parentId: string | null = null, more: Partial<ThreadRow> = {}): ThreadRow => ({
  id,
  parentId,
  rootId: 'a',
  name: id.toUpperCase(),
  badge: null,
  state: 'shown',
  tree: [{ type: 'paragraph', children: [{ type: 'text', text: `what ${id} said` }] }],
  reason: null,
  publicNote: '',
  picked: false,
  edited: false,
  noted: null,
  corrected: false,
  recommends: 0,
  createdAt: '2026-11-22T10:00:00.000Z',
  wasPublic: true,
  ...more,
});
/** `a(b(c) d)` */
const outline = (comments: CommentDto[]): string =>
  comments.map(({ id, replies }) => (replies.length ? `${id}(${outline(replies)})` : id)).join(' ');
const flat = (comments: CommentDto[]): CommentDto[] => comments.flatMap((one) => [one, ...flat(one.replies)]);

describe('the shape of a conversation', () => {
  it('keeps the order it was given, replies below what they answer', () => {
    expect(outline(toConversations([row('a'), row('b'), row('c', 'a'), row('d', 'a'), row('e', 'c')]))).toBe(
      'a(c(e) d) b',
    );
  });

  it('is three replies deep and then one column, in reading order', () => {
    const chain = [row('a'), row('b', 'a'), row('c', 'b'), row('d', 'c'), row('e', 'd'), row('f', 'e'), row('g', 'd')];
    expect(outline(toConversations(chain))).toBe('a(b(c(d e f g)))');
  });

  it('goes on where the last one drawn is, if the rest is below that, else where the column begins', () => {
    const deep = [row('a'), row('b', 'a'), row('c', 'b'), row('d', 'c'), row('e', 'd'), row('f', 'e'), row('g', 'f')];
    expect(flat(toConversations(deep, 1)).at(-1)).toMatchObject({ id: 'e', more: { id: 'e', count: 2 } });
    const wide = [...deep, row('h', 'd')];
    expect(flat(toConversations(wide, 1)).at(-1)).toMatchObject({ id: 'e', more: { id: 'd', count: 3 } });
  });

  it('draws ten thousand replies below each other without falling over', () => {
    const chain = Array.from({ length: 10_000 }, (_, at) => row(`r${at}`, at ? `r${at - 1}` : null));
    expect(flat(toConversations(chain))).toHaveLength(10_000);
  });
});

describe('whom a reply answers', () => {
  it('is not said where the parent stands right above', () => {
    const drawn = flat(toConversations([row('a'), row('b', 'a'), row('c', 'b')]));
    expect(drawn.map(({ replyingTo }) => replyingTo)).toEqual([null, null, null]);
  });

  it('is said wherever something stands between', () => {
    const [, , second] = flat(toConversations([row('a'), row('b', 'a'), row('c', 'a')]));
    expect(second?.replyingTo).toEqual({ id: 'a', name: 'A', quote: '' });
  });

  it('is said with the first words in the flat column', () => {
    const chain = [row('a'), row('b', 'a'), row('c', 'b'), row('d', 'c'), row('e', 'd'), row('f', 'd')];
    expect(flat(toConversations(chain)).at(-1)?.replyingTo).toEqual({ id: 'd', name: 'D', quote: 'what d said' });
  });

  it('names nobody whose comment is gone', () => {
    const [, , second] = flat(toConversations([row('a', null, { state: 'removed' }), row('b', 'a'), row('c', 'a')]));
    expect(second?.replyingTo).toEqual({ id: 'a', name: '', quote: '' });
  });
});

describe('what is not public', () => {
  it.each<CommentState>(['held', 'rejected', 'spam', 'withdrawn'])('a %s comment leaves no trace', (state) => {
    const drawn = toConversations([row('a'), row('b', 'a', { state, wasPublic: false })]);
    expect(JSON.stringify(drawn)).not.toMatch(/what b said|"B"/);
    expect(outline(drawn)).toBe('a');
  });

  it('a removed comment leaves a tombstone with the reason, and its replies stay', () => {
    const drawn = toConversations([
      row('a', null, { state: 'removed', reason: 'abusive', publicNote: 'Say it again without the last line.' }),
      row('b', 'a'),
    ]);
    expect(drawn[0]).toMatchObject({
      name: '',
      tree: null,
      tombstone: { by: 'editor', reason: 'abusive', note: 'Say it again without the last line.' },
    });
    expect(outline(drawn)).toBe('a(b)');
    expect(JSON.stringify(drawn)).not.toContain('what a said');
  });

  it('a removed comment without replies leaves its tombstone too', () => {
    expect(toConversations([row('a', null, { state: 'removed' })])).toHaveLength(1);
  });

  it('a withdrawn comment leaves one only while replies stand', () => {
    const gone = row('a', null, { state: 'withdrawn' });
    expect(toConversations([gone])).toEqual([]);
    expect(toConversations([gone, row('b', 'a')])[0]?.tombstone).toEqual({ by: 'commenter', reason: '', note: '' });
  });
});

describe('one column of what is new', () => {
  it('names whom each answers, here or elsewhere, and keeps the order it was given', () => {
    const rows = [row('c', 'b'), row('b', 'a')];
    expect(toColumn(rows, [row('a'), row('b', 'a')]).map(({ id, replyingTo }) => [id, replyingTo])).toEqual([
      ['c', { id: 'b', name: 'B', quote: 'what b said' }],
      ['b', { id: 'a', name: 'A', quote: 'what a said', elsewhere: true }],
    ]);
  });

  it('says nothing of a parent that is gone', () => {
    const [comment] = toColumn([row('b', 'a')], [row('a', null, { state: 'removed' })]);
    expect(comment?.replyingTo).toEqual({ id: 'a', name: '', quote: '', elsewhere: true });
  });
});
