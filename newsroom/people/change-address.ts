import { and, eq, ne } from 'drizzle-orm';
import { z } from 'zod';
import { users } from '@/db/schema/people';
import { type Outcome, refuse } from '@/newsroom/outcome';
import { record, write } from '@/newsroom/record';
import { fieldsInError } from '@/newsroom/text/line';
import { isProved } from './account/proved';
import type { Actor } from './actor';
import { keepFormerAddress } from './former-address';
import { closeInvitations } from './invitations/open-invitation';
import { can } from './permissions';
import { email } from './person';

const form = z.strictObject({ id: z.string(), email });

/**
 * Gives an account another address to sign in with; letters go there from now on, but for one that tells the old address. Refuses with 403 `not-allowed`, 403
 * `prove-first` whoever has not typed their own password within ten minutes, 404 `person-missing`, 422 `person-refused`.
 */
export async function changeAddress(
  actor: Actor,
  input: { id: string; email: string },
  now: Date,
): Promise<Outcome<{ id: string }>> {
  if (!can(actor, 'people.manage')) return refuse('not-allowed', 403);
  if (!isProved(actor, now)) return refuse('prove-first', 403, { fields: { ownPassword: 'own-password-missing' } });
  const parsed = form.safeParse(input);
  if (!parsed.success) return refuse('person-refused', 422, { fields: fieldsInError(parsed.error) });
  const { id, email: address } = parsed.data;
  return write(async (tx) => {
    const [person] = await tx.select({ email: users.email }).from(users).where(eq(users.id, id)).for('update');
    if (!person) return refuse('person-missing', 404);
    if (person.email === address) return { ok: true, id };
    const taken = await tx
      .select({ id: users.id })
      .from(users)
      .where(and(eq(users.email, address), ne(users.id, id)));
    if (taken.length > 0) return refuse('person-refused', 422, { fields: { email: 'email-taken' } });
    await closeInvitations(tx, address, now);
    await tx.update(users).set({ email: address }).where(eq(users.id, id));
    const addressId = await keepFormerAddress(tx, person.email, now);
    await record(tx, actor, { kind: 'person.readdressed', userId: id, addressId }, now);
    return { ok: true, id };
  });
}
