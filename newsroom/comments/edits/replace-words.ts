import { eq, sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { comments } from '@/db/schema/comments';
import { commentEdits } from '@/db/schema/conversation';
import { newId } from '@/newsroom/id';
import { unlearn } from '../judging/spam-words';

interface Words {
  source: string;
  tree: unknown;
  verdict: unknown;
}

/**
 * Gives a comment other words and keeps those it had. Its unique key was made of the old ones, which may be posted again now;
 * no editor has picked or read the new ones, and the classifier forgets what the old ones taught it. To be called while
 * `waitToTeach` holds.
 */
export async function replaceWords(
  tx: Tx,
  old: Words & {
    id: string;
    createdAt: Date;
    editedAt: Date | null;
    wasPublic: boolean;
    learned: 'spam' | 'fine' | null;
  },
  next: Words,
  now: Date,
): Promise<void> {
  const { id, source, tree, verdict, wasPublic } = old;
  const writtenAt = old.editedAt ?? old.createdAt;
  const editId = newId(now);
  await tx
    .insert(commentEdits)
    .values({ id: editId, commentId: id, state: 'past', source, tree, verdict, writtenAt, wasPublic });
  await unlearn(tx, old);
  await tx
    .update(comments)
    .set({
      ...next,
      editedAt: now,
      pickedAt: null,
      seenAt: null,
      learned: null,
      dedupe: sql`${comments.dedupe} || ':' || ${editId}`,
    })
    .where(eq(comments.id, id));
}
