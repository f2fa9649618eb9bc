import { eq } from 'drizzle-orm';
import { users } from '@/db/schema/people';
import { type Outcome, refuse } from '@/newsroom/outcome';
import { record, write } from '@/newsroom/record';
import type { Actor } from '../actor';
import { hashPassword } from '../hashing';
import { passwordFault } from '../password';
import { can } from '../permissions';
import { endSessionsOf } from '../sessions';
import { checkOwnPassword } from './own-password';

/**
 * Gives whoever is signed in another password; every session but `session`, the one it is done in, ends. Refuses with 403
 * `not-allowed`, 422 `password-not-changed` with the fields in error (`presentPassword` where the old one is wrong), 429
 * `sign-in-paused` and `sign-in-busy`.
 */
export async function changeOwnPassword(
  actor: Actor,
  input: { present: string; password: string; session: string },
  now: Date,
): Promise<Outcome<{ changed: true }>> {
  if (actor.kind !== 'user' || !can(actor, 'account.manage')) return refuse('not-allowed', 403);
  const { userId, name } = actor;
  const checked = await checkOwnPassword(actor, input.present, now);
  if (!checked.ok)
    return checked.fields
      ? { ...checked, problem: 'password-not-changed', fields: { presentPassword: 'password-wrong' } }
      : checked;
  const fault = passwordFault(input.password, [name, checked.email]);
  if (fault) return refuse('password-not-changed', 422, { fields: { password: fault } });
  const hashed = await hashPassword(input.password);
  if (!hashed.ok) return hashed;
  return write(async (tx) => {
    await tx.update(users).set({ passwordHash: hashed.hash }).where(eq(users.id, userId));
    await endSessionsOf(tx, userId, now, input.session);
    await record(tx, actor, { kind: 'person.password-changed', userId }, now);
    return { ok: true, changed: true };
  });
}
