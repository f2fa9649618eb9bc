import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { comments } from '@/db/schema/comments';
import { appeals } from '@/db/schema/conversation';
import { idPattern } from '@/newsroom/id';
import { type Outcome, refuse } from '@/newsroom/outcome';
import { type Actor, actorId } from '@/newsroom/people/actor';
import { can } from '@/newsroom/people/permissions';
import { record, write } from '@/newsroom/record';
import { fieldsInError, lines } from '@/newsroom/text/line';
import { waitToTeach } from '../judging/spam-words';
import { decideIn } from '../moderate';
import { isAppealable, longestAnswer } from './appeal';

const form = z.strictObject({
  id: z.string().regex(idPattern),
  upheld: z.boolean(),
  answer: lines(longestAnswer).refine((words) => words !== '', 'answer-missing'),
});

/**
 * Decides on an appeal: upheld makes the comment public again, otherwise the decision stands; either way with an answer for
 * the commenter. Never by whoever made the decision, which the table refuses too, whatever their role. Refuses with 403
 * `not-allowed`, `appeal-own-decision`; 404 `appeal-missing`; 409 `appeal-decided`; 422 `appeal-refused` with fields.
 */
export async function decideAppeal(
  actor: Actor,
  input: z.input<typeof form>,
  now: Date,
): Promise<Outcome<{ id: string }>> {
  if (!can(actor, 'appeal.decide')) return refuse('not-allowed', 403);
  const parsed = form.safeParse(input);
  if (!parsed.success)
    return refuse('appeal-refused', 422, { fields: fieldsInError(parsed.error), values: { max: longestAnswer } });
  const { id, upheld, answer } = parsed.data;
  return write(async (tx) => {
    await waitToTeach(tx);
    const [appeal] = await tx
      .select({
        ...{ commentId: appeals.commentId, against: appeals.against, decidedAt: appeals.decidedAt },
        ...{ state: comments.state, articleId: comments.articleId, decidedBy: comments.decidedBy },
      })
      .from(appeals)
      .innerJoin(comments, eq(comments.id, appeals.commentId))
      .where(eq(appeals.id, id))
      .for('update');
    if (!appeal) return refuse('appeal-missing', 404);
    if (appeal.decidedAt !== null) return refuse('appeal-decided', 409);
    const { commentId, articleId, against, state, decidedBy } = appeal;
    const me = actor.kind === 'user' ? actorId(actor) : null;
    if (me !== null && (me === against || me === decidedBy)) return refuse('appeal-own-decision', 403);
    await tx.update(appeals).set({ decidedBy: me, decidedAt: now, upheld, answer }).where(eq(appeals.id, id));
    await record(tx, actor, { kind: 'appeal.decided', appealId: id, commentId, articleId, upheld }, now);
    if (upheld && isAppealable(state)) {
      const back = { id: commentId, from: state, reason: null, publicNote: '', privateNote: '' };
      await decideIn(tx, actor, 'approve', back, now);
    }
    return { ok: true, id };
  });
}
