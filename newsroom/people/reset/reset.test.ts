import { eq } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { db } from '@/db/client';
import { passwordResets, users } from '@/db/schema/people';
import { events } from '@/db/schema/record';
import { freshDatabase } from '@/db/testing';
import { guest, later, noon } from '@/newsroom/testing/cast';
import { fingerprint } from '@/newsroom/testing/fingerprint';
import { demo } from '../actor';
import { addPerson } from '../add-person';
import { actorOfSession } from '../sessions';
import { signIn } from '../sign-in';
import { suspendPerson } from '../suspend-person';
import { askForReset } from './ask-for-reset';
import { choosePassword } from './choose-password';
import { linkToReset } from './letter-link';
import { getReset } from './queries';
import { resetMinutes } from './reset';

const maren = { email: 'maren@tidewick.example', name: 'Maren Oduya', password: 'three herons and a boat' };
const anew = 'wind over the estuary';

let database: Awaited<ReturnType<typeof freshDatabase>>;
let id: string;
beforeEach(async () => {
  database = await freshDatabase();
  const added = await addPerson(demo, { ...maren, role: 'editor' }, noon);
  if (!added.ok) throw new Error(added.problem);
  id = added.id;
});
afterEach(() => database.close());

const token = async (now = noon) => (await linkToReset(id, now)).split('/').at(-1) ?? '';
async function session(password = maren.password): Promise<string> {
  const entered = await signIn(guest, { email: maren.email, password }, noon);
  return entered.ok ? (entered.session ?? '') : '';
}

describe('asking for a new password', () => {
  it('is answered the same, and leaves as many rows, whether anybody has the address or not', async () => {
    const known = await askForReset(guest, { email: ' Maren@Tidewick.example' }, noon);
    const unknown = await askForReset({ ...guest, network: '198.51.100.1' }, { email: 'no@tidewick.example' }, noon);
    expect(known).toEqual(unknown);
    const asked = await db().select().from(events).where(eq(events.kind, 'person.reset-asked'));
    expect(asked.map(({ subjectId }) => subjectId)).toEqual([id, 'nobody']);
    expect(JSON.stringify(asked)).not.toContain('tidewick');
  });

  it('is counted for the typed address, known or not, and keeps nobody from signing in', async () => {
    for (const email of [maren.email, 'no@tidewick.example']) {
      for (let n = 0; n < 5; n += 1) expect(await askForReset(guest, { email }, noon)).toMatchObject({ ok: true });
      const before = await fingerprint();
      const paused = await askForReset(guest, { email }, later(1));
      expect(paused).toMatchObject({ problem: 'reset-paused', status: 429, values: { minutes: 14 } });
      expect(await fingerprint()).toBe(before);
    }
    expect(await session()).not.toBe('');
  });

  it('with what is no address is refused, and nothing changes', async () => {
    const before = await fingerprint();
    expect(await askForReset(guest, { email: 'maren' }, noon)).toMatchObject({ fields: { email: 'email-no-at' } });
    expect(await fingerprint()).toBe(before);
  });

  it('of somebody suspended is nobody’s', async () => {
    await suspendPerson(demo, { id, suspended: true }, noon);
    await askForReset(guest, { email: maren.email }, noon);
    const [asked] = await db().select().from(events).where(eq(events.kind, 'person.reset-asked'));
    expect(asked?.subjectId).toBe('nobody');
    expect(await getReset(await token(), noon)).toBeNull();
  });
});

describe('a link to a new password', () => {
  it('sets it once, ends every session and every other such link', async () => {
    const [signed, link, other] = [await session(), await token(), await token()];
    expect(JSON.stringify(await db().select().from(passwordResets))).not.toContain(link);
    expect(await getReset(link, later(1))).toEqual({ name: 'Maren Oduya' });
    expect(await choosePassword(link, anew, later(1))).toMatchObject({ ok: true, userId: id });
    expect(await actorOfSession(signed, later(1))).toBeNull();
    expect(await session()).toBe('');
    expect(await session(anew)).not.toBe('');
    const before = await fingerprint();
    for (const used of [link, other])
      expect(await choosePassword(used, 'another tide another day', later(2))).toMatchObject({
        problem: 'reset-over',
        status: 404,
      });
    expect(await fingerprint()).toBe(before);
  });

  it('that is an hour old, made up, or of somebody suspended since leads nowhere, and nothing changes', async () => {
    const link = await token();
    const before = await fingerprint();
    expect(await choosePassword(link, anew, later(resetMinutes))).toMatchObject({ status: 404 });
    expect(await choosePassword('made-up', anew, noon)).toMatchObject({ status: 404 });
    expect(await fingerprint()).toBe(before);
    await db().update(users).set({ suspendedAt: noon }).where(eq(users.id, id));
    expect(await choosePassword(link, anew, later(1))).toMatchObject({ status: 404 });
  });

  it.each([
    ['too short', 'x9k2p4m7q1z', 'password-short'],
    ['in the lists', 'Password1234', 'password-common'],
    ['one’s own name', 'Maren Oduya!', 'password-about-you'],
  ])('takes no password that is %s, and still works', async (_, wrong, fault) => {
    const link = await token();
    const before = await fingerprint();
    expect(await choosePassword(link, wrong, later(1))).toMatchObject({ status: 422, fields: { password: fault } });
    expect(await fingerprint()).toBe(before);
    expect(await getReset(link, later(1))).not.toBeNull();
  });

  it('is used by one of two at once', async () => {
    const link = await token();
    const both = await Promise.all([anew, 'another tide another day'].map((one) => choosePassword(link, one, noon)));
    expect(both.filter(({ ok }) => ok).length).toBe(1);
  });
});
