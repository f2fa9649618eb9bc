import { type Outcome, refuse } from '@/newsroom/outcome';
import { record, write } from '@/newsroom/record';
import type { Actor } from '../actor';
import { can } from '../permissions';
import { closeInvitations, lockInvitation } from './open-invitation';

/**
 * Takes an invitation back; its links lead nowhere from now on. Refuses with 403 `not-allowed`, and 404
 * `invitation-missing` what was used or taken back already.
 */
export async function revokeInvitation(
  actor: Actor,
  { id }: { id: string },
  now: Date,
): Promise<Outcome<{ id: string }>> {
  if (!can(actor, 'people.manage')) return refuse('not-allowed', 403);
  return write(async (tx) => {
    const open = await lockInvitation(tx, id);
    if (!open) return refuse('invitation-missing', 404);
    await closeInvitations(tx, open.email, now);
    await record(tx, actor, { kind: 'person.invitation-revoked', invitationId: id }, now);
    return { ok: true, id };
  });
}
