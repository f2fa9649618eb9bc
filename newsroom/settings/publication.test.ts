import { afterEach, beforeEach, expect, test } from 'vitest';
import { db } from '@/db/client';
import { events } from '@/db/schema/record';
import { freshDatabase } from '@/db/testing';
import { inExchange, newExchange } from '@/newsroom/answer';
import type { UserActor } from '@/newsroom/people/actor';
import { sentence } from '@/words/problems';
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

test('colours are kept as they are compared, and a contact stands there as it was typed', async () => {
  const typed = { accent: ' 7A1F1F', accentDark: '#F0A8A8', contact: 'desk@tidewick.example' };
  expect(await savePublication(admin, typed, now)).toMatchObject({ ok: true });
  expect(await getPublication()).toMatchObject({
    accent: '#7a1f1f',
    accentDark: '#f0a8a8',
    contact: 'desk@tidewick.example',
  });
  await savePublication(admin, { accent: '' }, now);
  expect(await getPublication()).toMatchObject({ accent: '', accentDark: '#f0a8a8' });
});

test('a colour too faint to read is refused in either theme, with the ratio it reaches and one that will do', async () => {
  const before = await getPublication();
  const refused = await savePublication(admin, { name: 'New', accent: '#ffcc00', accentDark: '#333333' }, now);
  expect(refused).toMatchObject({
    ok: false,
    status: 422,
    fields: { accent: 'accent-faint', accentDark: 'accent-dark-faint' },
  });
  const { values = {}, fields = {} } = refused.ok ? {} : refused;
  expect(sentence(fields.accent ?? '', values)).toMatch(
    /^This colour reaches 1\.\d:1 .* 4\.5:1\. The nearest .* is #[0-9a-f]{6}\.$/,
  );
  expect(await getPublication()).toEqual(before);
  const nearest = { accent: values.nearest, accentDark: values.darkNearest };
  expect(await savePublication(admin, nearest, now)).toMatchObject({ ok: true });
});

test.each([
  [{ name: ' ' }, { name: 'paper-name-missing' }],
  [{ name: 'x'.repeat(81) }, { name: 'too-long' }],
  [{ language: 'english' }, { language: 'language-unknown' }],
  [{ timeZone: 'Mars/Olympus' }, { timeZone: 'time-zone-unknown' }],
  [{ accent: 'green' }, { accent: 'colour-unreadable' }],
  [{ contact: 'nobody' }, { contact: 'email-unreadable' }],
])('%o is refused with its own sentence', async (input, fields) => {
  const before = await getPublication();
  expect(await savePublication(admin, input, now)).toMatchObject({ ok: false, fields });
  expect(await getPublication()).toEqual(before);
});
