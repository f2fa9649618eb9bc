import { expect, it } from 'vitest';
import { growth } from './growth';

const one = 'x'.repeat(64);
/** Looks `times` times at something: work that nothing can make shorter than it is. */
function look(times: number): number {
  let sum = 0;
  for (let at = 0; at < times; at += 1) sum = (sum * 31 + one.charCodeAt(at % one.length)) | 0;
  return sum;
}
const linear = (length: number) => () => look(length * 2_000);
const square = (length: number) => () => look(length * length * 4);

it('of four times as much is about four where it is linear, and not where it is the square', async () => {
  expect(await growth(linear(500), linear(2_000), 9)).toBeLessThanOrEqual(9);
  expect(await growth(square(500), square(2_000), 9)).toBeGreaterThan(9);
});

it('of what takes no time at all is none', async () => {
  expect(
    await growth(
      () => 1,
      () => 2,
      9,
    ),
  ).toBeLessThan(9);
});
