import { eq, sql } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { db } from '@/db/client';
import { commenters, commentPrivate, comments } from '@/db/schema/comments';
import { personNotes, sanctions } from '@/db/schema/conversation';
import { addresses } from '@/db/schema/people';
import { events } from '@/db/schema/record';
import { freshDatabase } from '@/db/testing';
import { newId } from '@/newsroom/id';
import type { GuestActor, UserActor } from '@/newsroom/people/actor';
import { giveGuestKey } from '@/newsroom/people/guest-key';
import { fingerprint } from '@/newsroom/testing/fingerprint';
import { approveComment } from '../moderate';
import { reply } from '../reply';
import { submitComment } from '../submit';
import { anArticle, aPerson, guestAt, later, noon, post, said, stranger } from '../testing';
import { acknowledgeWarning } from './acknowledge';
import { endSanction, endSanctions } from './end-sanction';
import { standing } from './find-sanction';
import { notePerson } from './note-person';
import { type SanctionInput, sanctionPerson } from './sanction-person';

const day = 86_400;
let database: { close(): Promise<void> };
let milo: UserActor;
let rosa: { id: string; guest: GuestActor };
beforeEach(async () => {
  database = await freshDatabase();
  await anArticle('bridge');
  milo = await aPerson('moderator', 'Milo Reeve');
  rosa = await post(stranger, said('I greased that bearing.'));
  await approveComment(milo, { id: rosa.id }, later(1));
});
afterEach(() => database.close());

const about = (more: Partial<SanctionInput>): SanctionInput => ({
  commenterId: rosa.guest.commenterId ?? '',
  kind: 'ban',
  reason: 'harassment',
  ...more,
});
async function decided(more: Partial<SanctionInput>, now = later(2)): Promise<string> {
  const made = await sanctionPerson(milo, about(more), now);
  if (!made.ok) throw new Error(JSON.stringify(made));
  return made.id;
}
const says = (actor: GuestActor, now: Date, more = {}) => submitComment(actor, said(`At ${+now}`, more), now);
async function refused(run: () => Promise<unknown>, expected: object) {
  const before = await fingerprint();
  expect(await run()).toMatchObject({ ok: false, ...expected });
  expect(await fingerprint()).toBe(before);
}
const kinds = async () => (await db().select({ kind: events.kind }).from(events)).map(({ kind }) => kind);
const known = { name: 'Rosa', email: 'rosa@else.example' };
const elsewhere = guestAt('198.51.100.9');

