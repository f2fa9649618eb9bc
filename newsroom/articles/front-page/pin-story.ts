import { eq } from 'drizzle-orm';
import { articles } from '@/db/schema/articles';
import { type Outcome, refuse } from '@/newsroom/outcome';
import { type Actor, actorId } from '@/newsroom/people/actor';
import { record, write } from '@/newsroom/record';
import { getPublication } from '@/newsroom/settings/publication';
import { readPlanTime } from '../plans/plan-time';
import { heldDraft, storePins } from './held-draft';
import { isSlot, withPin } from './slots';

export interface PinWish {
  articleId: string;
  slot: number;
  /** When the place goes back to time: yyyy-mm-ddThh:mm by the paper's own clocks, or '' for not by itself. */
  until: string;
  /** The `markOf` the arrangement that the editor saw. */
  seen: string;
}

/**
 * Gives a published story a place on the front page's draft; readers see it once the draft is put live. What stood there
 * gives way, and a story that was pinned elsewhere moves. Pinned again in its place it has another end. Refuses with 403
 * `not-allowed`, 409 `front-moved`, 422 `pin-refused` (a place there is not, a time as `readPlanTime` refuses it) and 422
 * `pin-not-public`.
 */
export async function pinStory(actor: Actor, input: PinWish, now: Date): Promise<Outcome<{ slot: number }>> {
  const { articleId, slot } = input;
  const { timeZone } = await getPublication();
  return write(async (tx) => {
    const held = await heldDraft(tx, actor, input.seen);
    if (!held.ok) return held;
    if (!isSlot(slot)) return refuse('pin-refused', 422, { fields: { slot: 'not-in-list' } });
    const until = input.until === '' ? null : readPlanTime(input.until, timeZone, now);
    if (typeof until === 'string') return refuse('pin-refused', 422, { fields: { until } });
    const [story] = await tx.select({ state: articles.state }).from(articles).where(eq(articles.id, articleId));
    if (story?.state !== 'published') return refuse('pin-not-public', 422);
    const by = actor.kind === 'user' ? actorId(actor) : null;
    await storePins(tx, 'draft', withPin(held.pins, { articleId, slot, until, pinnedBy: by, pinnedAt: now }));
    await record(tx, actor, { kind: 'front.pinned', articleId, slot }, now);
    return { ok: true, slot };
  });
}
