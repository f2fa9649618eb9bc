import { afterAll, beforeAll, expect, it } from 'vitest';
import { freshDatabase } from '@/db/testing';
import { onServer } from '@/newsroom/testing/at-once';
import { growth } from '@/newsroom/testing/growth';
import { longestRead, markHits } from './mark-queries';

let database: { close(): Promise<void> };
beforeAll(async () => {
  database = await freshDatabase();
});
afterAll(() => database.close());

const hits = async (words: string, text: string) => {
  const [pieces = []] = await markHits(words, [text], 'piece');
  return pieces.filter(({ hit }) => hit).map(({ text }) => text);
};

it('a text is cut before a character that the cut would halve, and its hits are marked', async () => {
  const start = 'The bridge ';
  for (const more of [0, 1, 2])
    expect(await hits('bridge', `${start}${'a'.repeat(longestRead - start.length - more)}🌉 at night`)).toEqual([
      'bridge',
    ]);
});

it('words in quotation marks are marked where they stand, and however they are joined', async () => {
  const text = 'A bearing wore. The bridge-keeper said so.';
  expect(await hits('“bearing wore”', text)).toEqual(['bearing', 'wore']);
  expect(await hits('"wore bearing" or keeper', text)).toEqual(['bearing', 'wore', 'keeper']);
});

// Of the embedded database, which does its work in this process; a server's is the same.
it.skipIf(onServer)(
  'one word said over and over costs a text that says it too no more than sixteen words do',
  async () => {
    const said = Array.from({ length: 10 }, () => 'ab '.repeat(1_333));
    const mark = (words: string) => () => markHits(words, said, 'piece');
    const sixteen = mark('ab '.repeat(16).trim());
    for (const words of ['ab '.repeat(66).trim(), 'ab,'.repeat(66), `"${'ab '.repeat(66)}"`])
      expect(await growth(sixteen, mark(words), 3), words).toBeLessThanOrEqual(3);
  },
);
