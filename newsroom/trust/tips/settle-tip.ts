import { and, eq } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { articles } from '@/db/schema/articles';
import { tips } from '@/db/schema/site';
import { type Outcome, refuse } from '@/newsroom/outcome';
import { type Actor, actorId } from '@/newsroom/people/actor';
import { can } from '@/newsroom/people/permissions';
import { record, write } from '@/newsroom/record';
import { lines } from '@/newsroom/text/line';
import { tipLimits } from './tip';

/**
 * Says that somebody has looked at a tip and the story stays as it is, with a note for the desk. For the story's writer and
 * whoever corrects any. Refuses with 403 `not-allowed`, 404 `tip-missing`, 409 `tip-dealt-with` and 422 `note-too-long`.
 */
export async function settleTip(
  actor: Actor,
  input: { id: string; note: string },
  now: Date,
): Promise<Outcome<{ id: string }>> {
  const note = lines(tipLimits.note).safeParse(input.note);
  return write(async (tx) => {
    const [tip] = await tx
      .select({ id: tips.id, state: tips.state, articleId: tips.articleId, ownerId: articles.ownerId })
      .from(tips)
      .innerJoin(articles, eq(articles.id, tips.articleId))
      .where(eq(tips.id, input.id))
      .for('update', { of: tips });
    if (!can(actor, 'tip.settle', { ownerId: tip?.ownerId ?? null })) return refuse('not-allowed', 403);
    if (!tip) return refuse('tip-missing', 404);
    if (!note.success)
      return refuse('note-too-long', 422, { fields: { note: 'note-too-long' }, values: { max: tipLimits.note } });
    if (tip.state !== 'new') return refuse('tip-dealt-with', 409);
    await tx
      .update(tips)
      .set({ state: 'settled', note: note.data, ...by(actor, now) })
      .where(eq(tips.id, tip.id));
    await record(tx, actor, { kind: 'tip.settled', tipId: tip.id, articleId: tip.articleId }, now);
    return { ok: true, id: tip.id };
  });
}

const by = (actor: Actor, now: Date) => ({
  settledBy: actor.kind === 'user' ? actorId(actor) : null,
  settledAt: now,
});

/** Is it a tip about this article that no correction came of yet? */
export async function isOpenTip(tx: Tx, articleId: string, id: string): Promise<boolean> {
  const [tip] = await tx
    .select({ state: tips.state })
    .from(tips)
    .where(and(eq(tips.id, id), eq(tips.articleId, articleId)))
    .for('update');
  return tip !== undefined && tip.state !== 'corrected';
}

/** The correction came of this tip. For the rule that publishes it, in its transaction. */
export async function markCorrected(
  tx: Tx,
  actor: Actor,
  { tipId, articleId, correctionId }: { tipId: string; articleId: string; correctionId: string },
  now: Date,
): Promise<void> {
  await tx
    .update(tips)
    .set({ state: 'corrected', correctionId, ...by(actor, now) })
    .where(eq(tips.id, tipId));
  await record(tx, actor, { kind: 'tip.corrected', tipId, articleId }, now);
}
