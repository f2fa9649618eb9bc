import { and, eq, isNotNull, isNull } from 'drizzle-orm';
import { z } from 'zod';
import type { Tx } from '@/db/client';
import { comments } from '@/db/schema/comments';
import { idPattern } from '@/newsroom/id';
import { type Outcome, refuse } from '@/newsroom/outcome';
import type { Actor } from '@/newsroom/people/actor';
import { can } from '@/newsroom/people/permissions';
import { record, write } from '@/newsroom/record';
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
  /** Names the words the moderator read (edits/words-key.ts): an author may change them until somebody decides. */
  words: z.string().max(40).optional(),
  reason: z.string().optional(),
  /** For the commenter and the tombstone. */
  publicNote: lines(longestNote).default(''),
  /** For the newsroom. */
  privateNote: lines(longestNote).default(''),
});
export type DecisionInput = z.input<typeof form>;

/** What can be decided about a comment; the forms and keys of the queue name it so. */
export type Verb = 'approve' | 'reject' | 'spam' | 'remove' | 'keep';
/** Which states each verb may start from (the first is what it usually meets) and where it leads. */
export const moves: Readonly<
  Record<Verb, { from: readonly CommentState[]; to: CommentState; kind: EventKind; asksReason: boolean }>
> = {
  approve: { from: ['held', 'rejected', 'spam', 'removed'], to: 'shown', kind: 'comment.approved', asksReason: false },
  reject: { from: ['held'], to: 'rejected', kind: 'comment.rejected', asksReason: true },
  spam: { from: ['held', 'shown', 'rejected'], to: 'spam', kind: 'comment.spam', asksReason: false },
  remove: { from: ['shown'], to: 'removed', kind: 'comment.removed', asksReason: true },
  keep: { from: ['shown'], to: 'shown', kind: 'comment.kept', asksReason: false },
};
type EventKind = 'comment.approved' | 'comment.rejected' | 'comment.spam' | 'comment.removed' | 'comment.kept';

async function decide(verb: Verb, actor: Actor, input: DecisionInput, now: Date): Promise<Outcome<Decided>> {
  if (!can(actor, 'comment.moderate')) return refuse('not-allowed', 403);
  const parsed = form.safeParse(input);
  if (!parsed.success) {
    const noteTooLong = parsed.error.issues.some(({ message }) => message === 'too-long');
    return noteTooLong
      ? refuse('note-too-long', 422, { values: { max: longestNote } })
      : refuse('comment-missing', 404);
  }
  const { id, from, words, ...why } = parsed.data;
  const reason = reasonFor(verb, why.reason);
  if (reason === undefined) return refuse('reason-missing', 422, { fields: { reason: 'reason-missing' } });
  return write((tx) => decideIn(tx, actor, verb, { ...why, id, from, words, reason }, now));
}

/** The reason a verb is recorded with: the one chosen, its own, or none; undefined where one is missing. */
export function reasonFor(verb: Verb, chosen: string | undefined): string | null | undefined {
  if (verb === 'spam') return 'spam';
  return moves[verb].asksReason ? reasonOf(chosen ?? null)?.code : null;
}

/**
 * One decision in a transaction that may hold others: the comment, its event, and that a person has seen it. Words for the
 * newsroom that are left empty keep what was written before.
 */
export async function decideIn(
  tx: Tx,
  actor: Actor,
  verb: Verb,
  input: {
    id: string;
    from?: CommentState | undefined;
    words?: string | undefined;
    reason: string | null;
    publicNote: string;
    privateNote: string;
  },
  now: Date,
): Promise<Outcome<Decided>> {
  const { id, from, words, reason, publicNote, privateNote } = input;
  const { to, kind, ...move } = moves[verb];
  const seen = from ? move.from.filter((state) => state === from) : move.from.slice(0, 1);
  const change = {
    ...(verb === 'keep' ? {} : { reason, publicNote: reason === null ? '' : publicNote }),
    ...(privateNote === '' ? {} : { privateNote }),
    ...(to === 'shown' ? {} : { pickedAt: null }),
    ...(actor.kind === 'user' ? { seenAt: now } : {}),
  };
  const decided = await moveComment(tx, actor, { id, from: seen, to, words }, change, now);
  if (!decided.ok) return decided;
  const { articleId, was } = decided;
  const isPublic = decided.from === 'shown' || to === 'shown';
  const event = { commentId: id, articleId, was };
  if (kind === 'comment.kept') await record(tx, actor, { kind, ...event }, now);
  else {
    const why = reason === null ? {} : { reason };
    await record(tx, actor, { kind, ...event, public: isPublic, ...why }, now);
  }
  return decided;
}

/** Makes a held comment public; with `from`, takes back a rejection, a removal or a verdict of spam. */
export const approveComment = (actor: Actor, input: DecisionInput, now: Date) => decide('approve', actor, input, now);
/** Refuses a held comment for one of the eleven reasons; its author reads the reason and the public note. */
export const rejectComment = (actor: Actor, input: DecisionInput, now: Date) => decide('reject', actor, input, now);
/** Puts a comment away as spam: the verb is the reason. */
export const spamComment = (actor: Actor, input: DecisionInput, now: Date) => decide('spam', actor, input, now);
/** Takes a public comment down; a tombstone with the reason stays in its place, and so do its replies. */
export const removeComment = (actor: Actor, input: DecisionInput, now: Date) => decide('remove', actor, input, now);
/** Lets a public comment stand that nobody had looked at, or that was reported: its reports are settled. */
export const keepComment = (actor: Actor, input: DecisionInput, now: Date) => decide('keep', actor, input, now);

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
