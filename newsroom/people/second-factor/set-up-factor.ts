import { and, eq, isNull } from 'drizzle-orm';
import { users } from '@/db/schema/people';
import { type Outcome, refuse } from '@/newsroom/outcome';
import { record, write } from '@/newsroom/record';
import { isProved } from '../account/proved';
import type { Actor } from '../actor';
import { can } from '../permissions';
import { stepOfCode } from './one-time-code';
import { giveRecoveryCodes } from './recovery-codes';
import { newSealedSecret, openSecret } from './secret';

/**
 * Makes a secret for one's own app, not asked for at a sign-in before a first code has proved that the app has it. One that
 * was begun before and not proved is replaced. Refuses with 403 `not-allowed`, 403 `prove-first` whoever has not typed the
 * password within ten minutes, 409 `factor-on`.
 */
export async function beginFactor(actor: Actor, now: Date): Promise<Outcome<{ begun: true }>> {
  if (actor.kind !== 'user' || !can(actor, 'account.manage')) return refuse('not-allowed', 403);
  if (!isProved(actor, now)) return refuse('prove-first', 403, { fields: { ownPassword: 'own-password-missing' } });
  const { userId } = actor;
  return write(async (tx) => {
    const begun = await tx
      .update(users)
      .set({ totpSecret: newSealedSecret(userId), totpStep: null })
      .where(and(eq(users.id, userId), isNull(users.totpConfirmedAt)))
      .returning({ id: users.id });
    if (begun.length === 0) return refuse('factor-on', 409);
    return { ok: true, begun: true };
  });
}

/**
 * Switches the second factor on with a first code of the app; the answer's recovery codes are shown this once. Refuses with
 * 403 `not-allowed`, 409 `factor-not-begun`, 422 `factor-refused` with `code-wrong`.
 */
export async function confirmFactor(
  actor: Actor,
  input: { code: string },
  now: Date,
): Promise<Outcome<{ codes: string[] }>> {
  if (actor.kind !== 'user' || !can(actor, 'account.manage')) return refuse('not-allowed', 403);
  const { userId } = actor;
  return write(async (tx) => {
    const [own] = await tx
      .select({ sealed: users.totpSecret })
      .from(users)
      .where(and(eq(users.id, userId), isNull(users.totpConfirmedAt)))
      .for('update');
    const secret = own?.sealed ? openSecret(own.sealed, userId) : null;
    if (!secret) return refuse('factor-not-begun', 409);
    const step = stepOfCode(secret, input.code, null, now);
    if (step === null) return refuse('factor-refused', 422, { fields: { code: 'code-wrong' } });
    await tx.update(users).set({ totpConfirmedAt: now, totpStep: step }).where(eq(users.id, userId));
    const codes = await giveRecoveryCodes(tx, userId, now);
    await record(tx, actor, { kind: 'factor.on', userId }, now);
    return { ok: true, codes };
  });
}
