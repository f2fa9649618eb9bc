import { expect, it } from 'vitest';
import { toPage, toTab } from './queue';

it.each([
  ['2', 2],
  ['1e300', 100_000],
  ['Infinity', 100_000],
  ['-4', 1],
  ['words', 1],
  [['2', '3'], 1],
  [undefined, 1],
])('page %o of the queue is page %i, which the database can count to', (asked, page) => {
  expect(toPage(asked)).toBe(page);
});

it('a tab that there is not is the one that waits', () => {
  expect(['spam', '__proto__', undefined].map(toTab)).toEqual(['spam', 'held', 'held']);
});
