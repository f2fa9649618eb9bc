import { eq } from 'drizzle-orm';
import { users } from '@/db/schema/people';
import { type Outcome, refuse } from '@/newsroom/outcome';
import { record, write } from '@/newsroom/record';
import type { Actor } from './actor';
import { hashPassword } from './hashing';
import { passwordFault } from './password';
import { can } from './permissions';
import { endSessionsOf } from './sessions';

/**
 * Gives the account of `email` another password and ends its sessions: the way back for a lost admin password, from the
 * command line. Refuses with 403 `not-allowed`, 404 `person-missing`, 422 `person-refused`.
 */
export async function resetPassword(
  actor: Actor,
  input: { email: string; password: string },
  now: Date,
): Promise<Outcome<{ id: string }>> {
  if (!can(actor, 'people.manage')) return refuse('not-allowed', 403);
  const fault = passwordFault(input.password, [input.email]);
  if (fault) return refuse('person-refused', 422, { fields: { password: fault } });
  const hashed = await hashPassword(input.password);
  if (!hashed.ok) return hashed;
  return write(async (tx) => {
    const [person] = await tx
      .update(users)
      .set({ passwordHash: hashed.hash })
      .where(eq(users.email, input.email.trim().toLowerCase()))
      .returning({ id: users.id });
    if (!person) return refuse('person-missing', 404);
    await endSessionsOf(tx, person.id, now);
    await record(tx, actor, { kind: 'person.password-changed', userId: person.id }, now);
    return { ok: true, id: person.id };
  });
}
