import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { invitations, users } from '@/db/schema/people';
import { newId } from '@/newsroom/id';
import { type Outcome, refuse } from '@/newsroom/outcome';
import { record, write } from '@/newsroom/record';
import { fieldsInError } from '@/newsroom/text/line';
import type { Actor, Role } from '../actor';
import { can } from '../permissions';
import { email, name, roles } from '../person';
import { newToken, tokenHash } from '../token';
import { invitationEnd } from './invitation';
import { closeInvitations } from './open-invitation';

const form = z.strictObject({ email, name, role: z.enum(roles, 'not-in-list') });

/**
 * Invites somebody who has no account. The answer's token is the link's, to be shown once; a letter carries a link of its
 * own. Both work once, for a week, and an earlier invitation of the address works no more. Refuses with 403 `not-allowed`,
 * 422 `invitation-refused` with the fields in error (`email-taken` where the address has an account).
 */
export async function invitePerson(
  actor: Actor,
  input: { email: string; name: string; role: Role },
  now: Date,
): Promise<Outcome<{ id: string; token: string }>> {
  if (!can(actor, 'people.manage')) return refuse('not-allowed', 403);
  const parsed = form.safeParse(input);
  if (!parsed.success) return refuse('invitation-refused', 422, { fields: fieldsInError(parsed.error) });
  const { data: person } = parsed;
  return write(async (tx) => {
    const taken = await tx.select({ id: users.id }).from(users).where(eq(users.email, person.email));
    if (taken.length > 0) return refuse('invitation-refused', 422, { fields: { email: 'email-taken' } });
    await closeInvitations(tx, person.email, now);
    const [id, token] = [newId(now), newToken()];
    await tx.insert(invitations).values({
      ...{
        ...person,
        id,
        tokenHash: tokenHash(token),
        purpose: 'invite',
        createdAt: now,
        expiresAt: invitationEnd(now),
      },
      invitedBy: actor.kind === 'user' ? actor.userId : null,
    });
    await record(tx, actor, { kind: 'person.invited', invitationId: id, role: person.role }, now);
    return { ok: true, id, token };
  });
}
