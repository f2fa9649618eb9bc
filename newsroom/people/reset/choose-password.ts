import { and, eq, isNull } from 'drizzle-orm';
import { db } from '@/db/client';
import { passwordResets, users } from '@/db/schema/people';
import { type Outcome, refuse } from '@/newsroom/outcome';
import { record, write } from '@/newsroom/record';
import { hashPassword } from '../hashing';
import { passwordFault } from '../password';
import { endSessionsOf } from '../sessions';
import { openReset } from './open-reset';

/**
 * Gives the account that a link from a letter is for a new password, and ends its sessions and its other links. Whoever has a
 * second factor is still asked for it. Refuses with 404 `reset-over` a link that is used, an hour old or not ours, 422
 * `person-refused` with the fault of the password, 429 `sign-in-busy`.
 */
export async function choosePassword(token: string, password: string, now: Date): Promise<Outcome<{ userId: string }>> {
  const [person] = await db()
    .select({ id: users.id, name: users.name, email: users.email })
    .from(passwordResets)
    .innerJoin(users, eq(users.id, passwordResets.userId))
    .where(openReset(token, now));
  if (!person) return refuse('reset-over', 404);
  const fault = passwordFault(password, [person.name, person.email]);
  if (fault) return refuse('person-refused', 422, { fields: { password: fault } });
  const hashed = await hashPassword(password);
  if (!hashed.ok) return hashed;
  return write(async (tx) => {
    const [link] = await tx
      .select({ userId: users.id, name: users.name, role: users.role })
      .from(passwordResets)
      .innerJoin(users, eq(users.id, passwordResets.userId))
      .where(openReset(token, now))
      .for('update');
    if (!link) return refuse('reset-over', 404);
    const { userId } = link;
    await tx
      .update(passwordResets)
      .set({ usedAt: now })
      .where(and(eq(passwordResets.userId, userId), isNull(passwordResets.usedAt)));
    await tx.update(users).set({ passwordHash: hashed.hash }).where(eq(users.id, userId));
    await endSessionsOf(tx, userId, now);
    await record(tx, { kind: 'user', ...link }, { kind: 'person.password-changed', userId }, now);
    return { ok: true, userId };
  });
}
