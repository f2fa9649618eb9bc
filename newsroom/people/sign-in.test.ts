import { eq } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { db } from '@/db/client';
import { sessions, signInTries, users } from '@/db/schema/people';
import { freshDatabase } from '@/db/testing';
import { fingerprint } from '@/newsroom/testing/fingerprint';
import { demo, type GuestActor, type UserActor } from './actor';
import { addPerson } from './add-person';
import { changeRole } from './change-role';
import { resetPassword } from './reset-password';
import { actorOfSession, endSession, noteSeen, sessionDays } from './sessions';
import { signIn } from './sign-in';
import { suspendPerson } from './suspend-person';
import { firstPause, pauseLeft } from './tries';

const noon = new Date('2026-11-20T12:00:00Z');
const later = (minutes: number) => new Date(noon.getTime() + minutes * 60_000);
const guest: GuestActor = { kind: 'guest', commenterId: null, network: '203.0.113.7' };
const maren = { email: 'Maren@tidewick.example', name: 'Maren Oduya', password: 'three herons and a boat' };

let database: Awaited<ReturnType<typeof freshDatabase>>;
let id: string;
beforeEach(async () => {
  database = await freshDatabase();
  await addPerson(
    demo,
    { email: 'ada@tidewick.example', name: 'Ada', role: 'admin', password: 'wind over the estuary' },
    noon,
  );
  const added = await addPerson(demo, { ...maren, role: 'editor' }, noon);
  if (!added.ok) throw new Error(added.problem);
  id = added.id;
});
afterEach(() => database.close());

async function signedIn(now = noon): Promise<string> {
  const entered = await signIn(guest, { email: maren.email, password: maren.password }, now);
  if (!entered.ok) throw new Error(entered.problem);
  return entered.session ?? '';
}
const wrong = (email: string, now: Date, network = guest.network) =>
  signIn({ ...guest, network }, { email, password: 'not the password at all' }, now);

