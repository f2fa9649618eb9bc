import { inspect } from 'node:util';
import { sql } from 'drizzle-orm';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { db } from '@/db/client';
import { commentPrivate } from '@/db/schema/comments';
import { freshDatabase } from '@/db/testing';
import { printWithoutValues, withoutValues } from './without-values';

let database: { close(): Promise<void> };
beforeEach(async () => {
  database = await freshDatabase();
});
afterEach(() => database.close());

/** What the driver throws where a comment of nobody is given an address. */
async function fault(): Promise<Error> {
  const private_ = {
    commentId: 'none',
    networkHash: '',
    email: 'canary@aviary.example\nat home',
    createdAt: new Date(),
  };
  return db()
    .insert(commentPrivate)
    .values(private_)
    .then(
      () => new Error('stored'),
      (error: Error) => error,
    );
}

it('a database error would tell the address', async () => {
  expect(inspect(await fault())).toContain('canary@aviary.example');
});

it('is said by kind, code and place instead', async () => {
  const said = String(withoutValues(await fault()));
  expect(said).not.toMatch(/canary|aviary|insert into/);
  expect(said).toMatch(/23503/);
  expect(said).toMatch(/\n\s+at /);
});

it('is found below other errors, and in text', async () => {
  const error = await fault();
  expect(inspect(withoutValues(new Error('The action failed.', { cause: error })))).not.toContain('canary');
  expect(withoutValues(`⨯ ${error.stack}`)).not.toMatch(/canary|aviary/);
});

it('leaves everything else as it was', async () => {
  const other = new Error('no such file');
  expect([withoutValues(other), withoutValues('started'), withoutValues(3)]).toEqual([other, 'started', 3]);
  await db().execute(sql`select 1`);
});

it('a console that was told so prints no values', async () => {
  const heard: unknown[] = [];
  const say = (...said: unknown[]) => void heard.push(...said);
  const quiet = { error: say, warn: say, log: say };
  printWithoutValues(quiet);
  quiet.error(' ⨯', await fault());
  expect(inspect(heard)).not.toContain('canary');
});
