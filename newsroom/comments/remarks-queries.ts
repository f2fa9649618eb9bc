import 'server-only';
import { and, desc, eq, ne, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { db } from '@/db/client';
import { articles } from '@/db/schema/articles';
import { comments } from '@/db/schema/comments';
import { reads } from '@/newsroom/answer';
import { published } from '@/newsroom/articles/story-queries';
import { plainText } from '@/newsroom/text/comment-text';
import type { CommentTree } from '@/newsroom/text/comment-tree';
import { firstWords } from '@/newsroom/text/first-words';

/** What an author said below a story, quoted on the author's own page. */
export interface RemarkDto {
  id: string;
  slug: string;
  headline: string;
  quote: string;
  /** Whom it answers; null where it began a conversation, or answers what is gone. */
  to: string | null;
  /** ISO 8601. */
  createdAt: string;
}

/** Longest quotation, in code points; it ends at a word. */
const longestQuote = 120;

/**
 * The newest public comments that the author wrote signed in, with the account tied to the byline: never what somebody typed
 * under the same name. None of a byline without an account.
 */
export async function listRemarks(authorId: string, limit: number): Promise<RemarkDto[]> {
  reads(`author:${authorId}`, 'counts:all');
  const answered = alias(comments, 'answered');
  const rows = await db()
    .select({
      id: comments.id,
      articleId: articles.id,
      slug: articles.slug,
      headline: articles.headline,
      tree: comments.tree,
      answeredId: answered.id,
      to: answered.name,
      createdAt: comments.createdAt,
    })
    .from(comments)
    .innerJoin(articles, eq(articles.id, comments.articleId))
    .leftJoin(answered, and(eq(answered.id, comments.parentId), eq(answered.state, 'shown')))
    .where(
      and(
        sql`${comments.userId} = (select user_id from authors where authors.id = ${authorId})`,
        eq(comments.state, 'shown'),
        published(ne(articles.comments, 'off')),
      ),
    )
    .orderBy(desc(comments.createdAt), desc(comments.id))
    .limit(limit);
  return rows.map(({ articleId, answeredId, tree, createdAt, ...row }) => {
    reads(`comment:${row.id}`, `article:${articleId}`, ...(answeredId ? [`comment:${answeredId}`] : []));
    return {
      ...row,
      quote: firstWords(plainText(tree as CommentTree), longestQuote),
      createdAt: createdAt.toISOString(),
    };
  });
}
