import type { CommentTree } from '@/newsroom/text/comment-tree';
import type { CommentState } from '../comment';

/** When an author may change what a comment says, without the database. Pure. */
export interface Editable {
  state: CommentState;
  createdAt: Date;
  /** A reply to it is or was public: it would answer other words than those it answered. */
  answered: boolean;
}

/** When the time for an edit is over, in a thread that gives `minutes` for it. */
export function editableUntil(createdAt: Date, minutes: number): Date {
  return new Date(createdAt.getTime() + minutes * 60_000);
}

/**
 * Why it can't be edited, as a key of words/problems.ts; null where it can. Public words for some minutes and until somebody
 * has replied; what is held until somebody decides about it.
 */
export function editFault({ state, createdAt, answered }: Editable, minutes: number, now: Date): string | null {
  if (state === 'held') return null;
  if (state !== 'shown') return 'edit-decided';
  if (answered) return 'edit-replied';
  return now >= editableUntil(createdAt, minutes) ? 'edit-over' : null;
}

export function editAddress(slug: string, id: string): string {
  return `/articles/${slug}/comments/${id}/edit`;
}

/** Where everybody reads what a comment said before. */
export function editsAddress(slug: string, id: string): string {
  return `/articles/${slug}/comments/${id}/edits`;
}

/** One's own comment, to be edited. */
export interface EditPageDto {
  id: string;
  slug: string;
  headline: string;
  name: string;
  /** What the form begins with: the words that wait where an edit waits, else those of the comment. */
  source: string;
  tree: CommentTree;
  /** Names these words (words-key.ts). */
  seen: string;
  state: CommentState;
  /** An earlier edit waits for a person. */
  waits: boolean;
  /** When the time is over; null while the comment is held: until somebody decides. */
  until: string | null;
  /** Why it can't be edited any more; null where it can. */
  fault: string | null;
  minutes: number;
}
