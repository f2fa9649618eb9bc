import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { db } from '@/db/client';
import { events } from '@/db/schema/record';
import { freshDatabase } from '@/db/testing';
import { inExchange, newExchange } from '@/newsroom/answer';
import type { UserActor } from '@/newsroom/people/actor';
import { anyone } from '@/newsroom/testing/cast';
import { fingerprint } from '@/newsroom/testing/fingerprint';
import { sentence } from '@/words/problems';
import { refusedSettings } from './moved-form';
import { getPublication, type Publication, savePublication } from './publication';
import { publicationForm } from './publication-form';

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

describe('two admins at the settings', () => {
  const drawn = async () => publicationForm(await getPublication());
  const two = async () => [await anyone('admin', 'Ada Quill'), await anyone('admin', 'Otto Pell')] as const;

  test('who changed different fields both have theirs, and the later one is told', async () => {
    const [ada, otto] = await two();
    const began = await drawn();
    await savePublication(ada, { ...began, name: 'The Ledger', began }, now);
    const saved = await savePublication(otto, { ...began, tagline: 'Daily', began }, now);
    expect(saved).toMatchObject({ ok: true, others: true, publication: { name: 'The Ledger', tagline: 'Daily' } });
    expect(await getPublication()).toMatchObject({ name: 'The Ledger', tagline: 'Daily' });
    const [, last] = await db().select({ payload: events.payload }).from(events);
    expect(last?.payload).toEqual({ fields: ['tagline'] });
  });

  test('who changed one field otherwise is refused with who it was, and nothing changes', async () => {
    const [ada, otto] = await two();
    const began = await drawn();
    await savePublication(ada, { ...began, name: 'The Ledger', contact: 'a@b.example', began }, now);
    const before = await fingerprint();
    const typed = { ...began, name: 'The Tide', tagline: 'Daily' };
    const refused = await savePublication(otto, { ...typed, began }, now);
    expect(refused).toMatchObject({
      problem: 'settings-moved',
      status: 409,
      values: { who: 'Ada Quill' },
      moved: { name: { who: 'Ada Quill', self: false } },
    });
    expect(refused).not.toHaveProperty('moved.tagline');
    expect(await fingerprint()).toBe(before);
  });

  test('the refused form keeps what was typed, holds what others changed elsewhere, and counts when it is sent again', async () => {
    const [ada, otto] = await two();
    const began = await drawn();
    await savePublication(ada, { ...began, name: 'The Ledger', contact: 'a@b.example', began }, now);
    const form = new FormData();
    for (const [field, value] of Object.entries({ ...began, name: 'The Tide' })) form.set(field, value);
    form.set('began', JSON.stringify(began));
    const refused = await savePublication(otto, { ...Object.fromEntries(form), began }, now);
    if (refused.ok) throw new Error('Saved.');
    const told = (field: string, { name }: Publication) => (field === 'name' ? name : '');
    const previous = { turn: 0, problem: null, fields: {}, typed: {}, done: null };
    const answer = refusedSettings<Publication>(refused, previous, form, { typed: publicationForm, told });
    expect(answer.problem).toMatch(/^Ada Quill changed the same settings/);
    expect(answer.fields).toEqual({ name: 'Ada Quill has set this to “The Ledger” since you opened this page.' });
    expect(answer.typed).toMatchObject({ name: 'The Tide', contact: 'a@b.example' });
    const { began: seen = '', ...again } = answer.typed;
    expect(await savePublication(otto, { ...again, began: JSON.parse(seen) }, now)).toMatchObject({ ok: true });
    expect(await getPublication()).toMatchObject({ name: 'The Tide', contact: 'a@b.example' });
  });

  test('sent again it is refused again, where a third change came in between', async () => {
    const [ada, otto] = await two();
    const began = await drawn();
    await savePublication(ada, { name: 'The Ledger' }, now);
    const seen = await drawn();
    await savePublication(ada, { name: 'The Quay' }, now);
    const refused = await savePublication(otto, { ...began, name: 'The Tide', began: seen }, now);
    expect(refused).toMatchObject({ status: 409 });
    expect(await getPublication()).toMatchObject({ name: 'The Quay' });
  });

  test('one admin in two windows is told so, and a form that says nothing of its beginning overwrites nothing', async () => {
    const [ada, otto] = await two();
    const began = await drawn();
    await savePublication(ada, { name: 'The Ledger' }, now);
    const own = await savePublication(ada, { ...began, name: 'The Tide', began }, now);
    expect(own).toMatchObject({ problem: 'settings-moved-self', moved: { name: { self: true } } });
    expect(await savePublication(otto, { name: 'The Tide', began: {} }, now)).toMatchObject({ status: 409 });
    expect(await getPublication()).toMatchObject({ name: 'The Ledger' });
  });

  test('at the same moment, both are in: each reads what stands when it is its turn', async () => {
    const [ada, otto] = await two();
    const began = await drawn();
    await Promise.all([
      savePublication(ada, { ...began, name: 'The Ledger', began }, now),
      savePublication(otto, { ...began, tagline: 'Daily', began }, now),
    ]);
    expect(await getPublication()).toMatchObject({ name: 'The Ledger', tagline: 'Daily' });
  });
});
