import 'server-only';
import { asc, eq } from 'drizzle-orm';
import { db } from '@/db/client';
import { savedFilters } from '@/db/schema/site';
import type { UserActor } from '@/newsroom/people/actor';
import type { SavedFilter } from './saved-filter';

/** The filters that somebody keeps, by name. */
export async function listFilters({ userId }: UserActor): Promise<SavedFilter[]> {
  const rows = await db()
    .select({ id: savedFilters.id, name: savedFilters.name, query: savedFilters.query })
    .from(savedFilters)
    .where(eq(savedFilters.userId, userId))
    .orderBy(asc(savedFilters.name));
  return rows.map(({ query, ...row }) => ({ ...row, path: query ? `/desk/articles?${query}` : '/desk/articles' }));
}
