import { eq } from 'drizzle-orm';
import { db } from '@/db/client';
import { users } from '@/db/schema/people';
import { type Outcome, refuse } from '@/newsroom/outcome';
import { write } from '@/newsroom/record';
import type { UserActor } from '../actor';
import { checkPassword } from '../hashing';
import { isTooLong } from '../password';
import { countTry, takeBackTry } from '../tries';

/**
 * Is `password` that of whoever is signed in? A wrong one counts as a try to sign in, because it may be somebody at another
 * person's desk. Refuses with 422 `own-password-wrong` naming the field `ownPassword`, 429 `sign-in-paused` (`minutes`) and
 * `sign-in-busy`.
 */
export async function checkOwnPassword(
  actor: UserActor,
  password: string,
  now: Date,
): Promise<Outcome<{ email: string }>> {
  const [own] = await db()
    .select({ email: users.email, hash: users.passwordHash })
    .from(users)
    .where(eq(users.id, actor.userId));
  const email = own?.email ?? '';
  const counted = await write((tx) => countTry(tx, email, '', now));
  if (counted.wait > 0) return refuse('sign-in-paused', 429, { values: { minutes: Math.ceil(counted.wait / 60) } });
  const checked = await checkPassword(isTooLong(password) ? '' : password, own?.hash ?? null);
  if (!checked.ok) return checked;
  if (!checked.right) return refuse('own-password-wrong', 422, { fields: { ownPassword: 'password-wrong' } });
  await write((tx) => takeBackTry(tx, counted));
  return { ok: true, email };
}
