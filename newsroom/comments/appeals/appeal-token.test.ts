import { expect, it } from 'vitest';
import { newId } from '@/newsroom/id';
import { countWords } from './appeal';
import { appealLink, appealToken, readAppealToken } from './appeal-token';

const id = newId(new Date('2026-05-04T12:00:00Z'));

it('a token names the comment it was signed for, in letters that an address may have', () => {
  expect(readAppealToken(appealToken(id))).toBe(id);
  expect(appealLink('bridge', id)).toMatch(/^\/articles\/bridge\/comments\/[0-9a-z]{18}\/appeal\?by=[0-9a-z-]{59}$/);
});

it('a token for another comment, a changed one and no token at all are nobody’s', () => {
  const token = appealToken(id);
  const other = newId(new Date('2026-05-04T12:00:01Z'));
  const changed = [other + token.slice(18), `${token.slice(0, -1)}${token.endsWith('0') ? '1' : '0'}`, '', id];
  expect(changed.map(readAppealToken)).toEqual([null, null, null, null]);
});

it('words are counted as a person counts them', () => {
  expect(countWords('  One  two\nthree ')).toBe(3);
  expect(countWords(' \n ')).toBe(0);
});
