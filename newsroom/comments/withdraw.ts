import { and, eq, sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { articles } from '@/db/schema/articles';
import { comments } from '@/db/schema/comments';
import { type Outcome, refuse } from '@/newsroom/outcome';
import type { Actor } from '@/newsroom/people/actor';
import { record, write } from '@/newsroom/record';
import { moveComment } from './decide';
import { ownedBy } from './own/own';

/**
 * Takes back one's own comment, shown or held, by a key of one's own (own/own.ts) or by the account. Where replies stand a
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
    const decided = await withdrawOwned(tx, actor, input.id, now);
    return decided.ok ? { ok: true, id: input.id, slug } : decided;
  });
}

/** The same in another change, of a comment that is known to be one's own. */
export async function withdrawOwned(tx: Tx, actor: Actor, id: string, now: Date): Promise<Outcome<object>> {
  const again = { dedupe: sql`${comments.dedupe} || ':' || ${comments.id}` };
  const move = { id, from: ['held', 'shown'] as const, to: 'withdrawn' as const };
  const decided = await moveComment(tx, actor, move, { ...again, pickedAt: null }, now);
  if (!decided.ok) return decided;
  const { articleId, from } = decided;
  const event = { kind: 'comment.withdrawn', commentId: id, articleId, public: from === 'shown' } as const;
  await record(tx, actor, event, now);
  return { ok: true };
}

/** The article's address where the comment is this person's own, otherwise null. */
async function slugOfOwn(tx: Tx, actor: Actor, id: string): Promise<string | null> {
  const [row] = await tx
    .select({ slug: articles.slug })
    .from(comments)
    .innerJoin(articles, eq(articles.id, comments.articleId))
    .where(and(eq(comments.id, id), ownedBy(actor)));
  return row?.slug ?? null;
}
