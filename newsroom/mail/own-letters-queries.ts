import 'server-only';
import { and, desc, eq, gt, isNull } from 'drizzle-orm';
import { db } from '@/db/client';
import { articles } from '@/db/schema/articles';
import { comments } from '@/db/schema/comments';
import { addressTokens } from '@/db/schema/conversation';
import { addresses } from '@/db/schema/people';
import type { Actor } from '@/newsroom/people/actor';
import { lastTyped } from './addresses/ask-for-link';
import { receiverOf } from './addresses/choose-letters';
import { askedByOf, type LinkPurpose, linkHash } from './addresses/link-token';
import { guestPurposes, type Purpose } from './letter';
import { hasStopped } from './stopping/choices';

/** Of one's own letters, for /your-comments. An address is only hinted at: no page ever holds one. */
export interface OwnLettersDto {
  /** Letters can be sent: to the account, or to an address this key has confirmed. */
  confirmed: boolean;
  hint: string | null;
  choices: { purpose: Purpose; stopped: boolean }[];
}

/** What is known of the letters of whoever asks. */
export async function getOwnLetters(actor: Actor): Promise<OwnLettersDto> {
  const to = await receiverOf(actor);
  if (!to) {
    const typed = actor.kind === 'guest' && actor.commenterId ? await lastTyped(db(), actor.commenterId) : null;
    return { confirmed: false, hint: typed && hintOf(typed), choices: [] };
  }
  const choices = [];
  for (const purpose of guestPurposes) choices.push({ purpose, stopped: await hasStopped(to, purpose) });
  if (to.by === 'account') return { confirmed: true, hint: null, choices };
  const [row] = await db().select({ email: addresses.email }).from(addresses).where(eq(addresses.id, to.id));
  return { confirmed: true, hint: row ? hintOf(row.email) : null, choices };
}

/** Enough for its owner to know it, and nothing to write to: the first letter of each half. */
export function hintOf(email: string): string {
  const at = email.lastIndexOf('@');
  const first = (part: string) => [...part][0] ?? '';
  return `${first(email.slice(0, at))}…@${first(email.slice(at + 1))}…`;
}

export interface LinkDto {
  purpose: LinkPurpose;
  /** The comment it was asked for with, where that was written in another browser than this one. */
  elsewhere: { name: string; headline: string; at: string } | null;
}

/** What a link in a letter is for; null where it is used, too old or not ours. Changes nothing. */
export async function getLink(actor: Actor, token: string, now: Date): Promise<LinkDto | null> {
  const [link] = await db()
    .select({ purpose: addressTokens.purpose })
    .from(addressTokens)
    .where(
      and(eq(addressTokens.tokenHash, linkHash(token)), isNull(addressTokens.usedAt), gt(addressTokens.expiresAt, now)),
    );
  if (!link) return null;
  const askedBy = askedByOf(token);
  if (!askedBy || (actor.kind === 'guest' && actor.commenterId === askedBy)) return { ...link, elsewhere: null };
  const [last] = await db()
    .select({ name: comments.name, headline: articles.headline, at: comments.createdAt })
    .from(comments)
    .innerJoin(articles, eq(articles.id, comments.articleId))
    .where(eq(comments.commenterId, askedBy))
    .orderBy(desc(comments.createdAt))
    .limit(1);
  return { ...link, elsewhere: last ? { ...last, at: last.at.toISOString() } : null };
}
