import { and, eq, gt, isNull } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { invitations } from '@/db/schema/people';

/** Invitations that nobody has used or taken back. */
export const unspent = and(
  eq(invitations.purpose, 'invite'),
  isNull(invitations.usedAt),
  isNull(invitations.revokedAt),
);

/** Those of them whose links still work. */
export function openAt(now: Date) {
  return and(unspent, gt(invitations.expiresAt, now));
}

/** Takes back every link to the account of `email`: the one that was shown and those that went by letter. */
export async function closeInvitations(tx: Tx, email: string, now: Date): Promise<void> {
  await tx
    .update(invitations)
    .set({ revokedAt: now })
    .where(and(unspent, eq(invitations.email, email)));
}
