import { and, desc, eq, sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { letters } from '@/db/schema/record';
import { newId } from '@/newsroom/id';
import { atOnce, type Occasion, type Payload, type Receiver } from '../letter';
import { dueAfter, gathered, gatherSeconds } from '../post-room/times';

/** Occasions of one letter: the same kind, person and thing. */
export interface Gathered extends Omit<Occasion, 'commentId'> {
  comments: string[];
}

/** In one order for everybody, so that two instances never wait for each other's letters crosswise. */
export function gather(occasions: readonly Occasion[]): Gathered[] {
  const byLetter = new Map<string, Gathered>();
  for (const { commentId, ...occasion } of occasions) {
    const key = `${occasion.kind} ${occasion.to.id} ${occasion.about}`;
    const known = byLetter.get(key) ?? { ...occasion, comments: [] };
    if (commentId) known.comments.push(commentId);
    byLetter.set(key, known);
  }
  return [...byLetter.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, letter]) => letter);
}

/**
 * Adds to the letter of this kind that nobody has taken yet, or begins the next one, due an hour after the last one left.
 * `subject` names the letter before it, so that of two instances that begin the next one the unique index takes one.
 */
export async function addLetter(tx: Tx, occasion: Gathered, now: Date): Promise<void> {
  for (let turns = 0; turns < 5; turns += 1) {
    const last = await lastOf(tx, occasion);
    if (last?.dueAt && last.tries === 0) {
      const payload = gathered(last.payload as Payload, occasion.comments);
      await tx.update(letters).set({ payload }).where(eq(letters.id, last.id));
      return;
    }
    const begun = await tx
      .insert(letters)
      .values({
        id: newId(now),
        kind: occasion.kind,
        ...receiverOf(occasion.to),
        subject: [occasion.about, ...(last ? [last.id] : [])].join(' '),
        payload: gathered(blank(occasion), occasion.comments),
        createdAt: now,
        dueAt: dueAfter(last?.sentAt ?? null, now, atOnce.includes(occasion.kind) ? 0 : gatherSeconds),
      })
      .onConflictDoNothing()
      .returning({ id: letters.id });
    if (begun.length > 0) return;
  }
  throw new Error('A letter was begun elsewhere again and again.');
}

const blank = ({ articleId, parentId, planId, noteId, tipId, eventId, to }: Gathered): Payload => ({
  comments: [],
  more: 0,
  ...(to.by === 'invitation' ? { invitationId: to.id } : {}),
  ...(articleId === undefined ? {} : { articleId }),
  ...(parentId === undefined ? {} : { parentId }),
  ...(planId === undefined ? {} : { planId }),
  ...(noteId === undefined ? {} : { noteId }),
  ...(tipId === undefined ? {} : { tipId }),
  ...(eventId === undefined ? {} : { eventId }),
});

/** The column a receiver stands in; who is invited has none yet. */
function receiverOf({ by, id }: Receiver): { toUserId?: string; toAddressId?: string } {
  if (by === 'invitation') return {};
  return by === 'account' ? { toUserId: id } : { toAddressId: id };
}

async function lastOf(tx: Tx, { kind, to, about }: Gathered) {
  const [last] = await tx
    .select({
      id: letters.id,
      payload: letters.payload,
      dueAt: letters.dueAt,
      sentAt: letters.sentAt,
      tries: letters.tries,
    })
    .from(letters)
    .where(
      and(
        eq(letters.kind, kind),
        // As the unique index writes it, so that it is used.
        eq(sql`coalesce(${letters.toUserId}, ${letters.toAddressId}, '')`, to.by === 'invitation' ? '' : to.id),
        eq(sql`split_part(${letters.subject}, ' ', 1)`, about),
      ),
    )
    .orderBy(desc(letters.createdAt), desc(letters.id))
    .limit(1)
    .for('update');
  return last;
}
