import type { StoryDto } from '@/newsroom/articles/article';

/** What the tests of feeds begin with: the address of a paper, and one story. */
export const absolute = (path: string) => new URL(path, 'https://ledger.example').href;

export const aStory: StoryDto = {
  id: '01',
  slug: 'the-wall',
  headline: 'Wall & <b>sea</b>',
  standfirst: 'It closes. "Soon"',
  kicker: '',
  label: 'news',
  section: { id: 's', slug: 'harbour', name: 'Harbour' },
  bylines: [{ slug: 'wren', name: 'Wren Halloran', jobTitle: 'Reporter', kind: 'person' }],
  picture: null,
  words: 240,
  publishedAt: '2026-11-20T12:00:00.000Z',
  updatedAt: '2026-11-20T13:00:00.000Z',
  commentCount: 3,
  comments: 'open',
};
