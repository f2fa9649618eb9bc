import { type SQL, sql } from 'drizzle-orm';
import { articles } from '@/db/schema/articles';
import { toTsQuery } from '@/newsroom/text/begins-with';

/** Headline, kicker and standfirst of a draft, in the very words of the index. */
const head = sql`to_tsvector('simple', coalesce(${articles.draft} ->> 'headline', '') || ' ' || coalesce(${articles.draft} ->> 'kicker', '') || ' ' || coalesce(${articles.draft} ->> 'standfirst', ''))`;

/** Does the head of the draft have every word that was typed, or one that begins with it? Never, where no word was typed. */
export function headHas(words: string): SQL {
  const query = toTsQuery(words);
  return query === '' ? sql`false` : sql`${head} @@ to_tsquery('simple', ${query})`;
}
