import { and, eq, isNull, lte } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { db } from '@/db/client';
import { sanctions } from '@/db/schema/conversation';
import { type Outcome, refuse } from '@/newsroom/outcome';
import { type Actor, actorId, system } from '@/newsroom/people/actor';
import { can } from '@/newsroom/people/permissions';
import { record, write } from '@/newsroom/record';

/** Ends what stands against a person, by hand. Refuses with 403 `not-allowed`, and 404 `sanction-missing` where it has ended. */
export async function endSanction(actor: Actor, input: { id: string }, now: Date): Promise<Outcome<{ id: string }>> {
  if (!can(actor, 'commenter.sanction')) return refuse('not-allowed', 403);
  return write(async (tx) => {
    const ended = await end(tx, actor, input.id, now);
    return ended ? { ok: true, id: input.id } : refuse('sanction-missing', 404);
  });
}

/** Ends what has reached its day, so that its hashes are forgotten. Safe to run twice, and beside itself. */
export async function endSanctions(now: Date): Promise<void> {
  const due = await db()
    .select({ id: sanctions.id })
    .from(sanctions)
    .where(and(isNull(sanctions.endedAt), lte(sanctions.until, now)));
  for (const { id } of due) await write((tx) => end(tx, system, id, now));
}

/** The hashes go with it: who was banned once is not known by address or network for ever. */
async function end(tx: Tx, actor: Actor, id: string, now: Date): Promise<boolean> {
  const [row] = await tx
    .update(sanctions)
    .set({
      endedAt: now,
      endedBy: actor.kind === 'user' ? actorId(actor) : null,
      emailHash: null,
      networkHash: null,
    })
    .where(and(eq(sanctions.id, id), isNull(sanctions.endedAt)))
    .returning({ commenterId: sanctions.commenterId });
  if (!row) return false;
  const commenterId = row.commenterId ?? '';
  await record(tx, actor, { kind: 'commenter.sanction-ended', commenterId, sanctionId: id }, now);
  return true;
}
