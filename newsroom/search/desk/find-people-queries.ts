import 'server-only';
import { and, asc, ilike, isNotNull, or, sql } from 'drizzle-orm';
import { db } from '@/db/client';
import { authors, users } from '@/db/schema/people';
import { pages } from '@/db/schema/site';
import type { UserActor } from '@/newsroom/people/actor';
import { can } from '@/newsroom/people/permissions';
import { personPath, roleNames } from '@/newsroom/people/person';
import { toTsQuery } from '@/newsroom/text/begins-with';
import { nameWords } from '../words-of';
import { type FoundDto, shownOfEach } from './found';

const containing = (words: string) => `%${words.replace(/[\\%_]/g, '\\$&')}%`;

/** Accounts by name and address, for whoever manages them. */
export async function findPeople(actor: UserActor, words: string): Promise<FoundDto[]> {
  if (!can(actor, 'people.manage')) return [];
  const like = containing(words);
  const rows = await db()
    .select({ id: users.id, name: users.name, role: users.role })
    .from(users)
    .where(or(ilike(users.name, like), ilike(users.email, like)))
    .orderBy(asc(users.name), asc(users.id))
    .limit(shownOfEach);
  return rows.map(({ id, name, role }) => ({ id, title: name, hint: roleNames[role], href: personPath(id) }));
}

/** Bylines: their pages are public, so everybody at the desk finds them. */
export async function findBylines(actor: UserActor, words: string): Promise<FoundDto[]> {
  const query = toTsQuery(words);
  if (query === '') return [];
  const manages = can(actor, 'author.manage');
  const rows = await db()
    .select({ id: authors.id, name: authors.name, jobTitle: authors.jobTitle, slug: authors.slug })
    .from(authors)
    .where(sql`${nameWords} @@ to_tsquery('simple', ${query})`)
    .orderBy(asc(authors.name))
    .limit(shownOfEach);
  return rows.map(({ id, name, jobTitle, slug }) => ({
    id,
    title: name,
    hint: jobTitle,
    href: manages ? '/desk/sections' : `/authors/${slug}`,
  }));
}

/** Pages that readers see; for whoever writes them also those that readers don't see yet. */
export async function findPages(actor: UserActor, words: string): Promise<FoundDto[]> {
  const like = containing(words);
  const writes = can(actor, 'page.manage');
  const isLive = and(isNotNull(pages.publishedAt), ilike(pages.liveTitle, like));
  const rows = await db()
    .select({ id: pages.id, title: writes ? pages.title : pages.liveTitle, slug: pages.slug })
    .from(pages)
    .where(writes ? or(ilike(pages.title, like), isLive) : isLive)
    .orderBy(asc(pages.slug))
    .limit(shownOfEach);
  return rows.map(({ id, title, slug }) => ({
    id,
    title,
    hint: `/${slug}`,
    href: writes ? `/desk/pages/${id}` : `/${slug}`,
  }));
}
