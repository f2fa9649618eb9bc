import 'server-only';
import { and, eq, type SQL, sql } from 'drizzle-orm';
import { db } from '@/db/client';
import { articles } from '@/db/schema/articles';
import type { UserActor } from '@/newsroom/people/actor';
import { inStatus, narrowed } from './desk-conditions';
import { type DeskFilter, type StoryCounts, storiesCountedTo, storyTabs } from './desk-story';

/** The most stories that are looked at to say how those of one section, author or label stand; for words each is taken apart. */
const mostLookedAt = 5_000;
const mostSearched = 1_000;

/**
 * How many stories of each tab `actor` finds with what else the filter says, in one statement whose work has a limit: of all
 * stories each tab is counted to one beyond `storiesCountedTo`; a part of them is looked through, and null where it is
 * larger than that.
 */
export async function countStories(actor: UserActor, filter: DeskFilter): Promise<StoryCounts | null> {
  const part = narrowed(actor, { ...filter, mine: false }).filter((condition) => condition !== undefined);
  const own = eq(articles.ownerId, actor.userId);
  const conditions = storyTabs.map((tab) => {
    const status = tab === 'all' || tab === 'mine' ? null : tab;
    return [tab, and(...(tab === 'mine' ? [own] : []), ...inStatus(status))] as const;
  });
  return part.length > 0 ? inPart(part, filter.words ? mostSearched : mostLookedAt, conditions) : ofAll(conditions);
}

type Conditions = (readonly [keyof StoryCounts, SQL | undefined])[];

async function ofAll(conditions: Conditions): Promise<StoryCounts> {
  const counts = conditions.map(
    ([tab, condition]) =>
      sql`(select count(*)::int from (select from ${articles} where ${condition} limit ${storiesCountedTo + 1}) found) as ${sql.identifier(tab)}`,
  );
  const { rows } = (await db().execute(sql`select ${sql.join(counts, sql`, `)}`)) as unknown as { rows: StoryCounts[] };
  return rows[0] as StoryCounts;
}

async function inPart(part: SQL[], most: number, conditions: Conditions): Promise<StoryCounts | null> {
  const counts = conditions.map(
    ([tab, condition]) => sql`count(*) filter (where ${condition})::int as ${sql.identifier(tab)}`,
  );
  const { rows } = (await db().execute(sql`
    select count(*)::int as looked, ${sql.join(counts, sql`, `)} from (
      select id, owner_id, state, changed, review, archived_at, deleted_at from ${articles}
      where ${and(...part)} limit ${most + 1}) articles`)) as unknown as {
    rows: (StoryCounts & { looked: number })[];
  };
  const [{ looked = 0, ...found } = {}] = rows;
  return looked > most ? null : (found as StoryCounts);
}
