import { z } from 'zod';
import { users } from '@/db/schema/people';
import { newId } from '@/newsroom/id';
import { type Outcome, refuse } from '@/newsroom/outcome';
import { record, write } from '@/newsroom/record';
import { fieldsInError } from '@/newsroom/text/line';
import type { Actor, Role } from './actor';
import { hashPassword } from './hashing';
import { passwordFault } from './password';
import { can } from './permissions';
import { email, name, roles } from './person';

const form = z.strictObject({
  email,
  name,
  role: z.enum(roles, 'not-in-list'),
  password: z.string().max(4_096, 'password-long'),
});

/**
 * Gives somebody an account. Refuses with 403 `not-allowed`, 422 `person-refused` with the fields in error (an address
 * that has an account, a password under 12 characters or in the lists), 429 `sign-in-busy`.
 */
export async function addPerson(
  actor: Actor,
  input: { email: string; name: string; role: Role; password: string },
  now: Date,
): Promise<Outcome<{ id: string }>> {
  if (!can(actor, 'people.manage')) return refuse('not-allowed', 403);
  const parsed = form.safeParse(input);
  if (!parsed.success) return refuse('person-refused', 422, { fields: fieldsInError(parsed.error) });
  const { password, ...person } = parsed.data;
  const fault = passwordFault(password, [person.name, person.email]);
  if (fault) return refuse('person-refused', 422, { fields: { password: fault } });
  const hashed = await hashPassword(password);
  if (!hashed.ok) return hashed;
  const id = newId(now);
  return write(async (tx) => {
    const [added] = await tx
      .insert(users)
      .values({ id, ...person, passwordHash: hashed.hash, createdAt: now })
      .onConflictDoNothing()
      .returning({ id: users.id });
    if (!added) return refuse('person-refused', 422, { fields: { email: 'email-taken' } });
    await record(tx, actor, { kind: 'person.added', userId: id }, now);
    return { ok: true, id };
  });
}
