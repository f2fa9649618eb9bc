import { customType, index, integer, pgTable, text } from 'drizzle-orm/pg-core';
import { articles } from './articles';

/** Postgres's own index of words with their weights and places (its manual, chapter 12). */
const tsvector = customType<{ data: string }>({ dataType: () => 'tsvector' });

/**
 * The words of a draft's text as the desk finds it by: a row for each story that has a text which readers don't see. Written where a
 * stretch of work ends, not with every save (newsroom/articles/drafts/draft-words.ts), and gone once readers see the text.
 */
export const draftWords = pgTable(
  'draft_words',
  {
    articleId: text('article_id')
      .primaryKey()
      .references(() => articles.id, { onDelete: 'cascade' }),
    /** The draft's version whose words they are. */
    version: integer().notNull(),
    words: tsvector().notNull(),
  },
  (t) => [index('draft_words_search').using('gin', t.words).with({ fastupdate: false })],
);
