import 'server-only';
import { and, desc, eq, isNotNull } from 'drizzle-orm';
import { db } from '@/db/client';
import { invitations, users } from '@/db/schema/people';
import type { Role } from '../actor';
import { tokenHash } from '../token';
import { openAt, unspent } from './open-invitation';

/** Somebody who was invited and has not come yet, for those who manage people. */
export interface InvitationDto {
  id: string;
  name: string;
  email: string;
  role: Role;
  /** Who invited them; '' for the paper itself. */
  by: string;
  madeAt: string;
  expiresAt: string;
  isOver: boolean;
}

/** Invitations that nobody has used or taken back, those that are too old too, the latest first. */
export async function listInvitations(now: Date): Promise<InvitationDto[]> {
  const rows = await db()
    .select({
      id: invitations.id,
      name: invitations.name,
      email: invitations.email,
      role: invitations.role,
      by: users.name,
      madeAt: invitations.createdAt,
      expiresAt: invitations.expiresAt,
    })
    .from(invitations)
    .leftJoin(users, eq(users.id, invitations.invitedBy))
    .where(and(unspent, isNotNull(invitations.id)))
    .orderBy(desc(invitations.createdAt), desc(invitations.id));
  return rows.map(({ id, email, by, madeAt, expiresAt, ...row }) => ({
    ...row,
    id: id ?? '',
    email: email ?? '',
    by: by ?? '',
    madeAt: madeAt.toISOString(),
    expiresAt: (expiresAt ?? madeAt).toISOString(),
    isOver: (expiresAt ?? madeAt) <= now,
  }));
}

/** What whoever holds the link is offered; null for a link that leads nowhere. To ask changes nothing. */
export async function getInvitation(
  token: string,
  now: Date,
): Promise<{ name: string; email: string; role: Role } | null> {
  const [row] = await db()
    .select({ name: invitations.name, email: invitations.email, role: invitations.role })
    .from(invitations)
    .where(and(openAt(now), eq(invitations.tokenHash, tokenHash(token))));
  return row?.email ? { ...row, email: row.email } : null;
}
