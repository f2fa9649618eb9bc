import { eq } from 'drizzle-orm';
import { db } from '@/db/client';
import { commenters } from '@/db/schema/comments';
import { type Outcome, refuse } from '@/newsroom/outcome';
import type { Actor } from '@/newsroom/people/actor';
import { guestPurposes, type Purpose, type Receiver } from '../letter';
import { choose } from '../stopping/choices';

/** Where `actor`'s letters go: the account, or the confirmed address this key belongs to. Null for everybody else. */
export async function receiverOf(actor: Actor): Promise<Receiver | null> {
  if (actor.kind === 'user') return { by: 'account', id: actor.userId };
  if (actor.kind !== 'guest' || !actor.commenterId) return null;
  const [own] = await db()
    .select({ id: commenters.addressId })
    .from(commenters)
    .where(eq(commenters.id, actor.commenterId));
  return own?.id ? { by: 'address', id: own.id } : null;
}

/** Has letters about one's own comments stopped, or sent again. Refuses 403 `address-unconfirmed`, 422 `not-in-list`. */
export async function chooseLetters(
  actor: Actor,
  input: { purpose: string; wish: string },
  now: Date,
): Promise<Outcome<{ purpose: Purpose }>> {
  const purpose = guestPurposes.find((one) => one === input.purpose);
  if (!purpose) return refuse('not-in-list', 422);
  const to = await receiverOf(actor);
  if (!to) return refuse('address-unconfirmed', 403);
  await db().transaction((tx) => choose(tx, to, purpose, input.wish === 'stop' ? 'stop' : 'again', now));
  return { ok: true, purpose };
}
