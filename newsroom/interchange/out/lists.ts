import { and, asc, eq, getTableColumns, not, type SQL, sql } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';
import type { Tx } from '@/db/client';
import { articles, articleTags, reads, redirects, sections, tags } from '@/db/schema/articles';
import { commenters, comments } from '@/db/schema/comments';
import { commentEdits, recommendations, reports } from '@/db/schema/conversation';
import { letterChoices } from '@/db/schema/letters';
import { media } from '@/db/schema/media';
import { addresses, authors, users } from '@/db/schema/people';
import { corrections } from '@/db/schema/record';
import { onlyFormer } from '@/newsroom/people/former-address';
import { withoutEmpty } from '../format/records';
import { inPages, type Kind, pageSize } from './snapshot';

/** The lists of an export, in the order of their ids: each a stream of records as format/records.ts has them. */
export function listSections(tx: Tx) {
  return records(
    (last) => tx.select().from(sections).where(after(sections.id, last?.id)).orderBy(asc(sections.id)).limit(pageSize),
    (row) => row,
  );
}

/** Tags; in public those of stories that readers see, because the others have no page. */
export function listTags(tx: Tx, kind: Kind) {
  const seen = sql`exists (select from ${articleTags} join ${articles} on ${articles.id} = ${articleTags.articleId}
    where ${articleTags.tagId} = ${tags.id} and ${articles.state} = 'published')`;
  const here = kind === 'public' ? seen : undefined;
  return records(
    (last) =>
      tx
        .select()
        .from(tags)
        .where(and(after(tags.id, last?.id), here))
        .orderBy(asc(tags.id))
        .limit(pageSize),
    (row) => row,
  );
}

export function listAuthors(tx: Tx, kind: Kind) {
  return records(
    (last) => tx.select().from(authors).where(after(authors.id, last?.id)).orderBy(asc(authors.id)).limit(pageSize),
    ({ id, slug, name, kind: sort, jobTitle, bio, expertise, contact, pictureId, createdAt, userId }) => ({
      ...{ id, slug, name, kind: sort, jobTitle, bio, expertise, contact, picture: pictureId, created: createdAt },
      user: kind === 'private' ? userId : null,
    }),
  );
}

const { search: _, ...pictureColumns } = getTableColumns(media);

/** Pictures: all of them, or those that `shown` names. */
export function listPictures(tx: Tx, kind: Kind, shown: ReadonlySet<string>) {
  return records(
    (last) =>
      tx.select(pictureColumns).from(media).where(after(media.id, last?.id)).orderBy(asc(media.id)).limit(pageSize),
    ({ createdAt, uploadedBy, fileName, replacedAt, croppedFrom, focusX, focusY, ...row }) => {
      const picture = { ...row, focus: [focusX, focusY], created: createdAt };
      if (kind === 'private') return { ...picture, uploadedBy, fileName, replaced: replacedAt, croppedFrom };
      return shown.has(row.id) && picture;
    },
  );
}

/** Accounts, without password, sessions and tries. */
export function listPeople(tx: Tx) {
  const columns = {
    id: users.id,
    email: users.email,
    name: users.name,
    role: users.role,
    created: users.createdAt,
    suspended: users.suspendedAt,
  };
  return records(
    (last) => tx.select(columns).from(users).where(after(users.id, last?.id)).orderBy(asc(users.id)).limit(pageSize),
    (row) => row,
  );
}

/** Addresses that guests typed, and which of them are confirmed. */
export function listAddresses(tx: Tx) {
  const columns = {
    id: addresses.id,
    email: addresses.email,
    created: addresses.createdAt,
    asked: addresses.askedAt,
    confirmed: addresses.confirmedAt,
  };
  return records(
    (last) =>
      tx
        .select(columns)
        .from(addresses)
        // What was only an account's is kept for a letter, and is nobody's below a story.
        .where(and(after(addresses.id, last?.id), not(onlyFormer)))
        .orderBy(asc(addresses.id))
        .limit(pageSize),
    (row) => row,
  );
}

/** Who commented from which browser, without its key. */
export function listGuests(tx: Tx) {
  const columns = { id: commenters.id, created: commenters.createdAt, address: commenters.addressId };
  return records(
    (last) =>
      tx
        .select(columns)
        .from(commenters)
        .where(after(commenters.id, last?.id))
        .orderBy(asc(commenters.id))
        .limit(pageSize),
    (row) => row,
  );
}

/** Which letters somebody asked not to get. */
export function listLetterChoices(tx: Tx) {
  const { userId, addressId, purpose, stoppedAt } = letterChoices;
  const key = sql<string>`coalesce(${userId}, ${addressId}) || ' ' || ${purpose}`;
  return records(
    (last) =>
      tx
        .select({ id: key, user: userId, address: addressId, purpose, stopped: stoppedAt })
        .from(letterChoices)
        .where(after(key, last?.id))
        .orderBy(asc(key))
        .limit(pageSize),
    ({ id: _, ...row }) => row,
  );
}

