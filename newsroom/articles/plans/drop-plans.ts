import { and, eq, inArray } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { schedules } from '@/db/schema/drafts';
import type { Actor } from '@/newsroom/people/actor';
import { record } from '@/newsroom/record';
import { isOpen } from './open-plans';
import type { PlannedAct } from './plan';

/** Drops what is planned for an article: somebody did it, or its contrary, by hand. Whoever calls it holds the article. */
export async function dropPlans(
  tx: Tx,
  actor: Actor,
  articleId: string,
  acts: readonly PlannedAct[],
  now: Date,
): Promise<void> {
  const dropped = await tx
    .update(schedules)
    .set({ cancelledAt: now, cancelledBy: actor.kind === 'user' ? actor.userId : null })
    .where(and(eq(schedules.articleId, articleId), inArray(schedules.act, [...acts]), isOpen()))
    .returning({ id: schedules.id });
  for (const { id } of dropped) await record(tx, actor, { kind: 'plan.dropped', articleId, planId: id }, now);
}
