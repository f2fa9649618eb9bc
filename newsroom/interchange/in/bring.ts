import { inArray } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { users } from '@/db/schema/people';
import { write } from '@/newsroom/record';
import { type Arrival, count, idHere, note } from './arrival';
import { inBatches, type Placed, readRecords } from './read-records';

/** Records of a list written together. */
const batchSize = 200;

/** Brings one list over, a batch a transaction. `add` says whether the record is new here. */
export async function bring<S extends Parameters<typeof readRecords>[2]>(
  arrival: Arrival,
  kind: string,
  path: string,
  shape: S,
  add: (tx: Tx, placed: Placed<import('zod').z.output<S>>) => Promise<boolean>,
): Promise<void> {
  for await (const batch of inBatches(readRecords(arrival.from, path, shape), batchSize)) {
    let added = 0;
    await write(async (tx) => {
      added = 0;
      for (const placed of batch) if (await add(tx, placed)) added += 1;
    });
    count(arrival.came, kind, added);
    count(arrival.here, kind, batch.length - added);
  }
}

/** The record is the one called `here` in this paper: what names it is led there, and a note says so. */
export function same(arrival: Arrival, place: string, id: string, here: string, what: string): false {
  if (id !== here) {
    arrival.renamed.set(id, here);
    note(arrival, place, what);
  }
  return false;
}

/** The account of `id` here; null, and a note, where there is none. */
export async function accountHere(tx: Tx, arrival: Arrival, id: string, place: string): Promise<string | null> {
  const known = idHere(arrival, id);
  const [found] = await tx
    .select({ id: users.id })
    .from(users)
    .where(inArray(users.id, [known]));
  if (!found) note(arrival, place, 'It names an account that did not come over; it stands without one.');
  return found?.id ?? null;
}
