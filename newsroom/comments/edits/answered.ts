import { sql } from 'drizzle-orm';
import type { db, Tx } from '@/db/client';
import { comments } from '@/db/schema/comments';

/** Is or was a reply to it public? A held one tells nobody that it is there. */
export async function isAnswered(tx: Tx | ReturnType<typeof db>, commentId: string): Promise<boolean> {
  const rows = await tx
    .select({ id: comments.id })
    .from(comments)
    .where(sql`${comments.parentId} = ${commentId} and ${comments.shownAt} is not null`)
    .limit(1);
  return rows.length > 0;
}
