import 'server-only';
import { eq, type SQL, sql } from 'drizzle-orm';
import { db } from '@/db/client';
import { articleBylines, articles } from '@/db/schema/articles';
import { reads } from '@/newsroom/answer';
import { published } from './story-queries';

/** How many stories a list holds, counted no further than `mostCounted`, and when the oldest came out. */
export interface Reach {
  stories: number;
  /** ISO 8601; null for an empty list, and where nobody counted as far as the oldest. */
  since: string | null;
}

/** So that a page of a long archive is not made by counting all of it. */
export const mostCounted = 10_000;

/** Of a section. */
export async function reachOfSection(sectionId: string): Promise<Reach> {
  reads(`section:${sectionId}`);
  return reachOf(eq(articles.sectionId, sectionId));
}

/** Of a byline, alone or among others. */
export async function reachOfAuthor(authorId: string): Promise<Reach> {
  reads(`author:${authorId}`);
  const theirs = db()
    .select({ id: articleBylines.articleId })
    .from(articleBylines)
    .where(eq(articleBylines.authorId, authorId));
  return reachOf(sql`${articles.id} in ${theirs}`);
}

async function reachOf(where: SQL): Promise<Reach> {
  const counted = db()
    .select({ at: articles.firstPublishedAt })
    .from(articles)
    .where(published(where))
    .limit(mostCounted + 1)
    .as('counted');
  const [row] = await db()
    .select({
      stories: sql<number>`count(*)::int`,
      since: sql<Date | null>`min(${counted.at})`.mapWith(articles.firstPublishedAt),
    })
    .from(counted);
  const stories = row?.stories ?? 0;
  return { stories, since: stories > mostCounted ? null : (row?.since?.toISOString() ?? null) };
}
