import { eq } from 'drizzle-orm';
import { users } from '@/db/schema/people';
import { type Outcome, refuse } from '@/newsroom/outcome';
import { record, write } from '@/newsroom/record';
import { isProved } from './account/proved';
import type { Actor, Role } from './actor';
import { isLastAdmin } from './last-admin';
import { can } from './permissions';
import { isRole } from './person';

/**
 * Gives somebody another role; it counts from their next click. Refuses with 403 `not-allowed`, 403 `prove-first` whoever
 * has not typed their own password within ten minutes, 404 `person-missing`, 422 for an unknown role and 409 `last-admin`.
 */
export async function changeRole(
  actor: Actor,
  input: { id: string; role: Role },
  now: Date,
): Promise<Outcome<{ role: Role }>> {
  if (!can(actor, 'people.manage')) return refuse('not-allowed', 403);
  if (!isProved(actor, now)) return refuse('prove-first', 403, { fields: { ownPassword: 'own-password-missing' } });
  if (!isRole(input.role)) return refuse('person-refused', 422, { fields: { role: 'not-in-list' } });
  return write(async (tx) => {
    const lastAdmin = await isLastAdmin(tx, input.id);
    const [person] = await tx.select({ role: users.role }).from(users).where(eq(users.id, input.id));
    if (!person) return refuse('person-missing', 404);
    if (person.role === input.role) return { ok: true, role: input.role };
    if (lastAdmin) return refuse('last-admin', 409);
    await tx.update(users).set({ role: input.role }).where(eq(users.id, input.id));
    await record(tx, actor, { kind: 'person.changed', userId: input.id, was: person.role, is: input.role }, now);
    return { ok: true, role: input.role };
  });
}
