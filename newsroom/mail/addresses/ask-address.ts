import { sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { addresses } from '@/db/schema/people';
import { letters } from '@/db/schema/record';
import { toAddress } from '@/newsroom/comments/own/keep-address';
import { newId } from '@/newsroom/id';
import type { LetterKind, Payload } from '../letter';

/** Minutes between two letters with a link to one confirmed address. */
export const linkPause = { asked: 15, posted: 24 * 60 };

interface Asked {
  /** The key that asked, bound too where its letter is answered from another browser. */
  askedBy: string | null;
  /** What somebody who is confirmed already gets; everybody else gets the one letter that asks for it. */
  confirmed: 'your-comments' | 'confirm-address';
  /** Minutes since the last letter with a link. */
  pause: number;
}

/**
 * Has a link sent to an address, in one statement that says nothing of what it found: an unconfirmed address gets one letter
 * ever, a confirmed one no more than one in `pause`, an unknown one none.
 */
export async function askAddress(
  tx: Tx,
  typed: string,
  { askedBy, confirmed, pause }: Asked,
  now: Date,
): Promise<void> {
  const id = newId(now);
  const at = sql`${now.toISOString()}::timestamptz`;
  const first: LetterKind = 'confirm-address';
  const payload: Payload = { comments: [], more: 0, ...(askedBy === null ? {} : { askedBy }) };
  await tx.execute(sql`with due as (
      update ${addresses} set asked_at = ${at} where email = ${toAddress(typed)} and (asked_at is null or
        (confirmed_at is not null and asked_at < ${at} - make_interval(mins => ${pause}::int)))
      returning id, confirmed_at)
    insert into ${letters} (id, kind, to_address_id, subject, payload, created_at, due_at)
    select ${id}, case when confirmed_at is null then ${first}::text else ${confirmed}::text end, id, ${id},
      ${JSON.stringify(payload)}::jsonb, ${at}, ${at} from due`);
}
