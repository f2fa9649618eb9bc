import { and, eq } from 'drizzle-orm';
import { db } from '@/db/client';
import { invitations } from '@/db/schema/people';
import { newToken, tokenHash } from '../token';
import { invitationAddress } from './invitation';
import { openAt } from './open-invitation';

/**
 * Makes the link of the letter that is just leaving: a token of its own, written nowhere but there, that works as long as the
 * invitation does. Null where that is used, taken back or too old.
 */
export async function linkForLetter(id: string, now: Date): Promise<string | null> {
  const [open] = await db()
    .select()
    .from(invitations)
    .where(and(openAt(now), eq(invitations.id, id)));
  if (!open) return null;
  const token = newToken();
  // Without an id: the list of invitations has the first one, and both go by their address.
  await db()
    .insert(invitations)
    .values({ ...open, id: null, tokenHash: tokenHash(token) });
  return invitationAddress(token);
}
