import { and, eq, type SQL } from 'drizzle-orm';
import { db, type Tx } from '@/db/client';
import { letterChoices } from '@/db/schema/letters';
import type { Receiver, Stoppable } from '../letter';

/** What somebody chose about letters of one purpose, or about one conversation. */
export function choiceOf({ by, id }: Receiver, purpose: Stoppable): SQL | undefined {
  const column = by === 'account' ? letterChoices.userId : letterChoices.addressId;
  return and(eq(column, id), eq(letterChoices.purpose, purpose));
}

/** Has this person stopped letters of this purpose, or about this conversation? */
export async function hasStopped(to: Receiver, purpose: Stoppable): Promise<boolean> {
  const rows = await db()
    .select({ stoppedAt: letterChoices.stoppedAt })
    .from(letterChoices)
    .where(choiceOf(to, purpose));
  return rows.length > 0;
}

/** Writes the choice down. Doing it twice is doing it once. */
export async function choose(
  tx: Tx,
  to: Receiver,
  purpose: Stoppable,
  wish: 'stop' | 'again',
  now: Date,
): Promise<void> {
  if (wish === 'again') {
    await tx.delete(letterChoices).where(choiceOf(to, purpose));
    return;
  }
  const who = to.by === 'account' ? { userId: to.id } : { addressId: to.id };
  await tx
    .insert(letterChoices)
    .values({ ...who, purpose, stoppedAt: now })
    .onConflictDoNothing();
}
