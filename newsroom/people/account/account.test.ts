import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { db } from '@/db/client';
import { users } from '@/db/schema/people';
import { freshDatabase } from '@/db/testing';
import { anyone, guest, later, noon } from '@/newsroom/testing/cast';
import { fingerprint } from '@/newsroom/testing/fingerprint';
import { demo, type UserActor } from '../actor';
import { addPerson } from '../add-person';
import { changeAddress } from '../change-address';
import { changeRole } from '../change-role';
import { getPerson, listPeople } from '../queries';
import { actorOfSession } from '../sessions';
import { signIn } from '../sign-in';
import { browserName } from './browser-name';
import { changeOwnPassword } from './change-own-password';
import { endOtherSessions, endOwnSession } from './end-own-sessions';
import { prove } from './prove';
import { isProved, provedMinutes } from './proved';
import { getAccount, listOwnSessions } from './queries';
import { renameOneself } from './rename-oneself';

const maren = { email: 'maren@tidewick.example', name: 'Maren Oduya', password: 'three herons and a boat' };
const anew = 'wind over the estuary';

let database: Awaited<ReturnType<typeof freshDatabase>>;
let session: string;
let actor: UserActor;
beforeEach(async () => {
  database = await freshDatabase();
  await addPerson(demo, { ...maren, role: 'admin' }, noon);
  session = await begun();
  actor = await who();
});
afterEach(() => database.close());

async function begun(now = noon, agent = 'Firefox on Mac'): Promise<string> {
  const entered = await signIn(guest, { email: maren.email, password: maren.password, agent }, now);
  if (!entered.ok) throw new Error(entered.problem);
  return entered.session ?? '';
}
async function who(now = noon): Promise<UserActor> {
  const found = await actorOfSession(session, now);
  if (!found) throw new Error('Nobody.');
  return found;
}

describe('one’s own password', () => {
  it('is changed with the present one, and every other browser is signed out', async () => {
    const other = await begun();
    const changed = await changeOwnPassword(actor, { present: maren.password, password: anew, session }, later(1));
    expect(changed).toMatchObject({ ok: true });
    expect(await actorOfSession(other, later(1))).toBeNull();
    expect(await actorOfSession(session, later(1))).not.toBeNull();
    expect(await signIn(guest, { email: maren.email, password: anew }, later(2))).toMatchObject({ ok: true });
  });

  it.each([
    ['a wrong present one', { present: 'not the password' }, { presentPassword: 'password-wrong' }],
    ['a new one of 11 characters', { password: 'x9k2p4m7q1z' }, { password: 'password-short' }],
    ['one’s own address', { password: maren.email }, { password: 'password-about-you' }],
  ])('is not changed with %s; no browser is signed out', async (_, wrong, fields) => {
    const other = await begun();
    const typed = { present: maren.password, password: anew, session, ...wrong };
    expect(await changeOwnPassword(actor, typed, later(1))).toMatchObject({ problem: 'password-not-changed', fields });
    expect(await actorOfSession(other, later(1))).not.toBeNull();
    expect(await signIn(guest, { email: maren.email, password: maren.password }, later(2))).toMatchObject({ ok: true });
  });

  it('is guessed no more often by whoever sits at somebody’s desk than at the door', async () => {
    for (let n = 0; n < 5; n += 1)
      await changeOwnPassword(actor, { present: `guess number ${n}`, password: anew, session }, noon);
    const before = await fingerprint();
    const paused = await changeOwnPassword(actor, { present: maren.password, password: anew, session }, later(1));
    expect(paused).toMatchObject({ problem: 'sign-in-paused', status: 429 });
    expect(await fingerprint()).toBe(before);
  });
});

