import { eq } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { db } from '@/db/client';
import { recoveryCodes, signInSteps, users } from '@/db/schema/people';
import { freshDatabase } from '@/db/testing';
import { anyone, guest, later, noon } from '@/newsroom/testing/cast';
import { fingerprint } from '@/newsroom/testing/fingerprint';
import { demo, type UserActor } from '../actor';
import { addPerson } from '../add-person';
import { can } from '../permissions';
import { actorOfSession } from '../sessions';
import { signIn } from '../sign-in';
import { suspendPerson } from '../suspend-person';
import { resetFactor, turnOffFactor } from './end-factor';
import { getPendingFactor } from './queries';
import { renewCodes } from './renew-codes';
import { requireFactor } from './requirement';
import { beginFactor, confirmFactor } from './set-up-factor';
import { finishSignIn, stepMinutes, wrongCodes } from './sign-in-step';
import { codeOf } from './testing';

const door = { email: 'maren@tidewick.example', password: 'three herons and a boat' };
const maren = { ...door, name: 'Maren Oduya' };

let database: Awaited<ReturnType<typeof freshDatabase>>;
let userId: string;
let session: string;
let actor: UserActor;
beforeEach(async () => {
  database = await freshDatabase();
  const added = await addPerson(demo, { ...maren, role: 'admin' }, noon);
  const entered = await signIn(guest, door, noon);
  if (!added.ok || !entered.ok) throw new Error('Nobody.');
  [userId, session] = [added.id, entered.session ?? ''];
  actor = (await actorOfSession(session, noon)) ?? actor;
});
afterEach(() => database.close());

/** Sets the second factor up; answers its recovery codes. */
async function setUp(): Promise<string[]> {
  await beginFactor(actor, noon);
  const confirmed = await confirmFactor(actor, { code: await codeOf(userId, noon) }, noon);
  if (!confirmed.ok) throw new Error(confirmed.problem);
  return confirmed.codes;
}
async function halfIn(now: Date): Promise<string> {
  const entered = await signIn(guest, door, now);
  if (!entered.ok) throw new Error(entered.problem);
  expect(entered.session).toBeUndefined();
  return entered.step ?? '';
}
/** Six digits that are not the code of now. */
async function wrongCode(now: Date): Promise<string> {
  return String((Number(await codeOf(userId, now)) + 333_333) % 1_000_000).padStart(6, '0');
}

describe('setting up a second factor', () => {
  it('keeps the secret sealed, and asks for it at the door only once a first code has proved it', async () => {
    await beginFactor(actor, noon);
    const pending = await getPendingFactor(actor, 'The Ledger');
    const secret = pending?.secret.replaceAll(' ', '') ?? '';
    expect(secret).toMatch(/^[A-Z2-7]{32}$/);
    expect(pending?.uri).toContain(secret);
    expect(JSON.stringify(await db().select().from(users))).not.toContain(secret);
    expect(await signIn(guest, door, later(1))).toMatchObject({ session: expect.any(String) });
    await confirmFactor(actor, { code: await codeOf(userId, later(2)) }, later(2));
    expect(await getPendingFactor(actor, 'The Ledger')).toBeNull();
    await halfIn(later(3));
  });

  it('gives ten different recovery codes, kept as hashes', async () => {
    const codes = await setUp();
    expect(new Set(codes).size).toBe(10);
    for (const code of codes) expect(code).toMatch(/^(?:[a-z2-7]{4}-){3}[a-z2-7]{4}$/);
    const kept = JSON.stringify(await db().select().from(recoveryCodes)).toLowerCase();
    for (const code of codes) for (const part of [code, code.replaceAll('-', '')]) expect(kept).not.toContain(part);
  });

  it('is refused with a wrong code, before it was begun, twice, or without the password, and nothing changes', async () => {
    expect(await confirmFactor(actor, { code: '123456' }, noon)).toMatchObject({ problem: 'factor-not-begun' });
    expect(await beginFactor(actor, later(11))).toMatchObject({ problem: 'prove-first', status: 403 });
    await beginFactor(actor, noon);
    const before = await fingerprint();
    const wrong = await confirmFactor(actor, { code: await wrongCode(noon) }, noon);
    expect(wrong).toMatchObject({ problem: 'factor-refused', fields: { code: 'code-wrong' } });
    expect(await fingerprint()).toBe(before);
    await setUp();
    const on = await fingerprint();
    expect(await beginFactor(actor, later(1))).toMatchObject({ problem: 'factor-on', status: 409 });
    expect(await fingerprint()).toBe(on);
  });
});

