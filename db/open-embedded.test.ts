import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { takeLock } from './lock.mjs';
import { openEmbedded } from './open-embedded';

test('nobody else on the machine reaches the embedded database, whoever made the folder around it', async () => {
  const around = await mkdtemp(join(tmpdir(), 'gazette-'));
  const mode = async (path: string) => ((await stat(path)).mode & 0o777).toString(8);
  const inside = join(around, 'data');
  const database = await openEmbedded(inside);
  await database.close();
  expect([await mode(inside), await mode(join(inside, 'database'))]).toEqual(['700', '700']);
  await rm(around, { recursive: true });
}, 60_000);

test('a start waits for the server of a launcher that was killed, until it lets go of the folder', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'gazette-'));
  const ending = await takeLock(join(folder, 'database.lock'));
  const opening = openEmbedded(folder);
  await new Promise((done) => setTimeout(done, 300));
  await ending.release();
  await (await opening).close();
  await rm(folder, { recursive: true });
}, 60_000);
