import { and, eq, isNull } from 'drizzle-orm';
import { users } from '@/db/schema/people';
import { type Outcome, refuse } from '@/newsroom/outcome';
import { record, write } from '@/newsroom/record';
import { emailFault, longestEmail } from '@/newsroom/text/email-address';
import type { Actor } from '../actor';
import { countTry } from '../tries';

/**
 * Has a link to a new password sent to `email` where somebody has that address. Words, status and work are the same where
 * nobody has it: the same statements run, and the letter is written later by the post room. Refuses with 422 `reset-not-asked`
 * what is no address, 429 `reset-paused` (`minutes`) after five asked for one address or twenty from one network, doubling.
 */
export async function askForReset(
  actor: Actor,
  input: { email: string },
  now: Date,
): Promise<Outcome<{ asked: true }>> {
  const email = input.email.trim().slice(0, longestEmail).toLowerCase();
  const fault = emailFault(email);
  if (fault) return refuse('reset-not-asked', 422, { fields: { email: fault } });
  const network = actor.kind === 'guest' ? actor.network : '';
  return write(async (tx) => {
    const { wait } = await countTry(tx, email, network, now, 'reset');
    if (wait > 0) return refuse('reset-paused', 429, { values: { minutes: Math.ceil(wait / 60) } });
    const [person] = await tx
      .select({ id: users.id })
      .from(users)
      .where(and(eq(users.email, email), isNull(users.suspendedAt)));
    await record(tx, actor, { kind: 'person.reset-asked', userId: person?.id ?? '' }, now);
    return { ok: true, asked: true };
  });
}