describe('signing in with a second factor', () => {
  it('takes password and code, each code once', async () => {
    await setUp();
    const step = await halfIn(later(2));
    const code = await codeOf(userId, later(2));
    const entered = await finishSignIn(guest, { step, code, agent: 'Firefox on Mac' }, later(2));
    expect(entered).toMatchObject({ ok: true, userId });
    expect(await actorOfSession(entered.ok ? entered.session : '', later(2))).toMatchObject({ userId });
    const again = await finishSignIn(guest, { step: await halfIn(later(2)), code }, later(2));
    expect(again).toMatchObject({ problem: 'code-refused', status: 422, values: { left: 4 } });
  });

  it('takes the code that switched it on for no sign-in', async () => {
    await setUp();
    const step = await halfIn(noon);
    expect(await finishSignIn(guest, { step, code: await codeOf(userId, noon) }, noon)).toMatchObject({
      problem: 'code-refused',
    });
  });

  it('takes a code once when it comes twice at the same moment', async () => {
    await setUp();
    const [code, steps] = [await codeOf(userId, later(2)), [await halfIn(later(2)), await halfIn(later(2))]];
    const both = await Promise.all(steps.map((step) => finishSignIn(guest, { step, code }, later(2))));
    expect(both.filter(({ ok }) => ok).length).toBe(1);
  });

  it('takes a recovery code once, however it is typed', async () => {
    const [first = ''] = await setUp();
    const typed = ` ${first.toUpperCase().replaceAll('-', ' ')} `;
    expect(await finishSignIn(guest, { step: await halfIn(later(1)), code: typed }, later(1))).toMatchObject({
      ok: true,
    });
    expect(await finishSignIn(guest, { step: await halfIn(later(2)), code: first }, later(2))).toMatchObject({
      problem: 'code-refused',
    });
  });

  it('ends its second half after five minutes, once it was used, and for whoever made it up; nothing changes', async () => {
    await setUp();
    const step = await halfIn(noon);
    expect(JSON.stringify(await db().select().from(signInSteps))).not.toContain(step);
    const before = await fingerprint();
    const late = later(stepMinutes);
    for (const tried of [
      await finishSignIn(guest, { step, code: await codeOf(userId, late) }, late),
      await finishSignIn(guest, { step: 'made-up', code: await codeOf(userId, later(2)) }, later(2)),
    ])
      expect(tried).toMatchObject({ problem: 'sign-in-half-over', status: 422 });
    expect(await fingerprint()).toBe(before);
    await finishSignIn(guest, { step, code: await codeOf(userId, later(2)) }, later(2));
    expect(await finishSignIn(guest, { step, code: await codeOf(userId, later(4)) }, later(4))).toMatchObject({
      problem: 'sign-in-half-over',
    });
  });

  it('bears five wrong codes, and the right password buys no more of them', async () => {
    await setUp();
    for (let n = 0; n < wrongCodes; n += 1) {
      const step = await halfIn(later(2));
      const left = wrongCodes - n - 1;
      expect(await finishSignIn(guest, { step, code: await wrongCode(later(2)) }, later(2))).toMatchObject({
        problem: 'code-refused',
        values: { left },
      });
    }
    const before = await fingerprint();
    expect(await signIn(guest, door, later(3))).toMatchObject({ problem: 'sign-in-paused', status: 429 });
    expect(await fingerprint()).toBe(before);
  });

  it('is over for a half that is open when its person is suspended', async () => {
    await setUp();
    await anyone('admin');
    const step = await halfIn(later(2));
    await suspendPerson(demo, { id: userId, suspended: true }, later(2));
    expect(await finishSignIn(guest, { step, code: await codeOf(userId, later(2)) }, later(2))).toMatchObject({
      problem: 'sign-in-half-over',
    });
  });
});

