import { eq, inArray, isNull, or, sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { articles } from '@/db/schema/articles';
import { comments } from '@/db/schema/comments';
import { users } from '@/db/schema/people';
import type { Occasion } from '../letter';
import type { Happened } from './happened';

/** A comment that may hold a correction: told to the accounts named above its story and to the one it belongs to, never to who sent it there. */
export async function forWhoMayCorrect(tx: Tx, routed: readonly Happened[]): Promise<Occasion[]> {
  const named = sql`${users.id} in (select a.user_id from article_bylines b join authors a on a.id = b.author_id
    where b.article_id = ${articles.id})`;
  const rows = await tx
    .select({ commentId: comments.id, articleId: articles.id, userId: users.id })
    .from(comments)
    .innerJoin(articles, eq(articles.id, comments.articleId))
    .innerJoin(users, or(eq(users.id, articles.ownerId), named))
    .where(
      sql`${inArray(
        comments.id,
        routed.map(({ subjectId }) => subjectId),
      )} and ${isNull(users.suspendedAt)}`,
    );
  return routed.flatMap(({ subjectId, actorId }) =>
    rows
      .filter(({ commentId, userId }) => commentId === subjectId && userId !== actorId)
      .map(
        ({ commentId, articleId, userId }): Occasion => ({
          kind: 'comment-routed',
          to: { by: 'account', id: userId },
          about: articleId,
          articleId,
          commentId,
        }),
      ),
  );
}
