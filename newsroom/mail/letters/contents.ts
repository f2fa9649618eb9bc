import { and, count, eq, inArray } from 'drizzle-orm';
import { db } from '@/db/client';
import { articles } from '@/db/schema/articles';
import { comments } from '@/db/schema/comments';
import { plainText } from '@/newsroom/text/comment-text';
import type { CommentTree } from '@/newsroom/text/comment-tree';
import { momentOf, type Place } from '@/words/dates';
import {
  commentsOnYourArticle,
  commentsWaiting,
  type LetterItem,
  type LetterWords,
  letters,
  passwordChanged,
} from '@/words/letters';
import type { LetterKind, Payload } from '../letter';

/** Comments that are quoted, and how much of each, in code points. */
const quoted = 5;
const quoteLength = 400;

/** What a letter says now and the path its button leads to; null where there is nothing to say any more. */
export interface Contents {
  words: LetterWords;
  path: string;
}

export function contentsOf(kind: LetterKind, payload: Payload, written: Date, place: Place): Promise<Contents | null> {
  if (kind === 'comment-waiting') return waiting(payload);
  if (kind === 'comment-on-your-article') return onArticle(payload);
  const words = passwordChanged(momentOf(written.toISOString(), place));
  return Promise.resolve({ words, path: '/desk/sign-in' });
}

/** Those the letter was begun for and that still wait; the number is of all that wait. */
async function waiting(payload: Payload): Promise<Contents | null> {
  const rows = await inState(payload.comments, 'held');
  if (rows.length === 0 && payload.more === 0) return null;
  const [all] = await db().select({ number: count() }).from(comments).where(eq(comments.state, 'held'));
  if (!all?.number) return null;
  const items = rows.slice(0, quoted).map((row) => item(letters.saidOn(row.name, row.headline), row.tree));
  return { words: commentsWaiting(all.number, items), path: '/desk/comments' };
}

async function onArticle({ articleId = '', comments: ids, more }: Payload): Promise<Contents | null> {
  const [article] = await db()
    .select({ slug: articles.slug, headline: articles.headline, state: articles.state })
    .from(articles)
    .where(eq(articles.id, articleId));
  const rows = await inState(ids, 'shown');
  const first = rows[0];
  if (article?.state !== 'published' || !first) return null;
  const items = rows.slice(0, quoted).map((row) => item(letters.said(row.name), row.tree));
  const words = commentsOnYourArticle(article.headline, rows.length + more, items);
  return { words, path: `/articles/${article.slug}/comments/${first.id}` };
}

/** Names, texts and headlines only: an address is in no column that is read here. */
function inState(ids: readonly string[], state: 'held' | 'shown') {
  if (ids.length === 0) return Promise.resolve([]);
  return db()
    .select({ id: comments.id, name: comments.name, tree: comments.tree, headline: articles.headline })
    .from(comments)
    .innerJoin(articles, eq(articles.id, comments.articleId))
    .where(and(inArray(comments.id, [...ids]), eq(comments.state, state)))
    .orderBy(comments.createdAt, comments.id);
}

function item(head: string, tree: unknown): LetterItem {
  const points = [...plainText(tree as CommentTree)];
  return { head, quote: points.length > quoteLength ? `${points.slice(0, quoteLength).join('')}…` : points.join('') };
}
