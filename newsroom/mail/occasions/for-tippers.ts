import { and, eq, inArray, isNotNull } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { commenters } from '@/db/schema/comments';
import { addresses } from '@/db/schema/people';
import { tips } from '@/db/schema/site';
import type { Occasion } from '../letter';
import type { Happened } from './happened';

/**
 * Whoever said that something is wrong hears what became of it, where the address they left is confirmed and belongs to the very
 * browser they wrote from: nobody is written to because somebody else typed their address.
 */
export async function forWhoSpotted(tx: Tx, dealtWith: readonly Happened[]): Promise<Occasion[]> {
  const ids = dealtWith.map(({ payload }) => (payload as { tipId: string }).tipId);
  const rows = await tx
    .select({ tipId: tips.id, addressId: addresses.id })
    .from(tips)
    .innerJoin(commenters, eq(commenters.id, tips.commenterId))
    .innerJoin(addresses, and(eq(addresses.id, tips.addressId), eq(addresses.id, commenters.addressId)))
    .where(and(inArray(tips.id, ids), isNotNull(addresses.confirmedAt)));
  return rows.map(
    ({ tipId, addressId }): Occasion => ({
      kind: 'your-tip-settled',
      to: { by: 'address', id: addressId },
      about: tipId,
      tipId,
    }),
  );
}
