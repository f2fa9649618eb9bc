import { eq } from 'drizzle-orm';
import { articles } from '@/db/schema/articles';
import { type Outcome, refuse } from '@/newsroom/outcome';
import type { Actor } from '@/newsroom/people/actor';
import { record, write } from '@/newsroom/record';
import { isLegal } from './article';
import { lockArticle } from './locked-article';
import { openPlans } from './plans/open-plans';
import { noReview } from './publish-article';

/**
 * Deletes a draft; for thirty days it can be brought back, and then it is gone for good. Only what readers never saw can be
 * deleted; anything else is unpublished, with a sentence. Refuses with 404 `story-missing`, 403 `not-allowed`, 409 `was-public`
 * and `planned-still`.
 */
export async function deleteDraft(actor: Actor, input: { id: string }, now: Date): Promise<Outcome<{ id: string }>> {
  return write(async (tx) => {
    const found = await lockArticle(tx, actor, 'article.delete', input.id);
    if (!found.ok) return found;
    const { article } = found;
    if (!isLegal('delete', article.state) || article.firstPublishedAt) return refuse('was-public', 409);
    if ((await openPlans(tx, article.id)).length > 0) return refuse('planned-still', 409);
    const deletedBy = actor.kind === 'user' ? actor.userId : null;
    await tx
      .update(articles)
      .set({ deletedAt: now, deletedBy, ...noReview })
      .where(eq(articles.id, article.id));
    await record(tx, actor, { kind: 'article.deleted', articleId: article.id }, now);
    return { ok: true, id: article.id };
  });
}
