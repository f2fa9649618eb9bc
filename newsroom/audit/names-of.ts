import { inArray, sql } from 'drizzle-orm';
import type { PgColumn, PgTable } from 'drizzle-orm/pg-core';
import { db } from '@/db/client';
import { articles, sections, tags } from '@/db/schema/articles';
import { comments } from '@/db/schema/comments';
import { media } from '@/db/schema/media';
import { authors, invitations, users } from '@/db/schema/people';
import { pages } from '@/db/schema/site';

/** A thing's name and where it is at the desk, by id; what is gone has none. */
export type Names = ReadonlyMap<string, { name: string; href: string | null; articleId?: string }>;

type Kind = 'articles' | 'comments' | 'people' | 'authors' | 'sections' | 'tags' | 'pages' | 'media' | 'invitations';

/** Which table the subject of an event is in, by how its kind begins. */
const tableOf: Readonly<Record<string, Kind>> = {
  article: 'articles',
  plan: 'articles',
  review: 'articles',
  revision: 'articles',
  'draft-note': 'articles',
  'preview-link': 'articles',
  front: 'articles',
  slot: 'articles',
  thread: 'articles',
  pause: 'articles',
  correction: 'articles',
  tip: 'articles',
  comment: 'comments',
  appeal: 'comments',
  person: 'people',
  session: 'people',
  factor: 'people',
  'sign-in': 'people',
  page: 'pages',
  author: 'authors',
  section: 'sections',
  tag: 'tags',
  media: 'media',
};

interface Happened {
  kind: string;
  subjectId: string;
  payload: unknown;
}

/** The names of what a page of the log is about: one query for each kind of thing on it. */
export async function namesOf(rows: readonly Happened[]): Promise<Names> {
  const ids = new Map<Kind, Set<string>>();
  const want = (kind: Kind | undefined, id: unknown) => {
    if (kind && typeof id === 'string') ids.set(kind, (ids.get(kind) ?? new Set()).add(id));
  };
  for (const { kind, subjectId, payload } of rows) {
    const isInvited = kind === 'person.invited' || kind === 'person.invitation-revoked';
    want(isInvited ? 'invitations' : tableOf[kind.split('.')[0] ?? ''], subjectId);
    want('articles', (payload as { articleId?: unknown }).articleId);
  }
  const found = await Promise.all([...ids].map(([kind, wanted]) => readers[kind]([...wanted])));
  return new Map(found.flat());
}

type Found = [string, { name: string; href: string | null; articleId?: string }][];

/** Ids and one column of a table. */
function named(table: PgTable, id: PgColumn, name: PgColumn, href: (id: string) => string | null) {
  return async (ids: string[]): Promise<Found> => {
    const rows = await db()
      .select({ id: sql<string>`${id}`, name: sql<string>`${name}` })
      .from(table)
      .where(inArray(id, ids));
    return rows.map((row) => [row.id, { name: row.name, href: href(row.id) }]);
  };
}

const readers: Readonly<Record<Kind, (ids: string[]) => Promise<Found>>> = {
  articles: async (ids) => {
    const headline = sql<string>`coalesce(nullif(${articles.headline}, ''), ${articles.draft} ->> 'headline', '')`;
    const rows = await db().select({ id: articles.id, headline }).from(articles).where(inArray(articles.id, ids));
    return rows.map((row) => [row.id, { name: row.headline, href: `/desk/articles/${row.id}` }]);
  },
  comments: async (ids) => {
    const columns = { id: comments.id, name: comments.name, articleId: comments.articleId };
    const rows = await db().select(columns).from(comments).where(inArray(comments.id, ids));
    return rows.map(({ id, ...row }) => [id, { ...row, href: `/desk/comments?id=${id}` }]);
  },
  people: named(users, users.id, users.name, (id) => `/desk/people/${id}`),
  authors: named(authors, authors.id, authors.name, () => '/desk/sections'),
  sections: named(sections, sections.id, sections.name, () => '/desk/sections'),
  tags: named(tags, tags.id, tags.name, () => '/desk/tags'),
  pages: named(pages, pages.id, pages.title, (id) => `/desk/pages/${id}`),
  media: async (ids) => {
    const name = sql<string>`coalesce(nullif(${media.alt}, ''), nullif(${media.caption}, ''), ${media.fileName})`;
    const rows = await db().select({ id: media.id, name }).from(media).where(inArray(media.id, ids));
    return rows.map((row) => [row.id, { name: row.name, href: `/desk/media?picture=${row.id}` }]);
  },
  invitations: named(invitations, invitations.id, invitations.name, () => '/desk/people'),
};
