import { eq } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { commenters, comments } from '@/db/schema/comments';
import { appeals, personNotes, sanctions } from '@/db/schema/conversation';
import { files } from '../format/places';
import * as records from '../format/records';
import { type Arrival, note } from './arrival';
import { accountHere, bring } from './bring';

const gone = (arrival: Arrival, place: string): false => {
  note(arrival, place, 'What it is about did not come over, so it did not either.');
  return false;
};
const maybe = async (tx: Tx, arrival: Arrival, id: string | undefined, place: string) =>
  id === undefined ? null : accountHere(tx, arrival, id, place);

async function isGuest(tx: Tx, id: string): Promise<boolean> {
  const [found] = await tx.select({ id: commenters.id }).from(commenters).where(eq(commenters.id, id));
  return found !== undefined;
}

/** What stands against guests, and what stood. It goes by the guest and a confirmed address alone: the hashes stayed behind. */
export const bringSanctions = (arrival: Arrival) =>
  bring(arrival, 'sanctions', files.sanctions, records.sanction, async (tx, { place, record }) => {
    const { guest, made, acknowledged, ended, until, madeBy, endedBy, ...row } = record;
    if (guest !== undefined && !(await isGuest(tx, guest))) return gone(arrival, place);
    const [added] = await tx
      .insert(sanctions)
      .values({
        ...row,
        commenterId: guest ?? null,
        madeBy: await maybe(tx, arrival, madeBy, place),
        madeAt: made,
        until: until ?? null,
        acknowledgedAt: acknowledged ?? null,
        endedAt: ended ?? null,
        endedBy: await maybe(tx, arrival, endedBy, place),
      })
      .onConflictDoNothing()
      .returning({ id: sanctions.id });
    return added !== undefined;
  });

/** What moderators noted about guests. */
export const bringPersonNotes = (arrival: Arrival) =>
  bring(arrival, 'personNotes', files.personNotes, records.personNote, async (tx, { place, record }) => {
    const { guest, made, madeBy, ...row } = record;
    if (!(await isGuest(tx, guest))) return gone(arrival, place);
    const by = await maybe(tx, arrival, madeBy, place);
    const values = { ...row, commenterId: guest, madeBy: by, madeAt: made };
    const [added] = await tx.insert(personNotes).values(values).onConflictDoNothing().returning({ id: personNotes.id });
    return added !== undefined;
  });

/** Appeals with their answers. */
export const bringAppeals = (arrival: Arrival) =>
  bring(arrival, 'appeals', files.appeals, records.appeal, async (tx, { place, record }) => {
    const { comment, made, decided, decidedBy, against, upheld, ...row } = record;
    const [about] = await tx.select({ id: comments.id }).from(comments).where(eq(comments.id, comment));
    if (!about) return gone(arrival, place);
    const [added] = await tx
      .insert(appeals)
      .values({
        ...row,
        commentId: comment,
        against: await maybe(tx, arrival, against, place),
        madeAt: made,
        decidedBy: await maybe(tx, arrival, decidedBy, place),
        decidedAt: decided ?? null,
        upheld: upheld ?? null,
      })
      .onConflictDoNothing()
      .returning({ id: appeals.id });
    return added !== undefined;
  });
