import { and, eq } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { commentEdits } from '@/db/schema/conversation';
import type { CommentState } from '../comment';

/** Words that wait to replace those of a comment that is gone wait for nothing any more. */
export async function dropHeldEdits(tx: Tx, commentId: string, to: CommentState): Promise<void> {
  if (to === 'shown' || to === 'held') return;
  await tx
    .update(commentEdits)
    .set({ state: 'rejected' })
    .where(and(eq(commentEdits.commentId, commentId), eq(commentEdits.state, 'held')));
}
