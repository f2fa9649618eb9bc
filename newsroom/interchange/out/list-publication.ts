import { and, asc, eq, getTableColumns, sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { articles, articleTags, reads, redirects, sections, tags } from '@/db/schema/articles';
import { comments } from '@/db/schema/comments';
import { media } from '@/db/schema/media';
import { authors } from '@/db/schema/people';
import { corrections } from '@/db/schema/record';
import { after, records } from './list';
import { type Kind, pageSize } from './snapshot';

/** Sections: as every list of an export a stream of records, as format/records.ts has them, in the order of their ids. */
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

/** Names of sections and authors by id: what a manuscript's ids are called in its file. */
export async function slugsById(tx: Tx, table: typeof sections | typeof authors): Promise<ReadonlyMap<string, string>> {
  const rows = await tx.select({ id: table.id, slug: table.slug }).from(table);
  return new Map(rows.map(({ id, slug }) => [id, slug]));
}
