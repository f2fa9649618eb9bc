import { expect, it } from 'vitest';
import { parseCommentText } from '@/newsroom/text/comment-text';
import type { CommentDto } from './comment';
import { toHighlights } from './highlights';

const said = (id: string, more: Partial<CommentDto> = {}): CommentDto => ({
  id,
  parentId: null,
  depth: 0,
  name: `Name ${id}`,
  badge: null,
  picked: false,
  edited: false,
  corrected: false,
  more: null,
  tree: parseCommentText(`What *${id}* said.`),
  tombstone: null,
  createdAt: '2026-01-01T12:00:00.000Z',
  noted: null,
  recommends: 0,
  replyingTo: null,
  replies: [],
  ...more,
});

it('beside a conversation stand what editors picked and whom the author answered, in their order', () => {
  const answer = said('b', { badge: 'author' });
  const deep = said('c', { badge: 'author', replyingTo: { id: 'x', name: 'Ivo', quote: '' } });
  expect(toHighlights([said('a', { picked: true, replies: [answer, deep] }), said('d', { picked: true })])).toEqual({
    picks: [
      { id: 'a', name: 'Name a', quote: 'What a said.' },
      { id: 'd', name: 'Name d', quote: 'What d said.' },
    ],
    answers: [
      { id: 'b', to: 'Name a', quote: 'What b said.' },
      { id: 'c', to: 'Ivo', quote: 'What c said.' },
    ],
  });
});

it('a tombstone is neither quoted nor named, and an author who answers nobody is no reply', () => {
  const gone = said('a', {
    name: '',
    tree: null,
    picked: true,
    tombstone: { by: 'editor', reason: 'abusive', note: '' },
    replies: [said('b', { badge: 'author' })],
  });
  expect(toHighlights([gone, said('c', { badge: 'author' })])).toEqual({ picks: [], answers: [] });
});

it('three of each kind are enough, and a quotation ends at a word', () => {
  const long = said('z', { picked: true, tree: parseCommentText('wherever '.repeat(30)) });
  const { picks } = toHighlights([long, ...['a', 'b', 'c'].map((id) => said(id, { picked: true }))]);
  expect(picks.map(({ id }) => id)).toEqual(['z', 'a', 'b']);
  expect(picks[0]?.quote).toMatch(/^(wherever ){8,9}wherever…$/);
});
