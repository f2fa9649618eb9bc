import { existsSync } from 'node:fs';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eq } from 'drizzle-orm';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { CannotStart } from '@/db/cannot-start';
import { db } from '@/db/client';
import { settings } from '@/db/schema/record';
import { freshDatabase } from '@/db/testing';
import { agreeOnFolder } from './one-folder';

let database: { close(): Promise<void> };
let work = '';
beforeEach(async () => {
  database = await freshDatabase();
  work = await mkdtemp(join(tmpdir(), 'gazette-folder-'));
});
afterEach(async () => {
  await database.close();
  await rm(work, { recursive: true, force: true });
});

const folder = (name: string) => join(work, name, 'media');
const nameOf = (name: string) => readFile(join(folder(name), 'paper'), 'utf8');
const agreed = () => db().select().from(settings).where(eq(settings.key, 'media-folder'));

it('whoever comes with the folder of the first, or with it under another path, may start', async () => {
  await agreeOnFolder(folder('one'));
  await agreeOnFolder(folder('one'));
  await cp(folder('one'), folder('mounted'), { recursive: true });
  await agreeOnFolder(folder('mounted'));
  expect(await agreed()).toEqual([{ key: 'media-folder', value: (await nameOf('one')).trim() }]);
});

it('whoever comes with a folder of their own cannot, is told what to do, and nothing is written', async () => {
  await agreeOnFolder(folder('one'));
  const before = await agreed();
  const refused = agreeOnFolder(folder('other'));
  await expect(refused).rejects.toThrow(CannotStart);
  await expect(refused).rejects.toThrow(`another folder than ${folder('other')}`);
  await expect(refused).rejects.toThrow('S3_ENDPOINT');
  expect(existsSync(folder('other'))).toBe(false);
  expect(await agreed()).toEqual(before);

  const name = await nameOf('one');
  await cp(folder('one'), folder('other'), { recursive: true });
  await writeFile(join(folder('other'), 'paper'), 'another paper\n');
  await expect(agreeOnFolder(folder('other'))).rejects.toThrow(`write ${name.trim()} into the file`);
  await writeFile(join(folder('other'), 'paper'), name);
  await agreeOnFolder(folder('other'));
});

it('of several that start at once, those with one folder stand and no two with different ones', async () => {
  const begun = await Promise.allSettled(['one', 'one', 'other', 'third'].map((name) => agreeOnFolder(folder(name))));
  const [row] = await agreed();
  const stood = ['one', 'one', 'other', 'third'].filter((_, at) => begun[at]?.status === 'fulfilled');
  expect(new Set(stood).size).toBe(1);
  for (const name of stood) expect((await nameOf(name)).trim()).toBe(row?.value);
  for (const name of ['one', 'other', 'third'].filter((name) => !stood.includes(name)))
    expect(existsSync(join(folder(name), 'paper')), name).toBe(false);
});
