import { and, eq, isNull, ne } from 'drizzle-orm';
import { db } from '@/db/client';
import { letters } from '@/db/schema/record';
import { type Outcome, refuse } from '@/newsroom/outcome';
import type { Actor } from '@/newsroom/people/actor';
import { can } from '@/newsroom/people/permissions';

/**
 * Has a letter that was given up tried once more, from the first pause on. It is written anew when it leaves, so it says
 * what is true then, or is not needed any more. Refuses 403 `not-allowed`, and 409 `letter-not-given-up` what is on its way
 * or has left.
 */
export async function sendAgain(actor: Actor, input: { id: string }, now: Date): Promise<Outcome<{ id: string }>> {
  if (!can(actor, 'settings.manage')) return refuse('not-allowed', 403);
  const [again] = await db()
    .update(letters)
    .set({ dueAt: now, tries: 0, fault: '' })
    .where(and(eq(letters.id, input.id), isNull(letters.dueAt), isNull(letters.sentAt), ne(letters.fault, '')))
    .returning({ id: letters.id });
  return again ? { ok: true, id: again.id } : refuse('letter-not-given-up', 409);
}
