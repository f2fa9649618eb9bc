import { expect, it } from 'vitest';
import { longestAddress, readAddress } from '@/press/addresses';
import { longestWords, searchPath, toAsked } from './asked';

it('reads back every address it writes, through the grammar of the press', () => {
  const asked = toAsked({
    q: ' bridge  “bearing” & 50% ',
    in: 'comments',
    section: 'river-harbour',
    kind: 'opinion',
    when: 'year',
    sort: 'newest',
    page: '3',
  });
  const path = searchPath(asked);
  const reading = readAddress(path);
  if (reading.is !== 'ours') throw new Error(reading.is);
  const given = Object.fromEntries(new URL(reading.address, 'http://paper.test').searchParams);
  expect(toAsked(given)).toEqual(asked);
  expect(asked).toMatchObject({ words: 'bridge “bearing” & 50%', page: 3, list: 'comments' });
});

it('leaves out what no search knows', () => {
  const plain = toAsked({});
  expect(toAsked({ in: 'all', kind: 'poem', when: 'ever', sort: 'oldest', page: '0', q: ['a', 'b'] })).toEqual(plain);
  expect(searchPath(plain)).toBe('/search');
});

it('takes the longest query through the press, whatever its letters are, and one that is too long far enough to give it back', () => {
  for (const letter of ['x', 'ж', '桥']) {
    const path = searchPath({ words: letter.repeat(longestWords) });
    expect(path.length, letter).toBeLessThan(longestAddress);
    expect(readAddress(path)).toMatchObject({ is: 'ours', address: path });
  }
  const long = searchPath({ words: 'x'.repeat(longestWords + 500) });
  expect(readAddress(long)).toMatchObject({ is: 'ours', address: long });
});
