import 'server-only';
import { desc, eq, sql } from 'drizzle-orm';
import { db } from '@/db/client';
import { articles, articleTags, tags } from '@/db/schema/articles';
import { reads } from '@/newsroom/answer';
import { newestFirst, published } from './story-queries';

export interface TagDto {
  id: string;
  slug: string;
  name: string;
}

/** A tag comes into being with a publication, so a page that says there is none must hear of every one. */
export async function getTag(slug: string): Promise<TagDto | null> {
  const [tag] = await db()
    .select({ id: tags.id, slug: tags.slug, name: tags.name })
    .from(tags)
    .where(eq(tags.slug, slug));
  reads(tag ? `tag:${tag.id}` : 'feed');
  return tag ?? null;
}

/** "Subjects" of a section are those of this many of its newest stories. */
const subjectsAmong = 100;

/** The tags that the section's newest stories carry most often, and how many of those carry each. */
export async function listSubjects(sectionId: string, limit: number): Promise<(TagDto & { stories: number })[]> {
  reads(`section:${sectionId}`);
  const newest = db()
    .select({ id: articles.id })
    .from(articles)
    .where(published(eq(articles.sectionId, sectionId)))
    .orderBy(...newestFirst)
    .limit(subjectsAmong);
  const subjects = await db()
    .select({ id: tags.id, slug: tags.slug, name: tags.name, stories: sql<number>`count(*)::int` })
    .from(articleTags)
    .innerJoin(tags, eq(tags.id, articleTags.tagId))
    .where(sql`${articleTags.articleId} in ${newest}`)
    .groupBy(tags.id)
    .orderBy(desc(sql`count(*)`), tags.name)
    .limit(limit);
  reads(...subjects.map(({ id }) => `tag-name:${id}`));
  return subjects;
}
