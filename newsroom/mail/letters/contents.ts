import { and, desc, eq, isNotNull } from 'drizzle-orm';
import { db } from '@/db/client';
import { articles } from '@/db/schema/articles';
import { commentPrivate, comments } from '@/db/schema/comments';
import { appeals } from '@/db/schema/conversation';
import { invitations, users } from '@/db/schema/people';
import { appealable } from '@/newsroom/comments/appeals/appeal';
import { appealLink } from '@/newsroom/comments/appeals/appeal-token';
import { reasonOf } from '@/newsroom/comments/reasons';
import { commentAddress } from '@/newsroom/comments/reply-state';
import { linkForLetter } from '@/newsroom/people/invitations/letter-link';
import { roleNames } from '@/newsroom/people/person';
import { linkToReset } from '@/newsroom/people/reset/letter-link';
import { resetMinutes } from '@/newsroom/people/reset/reset';
import { momentOf, type Place } from '@/words/dates';
import {
  commentsOnYourArticle,
  confirmAddress,
  invited,
  letters,
  passwordReset,
  replyToYourComment,
  yourAppealDecided,
  yourCommentDeclined,
  yourCommentPublished,
  yourCommentsLink,
} from '@/words/letters';
import { linkAddress } from '../addresses/link-address';
import { makeLink } from '../addresses/link-token';
import type { Payload, Receiver, TakenLetter } from '../letter';
import { accountContents } from './about-accounts';
import { tipSettled } from './about-tips';
import { deskContents } from './desk-contents';
import { illegal, routed, waiting } from './for-newsroom';
import { type Contents, inState, item, quoted, short } from './quoting';

/** When the letter was begun, when it leaves, and the paper it comes from. */
export interface Leaving {
  written: Date;
  now: Date;
  paper: Place & { name: string; contact: string };
}

/** What a letter says now; null where there is nothing to say any more. */
export async function contentsOf(letter: TakenLetter, { written, now, paper }: Leaving): Promise<Contents | null> {
  const { kind, to, payload } = letter;
  switch (kind) {
    case 'comment-waiting':
      return waiting(payload);
    case 'comment-illegal':
      return illegal(payload);
    case 'comment-on-your-article':
      return onArticle(payload);
    case 'comment-routed':
      return routed(payload);
    case 'reply-to-your-comment':
      return replies(to, payload);
    case 'your-comment-published':
      return published(to, payload);
    case 'your-comment-declined':
      return declined(to, payload);
    case 'your-appeal-decided':
      return appealDecided(to, payload);
    case 'your-tip-settled':
      return tipSettled(payload);
    case 'plan-refused':
    case 'review-asked':
    case 'review-returned':
    case 'note-for-you':
      return deskContents(letter, paper);
    case 'confirm-address': {
      const link = await makeLink(to.id, 'confirm', payload.askedBy, now);
      return { words: confirmAddress(paper.name, payload.askedBy !== undefined), path: linkAddress(link) };
    }
    case 'your-comments': {
      const link = await makeLink(to.id, 'your-comments', undefined, now);
      return { words: yourCommentsLink(paper.name), path: linkAddress(link) };
    }
    case 'invitation':
      return invitation(to.id, now, paper);
    case 'password-reset':
      return { words: passwordReset(paper.name, resetMinutes), path: await linkToReset(to.id, now) };
    case 'address-changed':
    case 'codes-renewed':
    case 'factor-on':
    case 'factor-changed':
    case 'password-changed':
      return accountContents(letter, written, paper);
  }
}

/** Who invites whom, and a link of this letter's own. */
async function invitation(id: string, now: Date, paper: Leaving['paper']): Promise<Contents | null> {
  const [row] = await db()
    .select({ role: invitations.role, by: users.name, expiresAt: invitations.expiresAt })
    .from(invitations)
    .leftJoin(users, eq(users.id, invitations.invitedBy))
    .where(eq(invitations.id, id));
  const path = await linkForLetter(id, now);
  if (!row || !path) return null;
  const until = momentOf((row.expiresAt ?? now).toISOString(), paper);
  return { words: invited(paper.name, row.by ?? paper.name, roleNames[row.role], until), path };
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

/** The comment that was answered, and the answers that are public. Null where either is not any more, or no letter is wanted. */
async function replies({ by }: Receiver, { parentId = '', comments: ids, more }: Payload): Promise<Contents | null> {
  const [parent] = await db()
    .select({
      tree: comments.tree,
      slug: articles.slug,
      headline: articles.headline,
      rootId: comments.rootId,
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
  const about = { asked: by === 'address', byAuthor: rows.every((row) => row.byAuthor) };
  const words = replyToYourComment(first.name, parent.headline, rows.length + more, items, about);
  return { words, path: commentAddress(parent.slug, first.id), conversation: parent.rootId };
}

async function published({ by }: Receiver, { comments: ids, more }: Payload): Promise<Contents | null> {
  const rows = await inState(ids, 'shown');
  const first = rows[0];
  if (!first) return null;
  const items = rows.slice(0, quoted).map((row) => item(letters.youWroteOn(row.headline), row.tree));
  return {
    words: yourCommentPublished(rows.length + more, items, by === 'address'),
    path: commentAddress(first.slug, first.id),
  };
}

/** What was refused or taken down and still is, each with its reason and what the desk has to say to its writer. */
async function declined({ by }: Receiver, { comments: ids }: Payload): Promise<Contents | null> {
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
  return { words: yourCommentDeclined(rows.length, removed, items, by === 'address'), path };
}

/** What somebody else decided on an appeal, with the answer; upheld it leads to the comment, otherwise to the appeal's own page. */
async function appealDecided({ by }: Receiver, { comments: ids }: Payload): Promise<Contents | null> {
  const [row] = await inState(ids, 'shown', ...appealable);
  if (!row) return null;
  const [appeal] = await db()
    .select({ words: appeals.words, answer: appeals.answer, upheld: appeals.upheld })
    .from(appeals)
    .where(and(eq(appeals.commentId, row.id), isNotNull(appeals.decidedAt)))
    .orderBy(desc(appeals.decidedAt))
    .limit(1);
  // What was decided again since is told by a letter of its own, or by the page.
  if (!appeal || appeal.upheld !== (row.state === 'shown')) return null;
  const upheld = appeal.upheld === true;
  const items = [
    item(letters.youWroteOn(row.headline), row.tree),
    { head: letters.youAppealed, quote: short(appeal.words) },
    { head: letters.deskAnswered, quote: appeal.answer, theirs: true },
  ];
  const path = upheld ? commentAddress(row.slug, row.id) : appealLink(row.slug, row.id);
  return { words: yourAppealDecided(upheld, items, by === 'address'), path };
}
