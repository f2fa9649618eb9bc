import { type Outcome, refuse } from '@/newsroom/outcome';
import type { Actor } from '@/newsroom/people/actor';
import { record, write } from '@/newsroom/record';
import { heldDraft, storePins } from './held-draft';
import { isSlot, withMove } from './slots';

export interface MoveWish {
  slot: number;
  /** Places down the page; -1 for one up. */
  by: number;
  /** The `markOf` the arrangement that the editor saw. */
  seen: string;
}

/**
 * Moves the story pinned at `slot` of the draft; what is pinned where it goes to comes in its place. Refuses with 403
 * `not-allowed`, 409 `front-moved`, 404 `pin-missing` and 422 `pin-at-end`.
 */
export async function movePin(actor: Actor, input: MoveWish, now: Date): Promise<Outcome<{ slot: number }>> {
  return write(async (tx) => {
    const held = await heldDraft(tx, actor, input.seen);
    if (!held.ok) return held;
    const pin = held.pins.find(({ slot }) => slot === input.slot);
    if (!pin) return refuse('pin-missing', 404);
    const to = pin.slot + input.by;
    if (!isSlot(to)) return refuse('pin-at-end', 422);
    await storePins(tx, 'draft', withMove(held.pins, pin.slot, to));
    await record(tx, actor, { kind: 'front.moved', articleId: pin.articleId, slot: to }, now);
    return { ok: true, slot: to };
  });
}

/** Gives the place `slot` of the draft back to time. Refuses with 403 `not-allowed`, 409 `front-moved` and 404 `pin-missing`. */
export async function unpinStory(
  actor: Actor,
  input: { slot: number; seen: string },
  now: Date,
): Promise<Outcome<{ slot: number }>> {
  return write(async (tx) => {
    const held = await heldDraft(tx, actor, input.seen);
    if (!held.ok) return held;
    const pin = held.pins.find(({ slot }) => slot === input.slot);
    if (!pin) return refuse('pin-missing', 404);
    const rest = held.pins.filter((one) => one !== pin);
    await storePins(tx, 'draft', rest);
    await record(tx, actor, { kind: 'front.unpinned', articleId: pin.articleId, slot: pin.slot }, now);
    return { ok: true, slot: pin.slot };
  });
}
