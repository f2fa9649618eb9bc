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

/**
 * Every unspent link to the account of `email`, held until the transaction ends and always in one order: whoever uses a link,
 * sends another or takes all of them back holds the same rows, and two who come by different links do not wait crosswise.
 */
export async function lockInvitations(tx: Tx, email: string): Promise<(typeof invitations.$inferSelect)[]> {
  return tx
    .select()
    .from(invitations)
    .where(and(unspent, eq(invitations.email, email)))
    .orderBy(invitations.tokenHash)
    .for('update');
}

/** The unspent invitation `id` of the desk's list, held with all the links to its account. */
export async function lockInvitation(tx: Tx, id: string) {
  const [known] = await tx
    .select({ email: invitations.email })
    .from(invitations)
    .where(and(unspent, eq(invitations.id, id)));
  if (!known?.email) return;
  const { email } = known;
  const row = (await lockInvitations(tx, email)).find((link) => link.id === id);
  return row && { email, role: row.role };
}

/**
 * Takes back every link to the account of `email`: the one that was shown and those that went by letter. Before anything is
 * written to the accounts, as whoever accepts one does.
 */
export async function closeInvitations(tx: Tx, email: string, now: Date): Promise<void> {
  await lockInvitations(tx, email);
  await tx
    .update(invitations)
    .set({ revokedAt: now })
    .where(and(unspent, eq(invitations.email, email)));
}
