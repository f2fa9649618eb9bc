import { eq } from 'drizzle-orm';
import { articles } from '@/db/schema/articles';
import { type Outcome, refuse } from '@/newsroom/outcome';
import type { Actor } from '@/newsroom/people/actor';
import { record, write } from '@/newsroom/record';
import { lines } from '@/newsroom/text/line';
import { lockArticle } from '../locked-article';
import { longestReviewNote } from './review';

/**
 * Gives a draft that was handed in back to its writer, who is told by letter, with what to change: never without a sentence.
 * Refuses with 404 `story-missing`, 403 `not-allowed`, 409 `not-handed-in` and 422 `review-refused` naming `note`.
 */
export async function returnDraft(
  actor: Actor,
  input: { id: string; note: string },
  now: Date,
): Promise<Outcome<{ id: string }>> {
  return write(async (tx) => {
    const found = await lockArticle(tx, actor, 'article.return', input.id);
    if (!found.ok) return found;
    const { id, review } = found.article;
    if (review !== 'asked') return refuse('not-handed-in', 409);
    const note = lines(longestReviewNote).safeParse(input.note);
    if (!note.success) return refuse('review-refused', 422, { fields: { note: 'too-long' } });
    if (note.data === '') return refuse('review-refused', 422, { fields: { note: 'return-note-missing' } });
    const reviewBy = actor.kind === 'user' ? actor.userId : null;
    await tx
      .update(articles)
      .set({ review: 'returned', reviewNote: note.data, reviewBy, reviewAt: now })
      .where(eq(articles.id, id));
    await record(tx, actor, { kind: 'review.returned', articleId: id }, now);
    return { ok: true, id };
  });
}
