import { asc, eq, sql } from 'drizzle-orm';
import type { Db, Tx } from '@/db/client';
import { locks } from '@/db/locks';
import { frontSlots } from '@/db/schema/site';
import { type Outcome, refuse } from '@/newsroom/outcome';
import type { Actor } from '@/newsroom/people/actor';
import { can } from '@/newsroom/people/permissions';
import { markOf, type Pin, type Stage } from './slots';

/**
 * The desk's arrangement, held until the transaction ends, for an actor who may change it and has seen it as it is: `seen` is
 * the `markOf` what the page showed. Refuses with 403 `not-allowed` and 409 `front-moved`.
 */
export async function heldDraft(tx: Tx, actor: Actor, seen: string): Promise<Outcome<{ pins: Pin[] }>> {
  if (!can(actor, 'front.arrange')) return refuse('not-allowed', 403);
  await tx.execute(sql`select pg_advisory_xact_lock(${locks.frontPage})`);
  const pins = await pinsOf(tx, 'draft');
  return markOf(pins) === seen ? { ok: true, pins } : refuse('front-moved', 409);
}

/** The pins of a stage, in the order of their places. */
export async function pinsOf(tx: Tx | Db, stage: Stage): Promise<Pin[]> {
  return tx
    .select({
      slot: frontSlots.slot,
      articleId: frontSlots.articleId,
      until: frontSlots.until,
      pinnedBy: frontSlots.pinnedBy,
      pinnedAt: frontSlots.pinnedAt,
    })
    .from(frontSlots)
    .where(eq(frontSlots.stage, stage))
    .orderBy(asc(frontSlots.slot));
}

/** Puts `pins` in the place of all that a stage had. Whoever calls it holds the draft. */
export async function storePins(tx: Tx, stage: Stage, pins: readonly Pin[]): Promise<void> {
  await tx.delete(frontSlots).where(eq(frontSlots.stage, stage));
  if (pins.length > 0) await tx.insert(frontSlots).values(pins.map((pin) => ({ stage, ...pin })));
}
