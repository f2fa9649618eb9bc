import { expect, it } from 'vitest';
import { kickerWords } from './kicker-words';

const news = { section: 'Harbour', label: 'news', kicker: '' } as const;

it('plain news has its kicker in the place of its kind, in lists and on its own page', () => {
  const kicked = { ...news, kicker: 'Repairs' };
  expect([kickerWords(news, false), kickerWords(news, true)]).toEqual([['News'], ['News']]);
  expect([kickerWords(kicked, false), kickerWords(kicked, true)]).toEqual([['Repairs'], ['Repairs']]);
});

it('anything else has its kind, and on its own page its kicker too', () => {
  const kicked = { ...news, label: 'analysis', kicker: 'Repairs' } as const;
  expect([kickerWords(kicked, false), kickerWords(kicked, true)]).toEqual([['Analysis'], ['Repairs', 'Analysis']]);
});

it('no word is said that the section says', () => {
  expect(kickerWords({ section: 'Letters', label: 'letter', kicker: 'letter' }, true)).toEqual([]);
});
