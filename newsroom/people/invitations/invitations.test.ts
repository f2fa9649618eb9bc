import { eq, sql } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { db } from '@/db/client';
import { invitations, users } from '@/db/schema/people';
import { events } from '@/db/schema/record';
import { freshDatabase } from '@/db/testing';
import { atOnce } from '@/newsroom/testing/at-once';
import { anyone, guest, later, noon } from '@/newsroom/testing/cast';
import { fingerprint } from '@/newsroom/testing/fingerprint';
import { demo, type Role } from '../actor';
import { forgetOldWays } from '../forget';
import { signIn } from '../sign-in';
import { acceptInvitation } from './accept-invitation';
import { invitationDays } from './invitation';
import { inviteAgain } from './invite-again';
import { invitePerson } from './invite-person';
import { linkForLetter } from './letter-link';
import { getInvitation, listInvitations } from './queries';
import { revokeInvitation } from './revoke-invitation';

const iris = { email: 'Iris@Tidewick.example', name: 'Iris Penhale', role: 'author' as Role };
const password = 'wind over the estuary';
const days = (number: number) => later(number * 1_440);

let database: Awaited<ReturnType<typeof freshDatabase>>;
beforeEach(async () => {
  database = await freshDatabase();
});
afterEach(() => database.close());

async function invited(person = iris, now = noon): Promise<{ id: string; token: string }> {
  const done = await invitePerson(await anyone('admin', 'Ada Quill'), person, now);
  if (!done.ok) throw new Error(done.problem);
  return done;
}
const letterToken = async (id: string, now = noon) => (await linkForLetter(id, now))?.split('/').at(-1) ?? '';

