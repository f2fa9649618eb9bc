import 'server-only';
import { and, asc, eq, inArray, type SQL, sql } from 'drizzle-orm';
import { db } from '@/db/client';
import { articleBylines, articles, sections } from '@/db/schema/articles';
import { authors } from '@/db/schema/people';
import { reads } from '@/newsroom/answer';
import { picturesByIds } from '@/newsroom/media/queries';
import type { BylineDto, StoryDto } from './article';

/** The columns a story in a list is made of: only what is live, so that nothing of a draft can be drawn. */
export const storyColumns = {
  id: articles.id,
  slug: articles.slug,
  headline: articles.headline,
  standfirst: articles.standfirst,
  kicker: articles.kicker,
  label: articles.label,
  leadMediaId: articles.leadMediaId,
  leadAlt: articles.leadAlt,
  words: articles.words,
  publishedAt: articles.firstPublishedAt,
  updatedAt: articles.updatedAt,
  commentCount: articles.commentCount,
  comments: articles.comments,
  section: { id: sections.id, slug: sections.slug, name: sections.name },
};

/** Written out, not as a parameter: only so can Postgres use the indexes that hold nothing but published articles. */
export const isPublished = sql`${articles.state} = 'published'`;

/** Newest first; the id settles what came out in the same millisecond. In the very words of the indexes, or they are not used. */
export const newestFirst = [sql`${articles.firstPublishedAt} desc nulls last`, sql`${articles.id} desc nulls last`];

export function selectStories() {
  return db().select(storyColumns).from(articles).leftJoin(sections, eq(sections.id, articles.sectionId)).$dynamic();
}

export type StoryRow = Awaited<ReturnType<typeof selectStories>>[number];

/** One query for all bylines, one for all pictures. Says that it read the bylines' and the counts' tags. */
export async function toStories(rows: StoryRow[]): Promise<StoryDto[]> {
  const ids = rows.map(({ id }) => id);
  const media = rows.flatMap(({ leadMediaId }) => leadMediaId ?? []);
  const [bylines, pictures] = await Promise.all([bylinesOf(ids), picturesByIds(media)]);
  reads(...ids.map((id) => `counts:${id}`));
  return rows.map(({ leadMediaId, leadAlt, publishedAt, updatedAt, ...row }) => {
    const picture = leadMediaId ? pictures[leadMediaId] : undefined;
    return {
      ...row,
      bylines: bylines.get(row.id) ?? [],
      picture: picture ? { ...picture, alt: leadAlt || picture.alt } : null,
      publishedAt: (publishedAt ?? new Date(0)).toISOString(),
      updatedAt: (updatedAt ?? publishedAt ?? new Date(0)).toISOString(),
    };
  });
}

/** The names on each of these articles, in the order of the byline. */
export async function bylinesOf(articleIds: string[]): Promise<Map<string, BylineDto[]>> {
  const found = new Map<string, BylineDto[]>();
  if (articleIds.length === 0) return found;
  const rows = await db()
    .select({
      articleId: articleBylines.articleId,
      id: authors.id,
      slug: authors.slug,
      name: authors.name,
      jobTitle: authors.jobTitle,
      kind: authors.kind,
    })
    .from(articleBylines)
    .innerJoin(authors, eq(authors.id, articleBylines.authorId))
    .where(inArray(articleBylines.articleId, articleIds))
    .orderBy(asc(articleBylines.articleId), asc(articleBylines.position));
  for (const { articleId, id, ...byline } of rows) {
    reads(`author:${id}`);
    found.set(articleId, [...(found.get(articleId) ?? []), byline]);
  }
  return found;
}

/** Where a page of a list begins: after this article, which is the last of the page before. */
export async function after(before: string | undefined): Promise<SQL | undefined | null> {
  if (before === undefined) return undefined;
  const [last] = await db().select({ at: articles.firstPublishedAt }).from(articles).where(eq(articles.id, before));
  if (!last?.at) return null;
  return sql`(${articles.firstPublishedAt}, ${articles.id}) < (${last.at.toISOString()}::timestamptz, ${before})`;
}

export function published(...conditions: (SQL | undefined)[]): SQL | undefined {
  return and(isPublished, ...conditions);
}
