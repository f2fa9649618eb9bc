import { and, inArray, sql } from 'drizzle-orm';
import { z } from 'zod';
import { comments } from '@/db/schema/comments';
import { idPattern } from '@/newsroom/id';
import { type Outcome, refuse } from '@/newsroom/outcome';
import type { Actor } from '@/newsroom/people/actor';
import { can } from '@/newsroom/people/permissions';
import { write } from '@/newsroom/record';
import { lines } from '@/newsroom/text/line';
import { longestNote, reasonFor } from '../moderate';
import { keysOf } from '../own/own';
import { decideAll } from './decide-many';

/** Comments that go with one press; what is left of a longer history goes with the next. */
export const mostOfOne = 500;

const form = z.strictObject({
  commenterId: z.string().regex(idPattern),
  reason: z.string().default(''),
  publicNote: lines(longestNote).default(''),
  privateNote: lines(longestNote).default(''),
});

/**
 * Takes down everything public by one person, by every key of theirs, and rejects what waits; the newest 500 at once. It is
 * one act, taken back as one (undo-decisions.ts). Refuses with 403 `not-allowed`; 422 `reason-missing`, `note-too-long`;
 * 404 `commenter-missing` where there is nothing to take down.
 */
export async function removeEverything(
  actor: Actor,
  input: z.input<typeof form>,
  now: Date,
): Promise<Outcome<{ done: number; more: boolean }>> {
  if (!can(actor, 'commenter.sanction')) return refuse('not-allowed', 403);
  const parsed = form.safeParse(input);
  if (!parsed.success) return refuse('note-too-long', 422, { values: { max: longestNote } });
  const { commenterId, ...why } = parsed.data;
  const reason = reasonFor('reject', why.reason);
  if (!reason) return refuse('reason-missing', 422, { fields: { reason: 'reason-missing' } });
  return write(async (tx) => {
    const all = await tx
      .select({ id: comments.id, from: comments.state })
      .from(comments)
      .where(and(sql`${comments.commenterId} in ${keysOf(commenterId)}`, inArray(comments.state, ['shown', 'held'])))
      .orderBy(sql`${comments.createdAt} desc`)
      .limit(mostOfOne + 1);
    if (all.length === 0) return refuse('commenter-missing', 404);
    const { done } = await decideAll(tx, actor, 'reject', all.slice(0, mostOfOne), { ...why, reason }, now);
    return { ok: true, done, more: all.length > mostOfOne };
  });
}
