import 'server-only';
import { and, count, desc, eq, gt, isNull } from 'drizzle-orm';
import { db } from '@/db/client';
import { recoveryCodes, sessions, users } from '@/db/schema/people';
import type { UserActor } from '../actor';
import { isFactorRequired } from '../second-factor/requirement';
import { sessionHash } from '../sessions';

/** One's own account, for oneself. */
export interface AccountDto {
  name: string;
  email: string;
  factorSince: string | null;
  /** Recovery codes that are left. */
  codes: number;
  factorRequired: boolean;
}

/** A browser that is signed in as oneself. */
export interface SessionDto {
  id: string;
  /** '' where the browser did not say what it is. */
  agent: string;
  since: string;
  seenAt: string;
  isThis: boolean;
}

export async function getAccount({ userId }: UserActor): Promise<AccountDto | null> {
  const [[own], [left], factorRequired] = await Promise.all([
    db()
      .select({ name: users.name, email: users.email, factorSince: users.totpConfirmedAt })
      .from(users)
      .where(eq(users.id, userId)),
    db()
      .select({ codes: count() })
      .from(recoveryCodes)
      .where(and(eq(recoveryCodes.userId, userId), isNull(recoveryCodes.usedAt))),
    isFactorRequired(),
  ]);
  if (!own) return null;
  return { ...own, factorSince: own.factorSince?.toISOString() ?? null, codes: left?.codes ?? 0, factorRequired };
}

/** The browsers that are signed in as `actor`, this one first, then those seen last; `session` is what this one's cookie names. */
export async function listOwnSessions({ userId }: UserActor, session: string, now: Date): Promise<SessionDto[]> {
  const rows = await db()
    .select()
    .from(sessions)
    .where(and(eq(sessions.userId, userId), isNull(sessions.revokedAt), gt(sessions.expiresAt, now)))
    .orderBy(desc(sessions.seenAt), desc(sessions.createdAt));
  const own = sessionHash(session);
  const listed = rows.map(({ id, idHash, agent, createdAt, seenAt }) => ({
    id: id ?? '',
    agent,
    since: createdAt.toISOString(),
    seenAt: (seenAt ?? createdAt).toISOString(),
    isThis: idHash === own,
  }));
  return listed.sort((a, b) => Number(b.isThis) - Number(a.isThis));
}