/** Who recommends which comment. */
export function listRecommendations(tx: Tx) {
  const { commentId, commenterId, userId, createdAt } = recommendations;
  const key = sql<string>`${commentId} || ' ' || coalesce(${commenterId}, ${userId})`;
  return records(
    (last) =>
      tx
        .select({ id: key, comment: commentId, guest: commenterId, user: userId, made: createdAt })
        .from(recommendations)
        .where(after(key, last?.id))
        .orderBy(asc(key))
        .limit(pageSize),
    ({ id: _, ...row }) => row,
  );
}

/** What readers have against comments, without their networks. */
export function listReports(tx: Tx) {
  const columns = {
    id: reports.id,
    comment: reports.commentId,
    guest: reports.commenterId,
    user: reports.userId,
    reason: reports.reason,
    note: reports.note,
    made: reports.createdAt,
    settled: reports.settledAt,
    upheld: reports.upheld,
  };
  return records(
    (last) =>
      tx.select(columns).from(reports).where(after(reports.id, last?.id)).orderBy(asc(reports.id)).limit(pageSize),
    (row) => row,
  );
}

/** What comments said before, or shall say. */
export function listCommentEdits(tx: Tx) {
  return records(
    (last) =>
      tx
        .select()
        .from(commentEdits)
        .where(after(commentEdits.id, last?.id))
        .orderBy(asc(commentEdits.id))
        .limit(pageSize),
    ({ id, commentId, state, source, verdict, writtenAt, wasPublic }) => ({
      ...{ id, comment: commentId, state, text: source, verdict, written: writtenAt },
      public: wasPublic ? true : null,
    }),
  );
}

/** The paper's own daily count of readings, day by day. */
export function listReads(tx: Tx) {
  const key = sql<string>`${reads.day} || ' ' || ${reads.articleId}`;
  return records(
    (last) =>
      tx
        .select({ id: key, article: reads.articleId, day: reads.day, count: reads.count })
        .from(reads)
        .where(last && sql`(${reads.day}, ${reads.articleId}) > (${last.id.slice(0, 10)}::date, ${last.id.slice(11)})`)
        .orderBy(asc(reads.day), asc(reads.articleId))
        .limit(pageSize),
    ({ id: _, ...row }) => row,
  );
}

/** Old addresses; who wrote one down in private only. */
export function listRedirects(tx: Tx, kind: Kind) {
  const columns = {
    id: redirects.from,
    from: redirects.from,
    to: redirects.to,
    created: redirects.createdAt,
    cause: redirects.cause,
    madeBy: redirects.madeBy,
  };
  return records(
    (last) =>
      tx
        .select(columns)
        .from(redirects)
        .where(after(redirects.from, last?.id))
        .orderBy(asc(redirects.from))
        .limit(pageSize),
    ({ id: _, madeBy, ...row }) => (kind === 'private' ? { ...row, madeBy } : row),
  );
}

/** Corrections, those of withdrawn stories too, as the public list has them; in public with the comment only where it is. */
export function listCorrections(tx: Tx, kind: Kind) {
  const columns = {
    id: corrections.id,
    article: corrections.articleId,
    version: corrections.versionId,
    severity: corrections.severity,
    words: corrections.words,
    comment: corrections.commentId,
    madeBy: corrections.madeBy,
    made: corrections.madeAt,
    commentShown: sql<boolean>`coalesce(${comments.state} = 'shown', false)`,
    state: articles.state,
  };
  return records(
    (last) =>
      tx
        .select(columns)
        .from(corrections)
        .innerJoin(articles, eq(articles.id, corrections.articleId))
        .leftJoin(comments, eq(comments.id, corrections.commentId))
        .where(after(corrections.id, last?.id))
        .orderBy(asc(corrections.id))
        .limit(pageSize),
    ({ commentShown, state, ...row }) => {
      if (kind === 'private') return row;
      return state !== 'draft' && { ...row, comment: commentShown ? row.comment : null, madeBy: null };
    },
  );
}

/** Names of sections and authors by id: what a manuscript's ids are called in its file. */
export async function slugsById(tx: Tx, table: typeof sections | typeof authors): Promise<ReadonlyMap<string, string>> {
  const rows = await tx.select({ id: table.id, slug: table.slug }).from(table);
  return new Map(rows.map(({ id, slug }) => [id, slug]));
}

function after(column: PgColumn | SQL, last: string | undefined): SQL | undefined {
  return last === undefined ? undefined : sql`${column} > ${last}`;
}

async function* records<Row extends { id: string }>(
  fetch: (last: { id: string } | undefined) => PromiseLike<Row[]>,
  toRecord: (row: Row) => object | false,
): AsyncGenerator<object> {
  for await (const row of inPages<Row>(async (last) => fetch(last))) {
    const record = toRecord(row);
    if (record) yield withoutEmpty(record as Record<string, unknown>);
  }
}
