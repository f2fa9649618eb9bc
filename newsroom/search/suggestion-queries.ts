import 'server-only';
import { db } from '@/db/client';
import { articles, tags } from '@/db/schema/articles';
import { authors } from '@/db/schema/people';
import { newestFirst, published } from '@/newsroom/articles/story-queries';
import { listHits } from './hit-queries';
import { nearestWord } from './nearest-word';

/** The words that are looked through: those of so many of the newest headlines, of names and of tags. */
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
    db().select({ text: authors.name }).from(authors).limit(namesRead),
    db().select({ text: tags.name }).from(tags).limit(namesRead),
  ]);
  const known = new Map<string, number>();
  for (const { text } of [...told, ...named, ...tagged])
    for (const word of text.toLowerCase().match(/[\p{L}\p{N}]{3,30}/gu) ?? [])
      known.set(word, (known.get(word) ?? 0) + 1);
  return known;
}
