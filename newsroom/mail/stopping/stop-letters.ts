import { and, eq } from 'drizzle-orm';
import { db } from '@/db/client';
import { letterChoices } from '@/db/schema/letters';
import { users } from '@/db/schema/people';
import { type Outcome, refuse } from '@/newsroom/outcome';
import { readStopToken } from './stop-token';

/**
 * Stops letters of the purpose and to the person that `token` was signed for, or has them sent again. The token is the
 * whole authority: whoever holds the letter may, signed in or not. Doing it twice is doing it once. Refuses with 404
 * `letters-link`.
 */
export async function stopLetters(
  token: string,
  wish: 'stop' | 'again',
  now: Date,
): Promise<Outcome<{ stopped: boolean }>> {
  const right = readStopToken(token);
  if (!right) return refuse('letters-link', 404);
  const { userId, purpose } = right;
  return db().transaction(async (tx) => {
    const [person] = await tx.select({ id: users.id }).from(users).where(eq(users.id, userId));
    if (!person) return refuse('letters-link', 404);
    if (wish === 'stop')
      await tx.insert(letterChoices).values({ userId, purpose, stoppedAt: now }).onConflictDoNothing();
    else
      await tx.delete(letterChoices).where(and(eq(letterChoices.userId, userId), eq(letterChoices.purpose, purpose)));
    return { ok: true, stopped: wish === 'stop' };
  });
}
