import { expect, it } from 'vitest';
import { growth } from '@/newsroom/testing/growth';
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

it('takes time in proportion to the words there are, and no more for what is long', async () => {
  const many = (count: number) => new Map(Array.from({ length: count }, (_, n) => [`word${n.toString(36)}`, 1]));
  const [few, more] = [many(5_000), many(20_000)];
  const look = (typed: string, known: typeof few) => () => nearestWord(typed, known);
  expect(await growth(look('wordzzzz', few), look('wordzzzz', more), 9)).toBeLessThanOrEqual(9);
  expect(await growth(look('w'.repeat(50), more), look('w'.repeat(200), more), 9)).toBeLessThanOrEqual(9);
});
