import 'server-only';
import { desc, eq, ne, sql } from 'drizzle-orm';
import { db } from '@/db/client';
import { articles, articleTags } from '@/db/schema/articles';
import { reads } from '@/newsroom/answer';
import type { StoryDto } from './article';
import { newestFirst, published, selectStories, toStories } from './story-queries';

/** Tags of more stories than this say little about any one of them; only their newest stories are looked at. */
const lookedAt = 200;

/**
 * "Related": the stories that share the most tags with this one, the newer first where they share as many, and after
 * them the newest of the same section.
 */
export async function listRelated(
  article: { id: string; section: { id: string } | null },
  limit: number,
): Promise<StoryDto[]> {
  const sharing = await listSharing(article.id, limit);
  if (sharing.length >= limit || !article.section) return sharing;
  const near = await listBeside(article.id, article.section.id, limit + 1);
  const known = new Set(sharing.map(({ id }) => id));
  return [...sharing, ...near.filter(({ id }) => !known.has(id))].slice(0, limit);
}

/** Stories that share a tag with this one, those that share the most first. */
export async function listSharing(articleId: string, limit: number): Promise<StoryDto[]> {
  const own = await db()
    .select({ id: articleTags.tagId })
    .from(articleTags)
    .where(eq(articleTags.articleId, articleId));
  reads(...own.map(({ id }) => `tag:${id}`));
  if (own.length === 0) return [];
  const shared = db()
    .select({ id: articleTags.articleId, count: sql<number>`count(*)`.as('shared') })
    .from(articleTags)
    .where(sql`${articleTags.tagId} in ${own.map(({ id }) => id)} and ${articleTags.articleId} <> ${articleId}`)
    .groupBy(articleTags.articleId)
    .orderBy(desc(sql`shared`), desc(articleTags.articleId))
    .limit(lookedAt)
    .as('sharing');
  const rows = await selectStories()
    .innerJoin(shared, eq(shared.id, articles.id))
    .where(published())
    .orderBy(desc(shared.count), ...newestFirst)
    .limit(limit);
  return toStories(rows);
}

async function listBeside(articleId: string, sectionId: string, limit: number): Promise<StoryDto[]> {
  reads(`section:${sectionId}`);
  const rows = await selectStories()
    .where(published(eq(articles.sectionId, sectionId), ne(articles.id, articleId)))
    .orderBy(...newestFirst)
    .limit(limit);
  return toStories(rows);
}
