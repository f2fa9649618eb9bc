import { asc, inArray, isNull } from 'drizzle-orm';
import { db } from '@/db/client';
import { events } from '@/db/schema/record';
import { addLetter, gather } from './add-letter';
import { askWhoWants } from './ask-who-wants';
import { occasionsOf } from './occasions';

/** Events read at once: the embedded database does nothing else meanwhile. */
export const sliceSize = 200;

/**
 * Reads events that nobody has read for letters yet, writes the letters they make and marks them, all in one transaction.
 * Never by a cursor: ids are handed out before commit, so a lower one may come later. Events that another instance is
 * reading are left to it. Answers how many were read; fewer than `sliceSize` means that there are no more.
 */
export function makeLetters(now: Date): Promise<number> {
  return db().transaction(async (tx) => {
    const slice = await tx
      .select({
        id: events.id,
        kind: events.kind,
        actorKind: events.actorKind,
        actorId: events.actorId,
        subjectId: events.subjectId,
        at: events.at,
        payload: events.payload,
      })
      .from(events)
      .where(isNull(events.postedAt))
      .orderBy(asc(events.id))
      .limit(sliceSize)
      .for('update', { skipLocked: true });
    if (slice.length === 0) return 0;
    for (const letter of gather(await occasionsOf(tx, slice))) await addLetter(tx, letter, now);
    await askWhoWants(tx, slice, now);
    const read = slice.map(({ id }) => id);
    await tx.update(events).set({ postedAt: now }).where(inArray(events.id, read));
    return slice.length;
  });
}
