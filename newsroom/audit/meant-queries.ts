import 'server-only';
import { desc, inArray, or, type SQL, sql } from 'drizzle-orm';
import type { PgColumn, PgTable } from 'drizzle-orm/pg-core';
import { db } from '@/db/client';
import { articles, sections, tags } from '@/db/schema/articles';
import { media } from '@/db/schema/media';
import { authors, invitations, users } from '@/db/schema/people';
import { events } from '@/db/schema/record';
import { pages } from '@/db/schema/site';
import { headHas } from '@/newsroom/articles/draft-head';
import { toTsQuery } from '@/newsroom/text/begins-with';
import { kindsCalled } from './kinds';

/** Things of one kind that one search of the log looks for: the newest with the words. */
export const mostMeant = 200;

/**
 * The acts that the words mean: those whose name has all of them, what anybody of that name did, and what happened to any story,
 * person, page or other thing of that name. A word may be typed by its beginning. Names alone are looked at: nobody's address, no text.
 */
export async function meant(words: string): Promise<SQL> {
  const query = toTsQuery(words);
  if (query === '') return sql`false`;
  const [people, ...things] = await Promise.all([
    named(users, users.id, users.name, query),
    idsWhere(articles, articles.id, headHas(words)),
    named(sections, sections.id, sections.name, query),
    named(tags, tags.id, tags.name, query),
    named(authors, authors.id, authors.name, query),
    named(pages, pages.id, pages.title, query),
    idsWhere(media, media.id, sql`${media.search} @@ to_tsquery('english', ${query})`),
    named(invitations, invitations.id, invitations.name, query),
  ]);
  const ids = [...people, ...things.flat()];
  const kinds = kindsCalled(words);
  return (
    or(
      ...(kinds.length > 0 ? [inArray(events.kind, kinds)] : []),
      ...(people.length > 0 ? [sql`(${inArray(events.actorId, people)} and ${events.actorKind} = 'user')`] : []),
      ...(ids.length > 0 ? [inArray(events.subjectId, ids)] : []),
    ) ?? sql`false`
  );
}

function named(table: PgTable, id: PgColumn, name: PgColumn, query: string): Promise<string[]> {
  return idsWhere(table, id, sql`to_tsvector('simple', ${name}) @@ to_tsquery('simple', ${query})`);
}

/** Ids begin with their time, so the greatest are the newest. */
async function idsWhere(table: PgTable, id: PgColumn, where: SQL): Promise<string[]> {
  const rows = await db()
    .select({ id: sql<string>`${id}` })
    .from(table)
    .where(where)
    .orderBy(desc(id))
    .limit(mostMeant);
  return rows.map((row) => row.id);
}
