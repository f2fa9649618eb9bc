import 'server-only';
import { and, eq, isNull } from 'drizzle-orm';
import { db } from '@/db/client';
import { users } from '@/db/schema/people';
import type { UserActor } from '../actor';
import { openSecret, secretUri, toBase32 } from './secret';
import { squareOf } from './square';

export { isFactorRequired } from './requirement';

/** What an app needs to take over a secret that waits for its first code. */
export interface PendingFactor {
  /** In groups of four, to be typed. */
  secret: string;
  uri: string;
  square: { size: number; path: string };
}

/** One's own secret while no code has proved it; null before it is begun and once it is on. */
export async function getPendingFactor({ userId }: UserActor, paper: string): Promise<PendingFactor | null> {
  const [own] = await db()
    .select({ sealed: users.totpSecret, email: users.email })
    .from(users)
    .where(and(eq(users.id, userId), isNull(users.totpConfirmedAt)));
  const secret = own?.sealed ? openSecret(own.sealed, userId) : null;
  if (!own || !secret) return null;
  const uri = secretUri(secret, paper, own.email);
  return { uri, square: squareOf(uri), secret: (toBase32(secret).match(/.{1,4}/g) ?? []).join(' ') };
}
