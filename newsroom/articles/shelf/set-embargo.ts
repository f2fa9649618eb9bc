import { eq } from 'drizzle-orm';
import { articles } from '@/db/schema/articles';
import { type Outcome, refuse } from '@/newsroom/outcome';
import type { Actor } from '@/newsroom/people/actor';
import { record, write } from '@/newsroom/record';
import { getPublication } from '@/newsroom/settings/publication';
import { lockArticle } from '../locked-article';
import { openPlans } from '../plans/open-plans';
import { readPlanTime } from '../plans/plan-time';

/**
 * Puts a story that is not public under embargo: nobody publishes it before `until` (yyyy-mm-ddThh:mm by the paper's clocks),
 * the clock neither. '' lifts it. Refuses with 404 `story-missing`, 403 `not-allowed`, 409 `embargo-public`, and 422
 * `embargo-refused` naming `until`: no time, or later than what is planned (`embargo-planned`).
 */
export async function setEmbargo(
  actor: Actor,
  input: { id: string; until: string },
  now: Date,
): Promise<Outcome<{ id: string }>> {
  const { timeZone } = await getPublication();
  return write(async (tx) => {
    const found = await lockArticle(tx, actor, 'article.embargo', input.id);
    if (!found.ok) return found;
    const { id, state, embargoUntil } = found.article;
    const until = input.until === '' ? null : readPlanTime(input.until, timeZone, now);
    if (typeof until === 'string') return refuse('embargo-refused', 422, { fields: { until } });
    if (until && state === 'published') return refuse('embargo-public', 409);
    if (until?.getTime() === embargoUntil?.getTime()) return { ok: true, id };
    const plans = await openPlans(tx, id);
    if (until && plans.some(({ act, dueAt }) => act === 'publish' && dueAt < until))
      return refuse('embargo-refused', 422, { fields: { until: 'embargo-planned' } });
    await tx.update(articles).set({ embargoUntil: until }).where(eq(articles.id, id));
    await record(tx, actor, { kind: 'article.embargoed', articleId: id }, now);
    return { ok: true, id };
  });
}
