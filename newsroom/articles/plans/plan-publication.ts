import { and, isNotNull, ne } from 'drizzle-orm';
import { z } from 'zod';
import type { Tx } from '@/db/client';
import { schedules } from '@/db/schema/drafts';
import { newId } from '@/newsroom/id';
import { type Outcome, refuse } from '@/newsroom/outcome';
import type { Actor } from '@/newsroom/people/actor';
import { record, write } from '@/newsroom/record';
import { getPublication } from '@/newsroom/settings/publication';
import { line } from '@/newsroom/text/line';
import { isLegal, limits, missing } from '../article';
import { cutHere } from '../drafts/revisions';
import { unknownNames } from '../live-names';
import { type LockedArticle, lockArticle } from '../locked-article';
import { moved } from '../save-draft';
import { isProvisional, nextSlug } from '../slug';
import { dropPlans } from './drop-plans';
import { isCrossed, isOpen, openPlans } from './open-plans';
import { readPlanTime } from './plan-time';

const shape = z.strictObject({
  id: z.string(),
  /** When: yyyy-mm-ddThh:mm by the paper's own clocks. */
  at: z.string().max(40),
  slug: z.string().max(500).optional(),
  substantive: z.boolean().default(true),
  note: line(limits.note).default(''),
  /** The draft the planner looked at. */
  version: z.number().int().optional(),
});
export type PublicationPlan = z.input<typeof shape>;

/**
 * Plans that the working draft as it is now is shown to readers at a time of the paper's zone: a first time, or as a change.
 * What is written afterwards does not go out with it. A plan to publish that is open already is dropped for this one. Refuses
 * as `publishArticle` does; with 422 `plan-refused` a time that is none (see `readPlanTime`), that lies before the end of the
 * embargo (`embargo-earlier`) or not before the story's planned withdrawal (`plans-crossed`).
 */
export async function planPublication(
  actor: Actor,
  input: PublicationPlan,
  now: Date,
): Promise<Outcome<{ id: string; dueAt: string }>> {
  const { timeZone } = await getPublication();
  return write(async (tx) => {
    const found = await lockArticle(tx, actor, 'article.publish', input.id);
    if (!found.ok) return found;
    const parsed = shape.safeParse(input);
    if (!parsed.success) return refuse('plan-refused', 422, { fields: { note: 'too-long' } });
    const { article } = found;
    const wish = parsed.data;
    if (!isLegal('publish', article.state)) return refuse('not-now', 409);
    if (wish.version !== undefined && wish.version !== article.draftVersion) return moved(tx, actor, article);
    const lacks = { ...(await unknownNames(tx, article.draft)), ...missing(article.draft) };
    if (Object.keys(lacks).length > 0) return refuse('not-ready', 422, { fields: lacks });
    const dueAt = readPlanTime(wish.at, timeZone, now);
    if (typeof dueAt === 'string') return refuse('plan-refused', 422, { fields: { at: dueAt } });
    if (article.embargoUntil && dueAt < article.embargoUntil)
      return refuse('plan-refused', 422, { fields: { at: 'embargo-earlier' } });
    const others = (await openPlans(tx, article.id)).filter(({ act }) => act !== 'publish');
    if (isCrossed([...others, { act: 'publish', dueAt }]))
      return refuse('plan-refused', 422, { fields: { at: 'plans-crossed' } });

    const slug = await slugFor(tx, article, wish.slug);
    await dropPlans(tx, actor, article.id, ['publish'], now);
    const id = newId(now);
    await tx.insert(schedules).values({
      id,
      articleId: article.id,
      act: 'publish',
      manuscript: article.draft,
      version: article.draftVersion,
      slug,
      substantive: wish.substantive,
      note: wish.note,
      dueAt,
      madeBy: actor.kind === 'user' ? actor.userId : null,
      madeAt: now,
    });
    await cutHere(tx, article, 'planned'); // what is written on from here can be taken back to what goes out
    await record(tx, actor, { kind: 'plan.made', articleId: article.id, planId: id }, now);
    return { ok: true, id, dueAt: dueAt.toISOString() };
  });
}

/** The address it will stand at: free now, and in no other plan. Null where the story has one already and no other is wished. */
async function slugFor(tx: Tx, article: LockedArticle, wish: string | undefined): Promise<string | null> {
  const words = wish || (isProvisional(article.slug, article.id) ? article.draft.headline : null);
  if (words === null) return null;
  const planned = await tx
    .select({ slug: schedules.slug })
    .from(schedules)
    .where(and(isNotNull(schedules.slug), ne(schedules.articleId, article.id), isOpen()));
  const kept = planned.flatMap(({ slug }) => slug ?? []);
  return (await nextSlug(tx, article.id, words, kept)).slug;
}