describe('a ban', () => {
  it('says why and until when, and nothing is stored', async () => {
    await decided({ days: 7, publicNote: 'Three warnings are enough.' });
    await refused(() => says(rosa.guest, later(100)), {
      problem: 'banned',
      status: 403,
      values: {
        until: '11 May 2026, 12:00',
        reason: 'Pursues somebody across the conversation.',
        note: 'Three warnings are enough.',
      },
    });
    expect(await kinds()).toContain('commenter.banned');
  });

  it('without an end is said to be one', async () => {
    await decided({});
    await refused(() => says(rosa.guest, later(100)), { problem: 'banned-for-good', status: 403 });
  });

  it('by the key alone lets the same address and network post', async () => {
    await decided({});
    expect(await says(stranger, later(100))).toMatchObject({ ok: true });
  });

  it('by the address finds it typed in another browser, whatever its case', async () => {
    await decided({ byAddress: true });
    await refused(() => says(elsewhere, later(100), { email: 'SUNNIVA@orle.example' }), { problem: 'banned-for-good' });
    expect(await says(elsewhere, later(100), known)).toMatchObject({ ok: true });
  });

  it('by the network finds anybody on it, and outlives what comments remember of it', async () => {
    await decided({ byNetwork: true, days: 60 });
    await db().update(commentPrivate).set({ networkHash: '' });
    await refused(() => says(guestAt('203.0.113.200'), later(40 * day), known), { problem: 'network-banned' });
    expect(await says(elsewhere, later(40 * day), known)).toMatchObject({ ok: true });
  });

  it('by the network tells a neighbour of the network and nothing of the person, who is told as ever', async () => {
    await decided({ byNetwork: true, days: 60, publicNote: 'Three warnings are enough.' });
    const neighbour = await says(guestAt('203.0.113.200'), later(100), known);
    expect(neighbour).toMatchObject({ ok: false, problem: 'network-banned', status: 403 });
    expect(JSON.stringify(neighbour)).not.toMatch(/warnings|Pursues/);
    expect(neighbour).toMatchObject({ values: { until: expect.stringContaining('2026') } });
    await refused(() => says(rosa.guest, later(100)), {
      problem: 'banned',
      values: { note: 'Three warnings are enough.' },
    });
  });

  it('finds every browser of a confirmed address', async () => {
    const addressId = newId(noon);
    await db().insert(addresses).values({ id: addressId, email: 'a@b.example', createdAt: noon, confirmedAt: noon });
    const second = await giveGuestKey(noon);
    await db().update(commenters).set({ addressId });
    await decided({});
    await refused(() => says({ ...elsewhere, commenterId: second.commenterId }, later(100), known), {
      problem: 'banned-for-good',
    });
  });

  it('ends on its day by itself, and its hashes are forgotten', async () => {
    const id = await decided({ byAddress: true, byNetwork: true, days: 7 });
    expect(await says(rosa.guest, later(7 * day + 3))).toMatchObject({ ok: true });
    await endSanctions(later(7 * day));
    expect((await db().select().from(sanctions))[0]?.endedAt).toBeNull();
    await endSanctions(later(7 * day + 3));
    await endSanctions(later(7 * day + 4));
    expect(await db().select().from(sanctions).where(eq(sanctions.id, id))).toMatchObject([
      { emailHash: null, networkHash: null, endedAt: later(7 * day + 3), endedBy: null },
    ]);
    expect((await kinds()).filter((kind) => kind === 'commenter.sanction-ended')).toHaveLength(1);
  });

  it('is ended by hand once, and by somebody who may', async () => {
    const id = await decided({ byAddress: true });
    await refused(() => endSanction(rosa.guest, { id }, later(3)), { problem: 'not-allowed', status: 403 });
    expect(await endSanction(milo, { id }, later(3))).toMatchObject({ ok: true });
    expect(await says(rosa.guest, later(100))).toMatchObject({ ok: true });
    await refused(() => endSanction(milo, { id }, later(4)), { problem: 'sanction-missing', status: 404 });
  });

  it('never keeps an account out: an admin suspends accounts', async () => {
    await decided({ byNetwork: true, days: 1 });
    expect(await submitComment(milo, said('As myself.'), later(100))).toMatchObject({ ok: true });
  });
});

describe('milder things', () => {
  it('who is always held waits, though approved before', async () => {
    await decided({ kind: 'hold' });
    const held = await says(rosa.guest, later(100));
    expect(held).toMatchObject({ ok: true, state: 'held' });
    const [row] = await db().select({ verdict: comments.verdict }).from(comments).where(eq(comments.state, 'held'));
    expect(row?.verdict).toMatchObject({ rule: 'always-held' });
  });

  it('a mute keeps quiet until its day', async () => {
    await decided({ kind: 'mute', days: 3 });
    await refused(() => says(rosa.guest, later(100)), { problem: 'muted', status: 403 });
    expect(await says(rosa.guest, later(3 * day + 3))).toMatchObject({ ok: true });
  });

  it('a warning is read before the next comment, acknowledged by nobody else, and shown once', async () => {
    const id = await decided({ kind: 'warn', publicNote: 'Leave Ada out of it.' });
    await refused(() => says(rosa.guest, later(100)), {
      problem: 'warned',
      status: 409,
      values: { acknowledge: id, note: 'Leave Ada out of it.' },
    });
    await refused(() => acknowledgeWarning(elsewhere, { id, email: '' }, later(101)), { status: 404 });
    const form = new FormData();
    for (const [name, value] of Object.entries({ ...said('Fair enough.'), acknowledge: id }))
      form.set(name, String(value));
    expect(await reply(rosa.guest, form, later(102))).toMatchObject({ ok: true });
    await refused(() => acknowledgeWarning(rosa.guest, { id, email: '' }, later(103)), { status: 404 });
    expect(await kinds()).toContain('commenter.acknowledged');
  });

  it('of several the hardest answers', async () => {
    await decided({ kind: 'hold' });
    await decided({ kind: 'warn', publicNote: 'Stop.' });
    await decided({ kind: 'ban' });
    await refused(() => says(rosa.guest, later(100)), { problem: 'banned-for-good' });
  });
});

