import { eq } from 'drizzle-orm';
import { db } from '@/db/client';
import { addresses, users } from '@/db/schema/people';
import { type Outcome, refuse } from '@/newsroom/outcome';
import { choose } from './choices';
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
  const { to, purpose } = right;
  return db().transaction(async (tx) => {
    const there = to.by === 'account' ? users : addresses;
    const [person] = await tx.select({ id: there.id }).from(there).where(eq(there.id, to.id));
    if (!person) return refuse('letters-link', 404);
    await choose(tx, to, purpose, wish, now);
    return { ok: true, stopped: wish === 'stop' };
  });
}
