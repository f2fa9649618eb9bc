import { eq } from 'drizzle-orm';
import { invitations, users } from '@/db/schema/people';
import { type Outcome, refuse } from '@/newsroom/outcome';
import { record, write } from '@/newsroom/record';
import type { Actor } from '../actor';
import { can } from '../permissions';
import { newToken, tokenHash } from '../token';
import { invitationEnd } from './invitation';
import { closeInvitations, lockInvitation } from './open-invitation';

/**
 * Sends an invitation once more, one that is too old too: a new link for another week, and the old one works no more.
 * Refuses with 403 `not-allowed`, 404 `invitation-missing` what was used or taken back, 409 `email-taken` where the address
 * has got an account meanwhile.
 */
export async function inviteAgain(
  actor: Actor,
  { id }: { id: string },
  now: Date,
): Promise<Outcome<{ id: string; token: string }>> {
  if (!can(actor, 'people.manage')) return refuse('not-allowed', 403);
  return write(async (tx) => {
    const old = await lockInvitation(tx, id);
    if (!old) return refuse('invitation-missing', 404);
    const taken = await tx.select({ id: users.id }).from(users).where(eq(users.email, old.email));
    if (taken.length > 0) return refuse('email-taken', 409);
    await closeInvitations(tx, old.email, now);
    const token = newToken();
    const anew = { tokenHash: tokenHash(token), createdAt: now, expiresAt: invitationEnd(now), revokedAt: null };
    await tx.update(invitations).set(anew).where(eq(invitations.id, id));
    await record(tx, actor, { kind: 'person.invited', invitationId: id, role: old.role }, now);
    return { ok: true, id, token };
  });
}
