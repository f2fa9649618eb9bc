import { and, eq, isNull } from 'drizzle-orm';
import { sanctions } from '@/db/schema/conversation';
import { type Outcome, refuse } from '@/newsroom/outcome';
import type { Actor } from '@/newsroom/people/actor';
import { record, write } from '@/newsroom/record';
import { findSanction } from './find-sanction';

/**
 * Says that a warning was read, by the person it stands against: the one that answers next. Refuses with 404
 * `sanction-missing` anybody else, and what is no warning or was acknowledged.
 */
export async function acknowledgeWarning(
  actor: Actor,
  input: { id: string; email: string },
  now: Date,
): Promise<Outcome<{ id: string }>> {
  return write(async (tx) => {
    const standing = await findSanction(tx, actor, input.email, now);
    if (standing?.kind !== 'warn' || standing.id !== input.id) return refuse('sanction-missing', 404);
    const [row] = await tx
      .update(sanctions)
      .set({ acknowledgedAt: now })
      .where(and(eq(sanctions.id, input.id), isNull(sanctions.acknowledgedAt)))
      .returning({ commenterId: sanctions.commenterId });
    if (!row) return refuse('sanction-missing', 404);
    const commenterId = row.commenterId ?? '';
    await record(tx, actor, { kind: 'commenter.acknowledged', commenterId, sanctionId: input.id }, now);
    return { ok: true, id: input.id };
  });
}
