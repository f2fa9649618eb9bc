import { expect, it } from 'vitest';
import { nearestWord } from './nearest-word';

const known = new Map([
  ['bearing', 5],
  ['bridge', 9],
  ['ferry', 3],
  ['merry', 1],
  ['quay', 2],
  ['of', 40],
]);

it.each([
  ['bearring', 'bearing'],
  ['baering', 'bearing'],
  ['berng', null],
  ['brigde', 'bridge'],
  ['bidge', 'bridge'],
  ['ferri', 'ferry'],
  ['derry', 'ferry'],
  ['quai', 'quay'],
  ['qui', null],
  ['uf', null],
  ['bridge', null],
  ['elsewhere', null],
])('%s was meant to be %s', (typed, meant) => {
  expect(nearestWord(typed, known)).toBe(meant);
});

it('takes time in proportion to the words there are, whatever is typed', () => {
  const many = new Map(Array.from({ length: 5_000 }, (_, n) => [`word${n.toString(36)}`, 1]));
  const began = performance.now();
  nearestWord('w'.repeat(200), many);
  nearestWord('wordzzzz', many);
  expect(performance.now() - began).toBeLessThan(500);
});
