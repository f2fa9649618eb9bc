import 'server-only';
import { asc, eq, inArray, sql } from 'drizzle-orm';
import { db } from '@/db/client';
import { articles } from '@/db/schema/articles';
import { commentPrivate, comments } from '@/db/schema/comments';
import { addresses, users } from '@/db/schema/people';
import { tips } from '@/db/schema/site';
import type { Actor, GuestActor, UserActor } from '@/newsroom/people/actor';
import { absolute } from '@/newsroom/settings/address';
import { commentAddress } from '../reply-state';
import { keysOf, ownedBy } from './own';

/**
 * Everything the paper keeps of whoever asks, to take away (GDPR, article 20): comments in every state with what was decided
 * and why, and the address typed with each; of an account what it says of the person. Not what moderators noted for each
 * other. Null for somebody without a key.
 */
export async function getOwnData(actor: Actor, now: Date) {
  if (actor.kind !== 'user' && !(actor.kind === 'guest' && actor.commenterId)) return null;
  const rows = await db()
    .select({
      id: comments.id,
      slug: articles.slug,
      story: articles.headline,
      name: comments.name,
      email: sql<string>`coalesce(${commentPrivate.email}, '')`,
      wantsReplies: commentPrivate.wantsReplies,
      text: comments.source,
      state: comments.state,
      written: comments.createdAt,
      shown: comments.shownAt,
      edited: comments.editedAt,
      decided: comments.decidedAt,
      verdict: comments.verdict,
      reason: comments.reason,
      note: comments.publicNote,
      recommends: comments.recommends,
    })
    .from(comments)
    .innerJoin(articles, eq(articles.id, comments.articleId))
    .leftJoin(commentPrivate, eq(commentPrivate.commentId, comments.id))
    .where(ownedBy(actor))
    .orderBy(asc(comments.id));
  const told = rows.map(({ slug, ...row }) => ({ ...row, address: absolute(commentAddress(slug, row.id)) }));
  const own = actor.kind === 'user' ? { account: await accountOf(actor) } : { tips: await tipsOf(actor) };
  return { made: now, ...own, comments: told };
}

async function accountOf({ userId }: UserActor) {
  const { name, email, role, createdAt: made } = users;
  const [row] = await db().select({ name, email, role, made }).from(users).where(eq(users.id, userId));
  return row;
}

/** What a guest said is wrong in stories. */
async function tipsOf({ commenterId }: GuestActor) {
  return db()
    .select({
      story: articles.headline,
      quote: tips.quote,
      text: tips.words,
      email: sql<string>`coalesce(${addresses.email}, '')`,
      state: tips.state,
      sent: tips.sentAt,
    })
    .from(tips)
    .innerJoin(articles, eq(articles.id, tips.articleId))
    .leftJoin(addresses, eq(addresses.id, tips.addressId))
    .where(inArray(tips.commenterId, keysOf(commenterId ?? '')))
    .orderBy(asc(tips.id));
}
