import { and, eq } from 'drizzle-orm';
import { z } from 'zod';
import { db } from '@/db/client';
import { invitations, users } from '@/db/schema/people';
import { newId } from '@/newsroom/id';
import { type Outcome, refuse } from '@/newsroom/outcome';
import { record, write } from '@/newsroom/record';
import { fieldsInError } from '@/newsroom/text/line';
import type { Role } from '../actor';
import { hashPassword } from '../hashing';
import { passwordFault } from '../password';
import { name } from '../person';
import { tokenHash } from '../token';
import { closeInvitations, lockInvitations, openAt } from './open-invitation';

const form = z.strictObject({ name, password: z.string().max(4_096, 'password-long') });

/**
 * Makes the account an invitation is for, with the name and password of whoever holds its link. Once: the first who sends it
 * has it, and every other link to that account ends. Refuses with 404 `invitation-over` a link that is used, taken back,
 * older than a week or not ours, 422 `person-refused` with the fields in error, 429 `sign-in-busy`.
 */
export async function acceptInvitation(
  token: string,
  input: { name: string; password: string },
  now: Date,
): Promise<Outcome<{ userId: string; email: string; role: Role; name: string }>> {
  const [offered] = await db()
    .select({ email: invitations.email })
    .from(invitations)
    .where(and(openAt(now), eq(invitations.tokenHash, tokenHash(token))));
  if (!offered?.email) return refuse('invitation-over', 404);
  const { email } = offered;
  const parsed = form.safeParse(input);
  if (!parsed.success) return refuse('person-refused', 422, { fields: fieldsInError(parsed.error) });
  const fault = passwordFault(parsed.data.password, [parsed.data.name, email]);
  if (fault) return refuse('person-refused', 422, { fields: { password: fault } });
  const hashed = await hashPassword(parsed.data.password);
  if (!hashed.ok) return hashed;
  const userId = newId(now);
  return write(async (tx) => {
    const open = (await lockInvitations(tx, email)).find((link) => link.tokenHash === tokenHash(token));
    if (!open) return refuse('invitation-over', 404);
    const { role } = open;
    const person = { email, role, name: parsed.data.name };
    const [added] = await tx
      .insert(users)
      .values({ id: userId, ...person, passwordHash: hashed.hash, createdAt: now })
      .onConflictDoNothing()
      .returning({ id: users.id });
    if (!added) return refuse('invitation-over', 404);
    await tx.update(invitations).set({ usedAt: now, userId }).where(eq(invitations.tokenHash, open.tokenHash));
    await closeInvitations(tx, email, now);
    await record(tx, { kind: 'user', userId, ...person }, { kind: 'person.joined', userId }, now);
    return { ok: true, userId, ...person };
  });
}
