import 'server-only';
import { sql } from 'drizzle-orm';
import { db } from '@/db/client';
import { articleBylines, articles, articleTags, tags } from '@/db/schema/articles';
import { authors } from '@/db/schema/people';
import { isPublished, newestFirst, published } from '@/newsroom/articles/story-queries';
import { listHits } from './hit-queries';
import { nearestWord } from './nearest-word';

/** The words that are looked through: those of so many of the newest headlines, and of names and tags of published stories. */
const headlinesRead = 1_000;
const namesRead = 500;

/**
 * "Did you mean": the query with each word that stands in no headline, name or tag changed to the nearest that does. Null
 * where nothing changed, or where the changed query finds nothing either.
 */
export async function suggest(words: string): Promise<string | null> {
  const known = await listKnown();
  const better = words.replace(/[\p{L}\p{N}]+/gu, (word) => nearestWord(word.toLowerCase(), known) ?? word);
  if (better === words) return null;
  const { hits } = await listHits(better);
  return hits.length > 0 ? better : null;
}

async function listKnown(): Promise<Map<string, number>> {
  const headlines = db()
    .select({ text: articles.headline })
    .from(articles)
    .where(published())
    .orderBy(...newestFirst)
    .limit(headlinesRead);
  const [told, named, tagged] = await Promise.all([
    headlines,
    db()
      .select({ text: authors.name })
      .from(authors)
      .where(sql`exists (select from ${articleBylines} join ${articles} on ${articles.id} = ${articleBylines.articleId}
        where ${articleBylines.authorId} = ${authors.id} and ${isPublished})`)
      .limit(namesRead),
    db()
      .select({ text: tags.name })
      .from(tags)
      .where(sql`exists (select from ${articleTags} join ${articles} on ${articles.id} = ${articleTags.articleId}
        where ${articleTags.tagId} = ${tags.id} and ${isPublished})`)
      .limit(namesRead),
  ]);
  const known = new Map<string, number>();
  for (const { text } of [...told, ...named, ...tagged])
    for (const word of text.toLowerCase().match(/[\p{L}\p{N}]{3,30}/gu) ?? [])
      known.set(word, (known.get(word) ?? 0) + 1);
  return known;
}
