import { and, eq, sql } from 'drizzle-orm';
import { db } from '@/db/client';
import { letters } from '@/db/schema/record';
import type { LetterKind, Payload, Receiver, TakenLetter } from '../letter';
import { leaseMs, nextTry } from './times';

/**
 * Takes the letter that has been due longest, for this instance alone, in one statement. Until the lease ends nobody else
 * takes it; whoever dies meanwhile leaves it due again then, so it may be sent twice and is never lost.
 */
export async function takeLetter(now: Date): Promise<TakenLetter | null> {
  const longestDue = sql`(select id from letters where due_at <= ${now.toISOString()}
    order by due_at limit 1 for update skip locked)`;
  const [taken] = await db()
    .update(letters)
    .set({ tries: sql`${letters.tries} + 1`, dueAt: new Date(now.getTime() + leaseMs) })
    .where(eq(letters.id, longestDue))
    .returning({
      id: letters.id,
      kind: letters.kind,
      userId: letters.toUserId,
      addressId: letters.toAddressId,
      payload: letters.payload,
      tries: letters.tries,
    });
  if (!taken) return null;
  const { kind, userId, addressId, payload, ...rest } = taken;
  const letter = payload as Payload;
  return { ...rest, kind: kind as LetterKind, to: receiverOf(userId, addressId, letter), payload: letter };
}

function receiverOf(userId: string | null, addressId: string | null, { invitationId }: Payload): Receiver {
  if (invitationId) return { by: 'invitation', id: invitationId };
  return addressId ? { by: 'address', id: addressId } : { by: 'account', id: userId ?? '' };
}

/** Only whoever took the letter last says what became of it. */
const still = ({ id, tries }: TakenLetter) => and(eq(letters.id, id), eq(letters.tries, tries));

export async function markSent(letter: TakenLetter, now: Date): Promise<void> {
  await db().update(letters).set({ sentAt: now, dueAt: null, fault: '' }).where(still(letter));
}

/** There is nothing to say any more, or nobody to say it to. */
export async function markNeedless(letter: TakenLetter): Promise<void> {
  await db().update(letters).set({ dueAt: null, fault: '' }).where(still(letter));
}

/** Answers whether it was given up: after the last pause, or at once where it is `forGood`. */
export async function markFailed(
  letter: TakenLetter,
  { fault, forGood }: { fault: string; forGood: boolean },
  now: Date,
): Promise<boolean> {
  const dueAt = forGood ? null : nextTry(letter.tries, now);
  await db().update(letters).set({ dueAt, fault }).where(still(letter));
  return dueAt === null;
}
