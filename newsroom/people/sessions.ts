import { createHash, randomBytes } from 'node:crypto';
import { and, eq, gt, isNull } from 'drizzle-orm';
import { db, type Tx } from '@/db/client';
import { sessions, users } from '@/db/schema/people';
import { record, write } from '@/newsroom/events';
import type { UserActor } from './actor';

/** How long a signed-in browser stays signed in, in days. */
export const sessionDays = 14;

/** What the cookie carries is known to the browser only; the database keeps its SHA-256. */
function toHash(session: string): string {
  return createHash('sha256').update(session).digest('hex');
}

/** Begins a session of `userId` in the transaction of the sign-in; the answer is the new session's id, 32 random bytes. */
export async function beginSession(tx: Tx, actor: UserActor, now: Date): Promise<string> {
  const session = randomBytes(32).toString('base64url');
  const expiresAt = new Date(now.getTime() + sessionDays * 86_400_000);
  await tx.insert(sessions).values({ idHash: toHash(session), userId: actor.userId, createdAt: now, expiresAt });
  await record(tx, actor, { kind: 'session.began', userId: actor.userId }, now);
  return session;
}

/** Who the session belongs to, with the role as it is now; null when it ended, expired, or its person is suspended. */
export async function actorOfSession(session: string, now: Date): Promise<UserActor | null> {
  const [row] = await db()
    .select({ userId: users.id, name: users.name, role: users.role })
    .from(sessions)
    .innerJoin(users, eq(users.id, sessions.userId))
    .where(
      and(
        eq(sessions.idHash, toHash(session)),
        isNull(sessions.revokedAt),
        gt(sessions.expiresAt, now),
        isNull(users.suspendedAt),
      ),
    );
  return row ? { kind: 'user', ...row } : null;
}

/** Ends one session; a session that has ended already is left alone. */
export async function endSession(session: string, now: Date): Promise<void> {
  const actor = await actorOfSession(session, now);
  if (!actor) return;
  await write(async (tx) => {
    await tx
      .update(sessions)
      .set({ revokedAt: now })
      .where(eq(sessions.idHash, toHash(session)));
    await record(tx, actor, { kind: 'session.ended', userId: actor.userId }, now);
  });
}

/** Ends every session of `userId`, in the transaction of what made it necessary: a suspension, a new password. */
export async function endSessionsOf(tx: Tx, userId: string, now: Date): Promise<void> {
  await tx
    .update(sessions)
    .set({ revokedAt: now })
    .where(and(eq(sessions.userId, userId), isNull(sessions.revokedAt)));
}
