import { readdirSync, readFileSync } from 'node:fs';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { db } from '@/db/client';
import { limits } from '@/db/schema/comments';
import { signInTries } from '@/db/schema/people';
import { freshDatabase } from '@/db/testing';
import { forgetWhatIsOver } from './forget';
import { signIn } from './people/sign-in';
import { guest, later, noon } from './testing/cast';

const day = 24 * 60;
let database: Awaited<ReturnType<typeof freshDatabase>>;
beforeEach(async () => {
  database = await freshDatabase();
});
afterEach(() => database.close());

const tries = async () => (await db().select().from(signInTries)).length;

it('a wrong password is forgotten after a day, and a limit with it', async () => {
  await signIn(guest, { email: 'maren@tidewick.example', password: 'not the password at all' }, noon);
  await db().insert(limits).values({ subject: 'person:x', lastAt: noon, windowAt: noon });
  expect(await tries()).toBe(2);
  expect(await forgetWhatIsOver(later(day - 1))).toEqual([]);
  expect([await tries(), (await db().select().from(limits)).length]).toEqual([2, 1]);
  expect(await forgetWhatIsOver(later(day + 1))).toEqual([]);
  expect([await tries(), (await db().select().from(limits)).length]).toEqual([0, 0]);
});

it('what cannot be forgotten yet is named, and keeps nothing else back', async () => {
  await signIn(guest, { email: 'maren@tidewick.example', password: 'not the password at all' }, noon);
  await db().execute('alter table limits rename to limits_away');
  try {
    expect(await forgetWhatIsOver(later(day + 1))).toEqual(['networks']);
    expect(await tries()).toBe(0);
  } finally {
    await db().execute('alter table limits_away rename to limits'); // the database goes on to the next file
  }
});

it('everything that can be forgotten is forgotten by the timer of the house', () => {
  const rules = readdirSync('newsroom', { recursive: true, encoding: 'utf8' })
    .filter((path) => /[/\\].*(?<!\.test)\.ts$/.test(path))
    .map((path) => `newsroom/${path}`);
  const forgetful = rules.flatMap((path) => [
    ...readFileSync(path, 'utf8').matchAll(/^export async function (forget\w*)/gm),
  ]);
  const list = readFileSync('newsroom/forget.ts', 'utf8');
  expect(forgetful.length).toBeGreaterThan(1);
  for (const [, name = ''] of forgetful) expect(list).toContain(`: ${name}`);
  expect(readFileSync('main.ts', 'utf8')).toMatch(/setInterval\(forget, 3_600_000\)/);
});
