import { inArray } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { articles } from '@/db/schema/articles';
import type { Outcome } from '@/newsroom/outcome';
import type { Actor } from '@/newsroom/people/actor';
import { record, write } from '@/newsroom/record';
import { heldDraft, pinsOf, storePins } from './held-draft';
import type { Pin } from './slots';

/** The arrangement that the editor saw, by its `markOf`. */
export interface Seen {
  seen: string;
}

/**
 * Shows readers the front page as it is arranged on the desk; what is no longer public, or whose time is over, stays out.
 * Refuses with 403 `not-allowed` and 409 `front-moved`.
 */
export async function putFrontLive(actor: Actor, { seen }: Seen, now: Date): Promise<Outcome<{ pinned: number }>> {
  return write(async (tx) => {
    const held = await heldDraft(tx, actor, seen);
    if (!held.ok) return held;
    const pins = await standing(tx, held.pins, now);
    await storePins(tx, 'live', pins);
    await record(tx, actor, { kind: 'front.put-live', articles: pins.map(({ articleId }) => articleId) }, now);
    return { ok: true, pinned: pins.length };
  });
}

/** Gives the desk's arrangement up for the one that readers see. Refuses with 403 `not-allowed` and 409 `front-moved`. */
export async function takeFrontBack(actor: Actor, { seen }: Seen, now: Date): Promise<Outcome<{ pinned: number }>> {
  return write(async (tx) => {
    const held = await heldDraft(tx, actor, seen);
    if (!held.ok) return held;
    const pins = await pinsOf(tx, 'live');
    await storePins(tx, 'draft', pins);
    await record(tx, actor, { kind: 'front.taken-back', articles: pins.map(({ articleId }) => articleId) }, now);
    return { ok: true, pinned: pins.length };
  });
}

async function standing(tx: Tx, pins: readonly Pin[], now: Date): Promise<Pin[]> {
  if (pins.length === 0) return [];
  const ids = pins.map(({ articleId }) => articleId);
  const rows = await tx
    .select({ id: articles.id, state: articles.state })
    .from(articles)
    .where(inArray(articles.id, ids));
  const shown = new Set(rows.filter(({ state }) => state === 'published').map(({ id }) => id));
  return pins.filter(({ articleId, until }) => shown.has(articleId) && (until === null || until > now));
}
