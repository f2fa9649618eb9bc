import { and, eq, gt, isNull } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { commenters } from '@/db/schema/comments';
import { addressTokens } from '@/db/schema/conversation';
import { addresses } from '@/db/schema/people';
import { type Outcome, refuse } from '@/newsroom/outcome';
import type { Actor, GuestActor } from '@/newsroom/people/actor';
import { makeCommenter } from '@/newsroom/people/guest-key';
import { record, write } from '@/newsroom/record';
import { askedByOf, linkHash } from './link-token';

/**
 * The button behind a link in a letter to an address. Whoever presses it reads that address's letters: the address is
 * confirmed, and the key of this browser (a new one where it has none) and the one that asked belong to it from now on. A
 * link works once. Refuses with 404 `link-over` what is used, too old or not ours.
 */
export async function followLink(actor: Actor, token: string, now: Date): Promise<Outcome<{ cookie?: string }>> {
  return write(async (tx) => {
    const [link] = await tx
      .update(addressTokens)
      .set({ usedAt: now })
      .where(
        and(
          eq(addressTokens.tokenHash, linkHash(token)),
          isNull(addressTokens.usedAt),
          gt(addressTokens.expiresAt, now),
        ),
      )
      .returning({ addressId: addressTokens.addressId, purpose: addressTokens.purpose });
    if (!link) return refuse('link-over', 404);
    const known = actor.kind === 'guest' ? actor.commenterId : null;
    const made = known ? null : await makeCommenter(tx, now);
    const commenterId = known ?? made?.commenterId ?? '';
    const askedBy = askedByOf(token);
    for (const key of new Set([commenterId, ...(askedBy ? [askedBy] : [])])) await bind(tx, key, link.addressId);
    const confirmed = await tx
      .update(addresses)
      .set({ confirmedAt: now })
      .where(and(eq(addresses.id, link.addressId), isNull(addresses.confirmedAt)))
      .returning({ id: addresses.id });
    // Its owner has read the letter, so the next one may be asked for at once.
    await tx.update(addresses).set({ askedAt: null }).where(eq(addresses.id, link.addressId));
    const by: GuestActor = { kind: 'guest', commenterId, network: '' };
    if (confirmed.length > 0) await record(tx, by, { kind: 'address.confirmed', addressId: link.addressId }, now);
    return { ok: true, ...(made ? { cookie: made.cookie } : {}) };
  });
}

async function bind(tx: Tx, commenterId: string, addressId: string): Promise<void> {
  await tx.update(commenters).set({ addressId }).where(eq(commenters.id, commenterId));
}
