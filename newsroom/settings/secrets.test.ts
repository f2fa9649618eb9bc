import { afterEach, beforeEach, expect, test } from 'vitest';
import { freshDatabase } from '@/db/testing';
import { getKeptSecrets, getMasterSecret } from './kept-secrets';
import { keyFor, setMasterSecret } from './secrets';

let database: { close(): Promise<void> };
beforeEach(async () => {
  database = await freshDatabase();
});
afterEach(() => database.close());

test('each purpose has a key of its own, of 32 bytes, the same every time', () => {
  expect(keyFor('auth')).toHaveLength(32);
  expect(keyFor('auth')).toEqual(keyFor('auth'));
  expect(keyFor('auth')).not.toEqual(keyFor('network'));
});

test('a master secret under 32 bytes is refused and the old one stays', () => {
  const before = keyFor('auth');
  expect(() => setMasterSecret(Buffer.alloc(31))).toThrow(/shorter than 32/);
  expect(keyFor('auth')).toEqual(before);
});

test('instances that start at once on one database agree on its secrets', async () => {
  const all = await Promise.all([1, 2, 3].map(getKeptSecrets));
  expect(new Set(all.map((kept) => JSON.stringify(kept))).size).toBe(1);
  expect((await getMasterSecret()).toString('hex')).toBe(all[0]?.master);
  expect(Buffer.from(String(all[0]?.actions), 'base64')).toHaveLength(32);
});
