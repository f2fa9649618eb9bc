import { and, eq, sql } from 'drizzle-orm';
import { db } from './client';
import { articleSlugs, articles } from './schema/articles';
import { comments } from './schema/comments';

/** A comment that became public, and when, in milliseconds. */
export interface ShownComment {
  id: string;
  at: number;
}

/** The public article at an address it has or had; undefined where there is none. */
export async function articleAt(slug: string): Promise<string | undefined> {
  const [row] = await db()
    .select({ id: articles.id })
    .from(articleSlugs)
    .innerJoin(articles, eq(articles.id, articleSlugs.articleId))
    .where(and(eq(articleSlugs.slug, slug), eq(articles.state, 'published')));
  return row?.id;
}

/** The comments of an article that became public last and still are, newest first: one reach into `comments_shown`. */
export async function lastShown(articleId: string, most: number): Promise<ShownComment[]> {
  const rows = await db()
    .select({ id: comments.id, at: comments.shownAt })
    .from(comments)
    // As the index says it, or it is not used.
    .where(and(eq(comments.articleId, articleId), sql`${comments.state} = 'shown'`))
    .orderBy(sql`${comments.shownAt} desc nulls last, ${comments.id} desc nulls last`)
    .limit(most);
  return rows.map(({ id, at }) => ({ id, at: at?.getTime() ?? 0 }));
}
