import { describe, expect, it } from 'vitest';
import { growth } from '@/newsroom/testing/growth';
import { diffWords, fullEffort, type Piece } from './word-diff';

const effort = () => ({ left: fullEffort });
const told = (before: string, after: string) =>
  diffWords(before, after, effort())
    .map(({ is, text }) => (is === 'same' ? text : is === 'added' ? `[+${text}]` : `[-${text}]`))
    .join('');
const side = (pieces: Piece[], without: Piece['is']) =>
  pieces
    .filter(({ is }) => is !== without)
    .map(({ text }) => text)
    .join('');

describe('a word diff', () => {
  it.each([
    ['opened 212 times in 2022', 'opened 221 times in 2022', 'opened [-212][+221] times in 2022'],
    ['the keepers had begun to', 'the keepers had begun, quietly, to', 'the keepers had begun[+, quietly,] to'],
    ['It cost £3.20.', 'It cost £3.40.', 'It cost £[-3.20][+3.40].'],
    ['Mr Penhaled said', 'Mr Penhale said', 'Mr [-Penhaled][+Penhale] said'],
    ['one two three four', 'five six seven four', '[-one two three][+five six seven] four'],
    ['', 'new', '[+new]'],
    ['old', '', '[-old]'],
    ['same', 'same', 'same'],
    ['', '', ''],
  ])('of “%s” and “%s”', (before, after, expected) => {
    expect(told(before, after)).toBe(expected);
  });

  it('always holds both texts whole', () => {
    const words = ['the', 'log', ' ', '\n', '“', '.', '’tis', '🙂', 'é', '٣', '中文'];
    for (let seed = 1; seed < 200; seed += 1) {
      const text = (salt: number) =>
        Array.from({ length: 30 }, (_, at) => words[(seed * (at + salt) * 7 + at * at * salt) % words.length]).join('');
      const [before, after] = [text(1), text(3)];
      const pieces = diffWords(before, after, effort());
      expect(side(pieces, 'added')).toBe(before);
      expect(side(pieces, 'removed')).toBe(after);
    }
  });

  it('takes no longer over a run of space than it is long', async () => {
    const compare = (length: number) => () =>
      diffWords(`a${' '.repeat(length)}b c`, `d${' '.repeat(length + 1)}e c`, effort());
    expect(await growth(compare(5_000), compare(20_000), 9)).toBeLessThanOrEqual(9);
  });

  it('tells a text as replaced where more changed than anybody could read, or no effort is left', () => {
    const long = (word: string) => Array.from({ length: 2_000 }, (_, at) => `${word}${at}`).join(' ');
    expect(diffWords(long('a'), long('b'), effort())).toHaveLength(2);
    expect(diffWords('one two three', 'one two four', { left: 0 })).toEqual([
      { is: 'removed', text: 'one two three' },
      { is: 'added', text: 'one two four' },
    ]);
  });
});
