import { and, eq, inArray } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { comments } from '@/db/schema/comments';
import { commentEdits } from '@/db/schema/conversation';
import { type Outcome, refuse } from '@/newsroom/outcome';
import type { Actor } from '@/newsroom/people/actor';
import { can } from '@/newsroom/people/permissions';
import { record } from '@/newsroom/record';
import { learn, waitToTeach } from '../judging/spam-words';
import { Refused, writeOrRefuse } from '../undo';
import { replaceWords } from './replace-words';

/** `edit`: the row the moderator read; where its author has written another since, nothing is decided. */
export interface EditDecision {
  id: string;
  edit: string;
}

/** Lets held words take the place of public ones, and teaches the classifier that these are fine. Refuses with 403 `not-allowed`, 404 `comment-missing`, 409 `edit-gone`. */
export async function approveEdit(actor: Actor, input: EditDecision, now: Date): Promise<Outcome<{ id: string }>> {
  return decide(actor, input, async (tx, { comment, edit }) => {
    const { id, articleId, state, shownAt } = comment;
    await tx.delete(commentEdits).where(eq(commentEdits.id, edit.id));
    const { source, tree, verdict } = edit;
    await replaceWords(tx, { ...comment, wasPublic: shownAt !== null }, { source, tree, verdict }, now);
    // A person has read these words and lets them stand.
    const decidedBy = actor.kind === 'user' ? actor.userId : null;
    if (state === 'shown') {
      await tx.update(comments).set({ decidedAt: now, decidedBy, seenAt: now }).where(eq(comments.id, id));
      await learn(tx, { ...comment, tree, learned: null }, state);
    }
    await record(tx, actor, { kind: 'comment.edited', commentId: id, articleId, public: state === 'shown' }, now);
  });
}

/** Leaves the public words as they are. Refuses as `approveEdit` does. */
export async function rejectEdit(actor: Actor, input: EditDecision, now: Date): Promise<Outcome<{ id: string }>> {
  return decide(actor, input, async (tx, { comment, edit }) => {
    await tx.update(commentEdits).set({ state: 'rejected' }).where(eq(commentEdits.id, edit.id));
    const { id, articleId } = comment;
    await record(tx, actor, { kind: 'comment.edit-refused', commentId: id, articleId }, now);
  });
}

interface Found {
  comment: typeof comments.$inferSelect;
  edit: typeof commentEdits.$inferSelect;
}

async function decide(
  actor: Actor,
  { id, edit }: EditDecision,
  change: (tx: Tx, found: Found) => Promise<void>,
): Promise<Outcome<{ id: string }>> {
  if (!can(actor, 'comment.moderate')) return refuse('not-allowed', 403);
  const done = await writeOrRefuse(async (tx) => {
    await waitToTeach(tx);
    const [comment] = await tx
      .select()
      .from(comments)
      .where(and(eq(comments.id, id), inArray(comments.state, ['shown', 'held'])))
      .for('update');
    if (!comment) throw new Refused(refuse('comment-missing', 404));
    const [held] = await tx
      .select()
      .from(commentEdits)
      .where(and(eq(commentEdits.id, edit), eq(commentEdits.commentId, id), eq(commentEdits.state, 'held')));
    if (!held) throw new Refused(refuse('edit-gone', 409));
    await change(tx, { comment, edit: held });
    return { id };
  });
  return 'ok' in done ? done : { ok: true, id };
}
