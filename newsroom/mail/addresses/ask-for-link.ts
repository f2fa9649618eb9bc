import { createHmac } from 'node:crypto';
import { desc, eq, ne, sql } from 'drizzle-orm';
import { db, type Tx } from '@/db/client';
import { commentPrivate, comments } from '@/db/schema/comments';
import { env } from '@/env';
import { networkHash } from '@/newsroom/comments/network';
import { toAddress } from '@/newsroom/comments/own/keep-address';
import { takeTurn } from '@/newsroom/comments/turn';
import { type Outcome, refuse } from '@/newsroom/outcome';
import type { Actor } from '@/newsroom/people/actor';
import { keyFor } from '@/newsroom/settings/secrets';
import { emailFault } from '@/newsroom/text/email-address';
import { askAddress, linkPause } from './ask-address';

/**
 * Has a link to one's own comments sent to a typed address. The answer and the work are the same whatever is known of it:
 * nobody learns here who comments. Refuses 422 `link-not-asked` with the address's fault, 429 `asking-quickly` (`seconds`).
 */
export async function askForLink(actor: Actor, input: { email: string }, now: Date): Promise<Outcome<{ asked: true }>> {
  const email = toAddress(input.email);
  const fault = emailFault(email);
  if (fault) return refuse('link-not-asked', 422, { fields: { email: fault } });
  return db().transaction(async (tx) => {
    const seconds = await waitOf(tx, actor, now);
    if (seconds > 0) return refuse('asking-quickly', 429, { values: { seconds } });
    await askAddress(tx, email, { askedBy: null, confirmed: 'your-comments', pause: linkPause.asked }, now);
    return { ok: true, asked: true };
  });
}

/** Has the letter that confirms it sent to the address this key typed last. The same answer whether it had one before. */
export async function askToConfirm(actor: Actor, now: Date): Promise<Outcome<{ asked: true }>> {
  const askedBy = actor.kind === 'guest' ? actor.commenterId : null;
  if (!askedBy) return refuse('no-key', 403);
  return db().transaction(async (tx) => {
    const seconds = await waitOf(tx, actor, now);
    if (seconds > 0) return refuse('asking-quickly', 429, { values: { seconds } });
    const email = await lastTyped(tx, askedBy);
    if (email) await askAddress(tx, email, { askedBy, confirmed: 'confirm-address', pause: linkPause.asked }, now);
    return { ok: true, asked: true };
  });
}

/** The address typed with the newest comment of a key; null where it was erased. */
export async function lastTyped(tx: Pick<Tx, 'select'>, commenterId: string): Promise<string | null> {
  const [row] = await tx
    .select({ email: commentPrivate.email })
    .from(comments)
    .innerJoin(commentPrivate, eq(commentPrivate.commentId, comments.id))
    .where(sql`${eq(comments.commenterId, commenterId)} and ${ne(commentPrivate.email, '')}`)
    .orderBy(desc(comments.createdAt), desc(comments.id))
    .limit(1);
  return row?.email ?? null;
}

/** One network asks once in fifteen seconds, like one person posts; the row tells nothing but that. */
async function waitOf(tx: Tx, actor: Actor, now: Date): Promise<number> {
  if (!env.rateLimits || actor.kind !== 'guest') return 0;
  const asker = createHmac('sha256', keyFor('link turn')).update(networkHash(actor.network)).digest('hex');
  return takeTurn(tx, [`person:${asker}`], now);
}
