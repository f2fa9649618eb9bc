import { and, eq } from 'drizzle-orm';
import { type Db, db, type Tx } from '@/db/client';
import { articles, articleVersions } from '@/db/schema/articles';
import type { Manuscript } from '@/newsroom/articles/article';
import type { Body } from '@/newsroom/text/blocks';

/** The text that readers see, and which version it is. */
export interface LiveText {
  version: number;
  body: Body;
}

const text = { version: articleVersions.number, manuscript: articleVersions.manuscript };
const toText = ({ version, manuscript }: { version: number; manuscript: unknown }): LiveText => ({
  version,
  body: (manuscript as Manuscript).body,
});

/** null where nothing is public. */
export async function readLiveText(articleId: string, by: Db | Tx = db()): Promise<LiveText | null> {
  const [row] = await by
    .select(text)
    .from(articles)
    .innerJoin(articleVersions, eq(articleVersions.id, articles.liveVersionId))
    .where(and(eq(articles.id, articleId), eq(articles.state, 'published')));
  return row ? toText(row) : null;
}

/** One frozen text; null where the article has no such version. */
export async function readVersion(tx: Tx, articleId: string, number: number): Promise<LiveText | null> {
  const [row] = await tx
    .select(text)
    .from(articleVersions)
    .where(and(eq(articleVersions.articleId, articleId), eq(articleVersions.number, number)));
  return row ? toText(row) : null;
}
