import 'server-only';
import { and, desc, inArray, sql } from 'drizzle-orm';
import { db } from '@/db/client';
import { comments } from '@/db/schema/comments';
import { events } from '@/db/schema/record';
import type { CommentTree } from '@/newsroom/text/comment-tree';

/** A comment that may hold a correction, as whoever writes the story sees it. */
export interface RoutedDto {
  id: string;
  name: string;
  tree: CommentTree;
  note: string;
  createdAt: string;
}

/** Comments of a story that were sent to its authors and not looked at yet. For a page that has asked who may see the story. */
export async function listRouted(articleId: string): Promise<RoutedDto[]> {
  const last = await db()
    .selectDistinctOn([events.subjectId], { id: events.subjectId, kind: events.kind })
    .from(events)
    .where(
      and(
        inArray(events.kind, ['comment.routed', 'comment.routing-settled']),
        sql`${events.payload}->>'articleId' = ${articleId}`,
      ),
    )
    .orderBy(events.subjectId, desc(events.id));
  const ids = last.filter(({ kind }) => kind === 'comment.routed').map(({ id }) => id);
  if (ids.length === 0) return [];
  const rows = await db()
    .select({
      ...{ id: comments.id, name: comments.name, tree: comments.tree },
      ...{ note: comments.privateNote, createdAt: comments.createdAt },
    })
    .from(comments)
    .where(inArray(comments.id, ids))
    .orderBy(desc(comments.createdAt));
  return rows.map(({ tree, createdAt, ...row }) => ({
    ...row,
    tree: tree as CommentTree,
    createdAt: createdAt.toISOString(),
  }));
}
