import { eq } from 'drizzle-orm';
import { db } from '@/db/client';
import { users } from '@/db/schema/people';
import { codeAt, stepOf } from './one-time-code';
import { openSecret } from './secret';

/** What the app of `userId` shows at `now`. */
export async function codeOf(userId: string, now: Date): Promise<string> {
  const [own] = await db().select({ sealed: users.totpSecret }).from(users).where(eq(users.id, userId));
  const secret = openSecret(own?.sealed ?? '', userId);
  if (!secret) throw new Error('There is no secret.');
  return codeAt(secret, stepOf(now));
}
