import { sql } from 'drizzle-orm';

/**
 * Whether a comment is by somebody who is named above its story. Names stand in full: in a select from one table Drizzle
 * writes a column without its table, and `user_id = user_id` is always so.
 */
export const byAuthor = sql<boolean>`exists (select 1 from article_bylines byline join authors named on named.id = byline.author_id
    where byline.article_id = comments.article_id and named.user_id = comments.user_id)`;
