import 'server-only';
import { asc, eq, ilike } from 'drizzle-orm';
import { db } from '@/db/client';
import { articles } from '@/db/schema/articles';
import { users } from '@/db/schema/people';
import { frontSlots } from '@/db/schema/site';
import { newestFirst, published } from '../story-queries';
import { markOf, type Stage } from './slots';

/** A pinned story as the desk shows it. */
export interface PinDto {
  slot: number;
  articleId: string;
  until: string | null;
  /** Who pinned it; null where the account is gone, or the paper did. */
  by: string | null;
}

/** The front page as it is arranged on the desk. */
export interface Arrangement {
  pins: PinDto[];
  /** What the forms send along, so that nobody changes another arrangement than they saw. */
  seen: string;
  /** Do readers see another one? */
  differs: boolean;
}

export async function getArrangement(): Promise<Arrangement> {
  const [draft, live] = await Promise.all([rows('draft'), rows('live')]);
  const pins = draft.map(({ until, ...row }) => ({ ...row, until: until?.toISOString() ?? null }));
  return { pins, seen: markOf(draft), differs: markOf(draft) !== markOf(live) };
}

function rows(stage: Stage) {
  return db()
    .select({ slot: frontSlots.slot, articleId: frontSlots.articleId, until: frontSlots.until, by: users.name })
    .from(frontSlots)
    .leftJoin(users, eq(users.id, frontSlots.pinnedBy))
    .where(eq(frontSlots.stage, stage))
    .orderBy(asc(frontSlots.slot));
}

/** Stories to choose from at once. */
const mostFound = 12;
/** Longest search, in characters. */
export const longestSearch = 100;

export interface Pinnable {
  id: string;
  headline: string;
  publishedAt: string;
}

/** The newest published stories whose headline holds `words`; the newest of all where that is ''. */
export async function listPinnable(words: string): Promise<Pinnable[]> {
  const like = `%${words.slice(0, longestSearch).replace(/[\\%_]/g, '\\$&')}%`;
  const found = await db()
    .select({ id: articles.id, headline: articles.headline, publishedAt: articles.firstPublishedAt })
    .from(articles)
    .where(published(words === '' ? undefined : ilike(articles.headline, like)))
    .orderBy(...newestFirst)
    .limit(mostFound);
  return found.map(({ publishedAt, ...story }) => ({
    ...story,
    publishedAt: (publishedAt ?? new Date(0)).toISOString(),
  }));
}
