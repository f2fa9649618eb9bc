import { and, eq, inArray, isNull, ne, or, sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { commenters, commentPrivate, comments } from '@/db/schema/comments';
import { addresses } from '@/db/schema/people';
import { askAddress, linkPause } from '../addresses/ask-address';
import type { Happened } from './happened';

/** Guests who asked for letters and whose key does not belong to the address they typed yet are asked to confirm it. */
export async function askWhoWants(tx: Tx, slice: readonly Happened[], now: Date): Promise<void> {
  const posted = slice.filter(
    ({ kind, actorKind }) => actorKind === 'guest' && (kind === 'comment.held' || kind === 'comment.shown'),
  );
  if (posted.length === 0) return;
  const wanting = await tx
    .select({ email: addresses.email, askedBy: commenters.id })
    .from(comments)
    .innerJoin(commentPrivate, and(eq(commentPrivate.commentId, comments.id), commentPrivate.wantsReplies))
    .innerJoin(commenters, eq(commenters.id, comments.commenterId))
    .innerJoin(addresses, eq(addresses.email, sql`lower(${commentPrivate.email})`))
    .where(
      and(
        inArray(
          comments.id,
          posted.map(({ subjectId }) => subjectId),
        ),
        or(isNull(commenters.addressId), ne(commenters.addressId, addresses.id)),
      ),
    )
    // In one order for everybody, so that two instances never wait for each other's addresses crosswise.
    .orderBy(addresses.id);
  for (const { email, askedBy } of wanting)
    await askAddress(tx, email, { askedBy, confirmed: 'confirm-address', pause: linkPause.posted }, now);
}