describe('signing in', () => {
  it('begins a session that knows who it is, in any case of the address', async () => {
    const session = await signedIn();
    expect(await actorOfSession(session, later(1))).toEqual({
      kind: 'user',
      userId: id,
      role: 'editor',
      name: 'Maren Oduya',
      provedAt: noon,
    } satisfies UserActor);
  });

  it('begins a new session each time, and keeps only their hashes', async () => {
    const both = [await signedIn(), await signedIn()];
    expect(new Set(both).size).toBe(2);
    const kept = JSON.stringify(await db().select().from(sessions));
    for (const session of both) expect(kept).not.toContain(session);
  });

  it('with a wrong password is answered the same whether anybody has the address or not', async () => {
    const known = await wrong(maren.email, noon, '198.51.100.1');
    const unknown = await wrong('nobody@tidewick.example', noon, '198.51.100.2');
    expect(known).toEqual(unknown);
    expect(known).toMatchObject({ problem: 'sign-in-wrong', status: 422, values: { left: 4, minutes: 15 } });
  });

  it('without a password, or with one over 1,024 bytes, is a wrong one', async () => {
    expect(await signIn(guest, { email: maren.email, password: '' }, noon)).toMatchObject({ problem: 'sign-in-wrong' });
    const long = await signIn(guest, { email: maren.email, password: 'é'.repeat(600) }, noon);
    expect(long).toMatchObject({ problem: 'sign-in-wrong', values: { left: 3 } });
  });

  it('counts down to a pause in which even the right password is not looked at', async () => {
    const left = [];
    for (let n = 0; n < 5; n += 1) {
      const answer = await wrong(maren.email, later(n));
      left.push(answer.ok ? answer : [answer.problem, answer.values?.left]);
    }
    expect(left).toEqual([
      ['sign-in-wrong', 4],
      ['sign-in-wrong', 3],
      ['sign-in-wrong', 2],
      ['sign-in-wrong-one', 1],
      ['sign-in-wrong-last', undefined],
    ]);
    const before = await fingerprint();
    const paused = await signIn(guest, { email: maren.email, password: maren.password }, later(5));
    expect(paused).toMatchObject({ problem: 'sign-in-paused', status: 429, values: { minutes: 14 } });
    expect(await fingerprint()).toBe(before);
    await signedIn(later(5 + firstPause));
  });

  it('starts the count afresh once the password was right', async () => {
    for (let n = 0; n < 4; n += 1) await wrong(maren.email, later(n));
    await signedIn(later(5));
    expect(await wrong(maren.email, later(6))).toMatchObject({ values: { left: 4 } });
  });

  it('counts a hundred tries at once as a hundred', async () => {
    const all = await Promise.all(Array.from({ length: 20 }, () => wrong(maren.email, noon)));
    expect(all.filter((one) => !one.ok && one.problem === 'sign-in-paused').length).toBe(15);
  });

  it('pauses a network that tries many addresses', async () => {
    for (let n = 0; n < 20; n += 1) await wrong(`person${n}@tidewick.example`, noon);
    expect(await wrong('another@tidewick.example', later(1))).toMatchObject({ problem: 'sign-in-paused' });
    expect(await wrong('another@tidewick.example', later(1), '198.51.100.9')).toMatchObject({
      problem: 'sign-in-wrong',
    });
  });

  it('takes the whole of somebody’s IPv6 network for one, however many of its addresses try', async () => {
    for (let n = 0; n < 20; n += 1)
      await wrong(`person${n}@tidewick.example`, noon, `2001:db8:1:22${n.toString(16).padStart(2, '0')}::1`);
    const another = (network: string) => wrong('another@tidewick.example', later(1), network);
    expect(await another('2001:db8:1:22ff::7')).toMatchObject({ problem: 'sign-in-paused' });
    expect(await another('2001:db8:1:2300::7')).toMatchObject({ problem: 'sign-in-wrong' });
  });

  it('keeps neither typed address nor network in clear', async () => {
    await wrong('somebody@else.example', noon);
    const kept = JSON.stringify(await db().select().from(signInTries));
    expect(kept).not.toContain('somebody');
    expect(kept).not.toContain('203.0.113');
  });

  it('hashes the password anew when it was hashed at another cost', async () => {
    const { hash } = await import('@node-rs/argon2');
    const cheap = await hash(maren.password, { memoryCost: 8_192, timeCost: 1, parallelism: 1 });
    await db().update(users).set({ passwordHash: cheap }).where(eq(users.id, id));
    await signedIn();
    const [row] = await db().select({ hash: users.passwordHash }).from(users).where(eq(users.id, id));
    expect(row?.hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  });
});

describe('the pause after wrong passwords', () => {
  it('doubles with each further one, up to four hours', () => {
    const minutes = [5, 6, 7, 8, 9, 10, 50].map((tries) => pauseLeft(tries, noon, 5, noon) / 60);
    expect(minutes).toEqual([15, 30, 60, 120, 240, 240, 240]);
    expect(pauseLeft(4, noon, 5, noon)).toBe(0);
  });
});

describe('a session', () => {
  it('ends when it is signed out, and no other with it', async () => {
    const [one, other] = [await signedIn(), await signedIn()];
    await endSession(one, later(1));
    expect(await actorOfSession(one, later(2))).toBeNull();
    expect(await actorOfSession(other, later(2))).not.toBeNull();
  });

  it('ends by itself', async () => {
    const session = await signedIn();
    expect(await actorOfSession(session, later(sessionDays * 1_440 - 1))).not.toBeNull();
    expect(await actorOfSession(session, later(sessionDays * 1_440))).toBeNull();
  });

  it('ends at once when its person is suspended, and stays ended when they come back', async () => {
    const session = await signedIn();
    await suspendPerson(demo, { id, suspended: true }, later(1));
    expect(await actorOfSession(session, later(1))).toBeNull();
    expect(await signIn(guest, { email: maren.email, password: maren.password }, later(2))).toMatchObject({
      problem: 'sign-in-wrong',
    });
    await suspendPerson(demo, { id, suspended: false }, later(3));
    expect(await actorOfSession(session, later(3))).toBeNull();
  });

  it('knows which browser it is in, and when that was last seen, to the minute', async () => {
    const entered = await signIn(
      guest,
      { email: maren.email, password: maren.password, agent: 'Firefox on Mac' },
      noon,
    );
    const session = entered.ok ? (entered.session ?? '') : '';
    const seen = async () => (await db().select().from(sessions))[0]?.seenAt;
    await noteSeen(session, new Date(noon.getTime() + 59_000));
    expect(await seen()).toEqual(noon);
    await noteSeen(session, new Date(noon.getTime() + 61_000));
    expect(await seen()).toEqual(new Date(noon.getTime() + 61_000));
    expect((await db().select().from(sessions))[0]?.agent).toBe('Firefox on Mac');
  });

  it('ends at once when the password is reset', async () => {
    const session = await signedIn();
    await resetPassword(demo, { email: maren.email, password: 'another tide another day' }, later(1));
    expect(await actorOfSession(session, later(1))).toBeNull();
  });

  it('has the role as it is now', async () => {
    const session = await signedIn();
    await changeRole(demo, { id, role: 'moderator' }, later(1));
    expect(await actorOfSession(session, later(1))).toMatchObject({ role: 'moderator' });
  });

  it('that was made up belongs to nobody', async () => {
    expect(await actorOfSession('made-up', noon)).toBeNull();
    expect(await actorOfSession('', noon)).toBeNull();
  });
});
