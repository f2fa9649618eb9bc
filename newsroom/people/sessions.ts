import { randomBytes } from 'node:crypto';
import { and, eq, gt, isNull, lt, ne, or } from 'drizzle-orm';
import { db, type Tx } from '@/db/client';
import { sessions, users } from '@/db/schema/people';
import { newId } from '@/newsroom/id';
import { record, write } from '@/newsroom/record';
import type { UserActor } from './actor';
import { factorRequired } from './second-factor/requirement';
import { tokenHash } from './token';

/** How long a signed-in browser stays signed in, in days. */
export const sessionDays = 14;
/** Seconds between two notes of when a browser was last seen. */
const seenEvery = 60;

/** What the cookie carries is known to the browser only; the database keeps its SHA-256. */
export const sessionHash = tokenHash;

/**
 * Begins a session of `userId` in the transaction of the sign-in; the answer is the new session's id, 32 random bytes.
 * `agent` is what the list of one's sessions calls the browser. The password was typed just now.
 */
export async function beginSession(tx: Tx, actor: UserActor, now: Date, agent = ''): Promise<string> {
  const session = randomBytes(32).toString('base64url');
  await tx.insert(sessions).values({
    ...{ idHash: sessionHash(session), id: newId(now), agent, userId: actor.userId },
    ...{ createdAt: now, seenAt: now, provedAt: now },
    expiresAt: new Date(now.getTime() + sessionDays * 86_400_000),
  });
  await record(tx, actor, { kind: 'session.began', userId: actor.userId }, now);
  return session;
}

/** The session while it counts: not ended, within its days, of somebody who is not suspended. Joined with the account. */
function standing(session: string, now: Date) {
  return and(
    eq(sessions.idHash, sessionHash(session)),
    isNull(sessions.revokedAt),
    gt(sessions.expiresAt, now),
    isNull(users.suspendedAt),
  );
}

/**
 * Who the session belongs to, with the role as it is now; null when it ended, expired, or its person is suspended. Whoever
 * lacks the second factor that the paper requires may do nothing but set it up.
 */
export async function actorOfSession(session: string, now: Date): Promise<UserActor | null> {
  const [row] = await db()
    .select({
      userId: users.id,
      name: users.name,
      role: users.role,
      provedAt: sessions.provedAt,
      factorSince: users.totpConfirmedAt,
      required: factorRequired,
    })
    .from(sessions)
    .innerJoin(users, eq(users.id, sessions.userId))
    .where(standing(session, now));
  if (!row) return null;
  const { provedAt, factorSince, required, ...person } = row;
  return {
    kind: 'user',
    ...person,
    ...(provedAt ? { provedAt } : {}),
    ...(required && !factorSince ? { lacksFactor: true } : {}),
  };
}

/** Notes that the browser was here, at most once a minute. */
export async function noteSeen(session: string, now: Date): Promise<void> {
  const before = new Date(now.getTime() - seenEvery * 1_000);
  await db()
    .update(sessions)
    .set({ seenAt: now })
    .where(and(eq(sessions.idHash, sessionHash(session)), or(isNull(sessions.seenAt), lt(sessions.seenAt, before))));
}

/** Ends one session; a session that has ended already is left alone. */
export async function endSession(session: string, now: Date): Promise<void> {
  const actor = await actorOfSession(session, now);
  if (!actor) return;
  await write(async (tx) => {
    await tx
      .update(sessions)
      .set({ revokedAt: now })
      .where(eq(sessions.idHash, sessionHash(session)));
    await record(tx, actor, { kind: 'session.ended', userId: actor.userId }, now);
  });
}

/**
 * Ends every session of `userId` but `kept`, in the transaction of what made it necessary: a suspension, a new password.
 * Answers how many.
 */
export async function endSessionsOf(tx: Tx, userId: string, now: Date, kept?: string): Promise<number> {
  const ended = await tx
    .update(sessions)
    .set({ revokedAt: now })
    .where(
      and(
        eq(sessions.userId, userId),
        isNull(sessions.revokedAt),
        ...(kept ? [ne(sessions.idHash, sessionHash(kept))] : []),
      ),
    )
    .returning({ idHash: sessions.idHash });
  return ended.length;
}
