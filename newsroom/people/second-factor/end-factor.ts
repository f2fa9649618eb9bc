import { and, eq, isNotNull, or } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { recoveryCodes, signInSteps, users } from '@/db/schema/people';
import { type Outcome, refuse } from '@/newsroom/outcome';
import { record, write } from '@/newsroom/record';
import { checkOwnPassword } from '../account/own-password';
import { isProved } from '../account/proved';
import type { Actor } from '../actor';
import { can } from '../permissions';
import { endSessionsOf } from '../sessions';
import { isFactorRequired } from './requirement';

/**
 * Turns one's own second factor off; it asks for the password, however lately that was typed. Refuses with 403 `not-allowed`,
 * 409 `factor-is-required` where the paper asks everybody for one, 409 `factor-not-begun`, and what a wrong password is
 * refused with (account/own-password.ts).
 */
export async function turnOffFactor(
  actor: Actor,
  input: { password: string },
  now: Date,
): Promise<Outcome<{ off: true }>> {
  if (actor.kind !== 'user' || !can(actor, 'account.manage')) return refuse('not-allowed', 403);
  if (await isFactorRequired()) return refuse('factor-is-required', 409);
  const checked = await checkOwnPassword(actor, input.password, now);
  if (!checked.ok) return checked;
  const { userId } = actor;
  return write(async (tx) => {
    if (!(await forgetFactor(tx, userId))) return refuse('factor-not-begun', 409);
    await record(tx, actor, { kind: 'factor.off', userId }, now);
    return { ok: true, off: true };
  });
}

/**
 * Takes a colleague's second factor away, whose phone is lost and codes too, and signs them out everywhere. Refuses with 403
 * `not-allowed`, 403 `prove-first` whoever has not typed their own password within ten minutes, 404 `person-missing`, 409
 * `factor-not-begun`.
 */
export async function resetFactor(actor: Actor, { id }: { id: string }, now: Date): Promise<Outcome<{ id: string }>> {
  if (!can(actor, 'people.manage')) return refuse('not-allowed', 403);
  if (!isProved(actor, now)) return refuse('prove-first', 403, { fields: { ownPassword: 'own-password-missing' } });
  return write(async (tx) => {
    const known = await tx.select({ id: users.id }).from(users).where(eq(users.id, id));
    if (known.length === 0) return refuse('person-missing', 404);
    if (!(await forgetFactor(tx, id))) return refuse('factor-not-begun', 409);
    await endSessionsOf(tx, id, now);
    await record(tx, actor, { kind: 'factor.reset', userId: id }, now);
    return { ok: true, id };
  });
}

/** Leaves nothing of a second factor; false where there was none. */
async function forgetFactor(tx: Tx, userId: string): Promise<boolean> {
  const had = await tx
    .update(users)
    .set({ totpSecret: null, totpConfirmedAt: null, totpStep: null })
    .where(and(eq(users.id, userId), or(isNotNull(users.totpConfirmedAt), isNotNull(users.totpSecret))))
    .returning({ id: users.id });
  await tx.delete(recoveryCodes).where(eq(recoveryCodes.userId, userId));
  await tx.delete(signInSteps).where(eq(signInSteps.userId, userId));
  return had.length > 0;
}
