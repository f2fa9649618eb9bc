import { eq } from 'drizzle-orm';
import { articles } from '@/db/schema/articles';
import { record, write } from '@/newsroom/events';
import { type Outcome, refuse } from '@/newsroom/outcome';
import type { Actor } from '@/newsroom/people/actor';
import { type CommentsMode, isCommentsMode, isLegal } from './article';
import { footprint, lockArticle } from './locked-article';

/**
 * Opens the thread below a story, closes it (it stays readable), or takes it off the page. Refuses with
 * 404 `story-missing`, 403 `not-allowed`, 409 `not-published` for a withdrawn story and 422 for an unknown mode.
 */
export async function setComments(
  actor: Actor,
  input: { id: string; mode: CommentsMode },
  now: Date,
): Promise<Outcome<{ mode: CommentsMode }>> {
  return write(async (tx) => {
    const found = await lockArticle(tx, actor, 'article.set-comments', input.id);
    if (!found.ok) return found;
    const { article } = found;
    if (!isCommentsMode(input.mode)) return refuse('comments-refused', 422, { fields: { mode: 'not-in-list' } });
    if (!isLegal('set-comments', article.state)) return refuse('not-published', 409);
    if (article.comments === input.mode) return { ok: true, mode: input.mode };
    await tx.update(articles).set({ comments: input.mode }).where(eq(articles.id, article.id));
    const reach = await footprint(tx, article.id);
    await record(tx, actor, { kind: 'article.comments-set', articleId: article.id, ...reach }, now);
    return { ok: true, mode: input.mode };
  });
}
