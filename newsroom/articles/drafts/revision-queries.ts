import 'server-only';
import { and, count, desc, eq, inArray, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { db } from '@/db/client';
import { articles } from '@/db/schema/articles';
import { revisions } from '@/db/schema/drafts';
import { users } from '@/db/schema/people';
import type { Manuscript } from '../article';
import { type Cursor, type RevisionRow, revisionsAPage } from './revision';

const source = alias(revisions, 'source');

/** One page of a story's revisions, the youngest first, and where the next begins. Who may read the draft may read them. */
export async function listRevisions(
  articleId: string,
  before: Cursor | null,
): Promise<{ rows: RevisionRow[]; next: Cursor | null }> {
  const found = await db()
    .select({ ...columns, stands: sql<boolean>`${revisions.version} = ${articles.draftVersion}` })
    .from(revisions)
    .innerJoin(articles, eq(articles.id, revisions.articleId))
    .leftJoin(users, eq(users.id, revisions.savedBy))
    .leftJoin(source, eq(source.id, revisions.restoredFrom))
    .where(
      and(
        eq(revisions.articleId, articleId),
        before ? sql`(${revisions.version}, ${revisions.id}) < (${before.version}, ${before.id})` : undefined,
      ),
    )
    .orderBy(desc(revisions.version), desc(revisions.id))
    .limit(revisionsAPage + 1);
  const rows = found.slice(0, revisionsAPage).map(toRow);
  const last = found.length > revisionsAPage ? rows.at(-1) : undefined;
  return { rows, next: last ? { version: last.version, id: last.id } : null };
}

/** How many revisions a story has. */
export async function countRevisions(articleId: string): Promise<number> {
  const [row] = await db().select({ revisions: count() }).from(revisions).where(eq(revisions.articleId, articleId));
  return row?.revisions ?? 0;
}

const columns = {
  id: revisions.id,
  version: revisions.version,
  beganAt: revisions.beganAt,
  savedAt: revisions.savedAt,
  by: users.name,
  name: revisions.name,
  cut: revisions.cut,
  restoredFrom: source.savedAt,
};

type Found = Omit<RevisionRow, 'beganAt' | 'savedAt' | 'restoredFrom'> & {
  beganAt: Date;
  savedAt: Date;
  restoredFrom: Date | null;
};

function toRow({ beganAt, savedAt, restoredFrom, ...row }: Found): RevisionRow {
  return {
    ...row,
    beganAt: beganAt.toISOString(),
    savedAt: savedAt.toISOString(),
    restoredFrom: restoredFrom?.toISOString() ?? null,
  };
}

/** Two revisions of a story with their texts, in the order asked for; null where one of them is not there. */
export async function getRevisions(
  articleId: string,
  ids: readonly [string, string],
): Promise<[RevisionText, RevisionText] | null> {
  const found = await db()
    .select({
      ...columns,
      stands: sql<boolean>`${revisions.version} = ${articles.draftVersion}`,
      manuscript: revisions.manuscript,
    })
    .from(revisions)
    .innerJoin(articles, eq(articles.id, revisions.articleId))
    .leftJoin(users, eq(users.id, revisions.savedBy))
    .leftJoin(source, eq(source.id, revisions.restoredFrom))
    .where(and(eq(revisions.articleId, articleId), inArray(revisions.id, [...ids])));
  const [from, to] = ids.map((id) => found.find((row) => row.id === id));
  if (!from || !to) return null;
  const toText = ({ manuscript, ...row }: typeof from) => ({ row: toRow(row), manuscript: manuscript as Manuscript });
  return [toText(from), toText(to)];
}

export interface RevisionText {
  row: RevisionRow;
  manuscript: Manuscript;
}
