import 'server-only';
import { and, eq, isNotNull, type SQL, sql } from 'drizzle-orm';
import { db } from '@/db/client';
import { articleBylines, articles } from '@/db/schema/articles';
import { corrections } from '@/db/schema/record';
import { reads } from '@/newsroom/answer';
import { boundsOf } from '@/newsroom/articles/calendar';
import { published } from '@/newsroom/articles/story-queries';
import { type CorrectedYear, fewestForMedian } from './correction';

/** What was put right in `year` by the clocks of `timeZone`, and how soon. */
export async function getCorrectedYear(year: string, timeZone: string): Promise<CorrectedYear> {
  reads('corrections', 'feed');
  const within = inYear(year, timeZone);
  const took = sql`extract(epoch from ${corrections.madeAt} - ${articles.firstPublishedAt})`;
  const [[mended], [told]] = await Promise.all([
    db()
      .select({
        made: sql<number>`count(*)::int`,
        median: sql<number | null>`(percentile_cont(0.5) within group (order by ${took}))::float8`,
      })
      .from(corrections)
      .innerJoin(articles, eq(articles.id, corrections.articleId))
      .where(and(within(sql`${corrections.madeAt}`), isNotNull(articles.firstPublishedAt))),
    db()
      .select({ stories: sql<number>`count(*)::int` })
      .from(articles)
      .where(published(within(sql`${articles.firstPublishedAt}`))),
  ]);
  const made = mended?.made ?? 0;
  return { made, stories: told?.stories ?? 0, medianSeconds: made < fewestForMedian ? null : (mended?.median ?? null) };
}

/** How many corrections were made to stories that carry this byline. */
export async function countCorrectionsTo(authorId: string): Promise<number> {
  reads('corrections', `author:${authorId}`);
  const [row] = await db()
    .select({ made: sql<number>`count(*)::int` })
    .from(corrections)
    .innerJoin(articleBylines, eq(articleBylines.articleId, corrections.articleId))
    .where(eq(articleBylines.authorId, authorId));
  return row?.made ?? 0;
}

function inYear(year: string, timeZone: string): (at: SQL) => SQL {
  const [first, last] = [boundsOf(`${year}-01`, timeZone), boundsOf(`${year}-12`, timeZone)];
  if (!first || !last) return () => sql`false`;
  const [from, to] = [first.from.toISOString(), last.to.toISOString()];
  return (at) => sql`${at} >= ${from}::timestamptz and ${at} < ${to}::timestamptz`;
}
