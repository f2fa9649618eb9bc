import { and, eq, isNull } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { reports } from '@/db/schema/conversation';
import type { CommentState } from '../comment';

/**
 * Settles the open reports of a comment that was decided about: upheld where it was taken away, not upheld where it stays,
 * neither where its author withdrew it. A comment that is held has not been decided about: its reports stay open.
 */
export async function settleReports(tx: Tx, commentId: string, to: CommentState, now: Date): Promise<void> {
  if (to === 'held') return;
  const upheld = to === 'withdrawn' ? null : to !== 'shown';
  await tx
    .update(reports)
    .set({ settledAt: now, upheld })
    .where(and(eq(reports.commentId, commentId), isNull(reports.settledAt)));
}
