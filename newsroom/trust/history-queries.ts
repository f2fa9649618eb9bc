import 'server-only';
import { asc, eq, sql } from 'drizzle-orm';
import { db } from '@/db/client';
import { articleVersions } from '@/db/schema/articles';
import { authors } from '@/db/schema/people';
import { reads } from '@/newsroom/answer';
import type { GoneDto } from '@/newsroom/articles/article';
import { findAt } from '@/newsroom/articles/queries';
import { listCorrectionsOf } from './correction-queries';
import { compare, type Difference } from './difference';
import { type HistoryDto, type Span, toEntries, type VersionRow } from './history';
import { textsOf } from './version-queries';

export type FoundHistory =
  | { kind: 'history'; history: HistoryDto }
  | { kind: 'moved'; slug: string }
  | { kind: 'gone'; gone: GoneDto }
  | { kind: 'missing' };

/** The public versions of the article at `slug`. A draft has none; a withdrawn article shows none any more. */
export async function getHistory(slug: string): Promise<FoundHistory> {
  const found = await findAt(slug);
  if (found.kind !== 'article') return found;
  const { id: articleId, manuscript } = found;
  const [rows, corrections] = await Promise.all([versionsOf(articleId), listCorrectionsOf(articleId)]);
  const { headline, sectionId } = manuscript;
  const entries = toEntries(rows, corrections);
  return { kind: 'history', history: { articleId, slug, headline, sectionId, entries } };
}

/** What became of version `from` until version `to`; null where the article has not both. */
export async function getDifference(articleId: string, { from, to }: Span): Promise<Difference | null> {
  reads(`article:${articleId}`);
  const [before, after] = await textsOf(articleId, [from, to]);
  return before && after ? compare(before, after) : null;
}

/** Oldest first. A version is signed by the byline of the account that published it: accounts themselves are not public. */
async function versionsOf(articleId: string): Promise<VersionRow[]> {
  const signed = sql<string | null>`(select ${authors.id} from ${authors}
    where ${authors.userId} = ${articleVersions.publishedBy} order by ${authors.id} limit 1)`;
  const rows = await db()
    .select({
      number: articleVersions.number,
      substantive: articleVersions.substantive,
      note: articleVersions.note,
      publishedAt: articleVersions.publishedAt,
      authorId: authors.id,
      by: authors.name,
    })
    .from(articleVersions)
    .leftJoin(authors, eq(authors.id, signed))
    .where(eq(articleVersions.articleId, articleId))
    .orderBy(asc(articleVersions.number));
  return rows.map(({ authorId, publishedAt, ...row }) => {
    if (authorId) reads(`author:${authorId}`);
    return { ...row, publishedAt: publishedAt.toISOString() };
  });
}
