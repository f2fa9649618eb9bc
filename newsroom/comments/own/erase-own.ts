import { and, eq, inArray, isNull, ne, sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { commenters, commentPrivate, comments } from '@/db/schema/comments';
import { appeals, commentEdits, reports } from '@/db/schema/conversation';
import { addresses } from '@/db/schema/people';
import { letters } from '@/db/schema/record';
import { tips } from '@/db/schema/site';
import { type Outcome, refuse } from '@/newsroom/outcome';
import type { Actor } from '@/newsroom/people/actor';
import { record, write } from '@/newsroom/record';
import { withdrawOwned } from '../withdraw';
import { erasedForm } from './keep-address';
import { keysOf, ownedBy } from './own';

/**
 * Erases one's own address everywhere it is kept, and with `texts` every word of one's own comments: what was public is
 * withdrawn and leaves a tombstone where replies stand, tips go, what others wrote stays. The chain keeps only commitments, and loses
 * the salts that open them. Cannot be taken back. Refuses with 403 `no-key` whoever holds none; an account is not erased here.
 */
export async function eraseOwn(
  actor: Actor,
  { texts }: { texts: boolean },
  now: Date,
): Promise<Outcome<{ comments: number }>> {
  if (actor.kind !== 'guest' || !actor.commenterId) return refuse('no-key', 403);
  const { commenterId } = actor;
  return write(async (tx) => {
    const own = await tx
      .select({ id: comments.id, state: comments.state })
      .from(comments)
      .where(ownedBy(actor))
      .orderBy(comments.id); // one order for everybody: two who erase never wait for each other crosswise
    const ids = own.map(({ id }) => id);
    const told = await eraseTips(tx, commenterId, texts);
    if (texts) {
      for (const { id, state } of own)
        if (state === 'held' || state === 'shown') await withdrawOwned(tx, actor, id, now);
      await eraseTexts(tx, ids, commenterId);
    }
    await eraseAddresses(tx, actor, commenterId, ids, told, now);
    return { ok: true, comments: texts ? ids.length : 0 };
  });
}

async function eraseTexts(tx: Tx, ids: readonly string[], commenterId: string): Promise<void> {
  if (ids.length > 0) {
    const of = [...ids];
    await tx.update(comments).set({ name: '', source: '', tree: [], noteQuote: '' }).where(inArray(comments.id, of));
    await tx.delete(commentEdits).where(inArray(commentEdits.commentId, of));
    await tx.update(appeals).set({ words: '' }).where(inArray(appeals.commentId, of));
    await tx.execute(sql`delete from seal_salts where position in (select s.position from seals s
      join events e on e.id = s.event_id where e.kind like 'comment.%' and ${inArray(sql`e.subject_id`, of)})`);
  }
  await tx
    .update(reports)
    .set({ note: '' })
    .where(inArray(reports.commenterId, keysOf(commenterId)));
}

/** One's own tips forget the address and the network, or go with their words. Answers the addresses that were left with them. */
async function eraseTips(tx: Tx, commenterId: string, texts: boolean): Promise<string[]> {
  const own = inArray(tips.commenterId, keysOf(commenterId));
  const left = await tx
    .selectDistinct({ email: addresses.email })
    .from(tips)
    .innerJoin(addresses, eq(addresses.id, tips.addressId))
    .where(own);
  if (texts) await tx.delete(tips).where(own);
  else await tx.update(tips).set({ addressId: null, network: null }).where(own);
  return left.map(({ email }) => email).sort();
}

async function eraseAddresses(
  tx: Tx,
  actor: Actor,
  commenterId: string,
  ids: readonly string[],
  told: readonly string[],
  now: Date,
): Promise<void> {
  const [key] = await tx
    .select({ addressId: commenters.addressId })
    .from(commenters)
    .where(eq(commenters.id, commenterId));
  const typed = ids.length > 0 ? await typedWith(tx, ids) : [];
  if (ids.length > 0)
    await tx
      .update(commentPrivate)
      .set({ email: '', networkHash: '', wantsReplies: false })
      .where(inArray(commentPrivate.commentId, [...ids]));
  if (key?.addressId) {
    // With it go its letters, its links, its choices; the keys stay and belong to nobody.
    await tx.delete(addresses).where(eq(addresses.id, key.addressId));
    await record(tx, actor, { kind: 'address.erased', addressId: key.addressId }, now);
  }
  for (const email of new Set([...typed, ...told])) await eraseTyped(tx, email);
}

async function typedWith(tx: Tx, ids: readonly string[]): Promise<string[]> {
  const rows = await tx
    .selectDistinct({ email: sql<string>`lower(${commentPrivate.email})` })
    .from(commentPrivate)
    .where(and(inArray(commentPrivate.commentId, [...ids]), ne(commentPrivate.email, '')));
  return rows.map(({ email }) => email).sort();
}

/**
 * An address that nobody has confirmed and nobody else typed. Where it had its one letter, a keyed hash stays in its place,
 * so that erasing and posting again gets it no second one. What somebody else has proven to be theirs is not touched.
 */
async function eraseTyped(tx: Tx, email: string): Promise<void> {
  const others = sql`exists (select 1 from ${commentPrivate} where lower(${commentPrivate.email}) = ${email}
    union all select 1 from ${tips} where ${tips.addressId} = ${addresses.id})`;
  const [row] = await tx
    .select({ id: addresses.id, askedAt: addresses.askedAt })
    .from(addresses)
    .where(and(eq(addresses.email, email), isNull(addresses.confirmedAt), sql`not ${others}`))
    .for('update');
  if (!row) return;
  if (!row.askedAt) {
    await tx.delete(addresses).where(eq(addresses.id, row.id));
    return;
  }
  await tx.delete(letters).where(eq(letters.toAddressId, row.id));
  await tx
    .update(addresses)
    .set({ email: erasedForm(email) })
    .where(eq(addresses.id, row.id));
}
