import { and, asc, not, sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { commenters } from '@/db/schema/comments';
import { letterChoices } from '@/db/schema/letters';
import { addresses, users } from '@/db/schema/people';
import { onlyFormer } from '@/newsroom/people/former-address';
import { after, records } from './list';
import { pageSize } from './snapshot';

/** Accounts, without password, sessions and tries. */
export function listPeople(tx: Tx) {
  const columns = {
    id: users.id,
    email: users.email,
    name: users.name,
    role: users.role,
    created: users.createdAt,
    suspended: users.suspendedAt,
  };
  return records(
    (last) => tx.select(columns).from(users).where(after(users.id, last?.id)).orderBy(asc(users.id)).limit(pageSize),
    (row) => row,
  );
}

/** Addresses that guests typed, and which of them are confirmed. */
export function listAddresses(tx: Tx) {
  const columns = {
    id: addresses.id,
    email: addresses.email,
    created: addresses.createdAt,
    asked: addresses.askedAt,
    confirmed: addresses.confirmedAt,
  };
  return records(
    (last) =>
      tx
        .select(columns)
        .from(addresses)
        // What was only an account's is kept for a letter, and is nobody's below a story.
        .where(and(after(addresses.id, last?.id), not(onlyFormer)))
        .orderBy(asc(addresses.id))
        .limit(pageSize),
    (row) => row,
  );
}

/** Who commented from which browser, without its key. */
export function listGuests(tx: Tx) {
  const columns = { id: commenters.id, created: commenters.createdAt, address: commenters.addressId };
  return records(
    (last) =>
      tx
        .select(columns)
        .from(commenters)
        .where(after(commenters.id, last?.id))
        .orderBy(asc(commenters.id))
        .limit(pageSize),
    (row) => row,
  );
}

/** Which letters somebody asked not to get. */
export function listLetterChoices(tx: Tx) {
  const { userId, addressId, purpose, stoppedAt } = letterChoices;
  const key = sql<string>`coalesce(${userId}, ${addressId}) || ' ' || ${purpose}`;
  return records(
    (last) =>
      tx
        .select({ id: key, user: userId, address: addressId, purpose, stopped: stoppedAt })
        .from(letterChoices)
        .where(after(key, last?.id))
        .orderBy(asc(key))
        .limit(pageSize),
    ({ id: _, ...row }) => row,
  );
}
