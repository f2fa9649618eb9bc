import 'server-only';
import { and, asc, eq, inArray, sql } from 'drizzle-orm';
import { db } from '@/db/client';
import { articles, reads as counts, mostRead } from '@/db/schema/articles';
import { reads } from '@/newsroom/answer';
import { getPublication } from '@/newsroom/settings/publication';
import type { StoryDto } from './article';
import { localTime } from './calendar';
import { leastRanked, ranked, type Span, spans } from './reads';
import { published, selectStories, toStories } from './story-queries';

/**
 * "Most read": the published stories whose pages were served most in the last 24 hours, and where those are too few to rank,
 * in the last seven days; null where those are too few as well. Counted by the press, ranked by rank-reads.ts.
 */
export async function listMostRead(limit: number): Promise<{ span: Span; stories: StoryDto[] } | null> {
  reads('most-read', 'front');
  const places = await db()
    .select({ span: mostRead.span, id: mostRead.articleId })
    .from(mostRead)
    .innerJoin(articles, eq(articles.id, mostRead.articleId))
    .where(published())
    .orderBy(asc(mostRead.position))
    .limit(ranked * spans.length);
  for (const span of spans) {
    const ids = places.filter((place) => place.span === span).map(({ id }) => id);
    if (ids.length < leastRanked) continue;
    const first = ids.slice(0, limit);
    const stories = await toStories(await selectStories().where(published(inArray(articles.id, first))));
    return { span, stories: stories.sort((a, b) => first.indexOf(a.id) - first.indexOf(b.id)) };
  }
  return null;
}

/** How often each of these articles was read today, and in the seven days that end with today. For the desk. */
export async function readsOf(ids: string[], now: Date): Promise<Map<string, { today: number; week: number }>> {
  if (ids.length === 0) return new Map();
  const { timeZone } = await getPublication();
  const today = sql`${localTime(now, timeZone).slice(0, 10)}::date`;
  const rows = await db()
    .select({
      id: counts.articleId,
      today: sql<number>`coalesce(sum(${counts.count}) filter (where ${counts.day} = ${today}), 0)::int`,
      week: sql<number>`sum(${counts.count})::int`,
    })
    .from(counts)
    .where(and(inArray(counts.articleId, ids), sql`${counts.day} > ${today} - 7`))
    .groupBy(counts.articleId);
  return new Map(rows.map(({ id, ...read }) => [id, read]));
}
