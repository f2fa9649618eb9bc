import { afterEach, beforeEach, expect, test } from 'vitest';
import { db } from '@/db/client';
import { events } from '@/db/schema/record';
import { freshDatabase } from '@/db/testing';
import { inExchange, newExchange } from '@/newsroom/answer';
import type { UserActor } from '@/newsroom/people/actor';
import { getPublication, savePublication } from './publication';

const now = new Date('2026-05-04T09:00:00Z');
const admin: UserActor = { kind: 'user', userId: 'u1', role: 'admin', name: 'Ada' };
let database: { close(): Promise<void> };
beforeEach(async () => {
  database = await freshDatabase();
});
afterEach(() => database.close());

test('a new paper is called Gazette and holds first-timers', async () => {
  expect(await getPublication()).toMatchObject({ name: 'Gazette', commentPolicy: 'first-timers', commentsOn: true });
});

test('a page that shows the settings is printed anew when they change', async () => {
  const exchange = newExchange('');
  await inExchange(exchange, getPublication);
  expect([...exchange.tags]).toEqual(['site']);
});

test('an admin changes one setting and the others stay', async () => {
  await savePublication(admin, { name: 'The Tidewick Ledger', timeZone: 'Europe/London' }, now);
  const saved = await savePublication(admin, { commentPolicy: 'open' }, now);
  expect(saved).toMatchObject({ ok: true, publication: { name: 'The Tidewick Ledger', commentPolicy: 'open' } });
  expect(await getPublication()).toMatchObject({ name: 'The Tidewick Ledger', timeZone: 'Europe/London' });
  expect(await db().select({ kind: events.kind }).from(events)).toEqual([
    { kind: 'settings.saved' },
    { kind: 'settings.saved' },
  ]);
});

test.each(['contributor', 'author', 'editor', 'moderator'] as const)('%s may not change the settings', async (role) => {
  const before = await getPublication();
  expect(await savePublication({ ...admin, role }, { name: 'Mine' }, now)).toMatchObject({ ok: false, status: 403 });
  expect(await getPublication()).toEqual(before);
});

test.each([
  { name: '' },
  { timeZone: 'Mars/Olympus' },
  { language: 'no such' },
  { commentPolicy: 'never' },
  { owner: 'me' },
])('%o is refused and nothing changes', async (input) => {
  const before = await getPublication();
  expect(await savePublication(admin, input, now)).toMatchObject({
    ok: false,
    problem: 'settings-faulty',
    status: 422,
  });
  expect(await getPublication()).toEqual(before);
});
