import { eq } from 'drizzle-orm';
import { articles } from '@/db/schema/articles';
import { type Outcome, refuse } from '@/newsroom/outcome';
import type { Actor } from '@/newsroom/people/actor';
import { record, write } from '@/newsroom/record';
import { lockArticle } from '../locked-article';
import { openPlans } from '../plans/open-plans';
import { noReview } from '../publish-article';

/**
 * Puts a story away, out of the desk's lists, or takes it out again; readers notice nothing of either. What is handed in is
 * not waited for any more. Refuses with 404 `story-missing`, 403 `not-allowed` and 409 `planned-still`.
 */
export async function archiveArticle(
  actor: Actor,
  input: { id: string; archived: boolean },
  now: Date,
): Promise<Outcome<{ id: string }>> {
  return write(async (tx) => {
    const found = await lockArticle(tx, actor, 'article.archive', input.id);
    if (!found.ok) return found;
    const { id, archivedAt } = found.article;
    if ((archivedAt !== null) === input.archived) return { ok: true, id };
    if (input.archived && (await openPlans(tx, id)).length > 0) return refuse('planned-still', 409);
    await tx
      .update(articles)
      .set(input.archived ? { archivedAt: now, ...noReview } : { archivedAt: null })
      .where(eq(articles.id, id));
    const kind = input.archived ? 'article.archived' : 'article.unarchived';
    await record(tx, actor, { kind, articleId: id }, now);
    return { ok: true, id };
  });
}
