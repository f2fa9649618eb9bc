import { and, eq, inArray } from 'drizzle-orm';
import { db } from '@/db/client';
import { articles } from '@/db/schema/articles';
import { comments } from '@/db/schema/comments';
import { byAuthor } from '@/newsroom/comments/by-author';
import type { CommentState } from '@/newsroom/comments/comment';
import { plainText } from '@/newsroom/text/comment-text';
import type { CommentTree } from '@/newsroom/text/comment-tree';
import type { LetterItem, LetterWords } from '@/words/letters';

/** What a letter says now and the path its button leads to. */
export interface Contents {
  words: LetterWords;
  path: string;
  /** The first comment of the conversation it is about, where letters about that alone can be stopped. */
  conversation?: string;
}

/** Comments that are quoted, and how much of each, in code points. */
export const quoted = 5;
const quoteLength = 400;

/** Names, texts and headlines only: an address is in no column that is read here. */
export function inState(ids: readonly string[], ...states: CommentState[]) {
  if (ids.length === 0) return Promise.resolve([]);
  return db()
    .select({
      id: comments.id,
      articleId: comments.articleId,
      name: comments.name,
      tree: comments.tree,
      state: comments.state,
      reason: comments.reason,
      publicNote: comments.publicNote,
      privateNote: comments.privateNote,
      slug: articles.slug,
      headline: articles.headline,
      byAuthor,
    })
    .from(comments)
    .innerJoin(articles, eq(articles.id, comments.articleId))
    .where(and(inArray(comments.id, [...ids]), inArray(comments.state, states)))
    .orderBy(comments.createdAt, comments.id);
}

/** Somebody's words below who said them where, shortened. */
export function item(head: string, tree: unknown): LetterItem {
  return { head, quote: short(plainText(tree as CommentTree)) };
}

/** As much of it as a letter quotes. */
export function short(text: string): string {
  const points = [...text];
  return points.length > quoteLength ? `${points.slice(0, quoteLength).join('')}…` : text;
}
