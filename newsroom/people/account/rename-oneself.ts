import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { users } from '@/db/schema/people';
import { type Outcome, refuse } from '@/newsroom/outcome';
import { record, write } from '@/newsroom/record';
import { fieldsInError } from '@/newsroom/text/line';
import type { Actor } from '../actor';
import { can } from '../permissions';
import { name } from '../person';

const form = z.strictObject({ name });

/** Changes what the desk calls oneself; a byline has a name of its own. Refuses with 403 `not-allowed`, 422 `person-refused`. */
export async function renameOneself(
  actor: Actor,
  input: { name: string },
  now: Date,
): Promise<Outcome<{ name: string }>> {
  if (actor.kind !== 'user' || !can(actor, 'account.manage')) return refuse('not-allowed', 403);
  const parsed = form.safeParse(input);
  if (!parsed.success) return refuse('person-refused', 422, { fields: fieldsInError(parsed.error) });
  return write(async (tx) => {
    await tx.update(users).set(parsed.data).where(eq(users.id, actor.userId));
    await record(tx, actor, { kind: 'person.renamed', userId: actor.userId }, now);
    return { ok: true, ...parsed.data };
  });
}
