import { and, eq, gt, isNull, sql } from 'drizzle-orm';
import { db, type Tx } from '@/db/client';
import { signInSteps, users } from '@/db/schema/people';
import { type Outcome, refuse } from '@/newsroom/outcome';
import { record, write } from '@/newsroom/record';
import type { Actor, UserActor } from '../actor';
import { beginSession } from '../sessions';
import { newToken, tokenHash } from '../token';
import { countTry, forgiveTry } from '../tries';
import { stepOfCode } from './one-time-code';
import { spendRecoveryCode } from './recovery-codes';
import { openSecret } from './secret';

/** How long the second half of a sign-in may take, in minutes, and how many wrong codes it bears. */
export const stepMinutes = 5;
export const wrongCodes = 5;

/** The password was right: what the browser holds until the code is typed. The database keeps its hash. */
export async function beginStep(tx: Tx, userId: string, now: Date): Promise<string> {
  const token = newToken();
  const expiresAt = new Date(now.getTime() + stepMinutes * 60_000);
  await tx.insert(signInSteps).values({ tokenHash: tokenHash(token), userId, createdAt: now, expiresAt });
  return token;
}

/**
 * The second half of a sign-in: a code of the app, or one of the recovery codes. Each wrong one is a try of the account, so a
 * known password does not buy more guesses. Refuses with 422 `sign-in-half-over` a half that is used, five minutes old, has borne five
 * wrong codes or is not ours, 422 `code-refused` (`left` tries), 429 `sign-in-paused` (`minutes`).
 */
export async function finishSignIn(
  actor: Actor,
  input: { step: string; code: string; agent?: string },
  now: Date,
): Promise<Outcome<{ session: string; userId: string }>> {
  const open = and(
    eq(signInSteps.tokenHash, tokenHash(input.step)),
    isNull(signInSteps.usedAt),
    gt(signInSteps.expiresAt, now),
    sql`${signInSteps.tries} < ${wrongCodes}`,
    isNull(users.suspendedAt),
  );
  const columns = { userId: users.id, name: users.name, role: users.role, email: users.email };
  const join = eq(users.id, signInSteps.userId);
  const [person] = await db().select(columns).from(signInSteps).innerJoin(users, join).where(open);
  if (!person) return refuse('sign-in-half-over', 422);
  const network = actor.kind === 'guest' ? actor.network : '';
  const counted = await write((tx) => countTry(tx, person.email, network, now));
  if (counted.wait > 0) return refuse('sign-in-paused', 429, { values: { minutes: Math.ceil(counted.wait / 60) } });
  return write(async (tx) => {
    const [step] = await tx
      .select({ ...columns, sealed: users.totpSecret, used: users.totpStep, tries: signInSteps.tries })
      .from(signInSteps)
      .innerJoin(users, join)
      .where(open)
      .for('update');
    if (!step) return refuse('sign-in-half-over', 422);
    const { userId, name, role, sealed, used, tries } = step;
    const by: UserActor = { kind: 'user', userId, name, role };
    const how = await howRight(tx, { userId, sealed, used }, input.code, now);
    if (!how) {
      await tx
        .update(signInSteps)
        .set({ tries: tries + 1 })
        .where(eq(signInSteps.tokenHash, tokenHash(input.step)));
      if (counted.left === 0) await record(tx, actor, { kind: 'sign-in.paused', userId }, now);
      const left = Math.min(counted.left, wrongCodes - tries - 1);
      return refuse('code-refused', 422, { fields: { code: 'code-wrong' }, values: { left } });
    }
    await tx
      .update(signInSteps)
      .set({ usedAt: now })
      .where(eq(signInSteps.tokenHash, tokenHash(input.step)));
    await forgiveTry(tx, counted);
    if (how === 'recovery') await record(tx, by, { kind: 'factor.code-spent', userId }, now);
    return { ok: true, userId, session: await beginSession(tx, by, now, input.agent) };
  });
}

/** Is it a code of the app whose time step was not used yet, or a recovery code? Either is spent by it. */
async function howRight(
  tx: Tx,
  { userId, sealed, used }: { userId: string; sealed: string | null; used: number | null },
  typed: string,
  now: Date,
): Promise<'app' | 'recovery' | null> {
  const secret = sealed ? openSecret(sealed, userId) : null;
  const step = secret && stepOfCode(secret, typed, used, now);
  if (step !== null) {
    await tx.update(users).set({ totpStep: step }).where(eq(users.id, userId));
    return 'app';
  }
  return (await spendRecoveryCode(tx, userId, typed, now)) ? 'recovery' : null;
}
