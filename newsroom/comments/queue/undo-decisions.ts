import { and, eq, inArray } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { comments } from '@/db/schema/comments';
import { reports } from '@/db/schema/conversation';
import { events } from '@/db/schema/record';
import { type Outcome, refuse } from '@/newsroom/outcome';
import type { Actor, UserActor } from '@/newsroom/people/actor';
import { can } from '@/newsroom/people/permissions';
import { record, write } from '@/newsroom/record';
import type { CommentState } from '../comment';
import { moveComment, type Was } from '../decide';
import { waitToTeach } from '../judging/spam-words';
import { moves } from '../moderate';

const toOf: Readonly<Record<string, CommentState>> = Object.fromEntries(
  Object.values(moves).map(({ kind, to }) => [kind, to]),
);

/**
 * Takes back what `actor` decided at the moment `at` (ISO 8601), one comment or many: each stands as it stood before, and its
 * reports are open again. What somebody has decided since is left alone and counted. Refuses with 403 `not-allowed`, and 409
 * `nothing-to-undo` where nothing of that act still stands.
 */
export async function undoDecisions(
  actor: Actor,
  input: { at: string },
  now: Date,
): Promise<Outcome<{ undone: number; left: number }>> {
  if (!can(actor, 'comment.moderate')) return refuse('not-allowed', 403);
  const at = new Date(input.at);
  if (actor.kind !== 'user' || Number.isNaN(at.getTime())) return refuse('nothing-to-undo', 409);
  return write(async (tx) => {
    const acts = await tx
      .select({ kind: events.kind, id: events.subjectId, payload: events.payload })
      .from(events)
      .where(and(inArray(events.kind, Object.keys(toOf)), eq(events.at, at), eq(events.actorId, actor.userId)))
      .orderBy(events.subjectId);
    // As any decision does, before a comment is held fast (decide.ts).
    await waitToTeach(tx);
    let undone = 0;
    for (const { kind, id, payload } of acts) {
      const { was } = payload as { was?: Was };
      if (was && (await undo(tx, actor, { id, at, kind, was }, now))) undone += 1;
    }
    if (undone === 0) return refuse('nothing-to-undo', 409);
    return { ok: true, undone, left: acts.length - undone };
  });
}

/** false where somebody has decided since. */
async function undo(
  tx: Tx,
  actor: UserActor,
  { id, at, kind, was }: { id: string; at: Date; kind: string; was: Was },
  now: Date,
): Promise<boolean> {
  const [standing] = await tx
    .select({ state: comments.state })
    .from(comments)
    .where(and(eq(comments.id, id), eq(comments.decidedAt, at), eq(comments.decidedBy, actor.userId)))
    .for('update');
  const to = toOf[kind];
  if (!to || standing?.state !== to) return false;
  const time = (iso: string | null) => (iso === null ? null : new Date(iso));
  const { state, reason, decidedBy } = was;
  const before = { reason, decidedBy, decidedAt: time(was.decidedAt), pickedAt: time(was.pickedAt) };
  // What was never decided about is unseen again, so that it stands where it stood.
  const seen = was.decidedAt === null ? { seenAt: null } : {};
  const moved = await moveComment(tx, actor, { id, from: [to], to: state }, { ...before, ...seen }, now);
  if (!moved.ok) return false;
  const settled = and(eq(reports.commentId, id), inArray(reports.settledAt, [at, now]));
  await tx.update(reports).set({ settledAt: null, upheld: null }).where(settled);
  const isPublic = to === 'shown' || state === 'shown';
  const event = { commentId: id, articleId: moved.articleId, public: isPublic, undid: kind };
  await record(tx, actor, { kind: 'comment.decision-undone', ...event }, now);
  return true;
}
