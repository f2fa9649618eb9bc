import 'server-only';
import { and, desc, eq, ne, sql } from 'drizzle-orm';
import { db } from '@/db/client';
import { articles } from '@/db/schema/articles';
import { comments } from '@/db/schema/comments';
import { isPublished } from '@/newsroom/articles/story-queries';
import { plainText } from '@/newsroom/text/comment-text';
import type { CommentTree } from '@/newsroom/text/comment-tree';
import { markHits } from './mark-queries';
import type { Piece } from './marked';
import { commentWords, wanted } from './words-of';

/** One comment that has the words. */
export interface FoundComment {
  id: string;
  slug: string;
  headline: string;
  name: string;
  at: string;
  text: Piece[];
}
export interface FoundComments {
  comments: FoundComment[];
  /** Never more than `mostComments`. */
  total: number;
  more: boolean;
}

/** So many of the newest are found; whoever wants others says one word more. */
export const mostComments = 100;
/** So many are looked at, because some may stand under a story that was withdrawn. */
const mostRead = 200;

/**
 * Shown comments of published stories that have the words, the newest first: they are too short for one to be better than
 * another. `skip` of them are left out, `take` are answered. A commenter's name is not looked for, so that nobody's comments
 * are collected by their name.
 */
export async function findComments(
  words: string,
  { skip, take }: { skip: number; take: number },
): Promise<FoundComments> {
  const newest = db()
    .select({ id: comments.id, articleId: comments.articleId, name: comments.name, at: comments.createdAt })
    .from(comments)
    .where(and(sql`${comments.state} = 'shown'`, sql`${commentWords} @@ ${wanted(words)}`))
    .orderBy(desc(comments.createdAt), desc(comments.id))
    .limit(mostRead)
    .as('newest');
  const found = await db()
    .select({ id: newest.id, slug: articles.slug, headline: articles.headline, name: newest.name, at: newest.at })
    .from(newest)
    .innerJoin(articles, eq(articles.id, newest.articleId))
    .where(and(isPublished, ne(articles.comments, 'off')))
    .orderBy(desc(newest.at), desc(newest.id))
    .limit(mostComments + 1);
  const shown = found.slice(0, mostComments).slice(skip, skip + take);
  const texts = await markedTexts(
    words,
    shown.map(({ id }) => id),
  );
  return {
    comments: shown.map(({ at, ...comment }) => ({
      ...comment,
      at: at.toISOString(),
      text: texts.get(comment.id) ?? [],
    })),
    total: Math.min(found.length, mostComments),
    more: found.length > mostComments,
  };
}

async function markedTexts(words: string, ids: string[]): Promise<Map<string, Piece[]>> {
  if (ids.length === 0) return new Map();
  const rows = await db()
    .select({ id: comments.id, tree: comments.tree })
    .from(comments)
    .where(and(sql`${comments.id} in ${ids}`, sql`${comments.state} = 'shown'`));
  const marked = await markHits(
    words,
    rows.map(({ tree }) => plainText(tree as CommentTree)),
    'piece',
  );
  return new Map(rows.map(({ id }, at) => [id, marked[at] ?? []]));
}
