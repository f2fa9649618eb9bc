import { and, eq, isNotNull, isNull, type SQL, sql } from 'drizzle-orm';
import { articles } from '@/db/schema/articles';
import { schedules } from '@/db/schema/drafts';
import type { UserActor } from '@/newsroom/people/actor';
import { can } from '@/newsroom/people/permissions';
import type { DeskFilter, DeskStatus } from './desk-story';
import { headHas } from './draft-head';

/** Is something planned for it? By its whole name: Drizzle leaves out the table's where it selects from one. */
export const planned = sql<boolean>`exists (select from ${schedules}
  where ${schedules.articleId} = articles.id and ${schedules.doneAt} is null and ${schedules.cancelledAt} is null)`;

/** What a page of the list asks of a story: whose it is, what it says, how it stands, and where the page begins. */
export function asked(actor: UserActor, filter: DeskFilter): (SQL | undefined)[] {
  const { before } = filter;
  return [
    ...narrowed(actor, filter),
    ...inStatus(filter.status),
    before
      ? sql`(${articles.draftSavedAt}, ${articles.id}) < (${before.savedAt.toISOString()}::timestamptz, ${before.id})`
      : undefined,
  ];
}

/** The same of every tab: whoever may read only their own gets only their own. */
export function narrowed(actor: UserActor, filter: Omit<DeskFilter, 'status' | 'before'>): (SQL | undefined)[] {
  return [
    can(actor, 'article.read-draft') && !filter.mine ? undefined : eq(articles.ownerId, actor.userId),
    filter.words ? headHas(filter.words) : undefined,
    filter.sectionId ? eq(sql`${articles.draft}->>'sectionId'`, filter.sectionId) : undefined,
    // In the very words of the index, or it is not used.
    filter.authorId ? sql`${articles.draft} -> 'bylines' @> ${JSON.stringify([filter.authorId])}::jsonb` : undefined,
    filter.label ? eq(sql`${articles.draft}->>'label'`, filter.label) : undefined,
  ];
}

/** What was put away or deleted is in no list but its own. */
export function inStatus(status: DeskStatus | null): (SQL | undefined)[] {
  if (status === 'deleted') return [isNotNull(articles.deletedAt)];
  if (status === 'archived') return [isNull(articles.deletedAt), isNotNull(articles.archivedAt)];
  return [
    isNull(articles.deletedAt),
    isNull(articles.archivedAt),
    status === 'changed' ? and(sql`${articles.changed}`, eq(articles.state, 'published')) : undefined,
    // In the very words of the index as well, or it is not used.
    status === 'review' ? sql`${articles.review} <> 'none' and ${articles.review} = 'asked'` : undefined,
    status === 'returned' ? sql`${articles.review} <> 'none' and ${articles.review} = 'returned'` : undefined,
    status === 'planned' ? planned : undefined,
    status === 'draft' || status === 'published' || status === 'unpublished' ? eq(articles.state, status) : undefined,
  ];
}
