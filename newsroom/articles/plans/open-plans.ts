import { and, eq, isNull, type SQL } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { schedules } from '@/db/schema/drafts';
import type { PlannedAct } from './plan';

/** Neither done nor dropped: it waits for its time, or was refused then. In the words of the index. */
export function isOpen(): SQL | undefined {
  return and(isNull(schedules.doneAt), isNull(schedules.cancelledAt));
}

/** What is planned for an article and still open; one of an act at most. Whoever asks holds the article. */
export async function openPlans(tx: Tx, articleId: string): Promise<{ id: string; act: PlannedAct; dueAt: Date }[]> {
  return tx
    .select({ id: schedules.id, act: schedules.act, dueAt: schedules.dueAt })
    .from(schedules)
    .where(and(eq(schedules.articleId, articleId), isOpen()));
}

/** Would a story that is planned for both be withdrawn before, or in the moment, it is published? */
export function isCrossed(plans: readonly { act: PlannedAct; dueAt: Date }[]): boolean {
  const [shown, gone] = (['publish', 'unpublish'] as const).map((act) => plans.find((plan) => plan.act === act)?.dueAt);
  return shown !== undefined && gone !== undefined && gone <= shown;
}