describe('an invitation', () => {
  it('makes the account it is for, once, with a name and a password that whoever holds the link chooses', async () => {
    const { token } = await invited();
    expect(await getInvitation(token, later(1))).toEqual({ ...iris, email: 'iris@tidewick.example' });
    const joined = await acceptInvitation(token, { name: 'Iris P.', password }, later(2));
    expect(joined).toMatchObject({ ok: true, email: 'iris@tidewick.example', role: 'author' });
    expect(await signIn(guest, { email: iris.email, password }, later(3))).toMatchObject({ ok: true });
    const before = await fingerprint();
    expect(await acceptInvitation(token, { name: 'Eve', password }, later(4))).toMatchObject({
      problem: 'invitation-over',
      status: 404,
    });
    expect(await fingerprint()).toBe(before);
    expect(await getInvitation(token, later(4))).toBeNull();
  });

  it('is kept as a hash, and its event names neither name nor address', async () => {
    const { token, id } = await invited();
    const other = await letterToken(id);
    const kept = JSON.stringify(await db().select().from(invitations));
    for (const secret of [token, other]) {
      expect(secret).toMatch(/^[0-9a-f]{64}$/);
      expect(kept).not.toContain(secret);
    }
    expect(JSON.stringify(await db().select().from(events))).not.toMatch(/iris/i);
  });

  it('is accepted by the letter’s link too, and then by no other', async () => {
    const { token, id } = await invited();
    const other = await letterToken(id, later(1));
    expect(await acceptInvitation(other, { name: 'Iris', password }, later(2))).toMatchObject({ ok: true });
    expect(await acceptInvitation(token, { name: 'Iris', password }, later(3))).toMatchObject({ status: 404 });
    expect(await linkForLetter(id, later(4))).toBeNull();
    expect((await db().select().from(users).where(eq(users.email, 'iris@tidewick.example'))).length).toBe(1);
  });

  it('becomes one account when two accept it at once', async () => {
    const { token, id } = await invited();
    const tokens = [token, await letterToken(id), token];
    const all = await Promise.all(tokens.map((one) => acceptInvitation(one, { name: 'Iris', password }, later(1))));
    expect(all.filter(({ ok }) => ok).length).toBe(1);
  });

  it('holds all of its links before it writes: two who come by different ones never wait crosswise', async () => {
    const { token, id } = await invited();
    const tokens = [token, await letterToken(id)];
    const runs = tokens.map((one) => () => acceptInvitation(one, { name: 'Iris', password }, later(1)));
    const all = await atOnce(sql`lock table users in share mode`, runs, async () => {
      const before = sql`select 1 from pg_locks where relation = 'users'::regclass and not granted`;
      const { rows } = (await db().execute(before)) as unknown as { rows: unknown[] };
      expect(rows).toHaveLength(1);
    });
    expect(all.filter(({ ok }) => ok)).toHaveLength(1);
  });

  it('ends after seven days, for the letter too', async () => {
    const { token, id } = await invited();
    const other = await letterToken(id, days(3));
    expect(await getInvitation(other, new Date(days(invitationDays).getTime() - 1))).not.toBeNull();
    for (const one of [token, other]) {
      expect(await getInvitation(one, days(invitationDays))).toBeNull();
      expect(await acceptInvitation(one, { name: 'Iris', password }, days(invitationDays))).toMatchObject({
        problem: 'invitation-over',
      });
    }
    expect(await listInvitations(days(invitationDays))).toMatchObject([{ id, isOver: true, by: 'Ada Quill' }]);
  });

  it('leads nowhere once it is taken back, by none of its links', async () => {
    const { token, id } = await invited();
    const other = await letterToken(id);
    expect(await revokeInvitation(demo, { id }, later(1))).toMatchObject({ ok: true });
    for (const one of [token, other, 'made-up', ''])
      expect(await acceptInvitation(one, { name: 'Iris', password }, later(2))).toMatchObject({ status: 404 });
    expect(await listInvitations(later(2))).toEqual([]);
    const before = await fingerprint();
    expect(await revokeInvitation(demo, { id }, later(3))).toMatchObject({
      problem: 'invitation-missing',
      status: 404,
    });
    expect(await inviteAgain(demo, { id }, later(3))).toMatchObject({ problem: 'invitation-missing', status: 404 });
    expect(await fingerprint()).toBe(before);
  });

  it('sent again has a new link for another week, and the old ones end', async () => {
    const { token, id } = await invited();
    const other = await letterToken(id);
    const again = await inviteAgain(demo, { id }, days(8));
    if (!again.ok) throw new Error(again.problem);
    for (const one of [token, other]) expect(await getInvitation(one, days(8))).toBeNull();
    expect(await getInvitation(again.token, days(14))).toMatchObject({ name: iris.name });
    expect(await listInvitations(days(9))).toMatchObject([{ id, isOver: false }]);
  });

  it('of the same address replaces the one before', async () => {
    const first = await invited();
    const second = await invited({ ...iris, role: 'editor' }, later(1));
    expect(await getInvitation(first.token, later(2))).toBeNull();
    expect(await getInvitation(second.token, later(2))).toMatchObject({ role: 'editor' });
    expect((await listInvitations(later(2))).length).toBe(1);
  });

  it.each([
    ['an address that has an account', { email: 'ADA@tidewick.example' }, { email: 'email-taken' }],
    ['something that is no address', { email: 'iris' }, { email: 'email-no-at' }],
    ['no name', { name: ' \u200b' }, { name: 'person-name-missing' }],
    ['a role that is none', { role: 'owner' as Role }, { role: 'not-in-list' }],
    ['a field that is not asked for', { userId: 'me' }, { form: 'not-understood' }],
  ])('with %s is refused, and nothing changes', async (_, wrong, fields) => {
    const ada = { id: 'ada', email: 'ada@tidewick.example', name: 'Ada', role: 'admin', createdAt: noon } as const;
    await db().insert(users).values(ada);
    const before = await fingerprint();
    const refused = await invitePerson(demo, { ...iris, ...wrong }, noon);
    expect(refused).toMatchObject({ problem: 'invitation-refused', status: 422, fields });
    expect(await fingerprint()).toBe(before);
  });

  it.each([
    ['a password of 11 characters', { password: 'x9k2p4m7q1z' }, { password: 'password-short' }],
    ['its own address as password', { password: 'iris@tidewick.example' }, { password: 'password-about-you' }],
    ['no name', { name: ' ' }, { name: 'person-name-missing' }],
    ['a role of one’s own choice', { role: 'admin' }, { form: 'not-understood' }],
  ])('is not accepted with %s, and can be once more', async (_, wrong, fields) => {
    const { token } = await invited();
    const before = await fingerprint();
    const refused = await acceptInvitation(token, { name: 'Iris', password, ...wrong }, later(1));
    expect(refused).toMatchObject({ problem: 'person-refused', status: 422, fields });
    expect(await fingerprint()).toBe(before);
    expect(await acceptInvitation(token, { name: 'Iris', password }, later(2))).toMatchObject({ ok: true });
  });

  it('is forgotten a month after its end, and not before', async () => {
    await invited();
    await forgetOldWays(days(36));
    expect((await db().select().from(invitations)).length).toBe(1);
    await forgetOldWays(days(38));
    expect((await db().select().from(invitations)).length).toBe(0);
  });
});
