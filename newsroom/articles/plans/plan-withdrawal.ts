import { schedules } from '@/db/schema/drafts';
import { newId } from '@/newsroom/id';
import { type Outcome, refuse } from '@/newsroom/outcome';
import type { Actor } from '@/newsroom/people/actor';
import { record, write } from '@/newsroom/record';
import { getPublication } from '@/newsroom/settings/publication';
import { line } from '@/newsroom/text/line';
import { isLegal, limits } from '../article';
import { lockArticle } from '../locked-article';
import { dropPlans } from './drop-plans';
import { isCrossed, openPlans } from './open-plans';
import { readPlanTime } from './plan-time';

/** `at` as yyyy-mm-ddThh:mm by the paper's own clocks; `because` is the public sentence. */
export interface WithdrawalPlan {
  id: string;
  at: string;
  because: string;
}

/**
 * Plans that a story is withdrawn at a time of the paper's zone, with its public sentence: of a public story, or of one whose
 * publication is planned before. A withdrawal that is planned already is dropped for this one. Refuses with 404
 * `story-missing`, 403 `not-allowed`, 409 `not-published`, and 422 `plan-refused` naming `at` or `because`.
 */
export async function planWithdrawal(
  actor: Actor,
  input: WithdrawalPlan,
  now: Date,
): Promise<Outcome<{ id: string; dueAt: string }>> {
  const { timeZone } = await getPublication();
  return write(async (tx) => {
    const found = await lockArticle(tx, actor, 'article.unpublish', input.id);
    if (!found.ok) return found;
    const { article } = found;
    const shown = (await openPlans(tx, article.id)).filter(({ act }) => act === 'publish');
    if (!isLegal('unpublish', article.state) && shown.length === 0) return refuse('not-published', 409);
    const because = line(limits.because).safeParse(input.because);
    const dueAt = readPlanTime(input.at, timeZone, now);
    const fields: Record<string, string> = {};
    if (!because.success) fields.because = 'too-long';
    else if (because.data === '') fields.because = 'because-missing';
    if (typeof dueAt === 'string') fields.at = dueAt;
    else if (isCrossed([...shown, { act: 'unpublish', dueAt }])) fields.at = 'plans-crossed';
    if (Object.keys(fields).length > 0 || typeof dueAt === 'string') return refuse('plan-refused', 422, { fields });

    await dropPlans(tx, actor, article.id, ['unpublish'], now);
    const id = newId(now);
    const by = actor.kind === 'user' ? actor.userId : null;
    const note = because.success ? because.data : '';
    await tx
      .insert(schedules)
      .values({ id, articleId: article.id, act: 'unpublish', note, dueAt, madeBy: by, madeAt: now });
    await record(tx, actor, { kind: 'plan.made', articleId: article.id, planId: id }, now);
    return { ok: true, id, dueAt: dueAt.toISOString() };
  });
}
