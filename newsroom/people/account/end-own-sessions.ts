import { and, eq, isNull } from 'drizzle-orm';
import { sessions } from '@/db/schema/people';
import { type Outcome, refuse } from '@/newsroom/outcome';
import { record, write } from '@/newsroom/record';
import type { Actor } from '../actor';
import { can } from '../permissions';
import { endSessionsOf } from '../sessions';

/**
 * Signs one browser of one's own out. Refuses with 403 `not-allowed`, and 404 `session-missing` what has ended, or is
 * somebody else's.
 */
export async function endOwnSession(actor: Actor, { id }: { id: string }, now: Date): Promise<Outcome<{ id: string }>> {
  if (actor.kind !== 'user' || !can(actor, 'account.manage')) return refuse('not-allowed', 403);
  const { userId } = actor;
  return write(async (tx) => {
    const ended = await tx
      .update(sessions)
      .set({ revokedAt: now })
      .where(and(eq(sessions.id, id), eq(sessions.userId, userId), isNull(sessions.revokedAt)))
      .returning({ id: sessions.id });
    if (ended.length === 0) return refuse('session-missing', 404);
    await record(tx, actor, { kind: 'session.ended', userId }, now);
    return { ok: true, id };
  });
}

/** Signs every browser of one's own out but the one it is done in, `session`. Refuses with 403 `not-allowed`. */
export async function endOtherSessions(
  actor: Actor,
  { session }: { session: string },
  now: Date,
): Promise<Outcome<{ ended: number }>> {
  if (actor.kind !== 'user' || !can(actor, 'account.manage')) return refuse('not-allowed', 403);
  const { userId } = actor;
  return write(async (tx) => {
    const ended = await endSessionsOf(tx, userId, now, session);
    if (ended > 0) await record(tx, actor, { kind: 'session.others-ended', userId, ended }, now);
    return { ok: true, ended };
  });
}
