import { and, eq, isNotNull } from 'drizzle-orm';
import { users } from '@/db/schema/people';
import { type Outcome, refuse } from '@/newsroom/outcome';
import { record, write } from '@/newsroom/record';
import { isProved } from '../account/proved';
import type { Actor } from '../actor';
import { can } from '../permissions';
import { giveRecoveryCodes } from './recovery-codes';

/**
 * Ten new recovery codes in place of the old ones, which work no more. Refuses with 403 `not-allowed`, 403 `prove-first`
 * whoever has not typed the password within ten minutes, 409 `factor-not-begun` where there is no second factor.
 */
export async function renewCodes(actor: Actor, now: Date): Promise<Outcome<{ codes: string[] }>> {
  if (actor.kind !== 'user' || !can(actor, 'account.manage')) return refuse('not-allowed', 403);
  if (!isProved(actor, now)) return refuse('prove-first', 403, { fields: { ownPassword: 'own-password-missing' } });
  const { userId } = actor;
  return write(async (tx) => {
    const [own] = await tx
      .select({ id: users.id })
      .from(users)
      .where(and(eq(users.id, userId), isNotNull(users.totpConfirmedAt)))
      .for('update');
    if (!own) return refuse('factor-not-begun', 409);
    const codes = await giveRecoveryCodes(tx, userId, now);
    await record(tx, actor, { kind: 'factor.codes-renewed', userId }, now);
    return { ok: true, codes };
  });
}
