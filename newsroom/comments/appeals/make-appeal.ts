import { and, desc, eq, sql } from 'drizzle-orm';
import { comments } from '@/db/schema/comments';
import { appeals } from '@/db/schema/conversation';
import { newId } from '@/newsroom/id';
import { type Outcome, type Refusal, refuse } from '@/newsroom/outcome';
import type { Actor } from '@/newsroom/people/actor';
import { record, write } from '@/newsroom/record';
import { cleanText, isVisible } from '@/newsroom/text/clean-text';
import { codePoints } from '@/newsroom/text/line';
import { ownedBy } from '../own/own';
import { appealLimits, countWords, isAppealable, isAppealed } from './appeal';
import { readAppealToken } from './appeal-token';

/**
 * Objects to the decision on one's own comment: by a key or account of one's own, or by the token of a letter (`by`). Once for
 * each decision. Refuses with 404 `comment-missing`, for strangers too; 409 `appeal-nothing` where nothing was decided against
 * it, `appeal-made-already`; 422 `appeal-words-missing`, `appeal-too-long` (`max`, `over`).
 */
export async function makeAppeal(
  actor: Actor,
  input: { id: string; by: string; words: string },
  now: Date,
): Promise<Outcome<{ id: string }>> {
  const said = readWords(input.words);
  return write(async (tx) => {
    const byToken = readAppealToken(input.by) === input.id;
    const [comment] = await tx
      .select({
        ...{ id: comments.id, articleId: comments.articleId, state: comments.state },
        ...{ decidedBy: comments.decidedBy, decidedAt: comments.decidedAt },
      })
      .from(comments)
      .where(and(eq(comments.id, input.id), byToken ? undefined : sql`coalesce(${ownedBy(actor)}, false)`))
      .for('update');
    if (!comment) return refuse('comment-missing', 404);
    if (!isAppealable(comment.state)) return refuse('appeal-nothing', 409);
    const [last] = await tx
      .select({ madeAt: appeals.madeAt, decidedAt: appeals.decidedAt })
      .from(appeals)
      .where(eq(appeals.commentId, comment.id))
      .orderBy(desc(appeals.madeAt))
      .limit(1);
    if (isAppealed(last, comment.decidedAt)) return refuse('appeal-made-already', 409);
    if (typeof said !== 'string') return said;
    const id = newId(now);
    const about = { commentId: comment.id, against: comment.decidedBy };
    await tx.insert(appeals).values({ id, ...about, words: said, madeAt: now });
    const { articleId } = comment;
    await record(tx, actor, { kind: 'appeal.made', appealId: id, commentId: comment.id, articleId }, now);
    return { ok: true, id };
  });
}

function readWords(typed: string): string | Refusal {
  const cleaned = cleanText(typed);
  const words = cleaned.ok ? cleaned.text.trim() : '';
  const fields = (problem: string) => ({ fields: { words: problem } });
  if (!cleaned.ok) return refuse(cleaned.fault, 422, fields(cleaned.fault));
  if (!isVisible(words)) return refuse('appeal-words-missing', 422, fields('appeal-words-missing'));
  const over = countWords(words) - appealLimits.words;
  if (over <= 0 && codePoints(words) <= appealLimits.characters) return words;
  const values = { max: appealLimits.words, over: Math.max(1, over) };
  return refuse('appeal-too-long', 422, { ...fields('appeal-too-long'), values });
}
