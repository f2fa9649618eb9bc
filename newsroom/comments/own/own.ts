import { type SQL, sql } from 'drizzle-orm';
import { comments } from '@/db/schema/comments';
import type { Actor } from '@/newsroom/people/actor';

/** The key itself and every other that was bound to the same address by a letter to it: one person's browsers. */
export function keysOf(commenterId: string): SQL {
  return sql`(select ${commenterId}::text union select same.id from commenters own
    join commenters same on same.address_id = own.address_id where own.id = ${commenterId})`;
}

/**
 * Is a comment `actor`'s own? An account's by the account. A guest's by any of the person's keys, and, once the address is
 * proven, also what was written under that address: whoever reads its letters may see, take back and erase that (SECURITY 72).
 */
export function ownedBy(actor: Actor): SQL {
  if (actor.kind === 'user') return sql`${comments.userId} = ${actor.userId}`;
  if (actor.kind !== 'guest' || !actor.commenterId) return sql`false`;
  const keys = keysOf(actor.commenterId);
  return sql`${comments.id} in (
    select mine.id from comments mine where mine.commenter_id in ${keys}
    union all select shared.comment_id from comment_owners shared where shared.commenter_id in ${keys}
    union all select typed.comment_id from comment_private typed where lower(typed.email) =
      (select proven.email from addresses proven join commenters own on own.address_id = proven.id
        where own.id = ${actor.commenterId}))`;
}

/** Is a row of `recommendations` or `reports` this person's, by the account or by any of the person's keys? */
export function isMadeBy(actor: Actor): SQL {
  if (actor.kind === 'user') return sql`user_id = ${actor.userId}`;
  return actor.kind === 'guest' && actor.commenterId ? sql`commenter_id in ${keysOf(actor.commenterId)}` : sql`false`;
}
