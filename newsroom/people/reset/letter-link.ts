import { db } from '@/db/client';
import { passwordResets } from '@/db/schema/people';
import { newToken, tokenHash } from '../token';
import { resetAddress, resetMinutes } from './reset';

/** Makes the link of the letter that is just leaving: its token is written nowhere but there. */
export async function linkToReset(userId: string, now: Date): Promise<string> {
  const token = newToken();
  const expiresAt = new Date(now.getTime() + resetMinutes * 60_000);
  await db()
    .insert(passwordResets)
    .values({ tokenHash: tokenHash(token), userId, createdAt: now, expiresAt });
  return resetAddress(token);
}
