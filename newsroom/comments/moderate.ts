import { and, eq, isNotNull, isNull } from 'drizzle-orm';
import { z } from 'zod';
import { comments } from '@/db/schema/comments';
import { record, write } from '@/newsroom/events';
import { idPattern } from '@/newsroom/id';
import { type Outcome, refuse } from '@/newsroom/outcome';
import type { Actor } from '@/newsroom/people/actor';
import { can } from '@/newsroom/people/permissions';
import { lines } from '@/newsroom/text/line';
import type { CommentState } from './comment';
import { type Decided, moveComment } from './decide';
import { reasonOf } from './reasons';

/** Longest note to a commenter or to the newsroom, in code points. */
export const longestNote = 1_000;

const states = ['held', 'shown', 'rejected', 'removed', 'withdrawn', 'spam'] as const;
const form = z.strictObject({
  id: z.string().regex(idPattern),
  /** The state the moderator saw; a comment that has left it is not touched. */
  from: z.enum(states).optional(),
  reason: z.string().optional(),
  /** For the commenter and the tombstone. */
  publicNote: lines(longestNote).default(''),
  /** For the newsroom. */
  privateNote: lines(longestNote).default(''),
});
export type DecisionInput = z.input<typeof form>;

type Verb = 'approve' | 'reject' | 'spam' | 'remove';
/** Which states each verb may start from (the first is what it usually meets) and where it leads. */
const moves: Record<Verb, { from: readonly CommentState[]; to: CommentState; kind: EventKind; asksReason: boolean }> = {
  approve: { from: ['held', 'rejected', 'spam', 'removed'], to: 'shown', kind: 'comment.approved', asksReason: false },
  reject: { from: ['held'], to: 'rejected', kind: 'comment.rejected', asksReason: true },
  spam: { from: ['held', 'shown', 'rejected'], to: 'spam', kind: 'comment.spam', asksReason: false },
  remove: { from: ['shown'], to: 'removed', kind: 'comment.removed', asksReason: true },
};
type EventKind = 'comment.approved' | 'comment.rejected' | 'comment.spam' | 'comment.removed';

async function decide(verb: Verb, actor: Actor, input: DecisionInput, now: Date): Promise<Outcome<Decided>> {
  if (!can(actor, 'comment.moderate')) return refuse('not-allowed', 403);
  const parsed = form.safeParse(input);
  if (!parsed.success) {
    const noteTooLong = parsed.error.issues.some(({ message }) => message === 'too-long');
    return noteTooLong
      ? refuse('note-too-long', 422, { values: { max: longestNote } })
      : refuse('comment-missing', 404);
  }
  const { id, from, publicNote, privateNote } = parsed.data;
  const { to, kind, asksReason, ...move } = moves[verb];
  const reason = verb === 'spam' ? 'spam' : asksReason ? reasonOf(parsed.data.reason ?? null)?.code : null;
  if (reason === undefined) return refuse('reason-missing', 422, { fields: { reason: 'reason-missing' } });
  const seen = from ? move.from.filter((state) => state === from) : move.from.slice(0, 1);
  return write(async (tx) => {
    const change = {
      reason,
      publicNote: reason === null ? '' : publicNote,
      privateNote,
      ...(to === 'shown' ? {} : { pickedAt: null }),
    };
    const decided = await moveComment(tx, actor, { id, from: seen, to }, change, now);
    if (!decided.ok) return decided;
    const isPublic = decided.from === 'shown' || to === 'shown';
    const why = reason === null ? {} : { reason };
    await record(tx, actor, { kind, commentId: id, articleId: decided.articleId, public: isPublic, ...why }, now);
    return decided;
  });
}

/** Makes a held comment public; with `from`, takes back a rejection, a removal or a verdict of spam. */
export const approveComment = (actor: Actor, input: DecisionInput, now: Date) => decide('approve', actor, input, now);
/** Refuses a held comment for one of the eleven reasons; its author reads the reason and the public note. */
export const rejectComment = (actor: Actor, input: DecisionInput, now: Date) => decide('reject', actor, input, now);
/** Puts a comment away as spam: the verb is the reason. */
export const spamComment = (actor: Actor, input: DecisionInput, now: Date) => decide('spam', actor, input, now);
/** Takes a public comment down; a tombstone with the reason stays in its place, and so do its replies. */
export const removeComment = (actor: Actor, input: DecisionInput, now: Date) => decide('remove', actor, input, now);

/** Makes a public comment an editors' pick, or no longer one. Refuses with 403, 404 `comment-missing`. */
export async function pickComment(
  actor: Actor,
  input: { id: string; picked: boolean },
  now: Date,
): Promise<Outcome<{ id: string }>> {
  if (!can(actor, 'comment.moderate')) return refuse('not-allowed', 403);
  return write(async (tx) => {
    const [row] = await tx
      .update(comments)
      .set({ pickedAt: input.picked ? now : null })
      .where(
        and(
          eq(comments.id, input.id),
          eq(comments.state, 'shown'),
          input.picked ? isNull(comments.pickedAt) : isNotNull(comments.pickedAt),
        ),
      )
      .returning({ id: comments.id, articleId: comments.articleId });
    if (!row) return refuse('comment-missing', 404);
    const kind = input.picked ? 'comment.picked' : 'comment.unpicked';
    await record(tx, actor, { kind, commentId: row.id, articleId: row.articleId, public: true }, now);
    return { ok: true, id: row.id };
  });
}
