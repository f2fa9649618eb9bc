import { eq } from 'drizzle-orm';
import { articles } from '@/db/schema/articles';
import { type Outcome, refuse } from '@/newsroom/outcome';
import type { Actor } from '@/newsroom/people/actor';
import { record, write } from '@/newsroom/record';
import { lines } from '@/newsroom/text/line';
import { keepDraftWords } from '../drafts/draft-words';
import { lockArticle } from '../locked-article';
import { noReview } from '../publish-article';
import { longestReviewNote } from './review';

/**
 * Hands a draft in: the desk is told by letter, and finds it under In review. Twice is accepted once, silently. `note`, which
 * may be empty, says what to look at. Refuses with 404 `story-missing`, 403 `not-allowed` and 422 `review-refused`.
 */
export async function handIn(
  actor: Actor,
  input: { id: string; note?: string },
  now: Date,
): Promise<Outcome<{ id: string }>> {
  return write(async (tx) => {
    const found = await lockArticle(tx, actor, 'article.hand-in', input.id);
    if (!found.ok) return found;
    const note = lines(longestReviewNote).safeParse(input.note ?? '');
    if (!note.success) return refuse('review-refused', 422, { fields: { note: 'too-long' } });
    const { id, review } = found.article;
    if (review === 'asked') return { ok: true, id };
    const reviewBy = actor.kind === 'user' ? actor.userId : null;
    await tx
      .update(articles)
      .set({ review: 'asked', reviewNote: note.data, reviewBy, reviewAt: now })
      .where(eq(articles.id, id));
    await keepDraftWords(tx, id);
    await record(tx, actor, { kind: 'review.asked', articleId: id }, now);
    return { ok: true, id };
  });
}

/** Takes back what was handed in. Refuses with 404 `story-missing`, 403 `not-allowed` and 409 `not-handed-in`. */
export async function takeBack(actor: Actor, input: { id: string }, now: Date): Promise<Outcome<{ id: string }>> {
  return write(async (tx) => {
    const found = await lockArticle(tx, actor, 'article.hand-in', input.id);
    if (!found.ok) return found;
    const { id, review } = found.article;
    if (review !== 'asked') return refuse('not-handed-in', 409);
    await tx.update(articles).set(noReview).where(eq(articles.id, id));
    await record(tx, actor, { kind: 'review.taken-back', articleId: id }, now);
    return { ok: true, id };
  });
}
