import { and, eq, isNotNull, or } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { commenters } from '@/db/schema/comments';
import { letterChoices } from '@/db/schema/letters';
import { addresses, users } from '@/db/schema/people';
import { record as tell } from '@/newsroom/record';
import { files } from '../format/places';
import * as records from '../format/records';
import { type Arrival, idHere } from './arrival';
import { accountHere, bring, same } from './bring';

/** Accounts, without a password: nobody can sign in by them until an admin gives them one. */
export const bringPeople = (arrival: Arrival) =>
  bring(arrival, 'people', files.people, records.person, async (tx, { place, record }) => {
    const { id, email, name, role, created: createdAt, suspended } = record;
    const [found] = await tx
      .select({ id: users.id })
      .from(users)
      .where(or(eq(users.id, id), eq(users.email, email)));
    if (found)
      return same(
        arrival,
        place,
        id,
        found.id,
        `The account of ${name} is here already and keeps its role and its password.`,
      );
    await tx.insert(users).values({ id, email, name, role, createdAt, suspendedAt: suspended ?? null });
    await tell(tx, arrival.actor, { kind: 'person.added', userId: id }, arrival.now);
    return true;
  });

/** Addresses that guests typed. One that is here already keeps what is known of it here. */
export const bringAddresses = (arrival: Arrival) =>
  bring(arrival, 'addresses', files.addresses, records.address, async (tx, { record }) => {
    const { id, email, created: createdAt, asked, confirmed } = record;
    const row = { id, email, createdAt, askedAt: asked ?? null, confirmedAt: confirmed ?? null };
    const [added] = await tx.insert(addresses).values(row).onConflictDoNothing().returning({ id: addresses.id });
    if (added) return true;
    const [found] = await tx.select({ id: addresses.id }).from(addresses).where(eq(addresses.email, email));
    if (found && found.id !== id) arrival.renamed.set(id, found.id);
    return false;
  });

/** Guests as what holds their comments together. Their browsers' keys stay behind: whoever comes back is somebody new. */
export const bringGuests = (arrival: Arrival) =>
  bring(arrival, 'guests', files.guests, records.guest, async (tx, { record }) => {
    const addressId = record.address === undefined ? null : await addressHere(tx, arrival, record.address);
    const row = { id: record.id, keyHash: `imported ${record.id}`, createdAt: record.created, addressId };
    const [added] = await tx.insert(commenters).values(row).onConflictDoNothing().returning({ id: commenters.id });
    return added !== undefined;
  });

/** Which letters an account or an address asked not to get. */
export const bringLetterChoices = (arrival: Arrival) =>
  bring(arrival, 'letterChoices', files.letterChoices, records.letterChoice, async (tx, { place, record }) => {
    const { user, address, purpose, stopped: stoppedAt } = record;
    const userId = user === undefined ? null : await accountHere(tx, arrival, user, place);
    const addressId = address === undefined ? null : await addressHere(tx, arrival, address);
    if (userId === null && addressId === null) return false;
    const row = { userId, addressId, purpose, stoppedAt };
    const [added] = await tx.insert(letterChoices).values(row).onConflictDoNothing().returning();
    return added !== undefined;
  });

/** The confirmed address of `id` here; null where there is none. */
async function addressHere(tx: Tx, arrival: Arrival, id: string): Promise<string | null> {
  const [found] = await tx
    .select({ id: addresses.id })
    .from(addresses)
    .where(and(eq(addresses.id, idHere(arrival, id)), isNotNull(addresses.confirmedAt)));
  return found?.id ?? null;
}