describe('nothing is decided', () => {
  it.each<[string, Partial<SanctionInput>, object]>([
    ['without a reason', { reason: 'because' }, { reason: 'reason-missing' }],
    ['by a warning without words', { kind: 'warn' }, { publicNote: 'warning-missing' }],
    ['by a mute without an end', { kind: 'mute' }, { days: 'mute-without-end' }],
    ['by a network without an end', { byNetwork: true }, { days: 'network-without-end' }],
    ['by a network for a year', { byNetwork: true, days: 365 }, { days: 'network-without-end' }],
    ['by a network where it is no ban', { kind: 'hold', byNetwork: true }, { byNetwork: 'network-for-bans' }],
    ['by a note of 1,001 characters', { privateNote: 'n'.repeat(1_001) }, { privateNote: 'too-long' }],
  ])('%s', (_, more, fields) =>
    refused(() => sanctionPerson(milo, about(more), later(2)), { problem: 'sanction-refused', status: 422, fields }),
  );
  it('about nobody', () =>
    refused(() => sanctionPerson(milo, about({ commenterId: newId(noon) }), later(2)), {
      problem: 'commenter-missing',
      status: 404,
    }));
  it('by a network that is forgotten', async () => {
    await db().update(commentPrivate).set({ networkHash: '' });
    await refused(() => sanctionPerson(milo, about({ byNetwork: true, days: 1 }), later(2)), {
      fields: { byNetwork: 'network-forgotten' },
    });
  });
});

describe('notes', () => {
  it('are kept with who wrote them, and never in an event', async () => {
    await notePerson(milo, { commenterId: rosa.guest.commenterId ?? '', words: 'Right about numbers.' }, later(3));
    expect(await db().select().from(personNotes)).toMatchObject([
      { words: 'Right about numbers.', madeBy: milo.userId },
    ]);
    expect(JSON.stringify(await db().select().from(events))).not.toContain('numbers');
  });
  it('say something about somebody', async () => {
    const commenterId = rosa.guest.commenterId ?? '';
    await refused(() => notePerson(milo, { commenterId, words: ' \n' }, later(3)), {
      problem: 'note-refused',
      fields: { words: 'note-missing' },
    });
    await refused(() => notePerson(milo, { commenterId: newId(noon), words: 'Who?' }, later(3)), { status: 404 });
  });
});

it('what stands is found by index, among 3,000 that ended and 600 that stand', async () => {
  await db().execute(sql`insert into sanctions (id, kind, email_hash, network_hash, reason, made_at, ended_at)
    select 'x' || n, 'ban', 'e' || n, 'n' || n, 'hate', now(), case when n % 6 = 0 then null else now() end
    from generate_series(1, 3600) n`);
  await db().execute(sql`analyze sanctions`);
  const query = standing(rosa.guest.commenterId, 'rosa@else.example', '203.0.113.7', noon);
  const { rows } = (await db().execute(sql`explain ${query}`)) as unknown as { rows: { 'QUERY PLAN': string }[] };
  const plan = rows.map((row) => row['QUERY PLAN']).join('\n');
  expect(plan).toContain('sanctions_email');
  expect(plan).toContain('sanctions_network');
  expect(plan).not.toContain('Seq Scan on sanctions');
});
