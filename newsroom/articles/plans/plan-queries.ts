import 'server-only';
import { and, asc, eq, gte, isNull, lt, type SQL, sql } from 'drizzle-orm';
import { db } from '@/db/client';
import { articles, articleVersions } from '@/db/schema/articles';
import { schedules } from '@/db/schema/drafts';
import { users } from '@/db/schema/people';
import type { UserActor } from '@/newsroom/people/actor';
import { can } from '@/newsroom/people/permissions';
import { boundsOf } from '../calendar';
import { isOpen } from './open-plans';
import { type PlanDto, planStateOf } from './plan';

/** Plans of one month that a page shows; a paper with more has a calendar nobody reads. */
const most = 1_000;

/** What falls due in `month` (yyyy-mm, of the paper's zone), done or not, of the stories that `actor` may read; the earliest first. */
export async function listPlans(actor: UserActor, month: string, timeZone: string): Promise<PlanDto[]> {
  const bounds = boundsOf(month, timeZone);
  if (!bounds) return [];
  const own = can(actor, 'article.read-draft') ? undefined : eq(articles.ownerId, actor.userId);
  return plans(
    and(gte(schedules.dueAt, bounds.from), lt(schedules.dueAt, bounds.to), isNull(schedules.cancelledAt), own),
  );
}

/** What is planned for one story and still open. Whoever asks may read the story. */
export async function openPlansOf(articleId: string): Promise<PlanDto[]> {
  return plans(and(eq(schedules.articleId, articleId), isOpen()));
}

async function plans(where: SQL | undefined): Promise<PlanDto[]> {
  const rows = await db()
    .select({
      id: schedules.id,
      articleId: schedules.articleId,
      act: schedules.act,
      headline: sql<string>`coalesce(${schedules.manuscript}->>'headline', ${articles.draft}->>'headline', '')`,
      state: articles.state,
      // Of what is done: which version it became.
      number: articleVersions.number,
      dueAt: schedules.dueAt,
      doneAt: schedules.doneAt,
      cancelledAt: schedules.cancelledAt,
      refused: schedules.refused,
      by: users.name,
      slug: schedules.slug,
      note: schedules.note,
      version: schedules.version,
      draftVersion: articles.draftVersion,
    })
    .from(schedules)
    .innerJoin(articles, eq(articles.id, schedules.articleId))
    .leftJoin(users, eq(users.id, schedules.madeBy))
    .leftJoin(articleVersions, eq(articleVersions.id, schedules.versionId))
    .where(where)
    .orderBy(asc(schedules.dueAt), asc(schedules.id))
    .limit(most);
  return rows.map(({ cancelledAt, state, number, version, draftVersion, dueAt, doneAt, refused, ...row }) => ({
    ...row,
    refused,
    isChange: number === null ? state === 'published' && !doneAt : number > 1,
    state: planStateOf({ doneAt, cancelledAt, refused }),
    dueAt: dueAt.toISOString(),
    doneAt: doneAt?.toISOString() ?? null,
    draftMoved: version !== null && version !== draftVersion,
  }));
}
