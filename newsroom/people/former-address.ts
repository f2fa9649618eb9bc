import { and, lt, not, sql } from 'drizzle-orm';
import { db, type Tx } from '@/db/client';
import { addresses } from '@/db/schema/people';
import { newId } from '@/newsroom/id';

/** Days an address that was an account's stays known: as long as the letter to it is listed. */
const keptDays = 30;

/** Keeps an address that is an account's no more, so that a letter can go there. Answers the id of its row, which an event may hold. */
export async function keepFormerAddress(tx: Tx, email: string, now: Date): Promise<string> {
  const [row] = await tx
    .insert(addresses)
    .values({ id: newId(now), email, createdAt: now })
    .onConflictDoUpdate({ target: addresses.email, set: { email } })
    .returning({ id: addresses.id });
  if (!row) throw new Error('The address was not kept.');
  return row.id;
}

/** Of a row of `addresses`: it was an account's, and nobody has typed it below a story, confirmed it or asked about it. */
export const onlyFormer = sql`(${addresses.confirmedAt} is null and ${addresses.askedAt} is null
  and ${addresses.id} in (select payload ->> 'addressId' from events where kind = 'person.readdressed')
  and not exists (select 1 from comment_private where lower(comment_private.email) = ${addresses.email}
    union all select 1 from tips where tips.address_id = ${addresses.id}
    union all select 1 from commenters where commenters.address_id = ${addresses.id}))`;

/** Forgets, after 30 days, addresses that were an account's and nothing else. Safe to run twice, and beside itself. */
export async function forgetFormerAddresses(now: Date): Promise<void> {
  const before = new Date(now.getTime() - keptDays * 86_400_000);
  const waits = sql`exists (select 1 from letters where letters.to_address_id = ${addresses.id} and letters.due_at is not null)`;
  await db()
    .delete(addresses)
    .where(and(lt(addresses.createdAt, before), onlyFormer, not(waits)));
}
