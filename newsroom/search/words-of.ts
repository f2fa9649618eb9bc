import { sql } from 'drizzle-orm';
import { articleVersions } from '@/db/schema/articles';
import { comments } from '@/db/schema/comments';
import { authors } from '@/db/schema/people';

/**
 * What is looked through, in the very words of the indexes (db/schema), or they are not used. Stories and comments by the
 * stems of English words, names as they are written.
 */
export const storyWords = sql`${articleVersions.search}`;
export const commentWords = sql`jsonb_to_tsvector('english', jsonb_path_query_array(${comments.tree}, 'strict $.**.text'), '["string"]')`;
export const nameWords = sql`to_tsvector('simple', ${authors.name})`;

/**
 * What people type, as Postgres reads it: words are all wanted, "quoted words" in that order, `or`, `-without`. It takes any
 * text without an error (its manual, 12.3.2).
 */
export const wanted = (words: string) => sql`websearch_to_tsquery('english', ${straight(words)})`;
export const wantedName = (words: string) => sql`websearch_to_tsquery('simple', ${straight(words)})`;

/** A telephone types curly quotation marks; Postgres knows the straight ones. */
const straight = (words: string) => words.replace(/[“”„«»]/g, '"');
