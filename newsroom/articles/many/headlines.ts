import { inArray, sql } from 'drizzle-orm';
import { db } from '@/db/client';
import { articles } from '@/db/schema/articles';
import type { Actor } from '@/newsroom/people/actor';
import { can } from '@/newsroom/people/permissions';

/** What the drafts `ids` are called, those that `actor` may read. */
export async function headlinesOf(actor: Actor, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const rows = await db()
    .select({ id: articles.id, ownerId: articles.ownerId, headline: sql<string>`${articles.draft} ->> 'headline'` })
    .from(articles)
    .where(inArray(articles.id, [...ids]));
  return new Map(
    rows.flatMap((row) => (can(actor, 'article.read-draft', row) ? [[row.id, row.headline] as const] : [])),
  );
}
