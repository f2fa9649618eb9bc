import { and, eq, type SQL, sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { articles } from '@/db/schema/articles';
import { comments } from '@/db/schema/comments';
import { users } from '@/db/schema/people';
import { type Outcome, refuse } from '@/newsroom/outcome';
import { type Actor, actorId } from '@/newsroom/people/actor';
import type { CommentState, Verdict } from './comment';
import { dropHeldEdits } from './edits/drop-held-edits';
import { wordsKey } from './edits/words-key';
import { learn, waitToTeach } from './judging/spam-words';
import { settleReports } from './reports/settle-reports';

/** What a decision found and left. */
export interface Decided {
  id: string;
  articleId: string;
  from: CommentState;
  to: CommentState;
  /** What was decided before, for whoever takes this back. */
  was: Was;
}

/** How a comment stood before a decision; times in ISO 8601, so that an event can hold it. */
export interface Was {
  state: CommentState;
  reason: string | null;
  decidedBy: string | null;
  decidedAt: string | null;
  pickedAt: string | null;
}
type Changeable = 'reason' | 'publicNote' | 'privateNote' | 'pickedAt' | 'decidedAt' | 'decidedBy' | 'seenAt';
type Change = Partial<Pick<typeof comments.$inferInsert, Changeable>> & {
  dedupe?: SQL;
  verdict?: Verdict;
};

/**
 * Moves a comment from the state its decider saw to another, keeps the article's count and last time in step, settles the
 * open reports of what is decided now, and teaches the classifier what was decided. Refuses with 404 `comment-missing`, with 409 `decided-meanwhile` (`who`, `state`)
 * where it has left that state: the first decision stands and the second person is told; and with 409 `words-changed` where
 * its author has changed what it says since (`words`: edits/words-key.ts of what was read).
 */
export async function moveComment(
  tx: Tx,
  actor: Actor,
  input: { id: string; from: readonly CommentState[]; to: CommentState; words?: string | undefined },
  change: Change,
  now: Date,
): Promise<Outcome<Decided>> {
  const [seen] = await tx
    .select({
      articleId: comments.articleId,
      state: comments.state,
      source: comments.source,
      shownAt: comments.shownAt,
      reason: comments.reason,
      decidedBy: comments.decidedBy,
      decidedAt: comments.decidedAt,
      pickedAt: comments.pickedAt,
      userId: comments.userId,
      tree: comments.tree,
      learned: comments.learned,
      who: users.name,
    })
    .from(comments)
    .leftJoin(users, eq(users.id, comments.decidedBy))
    .where(eq(comments.id, input.id));
  if (!seen) return refuse('comment-missing', 404);
  const meanwhile = refuse('decided-meanwhile', 409, {
    values: { who: seen.who ?? (seen.state === 'withdrawn' ? 'Its author' : 'Somebody'), state: seen.state },
  });
  if (!input.from.includes(seen.state)) return meanwhile;
  if (input.words && input.words !== wordsKey(seen.source)) return refuse('words-changed', 409);
  // Before any comment is held fast: two people who decide about several at once meet here and not crosswise.
  // What reports hold has been decided by nobody, and whoever reported it holds the comment fast already.
  const taught = input.to !== 'withdrawn' && !(input.to === 'held' && actor.kind === 'system');
  if (taught) await waitToTeach(tx);
  const shownAt = input.to === 'shown' ? { shownAt: seen.shownAt ?? now } : {};
  const moved = await tx
    .update(comments)
    .set({
      state: input.to,
      // What is held waits for a decision.
      decidedAt: input.to === 'held' ? null : now,
      decidedBy: actor.kind === 'user' ? actorId(actor) : null,
      ...shownAt,
      ...change,
    })
    .where(and(eq(comments.id, input.id), eq(comments.state, seen.state), eq(comments.source, seen.source)))
    .returning({ id: comments.id });
  // Somebody was quicker by less than this transaction: what they decided or wrote is read again and told.
  if (moved.length === 0)
    return moveComment(tx, actor, { ...input, words: input.words || wordsKey(seen.source) }, change, now);
  await keepCount(tx, seen.articleId, seen.state, input.to);
  await settleReports(tx, input.id, input.to, now);
  // Back as it was before anybody had decided, it says neither.
  if (taught) await learn(tx, { id: input.id, ...seen }, change.decidedAt === null ? 'held' : input.to);
  await dropHeldEdits(tx, input.id, input.to);
  return { ok: true, id: input.id, articleId: seen.articleId, from: seen.state, to: input.to, was: wasOf(seen) };
}

function wasOf(seen: {
  state: CommentState;
  reason: string | null;
  decidedBy: string | null;
  decidedAt: Date | null;
  pickedAt: Date | null;
}): Was {
  const { state, reason, decidedBy, decidedAt, pickedAt } = seen;
  const iso = (time: Date | null) => time?.toISOString() ?? null;
  return { state, reason, decidedBy, decidedAt: iso(decidedAt), pickedAt: iso(pickedAt) };
}

/** The article's number of shown comments and the time of the last, after one comment moved. */
async function keepCount(tx: Tx, articleId: string, from: CommentState, to: CommentState): Promise<void> {
  const step = Number(to === 'shown') - Number(from === 'shown');
  if (step === 0) return;
  const last = sql`(select max(${comments.shownAt}) from ${comments}
    where ${comments.articleId} = ${articleId} and ${comments.state} = 'shown')`;
  await tx
    .update(articles)
    .set({ commentCount: sql`${articles.commentCount} + ${step}`, lastCommentAt: last })
    .where(eq(articles.id, articleId));
}
