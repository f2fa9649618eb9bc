import { and, eq } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { schedules } from '@/db/schema/drafts';
import { type Outcome, refuse } from '@/newsroom/outcome';
import type { Actor } from '@/newsroom/people/actor';
import { record, write } from '@/newsroom/record';
import { getPublication } from '@/newsroom/settings/publication';
import { lockArticle } from '../locked-article';
import { isCrossed, isOpen, openPlans } from './open-plans';
import type { PlannedAct } from './plan';
import { readPlanTime } from './plan-time';

/** What one has to be allowed to do to decide about such a plan. */
const verbOf = { publish: 'article.publish', unpublish: 'article.unpublish' } as const;

/**
 * Gives a plan another time; its frozen text stays as it is, and whoever does it answers for it from then on. One that was
 * refused is tried again then. Refuses with 404 `plan-missing`, 403 `not-allowed`, 409 `plan-over` and 422 `plan-refused`.
 */
export async function changePlan(
  actor: Actor,
  input: { id: string; at: string },
  now: Date,
): Promise<Outcome<{ articleId: string; dueAt: string }>> {
  const { timeZone } = await getPublication();
  return write(async (tx) => {
    const found = await lockPlan(tx, actor, input.id);
    if (!found.ok) return found;
    const { plan, embargoUntil } = found;
    const dueAt = readPlanTime(input.at, timeZone, now);
    if (typeof dueAt === 'string') return refuse('plan-refused', 422, { fields: { at: dueAt } });
    if (plan.act === 'publish' && embargoUntil && dueAt < embargoUntil)
      return refuse('plan-refused', 422, { fields: { at: 'embargo-earlier' } });
    const others = (await openPlans(tx, plan.articleId)).filter(({ id }) => id !== plan.id);
    if (isCrossed([...others, { act: plan.act, dueAt }]))
      return refuse('plan-refused', 422, { fields: { at: 'plans-crossed' } });
    const by = actor.kind === 'user' ? { madeBy: actor.userId } : {};
    await tx
      .update(schedules)
      .set({ dueAt, refused: '', ...by })
      .where(eq(schedules.id, plan.id));
    await record(tx, actor, { kind: 'plan.changed', articleId: plan.articleId, planId: plan.id }, now);
    return { ok: true, articleId: plan.articleId, dueAt: dueAt.toISOString() };
  });
}

/** Drops a plan. Refuses with 404 `plan-missing`, 403 `not-allowed` and 409 `plan-over`. */
export async function dropPlan(
  actor: Actor,
  input: { id: string },
  now: Date,
): Promise<Outcome<{ articleId: string }>> {
  return write(async (tx) => {
    const found = await lockPlan(tx, actor, input.id);
    if (!found.ok) return found;
    const { id, articleId } = found.plan;
    const by = actor.kind === 'user' ? actor.userId : null;
    await tx.update(schedules).set({ cancelledAt: now, cancelledBy: by }).where(eq(schedules.id, id));
    await record(tx, actor, { kind: 'plan.dropped', articleId, planId: id }, now);
    return { ok: true, articleId };
  });
}

interface OpenPlan {
  id: string;
  articleId: string;
  act: PlannedAct;
}

/** An open plan and its article, held: first the article and then the plan, as everybody does. */
async function lockPlan(
  tx: Tx,
  actor: Actor,
  id: string,
): Promise<Outcome<{ plan: OpenPlan; embargoUntil: Date | null }>> {
  const columns = { id: schedules.id, articleId: schedules.articleId, act: schedules.act };
  const [known] = await tx.select(columns).from(schedules).where(eq(schedules.id, id));
  const found = await lockArticle(tx, actor, verbOf[known?.act ?? 'publish'], known?.articleId ?? '');
  if (!found.ok) return found.status === 404 ? refuse('plan-missing', 404) : found;
  const [plan] = await tx
    .select(columns)
    .from(schedules)
    .where(and(eq(schedules.id, id), isOpen()))
    .for('update');
  if (!plan) return refuse('plan-over', 409);
  return { ok: true, plan, embargoUntil: found.article.embargoUntil };
}
