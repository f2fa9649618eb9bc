import 'server-only';
import { type SQL, sql } from 'drizzle-orm';
import { db } from '@/db/client';
import { articles } from '@/db/schema/articles';
import { reads } from '@/newsroom/answer';
import { boundsOf, monthOf } from './calendar';
import { published } from './story-queries';

/** The nearest months before and after `month` (yyyy-mm) in which something came out; null where there is none. */
export async function getMonthsBeside(
  month: string,
  timeZone: string,
): Promise<{ earlier: string | null; later: string | null }> {
  reads('feed');
  const bounds = boundsOf(month, timeZone);
  if (!bounds) return { earlier: null, later: null };
  const at = articles.firstPublishedAt;
  const first = (where: SQL, order: SQL) =>
    db().select({ at }).from(articles).where(published(where)).orderBy(order).limit(1);
  const [[earlier], [later]] = await Promise.all([
    first(sql`${at} < ${bounds.from.toISOString()}::timestamptz`, sql`${at} desc nulls last`),
    first(sql`${at} >= ${bounds.to.toISOString()}::timestamptz`, sql`${at} asc nulls first`),
  ]);
  return {
    earlier: earlier?.at ? monthOf(earlier.at, timeZone) : null,
    later: later?.at ? monthOf(later.at, timeZone) : null,
  };
}
