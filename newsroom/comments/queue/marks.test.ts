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

it('marks what the rule met as it was typed: between letters, with accents, in another width, with what does not show', () => {
  expect(met('这是垃圾邮件吗', '垃圾')).toEqual(['垃圾']);
  expect(met('a hárbour and a Re\u0301sume\u0301', 'harbour', 'résumé')).toEqual(['hárbour', 'Re\u0301sume\u0301']);
  expect(met('ｃａｓｉｎｏ ca\u200bsi\u00adno', 'casino')).toEqual(['ｃａｓｉｎｏ', 'ca\u200bsi\u00adno']);
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
