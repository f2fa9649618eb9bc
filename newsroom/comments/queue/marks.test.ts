import { expect, it } from 'vitest';
import { runsOf } from './marks';

const met = (text: string, ...sought: string[]) =>
  runsOf(text, sought)
    .filter((run) => run.met)
    .map(({ words }) => words);

it('marks whole words and phrases, whatever their case, in any script', () => {
  expect(met('Cheap pills, CHEAP  pills and cheapness', 'cheap pills', 'cheap')).toEqual([
    'Cheap pills',
    'CHEAP  pills',
  ]);
  expect(met('Это спам, не спамер', 'спам')).toEqual(['спам']);
});

it('loses no letter of the text, and takes signs for themselves', () => {
  const text = 'a+b (a+b) aab';
  expect(
    runsOf(text, ['a+b'])
      .map(({ words }) => words)
      .join(''),
  ).toBe(text);
  expect(met(text, 'a+b')).toEqual(['a+b', 'a+b']);
  expect(runsOf(text, ['', ' '])).toEqual([{ words: text, met: false }]);
});
