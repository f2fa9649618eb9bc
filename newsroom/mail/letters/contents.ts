import { and, count, eq, inArray, isNull } from 'drizzle-orm';
import { db } from '@/db/client';
import { articles } from '@/db/schema/articles';
import { commentPrivate, comments } from '@/db/schema/comments';
import { reports } from '@/db/schema/conversation';
import { appealable } from '@/newsroom/comments/appeals/appeal';
import { appealLink } from '@/newsroom/comments/appeals/appeal-token';
import type { CommentState } from '@/newsroom/comments/comment';
import { reasonOf } from '@/newsroom/comments/reasons';
import { commentAddress } from '@/newsroom/comments/reply-state';
import { plainText } from '@/newsroom/text/comment-text';
import type { CommentTree } from '@/newsroom/text/comment-tree';
import { momentOf, type Place } from '@/words/dates';
import {
  commentCalledIllegal,
  commentsOnYourArticle,
  commentsWaiting,
  confirmAddress,
  type LetterItem,
  type LetterWords,
  letters,
  passwordChanged,
  replyToYourComment,
  yourCommentDeclined,
  yourCommentPublished,
  yourCommentsLink,
} from '@/words/letters';
import { linkAddress } from '../addresses/link-address';
import { makeLink } from '../addresses/link-token';
import type { Payload, Receiver, TakenLetter } from '../letter';

/** Comments that are quoted, and how much of each, in code points. */
const quoted = 5;
const quoteLength = 400;

/** What a letter says now and the path its button leads to; null where there is nothing to say any more. */
export interface Contents {
  words: LetterWords;
  path: string;
}

/** When the letter was begun, when it leaves, and the paper it comes from. */
export interface Leaving {
  written: Date;
  now: Date;
  paper: Place & { name: string };
}

export async function contentsOf(letter: TakenLetter, { written, now, paper }: Leaving): Promise<Contents | null> {
  const { kind, to, payload } = letter;
  switch (kind) {
    case 'comment-waiting':
      return waiting(payload);
    case 'comment-illegal':
      return illegal(payload);
    case 'comment-on-your-article':
      return onArticle(payload);
    case 'reply-to-your-comment':
      return replies(to, payload);
    case 'your-comment-published':
      return published(payload);
    case 'your-comment-declined':
      return declined(payload);
    case 'confirm-address': {
      const link = await makeLink(to.id, 'confirm', payload.askedBy, now);
      return { words: confirmAddress(paper.name, payload.askedBy !== undefined), path: linkAddress(link) };
    }
    case 'your-comments': {
      const link = await makeLink(to.id, 'your-comments', undefined, now);
      return { words: yourCommentsLink(paper.name), path: linkAddress(link) };
    }
    case 'password-changed':
      return { words: passwordChanged(momentOf(written.toISOString(), paper)), path: '/desk/sign-in' };
  }
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

/** A comment that a reader calls illegal, as long as nobody has decided about that. */
async function illegal({ comments: ids }: Payload): Promise<Contents | null> {
  const [row] = await inState(ids, 'shown', 'held');
  if (!row) return null;
  const open = and(eq(reports.commentId, row.id), eq(reports.reason, 'illegal'), isNull(reports.settledAt));
  const [{ number } = { number: 0 }] = await db().select({ number: count() }).from(reports).where(open);
  if (number === 0) return null;
  const quote = item(letters.saidOn(row.name, row.headline), row.tree);
  return { words: commentCalledIllegal(row.state === 'shown', number, quote), path: `/desk/comments?id=${row.id}` };
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
function inState(ids: readonly string[], ...states: CommentState[]) {
  if (ids.length === 0) return Promise.resolve([]);
  return db()
    .select({
      id: comments.id,
      name: comments.name,
      tree: comments.tree,
      state: comments.state,
      reason: comments.reason,
      publicNote: comments.publicNote,
      slug: articles.slug,
      headline: articles.headline,
    })
    .from(comments)
    .innerJoin(articles, eq(articles.id, comments.articleId))
    .where(and(inArray(comments.id, [...ids]), inArray(comments.state, states)))
    .orderBy(comments.createdAt, comments.id);
}

/** The comment that was answered, and the answers that are public. Null where either is not any more, or no letter is wanted. */
async function replies({ by }: Receiver, { parentId = '', comments: ids, more }: Payload): Promise<Contents | null> {
  const [parent] = await db()
    .select({
      tree: comments.tree,
      slug: articles.slug,
      headline: articles.headline,
      wants: commentPrivate.wantsReplies,
    })
    .from(comments)
    .innerJoin(articles, and(eq(articles.id, comments.articleId), eq(articles.state, 'published')))
    .leftJoin(commentPrivate, eq(commentPrivate.commentId, comments.id))
    .where(and(eq(comments.id, parentId), eq(comments.state, 'shown')));
  const rows = await inState(ids, 'shown');
  const first = rows[0];
  if (!parent || !first || (by === 'address' && !parent.wants)) return null;
  const answers = rows.slice(0, quoted).map((row) => ({ ...item(letters.said(row.name), row.tree), theirs: true }));
  const items = [item(letters.youWrote, parent.tree), ...answers];
  const words = replyToYourComment(first.name, parent.headline, rows.length + more, items, by === 'address');
  return { words, path: commentAddress(parent.slug, first.id) };
}

async function published({ comments: ids, more }: Payload): Promise<Contents | null> {
  const rows = await inState(ids, 'shown');
  const first = rows[0];
  if (!first) return null;
  const items = rows.slice(0, quoted).map((row) => item(letters.youWroteOn(row.headline), row.tree));
  return { words: yourCommentPublished(rows.length + more, items), path: commentAddress(first.slug, first.id) };
}

/** What was refused or taken down and still is, each with its reason and what the desk has to say to its writer. */
async function declined({ comments: ids }: Payload): Promise<Contents | null> {
  const rows = await inState(ids, ...appealable);
  const [first, ...others] = rows;
  if (!first) return null;
  const items = rows.slice(0, quoted).flatMap((row) => {
    const reason = reasonOf(row.reason);
    const why = reason ? letters.because(reason.sentence, reason.guideline) : '';
    return [
      item([letters.youWroteOn(row.headline), why].filter(Boolean).join(' '), row.tree),
      ...(row.publicNote ? [{ head: letters.deskWrote, quote: row.publicNote }] : []),
    ];
  });
  const removed = rows.every(({ state }) => state === 'removed');
  const path = others.length > 0 ? '/your-comments' : appealLink(first.slug, first.id);
  return { words: yourCommentDeclined(rows.length, removed, items), path };
}

function item(head: string, tree: unknown): LetterItem {
  const points = [...plainText(tree as CommentTree)];
  return { head, quote: points.length > quoteLength ? `${points.slice(0, quoteLength).join('')}…` : points.join('') };
}
