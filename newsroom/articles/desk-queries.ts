import 'server-only';
import { and, count, eq, inArray, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { db } from '@/db/client';
import { articles, articleVersions, sections } from '@/db/schema/articles';
import { authors, users } from '@/db/schema/people';
import { type Outcome, refuse } from '@/newsroom/outcome';
import type { UserActor } from '@/newsroom/people/actor';
import { can } from '@/newsroom/people/permissions';
import type { Manuscript } from './article';
import { checkInShort } from './checks/in-short';
import { asked, planned } from './desk-conditions';
import { storiesAPage } from './desk-filter';
import { type DeskFilter, type DeskRow, type DeskStory, statusOf } from './desk-story';
import { daysToRestore } from './shelf/shelf';
import { isProvisional } from './slug';

const reviewers = alias(users, 'reviewers');

/** What `statusOf` asks. */
const standing = {
  state: articles.state,
  changed: articles.changed,
  planned,
  review: articles.review,
  archivedAt: articles.archivedAt,
  deletedAt: articles.deletedAt,
};

/** In the very words of the index, or it is not used: Drizzle's descending indexes are `nulls last`. */
const lastSavedFirst = [sql`${articles.draftSavedAt} desc nulls last`, sql`${articles.id} desc nulls last`];

/**
 * One page of the stories that `actor` may read, the last saved first, and where the next page begins. Whoever may read
 * only their own gets only their own.
 */
export async function listStories(
  actor: UserActor,
  filter: DeskFilter,
): Promise<{ rows: DeskRow[]; next: DeskFilter['before'] }> {
  const found = await db()
    .select({
      id: articles.id,
      draft: articles.draft,
      savedAt: articles.draftSavedAt,
      ownerId: articles.ownerId,
      commentCount: articles.commentCount,
      ...standing,
    })
    .from(articles)
    .where(and(...asked(actor, filter)))
    .orderBy(...lastSavedFirst)
    .limit(storiesAPage + 1);
  const shown = found.slice(0, storiesAPage);
  const names = await namesIn(shown.map((row) => row.draft as Manuscript));
  const last = found.length > storiesAPage ? shown.at(-1) : undefined;
  return {
    rows: shown.map((row) => toRow(row, names)),
    next: last ? { savedAt: last.savedAt, id: last.id } : null,
  };
}

/** The names of the sections and authors that these drafts name, by id. */
async function namesIn(drafts: Manuscript[]): Promise<Map<string, string>> {
  const authorIds = [...new Set(drafts.flatMap((draft) => draft.bylines))];
  const [named, known] = await Promise.all([
    authorIds.length > 0
      ? db().select({ id: authors.id, name: authors.name }).from(authors).where(inArray(authors.id, authorIds))
      : [],
    db().select({ id: sections.id, name: sections.name }).from(sections),
  ]);
  return new Map([...named, ...known].map(({ id, name }) => [id, name]));
}

type Row = Parameters<typeof statusOf>[0] & {
  id: string;
  draft: unknown;
  savedAt: Date;
  ownerId: string | null;
  commentCount: number;
};

function toRow(row: Row, names: Map<string, string>): DeskRow {
  const draft = row.draft as Manuscript;
  const status = statusOf(row);
  return {
    id: row.id,
    headline: draft.headline,
    section: (draft.sectionId && names.get(draft.sectionId)) || null,
    label: draft.label,
    status,
    bylines: draft.bylines.flatMap((id) => names.get(id) ?? []),
    checks: checkInShort(status, draft),
    commentCount: row.commentCount,
    savedAt: row.savedAt.toISOString(),
    ownerId: row.ownerId,
    restorableUntil: row.deletedAt && new Date(row.deletedAt.getTime() + daysToRestore * 86_400_000).toISOString(),
  };
}

/** The story `id` with its draft. Refuses with 403 `not-allowed`, 404 `story-missing` and, deleted, 404 `story-deleted`. */
export async function getDeskStory(actor: UserActor, id: string): Promise<Outcome<{ story: DeskStory }>> {
  const [row] = await db()
    .select({
      id: articles.id,
      slug: articles.slug,
      draft: articles.draft,
      version: articles.draftVersion,
      savedAt: articles.draftSavedAt,
      savedBy: users.name,
      ownerId: articles.ownerId,
      firstPublishedAt: articles.firstPublishedAt,
      updatedAt: articles.updatedAt,
      comments: articles.comments,
      reviewNote: articles.reviewNote,
      reviewBy: reviewers.name,
      reviewAt: articles.reviewAt,
      embargoUntil: articles.embargoUntil,
      ...standing,
    })
    .from(articles)
    .leftJoin(users, eq(users.id, articles.draftSavedBy))
    .leftJoin(reviewers, eq(reviewers.id, articles.reviewBy))
    .where(eq(articles.id, id));
  if (!can(actor, 'article.read-draft', row)) return refuse('not-allowed', 403);
  if (!row) return refuse('story-missing', 404);
  if (row.deletedAt) return refuse('story-deleted', 404);
  const {
    draft,
    slug,
    review,
    reviewNote,
    reviewBy,
    reviewAt,
    changed: _c,
    planned: _p,
    deletedAt: _d,
    archivedAt,
    ...story
  } = row;
  const [versions] = await db()
    .select({ count: count() })
    .from(articleVersions)
    .where(eq(articleVersions.articleId, id));
  return {
    ok: true,
    story: {
      ...story,
      status: statusOf(row),
      slug: isProvisional(slug, id) ? null : slug,
      manuscript: draft as Manuscript,
      savedAt: story.savedAt.toISOString(),
      firstPublishedAt: story.firstPublishedAt?.toISOString() ?? null,
      updatedAt: story.updatedAt?.toISOString() ?? null,
      review:
        review === 'none'
          ? null
          : { review, note: reviewNote, by: reviewBy, at: (reviewAt ?? story.savedAt).toISOString() },
      embargoUntil: story.embargoUntil?.toISOString() ?? null,
      isArchived: archivedAt !== null,
      versions: versions?.count ?? 0,
    },
  };
}
