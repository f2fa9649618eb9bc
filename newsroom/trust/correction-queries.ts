import 'server-only';
import { eq, type SQL, sql } from 'drizzle-orm';
import { db } from '@/db/client';
import { articles, articleVersions } from '@/db/schema/articles';
import { corrections } from '@/db/schema/record';
import { reads } from '@/newsroom/answer';
import type { CorrectionDto } from './correction';

/** In the very words of the index, or it is not used. */
const newestFirst = [sql`${corrections.madeAt} desc nulls last`, sql`${corrections.id} desc nulls last`];

/** A page of the list. `next` is what `before` must say for the page after it; null on the last. */
export interface CorrectionPage {
  corrections: CorrectionDto[];
  next: string | null;
}

/** Every correction the paper made, newest first, those of withdrawn articles too. `before` is the last of the page before. */
export async function listCorrections({
  limit,
  before,
}: {
  limit: number;
  before?: string | undefined;
}): Promise<CorrectionPage> {
  reads('corrections');
  const rest = await after(before);
  if (rest === null) return { corrections: [], next: null };
  const rows = await selectCorrections()
    .where(rest)
    .orderBy(...newestFirst)
    .limit(limit + 1);
  const shown = rows.slice(0, limit);
  return { corrections: shown.map(toCorrection), next: rows.length > limit ? (shown.at(-1)?.id ?? null) : null };
}

/** Those of one article, newest first. */
export async function listCorrectionsOf(articleId: string): Promise<CorrectionDto[]> {
  reads(`article:${articleId}`);
  const rows = await selectCorrections()
    .where(eq(corrections.articleId, articleId))
    .orderBy(...newestFirst);
  return rows.map(toCorrection);
}

function selectCorrections() {
  return db()
    .select({
      id: corrections.id,
      severity: corrections.severity,
      words: corrections.words,
      madeAt: corrections.madeAt,
      publishedAt: articles.firstPublishedAt,
      version: articleVersions.number,
      articleId: articles.id,
      slug: articles.slug,
      headline: articles.headline,
      state: articles.state,
      withdrawnAt: articles.unpublishedAt,
    })
    .from(corrections)
    .innerJoin(articles, eq(articles.id, corrections.articleId))
    .innerJoin(articleVersions, eq(articleVersions.id, corrections.versionId))
    .$dynamic();
}

type Row = Awaited<ReturnType<typeof selectCorrections>>[number];

/** What it says of its article moves with the article: a new address, a new headline, a withdrawal. */
function toCorrection({ articleId, state, madeAt, publishedAt, withdrawnAt, ...row }: Row): CorrectionDto {
  reads(`article:${articleId}`);
  const gone = state === 'unpublished' && withdrawnAt ? withdrawnAt.toISOString() : null;
  const first = (publishedAt ?? madeAt).toISOString();
  return { ...row, madeAt: madeAt.toISOString(), publishedAt: first, withdrawnAt: gone };
}

async function after(before: string | undefined): Promise<SQL | undefined | null> {
  if (before === undefined) return undefined;
  const [last] = await db().select({ at: corrections.madeAt }).from(corrections).where(eq(corrections.id, before));
  if (!last) return null;
  return sql`(${corrections.madeAt}, ${corrections.id}) < (${last.at.toISOString()}::timestamptz, ${before})`;
}