describe('an act that asks for the password once more', () => {
  it('is open for ten minutes after it was typed, at sign-in or later', async () => {
    const { id } = (await db().select({ id: users.id }).from(users))[0] ?? { id: '' };
    expect(isProved(await who(later(provedMinutes)), later(provedMinutes))).toBe(true);
    const late = await who(later(provedMinutes + 1));
    const before = await fingerprint();
    for (const refused of [
      await changeRole(late, { id, role: 'editor' }, later(provedMinutes + 1)),
      await changeAddress(late, { id, email: 'elsewhere@tidewick.example' }, later(provedMinutes + 1)),
    ])
      expect(refused).toMatchObject({
        problem: 'prove-first',
        status: 403,
        fields: { ownPassword: expect.anything() },
      });
    expect(await fingerprint()).toBe(before);
    expect(await prove(late, { password: maren.password, session }, later(60))).toMatchObject({ ok: true });
    const proved = await who(later(61));
    const changed = await changeAddress(proved, { id, email: 'Elsewhere@tidewick.example' }, later(61));
    expect(changed).toMatchObject({ ok: true });
    expect(await getAccount(proved)).toMatchObject({ email: 'elsewhere@tidewick.example' });
  });

  it('stays closed with a wrong password, and in another browser', async () => {
    const other = await begun();
    expect(await prove(actor, { password: 'not the password', session }, later(30))).toMatchObject({
      problem: 'own-password-wrong',
      status: 422,
    });
    await prove(actor, { password: maren.password, session: other }, later(30));
    expect(isProved(await who(later(30)), later(30))).toBe(false);
  });

  it('gives nobody an address that is taken or none', async () => {
    const { userId } = await anyone('author');
    const before = await fingerprint();
    const tried = (email: string) => changeAddress(actor, { id: userId, email }, later(1));
    expect(await tried(maren.email.toUpperCase())).toMatchObject({ fields: { email: 'email-taken' } });
    expect(await tried('no address')).toMatchObject({ fields: { email: 'email-unreadable' } });
    expect(await changeAddress(actor, { id: 'nobody', email: 'a@b.example' }, later(1))).toMatchObject({ status: 404 });
    expect(await fingerprint()).toBe(before);
  });
});

it('the list of people says when each was here last, and nothing of who never was', async () => {
  await anyone('author', 'Arlo Finch');
  await begun(later(5));
  const listed = await listPeople();
  expect(listed.map(({ name, seenAt }) => [name, seenAt])).toEqual([
    ['Arlo Finch', null],
    ['Maren Oduya', later(5).toISOString()],
  ]);
  expect(await getPerson(actor.userId)).toMatchObject({ seenAt: later(5).toISOString(), hasFactor: false });
});

describe('one’s own browsers', () => {
  it('are listed with what they are, this one first, and none that is signed out', async () => {
    await begun(later(5), 'Chrome on Android');
    const ended = await begun(later(6));
    await endOtherSessions(actor, { session: ended }, later(7));
    session = ended;
    await begun(later(8), '');
    const listed = await listOwnSessions(actor, session, later(9));
    expect(listed.map(({ agent, isThis }) => [agent, isThis])).toEqual([
      ['Firefox on Mac', true],
      ['', false],
    ]);
    expect(JSON.stringify(listed)).not.toContain(session);
  });

  it('are signed out one by one; somebody else’s never', async () => {
    const other = await begun();
    const [, row] = await listOwnSessions(actor, session, noon);
    const stranger = await anyone('admin');
    const before = await fingerprint();
    const refused = await endOwnSession(stranger, { id: row?.id ?? '' }, later(1));
    expect(refused).toMatchObject({ problem: 'session-missing', status: 404 });
    expect(await fingerprint()).toBe(before);
    expect(await endOwnSession(actor, { id: row?.id ?? '' }, later(1))).toMatchObject({ ok: true });
    expect(await actorOfSession(other, later(1))).toBeNull();
    expect(await actorOfSession(session, later(1))).not.toBeNull();
    expect(await endOwnSession(actor, { id: row?.id ?? '' }, later(2))).toMatchObject({ status: 404 });
  });
});

it('one’s own name is changed to another, and not to nothing', async () => {
  expect(await renameOneself(actor, { name: ' Maren  O. ' }, noon)).toMatchObject({ name: 'Maren O.' });
  const before = await fingerprint();
  expect(await renameOneself(actor, { name: ' ' }, noon)).toMatchObject({ fields: { name: 'person-name-missing' } });
  expect(await fingerprint()).toBe(before);
});

it.each([
  ['Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:143.0) Gecko/20100101 Firefox/143.0', 'Firefox on Windows'],
  [
    'Mozilla/5.0 (Linux; Android 15) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Mobile Safari/537.36',
    'Chrome on Android',
  ],
  [
    'Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) AppleWebKit/605.1 Version/19.0 Safari/604.1',
    'Safari on iPhone',
  ],
  ['Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/140.0 Safari/537.36 Edg/140.0', 'Edge on Windows'],
  ['<script>alert(1)</script>', ''],
])('a browser that says %j is called %j', (agent, name) => expect(browserName(agent)).toBe(name));