describe('the end of a second factor', () => {
  it('asks its owner for the password', async () => {
    await setUp();
    expect(await turnOffFactor(actor, { password: 'not the password' }, later(1))).toMatchObject({
      problem: 'own-password-wrong',
    });
    await halfIn(later(1));
    expect(await turnOffFactor(actor, { password: maren.password }, later(2))).toMatchObject({ ok: true });
    expect(await signIn(guest, door, later(3))).toMatchObject({ session: expect.any(String) });
    expect(await db().select().from(recoveryCodes)).toEqual([]);
    expect(await turnOffFactor(actor, { password: maren.password }, later(4))).toMatchObject({ status: 409 });
  });

  it('is in the hands of an admin who has just typed the password, and signs its owner out', async () => {
    await setUp();
    const ada = await anyone('admin', 'Ada');
    const before = await fingerprint();
    expect(await resetFactor(ada, { id: userId }, later(1))).toMatchObject({ problem: 'prove-first', status: 403 });
    expect(await fingerprint()).toBe(before);
    const proved = { ...ada, provedAt: later(1) };
    expect(await resetFactor(proved, { id: userId }, later(2))).toMatchObject({ ok: true });
    expect(await actorOfSession(session, later(2))).toBeNull();
    expect(await signIn(guest, door, later(3))).toMatchObject({ session: expect.any(String) });
    expect(await resetFactor(proved, { id: userId }, later(4))).toMatchObject({ problem: 'factor-not-begun' });
    expect(await resetFactor(proved, { id: 'nobody' }, later(4))).toMatchObject({ problem: 'person-missing' });
  });

  it('is not in its owner’s hands where the paper requires it', async () => {
    await setUp();
    await requireFactor(actor, { required: true }, noon);
    const before = await fingerprint();
    expect(await turnOffFactor(actor, { password: maren.password }, later(1))).toMatchObject({
      problem: 'factor-is-required',
      status: 409,
    });
    expect(await fingerprint()).toBe(before);
  });

  it('is not that of its codes: new ones replace the old', async () => {
    const [old = ''] = await setUp();
    const renewed = await renewCodes(actor, later(1));
    const [first = ''] = renewed.ok ? renewed.codes : [];
    const step = await halfIn(later(1));
    expect(await finishSignIn(guest, { step, code: old }, later(1))).toMatchObject({ problem: 'code-refused' });
    expect(await finishSignIn(guest, { step, code: first }, later(1))).toMatchObject({ ok: true });
  });
});

describe('a paper that requires a second factor', () => {
  it('lets whoever has none do nothing but set it up, from the next click on', async () => {
    await requireFactor(actor, { required: true }, noon);
    const lacking = await actorOfSession(session, later(1));
    expect(lacking).toMatchObject({ lacksFactor: true });
    expect(lacking && can(lacking, 'people.manage')).toBe(false);
    await setUp();
    const whole = await actorOfSession(session, later(2));
    expect(whole && can(whole, 'people.manage')).toBe(true);
  });

  it('is one no more when an admin says so', async () => {
    await requireFactor(actor, { required: true }, noon);
    await requireFactor(demo, { required: false }, later(1));
    expect(await actorOfSession(session, later(1))).not.toHaveProperty('lacksFactor');
  });
});

it('a secret that this paper cannot open any more is none: the recovery codes still are', async () => {
  const [first = ''] = await setUp();
  await db().update(users).set({ totpSecret: 'AAAA' }).where(eq(users.id, userId));
  const step = await halfIn(later(1));
  expect(await finishSignIn(guest, { step, code: '123456' }, later(1))).toMatchObject({ problem: 'code-refused' });
  expect(await finishSignIn(guest, { step, code: first }, later(1))).toMatchObject({ ok: true });
});
