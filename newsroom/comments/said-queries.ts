import 'server-only';
import { and, eq, sql } from 'drizzle-orm';
import { db } from '@/db/client';
import { articles } from '@/db/schema/articles';
import { comments } from '@/db/schema/comments';
import { reads } from '@/newsroom/answer';
import { plainText } from '@/newsroom/text/comment-text';
import type { CommentTree } from '@/newsroom/text/comment-tree';

/** The newest public comments, of one article or of all that are public; for feeds. Moderated like the page: what is gone is gone. */
export async function listSaid(articleId: string | null, limit: number) {
  reads(...(articleId === null ? ['counts:all', 'feed'] : [`thread:${articleId}`]));
  // Each order is an index's: comments_shown for one article, comments_queue for the paper.
  const order = articleId === null ? sql`${comments.createdAt} desc` : sql`${comments.shownAt} desc nulls last`;
  const rows = await db()
    .select({
      id: comments.id,
      slug: articles.slug,
      headline: articles.headline,
      name: comments.name,
      tree: comments.tree,
      at: comments.shownAt,
    })
    .from(comments)
    .innerJoin(articles, and(eq(articles.id, comments.articleId), eq(articles.state, 'published')))
    .where(and(sql`${comments.state} = 'shown'`, articleId === null ? undefined : eq(comments.articleId, articleId)))
    .orderBy(order)
    .limit(limit);
  return rows.map(({ tree, at, ...row }) => ({
    ...row,
    text: plainText(tree as CommentTree),
    at: (at ?? new Date(0)).toISOString(),
  }));
}
