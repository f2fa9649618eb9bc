import { eq } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { articleBylines, articleSlugs, articles, articleTags } from '@/db/schema/articles';
import { type Outcome, refuse } from '@/newsroom/outcome';
import type { Actor } from '@/newsroom/people/actor';
import { can, type Verb } from '@/newsroom/people/permissions';
import { type Manuscript, monthsOf } from './article';

export interface LockedArticle {
  id: string;
  state: typeof articles.$inferSelect.state;
  slug: string;
  draft: Manuscript;
  draftVersion: number;
  draftSavedBy: string | null;
  draftSavedAt: Date;
  ownerId: string | null;
  liveVersionId: string | null;
  sectionId: string | null;
  firstPublishedAt: Date | null;
  comments: typeof articles.$inferSelect.comments;
  review: typeof articles.$inferSelect.review;
  embargoUntil: Date | null;
  archivedAt: Date | null;
  deletedAt: Date | null;
}

/**
 * The article `id`, held until the transaction ends, for an actor who may do `verb` to it. Refuses with 404
 * `story-missing` where there is none, 403 `not-allowed` where it is not the actor's to do, and 409 `story-deleted` where it
 * lies among the deleted: `restoreDraft` alone reaches it there.
 */
export async function lockArticle(
  tx: Tx,
  actor: Actor,
  verb: Verb,
  id: string,
  deleted: 'refused' | 'reached' = 'refused',
): Promise<Outcome<{ article: LockedArticle }>> {
  const [row] = await tx
    .select({
      id: articles.id,
      state: articles.state,
      slug: articles.slug,
      draft: articles.draft,
      draftVersion: articles.draftVersion,
      draftSavedBy: articles.draftSavedBy,
      draftSavedAt: articles.draftSavedAt,
      ownerId: articles.ownerId,
      liveVersionId: articles.liveVersionId,
      sectionId: articles.sectionId,
      firstPublishedAt: articles.firstPublishedAt,
      comments: articles.comments,
      review: articles.review,
      embargoUntil: articles.embargoUntil,
      archivedAt: articles.archivedAt,
      deletedAt: articles.deletedAt,
    })
    .from(articles)
    .where(eq(articles.id, id))
    .for('update');
  if (!can(actor, verb, row)) return refuse('not-allowed', 403);
  if (!row) return refuse('story-missing', 404);
  if (row.deletedAt && deleted === 'refused') return refuse('story-deleted', 409);
  return { ok: true, article: { ...row, draft: row.draft as Manuscript } };
}

/** Where readers meet an article now: what an event about it must name so that every such page is printed anew. */
export interface Footprint {
  slugs: string[];
  sections: string[];
  authors: string[];
  tags: string[];
  months: string[];
}

export async function footprint(tx: Tx, id: string): Promise<Footprint> {
  const [live] = await tx
    .select({ slug: articles.slug, sectionId: articles.sectionId, firstPublishedAt: articles.firstPublishedAt })
    .from(articles)
    .where(eq(articles.id, id));
  const slugs = await tx.select({ slug: articleSlugs.slug }).from(articleSlugs).where(eq(articleSlugs.articleId, id));
  const authors = await tx
    .select({ id: articleBylines.authorId })
    .from(articleBylines)
    .where(eq(articleBylines.articleId, id));
  const tags = await tx.select({ id: articleTags.tagId }).from(articleTags).where(eq(articleTags.articleId, id));
  return {
    slugs: slugs.map((row) => row.slug),
    sections: live?.sectionId ? [live.sectionId] : [],
    authors: authors.map((row) => row.id),
    tags: tags.map((row) => row.id),
    months: live?.firstPublishedAt ? monthsOf(live.firstPublishedAt) : [],
  };
}

/** Both footprints, before and after a change, each name once. */
export function joined(before: Footprint, after: Footprint): Footprint {
  return {
    slugs: union(before.slugs, after.slugs),
    sections: union(before.sections, after.sections),
    authors: union(before.authors, after.authors),
    tags: union(before.tags, after.tags),
    months: union(before.months, after.months),
  };
}

function union(some: string[], more: string[]): string[] {
  return [...new Set([...some, ...more])];
}
