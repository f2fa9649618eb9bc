import 'server-only';
import { desc, inArray, sql } from 'drizzle-orm';
import { db } from '@/db/client';
import { comments } from '@/db/schema/comments';
import type { CommentTree } from '@/newsroom/text/comment-tree';
import { listRoutedTo } from './routed';

/** A comment that may hold a correction, as whoever writes the story sees it. */
export interface RoutedDto {
  id: string;
  name: string;
  tree: CommentTree;
  note: string;
  /** Readers see it: it can be named as what led to a correction. */
  public: boolean;
  createdAt: string;
}

/** Comments of a story that were sent to its authors and not looked at yet. For a page that has asked who may see the story. */
export async function listRouted(articleId: string): Promise<RoutedDto[]> {
  const ids = await listRoutedTo(articleId);
  if (ids.length === 0) return [];
  const rows = await db()
    .select({
      ...{ id: comments.id, name: comments.name, tree: comments.tree },
      ...{
        note: comments.privateNote,
        createdAt: comments.createdAt,
        public: sql<boolean>`${comments.state} = 'shown'`,
      },
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
