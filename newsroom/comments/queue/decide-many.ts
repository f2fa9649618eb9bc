import { z } from 'zod';
import type { Tx } from '@/db/client';
import { idPattern } from '@/newsroom/id';
import { type Outcome, refuse } from '@/newsroom/outcome';
import type { Actor } from '@/newsroom/people/actor';
import { can } from '@/newsroom/people/permissions';
import { write } from '@/newsroom/record';
import { lines } from '@/newsroom/text/line';
import type { CommentState } from '../comment';
import { decideIn, longestNote, reasonFor, type Verb } from '../moderate';

/** Comments that one act may decide about: more than a page of the queue lists. */
export const mostAtOnce = 100;

const states = ['held', 'shown', 'rejected', 'removed', 'withdrawn', 'spam'] as const;
const form = z.strictObject({
  /** Each with the state and the words its decider saw. */
  chosen: z.array(
    z.strictObject({ id: z.string().regex(idPattern), from: z.enum(states), words: z.string().max(40).optional() }),
  ),
  reason: z.string().optional(),
  publicNote: lines(longestNote).default(''),
  privateNote: lines(longestNote).default(''),
});
export type ManyInput = z.input<typeof form>;

/** What came of an act on many: how many it decided, and of the others who had decided meanwhile. */
export interface ManyDecided {
  done: number;
  meanwhile: { id: string; who: string; state: CommentState }[];
}

/**
 * One verb on many comments, in one transaction and at one moment, so that it is taken back as one. Reject takes down what is
 * public, approve leaves it up. A comment that has left the state its decider saw is not touched and is told, with who was
 * quicker. Refuses with 403 `not-allowed`; 422 `nothing-chosen`, `too-many-chosen` (`max`), `reason-missing`, `note-too-long`.
 */
export async function decideMany(
  actor: Actor,
  verb: 'approve' | 'reject' | 'spam',
  input: ManyInput,
  now: Date,
): Promise<Outcome<ManyDecided>> {
  if (!can(actor, 'comment.moderate')) return refuse('not-allowed', 403);
  const parsed = form.safeParse(input);
  if (!parsed.success) {
    const noteTooLong = parsed.error.issues.some(({ message }) => message === 'too-long');
    return noteTooLong ? refuse('note-too-long', 422, { values: { max: longestNote } }) : refuse('nothing-chosen', 422);
  }
  const { chosen, ...why } = parsed.data;
  if (chosen.length === 0) return refuse('nothing-chosen', 422);
  if (chosen.length > mostAtOnce) return refuse('too-many-chosen', 422, { values: { max: mostAtOnce } });
  const reason = reasonFor(verb, why.reason);
  if (reason === undefined) return refuse('reason-missing', 422, { fields: { reason: 'reason-missing' } });
  return write(async (tx) => ({ ok: true, ...(await decideAll(tx, actor, verb, chosen, { ...why, reason }, now)) }));
}

const forPublic: Record<string, Verb> = { approve: 'keep', reject: 'remove' };

/** Decides about each as its state asks, in one order for everybody, so that two acts never wait for each other crosswise. */
export async function decideAll(
  tx: Tx,
  actor: Actor,
  verb: Verb,
  chosen: readonly { id: string; from: CommentState; words?: string | undefined }[],
  why: { reason: string | null; publicNote: string; privateNote: string },
  now: Date,
): Promise<ManyDecided> {
  const all: ManyDecided = { done: 0, meanwhile: [] };
  for (const { id, from, words } of [...chosen].sort((a, b) => (a.id < b.id ? -1 : 1))) {
    const own = from === 'shown' ? (forPublic[verb] ?? verb) : verb;
    const decided = await decideIn(tx, actor, own, { ...why, id, from, words }, now);
    if (decided.ok) all.done += 1;
    else if (decided.problem === 'decided-meanwhile')
      all.meanwhile.push({ id, who: String(decided.values?.who), state: decided.values?.state as CommentState });
    // Its author has changed it since it was read: it stays, to be read again.
    else if (decided.problem === 'words-changed') all.meanwhile.push({ id, who: 'Its author', state: from });
  }
  return all;
}
