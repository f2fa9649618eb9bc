import { and, eq, or, sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { articles } from '@/db/schema/articles';
import { commentOwners, comments } from '@/db/schema/comments';
import { record, write } from '@/newsroom/events';
import { type Outcome, refuse } from '@/newsroom/outcome';
import type { Actor } from '@/newsroom/people/actor';
import { moveComment } from './decide';

/**
 * Takes back one's own comment, shown or held, by the key it was posted with or by the account. Where replies stand a
 * tombstone stays; the words may be posted again. Refuses with 404 `comment-missing`, for a stranger too, and 409
 * `decided-meanwhile` where it is gone already.
 */
export async function withdrawComment(
  actor: Actor,
  input: { id: string },
  now: Date,
): Promise<Outcome<{ id: string; slug: string }>> {
  return write(async (tx) => {
    const slug = await slugOfOwn(tx, actor, input.id);
    if (slug === null) return refuse('comment-missing', 404);
    const again = { dedupe: sql`${comments.dedupe} || ':' || ${comments.id}` };
    const move = { id: input.id, from: ['held', 'shown'] as const, to: 'withdrawn' as const };
    const decided = await moveComment(tx, actor, move, { ...again, pickedAt: null }, now);
    if (!decided.ok) return decided;
    const { articleId, from } = decided;
    const event = { kind: 'comment.withdrawn', commentId: input.id, articleId, public: from === 'shown' } as const;
    await record(tx, actor, event, now);
    return { ok: true, id: input.id, slug };
  });
}

/** The article's address where the comment is this person's own, otherwise null. */
async function slugOfOwn(tx: Tx, actor: Actor, id: string): Promise<string | null> {
  const own =
    actor.kind === 'user'
      ? eq(comments.userId, actor.userId)
      : actor.kind === 'guest' && actor.commenterId
        ? or(eq(comments.commenterId, actor.commenterId), eq(commentOwners.commenterId, actor.commenterId))
        : null;
  if (!own) return null;
  const [row] = await tx
    .select({ slug: articles.slug })
    .from(comments)
    .innerJoin(articles, eq(articles.id, comments.articleId))
    .leftJoin(commentOwners, eq(commentOwners.commentId, comments.id))
    .where(and(eq(comments.id, id), own))
    .limit(1);
  return row?.slug ?? null;
}
