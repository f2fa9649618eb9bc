import { eq } from 'drizzle-orm';
import { users } from '@/db/schema/people';
import { type Outcome, refuse } from '@/newsroom/outcome';
import { record, write } from '@/newsroom/record';
import type { Actor } from './actor';
import { isLastAdmin } from './last-admin';
import { can } from './permissions';
import { endSessionsOf } from './sessions';

/**
 * Shuts somebody out, or with `suspended: false` lets them in again. Every session ends with it; stories and bylines stay.
 * Refuses with 403 `not-allowed`, 404 `person-missing` and 409 `last-admin`.
 */
export async function suspendPerson(
  actor: Actor,
  input: { id: string; suspended: boolean },
  now: Date,
): Promise<Outcome<{ suspended: boolean }>> {
  if (!can(actor, 'people.manage')) return refuse('not-allowed', 403);
  const { id, suspended } = input;
  return write(async (tx) => {
    const lastAdmin = await isLastAdmin(tx, id);
    const [person] = await tx.select({ suspendedAt: users.suspendedAt }).from(users).where(eq(users.id, id));
    if (!person) return refuse('person-missing', 404);
    if ((person.suspendedAt !== null) === suspended) return { ok: true, suspended };
    if (lastAdmin) return refuse('last-admin', 409);
    await tx
      .update(users)
      .set({ suspendedAt: suspended ? now : null })
      .where(eq(users.id, id));
    if (suspended) await endSessionsOf(tx, id, now);
    await record(tx, actor, { kind: suspended ? 'person.suspended' : 'person.restored', userId: id }, now);
    return { ok: true, suspended };
  });
}
