import { expect, it } from 'vitest';
import { lineUp } from './line-up';

const named = (names: string) => [...names].map((id) => ({ id, text: `What ${id} says` }));
const nameless = (texts: string) => [...texts].map((text) => ({ id: '', text }));
const told = (pairs: ReturnType<typeof lineUp>, before: string, after: string) =>
  pairs
    .map(([b, a]) => (b !== null && a !== null ? after[a] : b !== null ? `-${before[b]}` : `+${after[a ?? 0]}`))
    .join(' ');

it.each([
  ['abc', 'abc', 'a b c'],
  ['abc', 'axbc', 'a +x b c'],
  ['abc', 'ac', 'a -b c'],
  ['abc', 'axc', 'a -b +x c'],
  ['abcd', 'bcda', '-a b c d +a'],
  ['abcde', 'adbce', 'a +d b c -d e'],
  ['', 'ab', '+a +b'],
  ['ab', '', '-a -b'],
  ['abc', 'xyz', '-a -b -c +x +y +z'],
])('%s and %s line up by their ids', (before, after, expected) => {
  expect(told(lineUp(named(before), named(after)), before, after)).toBe(expected);
});

it('blocks that lost their ids line up by what they say, each once', () => {
  expect(told(lineUp(nameless('abab'), nameless('aabb')), 'abab', 'aabb')).toMatch(/^a/);
  expect(told(lineUp(named('abc'), nameless('abc')), 'abc', 'abc')).toBe('-a -b -c +a +b +c');
  const [before, after] = [named('ab'), named('ab').map(({ text }) => ({ id: '', text }))];
  expect(lineUp(before, after)).toEqual([
    [0, 0],
    [1, 1],
  ]);
});

it('every block of both texts is told exactly once, however they were mixed', () => {
  for (let seed = 1; seed < 100; seed += 1) {
    const shuffled = [...'abcdefghij'].sort(
      (a, b) => ((a.charCodeAt(0) * seed) % 11) - ((b.charCodeAt(0) * seed) % 11),
    );
    const after = shuffled.slice(0, 8).join('');
    const pairs = lineUp(named('abcdefgh'), named(after));
    expect(pairs.flatMap(([b]) => b ?? [])).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
    expect(pairs.flatMap(([, a]) => a ?? [])).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
  }
});
