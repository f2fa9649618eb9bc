import { and, eq, ne } from 'drizzle-orm';
import { db } from '@/db/client';
import { articles } from '@/db/schema/articles';
import { corrections } from '@/db/schema/record';
import { tips } from '@/db/schema/site';
import { yourTipSettled } from '@/words/letters';
import type { Payload } from '../letter';
import { type Contents, short } from './quoting';

/** What became of a tip, with the public sentence of the correction where one came of it; null where the story is not public any more. */
export async function tipSettled({ tipId = '' }: Payload): Promise<Contents | null> {
  const [tip] = await db()
    .select({ words: tips.words, slug: articles.slug, headline: articles.headline, correction: corrections.words })
    .from(tips)
    .innerJoin(articles, and(eq(articles.id, tips.articleId), eq(articles.state, 'published')))
    .leftJoin(corrections, eq(corrections.id, tips.correctionId))
    .where(and(eq(tips.id, tipId), ne(tips.state, 'new')));
  if (!tip) return null;
  return {
    words: yourTipSettled(tip.headline, short(tip.words), tip.correction),
    path: `/articles/${tip.slug}`,
  };
}
