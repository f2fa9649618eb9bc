import { idPattern } from '@/newsroom/id';

/** What a letter is, without the database. Pure. */
export type LetterKind =
  | Purpose
  | 'confirm-address'
  | 'your-comments'
  | 'address-changed'
  | 'password-changed'
  | 'password-reset'
  | 'factor-on'
  | 'factor-changed'
  | 'codes-renewed'
  | 'invitation';

/** Letters that somebody may stop, each by a link of its own. What is left was asked for, or tells of the person's own account. */
export const purposes = [
  'comment-waiting',
  'comment-illegal',
  'comment-on-your-article',
  'comment-routed',
  'plan-refused',
  'review-asked',
  'review-returned',
  'note-for-you',
  'reply-to-your-comment',
  'your-comment-published',
  'your-comment-declined',
  'your-appeal-decided',
  'your-tip-settled',
] as const;
export type Purpose = (typeof purposes)[number];

export function isPurpose(value: unknown): value is Purpose {
  return purposes.some((purpose) => purpose === value);
}

/** Those of them that whoever comments may get: a guest at a confirmed address, or an account. */
export const guestPurposes = purposes.slice(8);

/** One conversation, by the id of its first comment: letters about it alone can be stopped. */
export type Conversation = `in-${string}`;
/** What a person may stop: letters of one kind, or those about one conversation. */
export type Stoppable = Purpose | Conversation;

export function isStoppable(value: string): value is Stoppable {
  return isPurpose(value) || (value.startsWith('in-') && idPattern.test(value.slice(3)));
}

/** Letters to whoever moderates, and to nobody who does not any more. */
export const moderatorsLetters: readonly LetterKind[] = ['comment-waiting', 'comment-illegal'];
/** Letters for which nothing is gathered: the first about a thing is due at once. */
export const atOnce: readonly LetterKind[] = [
  'comment-illegal',
  'plan-refused',
  'review-asked',
  'review-returned',
  'note-for-you',
  'address-changed',
  'password-changed',
  'password-reset',
  'factor-on',
  'factor-changed',
  'codes-renewed',
  'invitation',
];

/** Letters that an address gets that nobody has confirmed: the one that asks for it, and to what was an account's. */
export const toUnconfirmed: readonly LetterKind[] = ['confirm-address', 'address-changed'];

/** Who gets a letter: an account, the address of a guest, or somebody who is invited. All are ids. */
export interface Receiver {
  by: 'account' | 'address' | 'invitation';
  id: string;
}

/** Ids a letter is written from when it leaves. Words and addresses are looked up then, so that what is gone is not sent. */
export interface Payload {
  articleId?: string;
  /** The comment that was replied to. */
  parentId?: string;
  /** What was planned and could not be done. */
  planId?: string;
  /** The note of the newsroom that names somebody. */
  noteId?: string;
  /** The reader's tip that somebody has dealt with. */
  tipId?: string;
  /** The key that asked for a link by letter. */
  askedBy?: string;
  /** What happened to an account: the event says whose it is, who did it and when. */
  eventId?: number;
  /** The invitation it is, which is its receiver too. */
  invitationId?: string;
  /** At most `mostComments`; those beyond are counted in `more`. */
  comments: string[];
  more: number;
}
export const mostComments = 20;

/** One event's reason for a letter: `about` is what letters of this kind are gathered by. */
export interface Occasion {
  kind: LetterKind;
  to: Receiver;
  about: string;
  articleId?: string;
  parentId?: string;
  planId?: string;
  noteId?: string;
  tipId?: string;
  eventId?: number;
  commentId?: string;
}

/** A letter that is due, as the one instance that has taken it sees it. */
export interface TakenLetter {
  id: string;
  kind: LetterKind;
  to: Receiver;
  payload: Payload;
  /** This try counted. */
  tries: number;
}

/** A letter in words, ready for a carrier. `address` leaves the newsroom with the letter and is written nowhere else. */
export interface WrittenLetter {
  /** Stable, so that a letter sent twice is one letter to whoever gets it (RFC 5322 section 3.6.4). */
  messageId: string;
  to: { name: string; address: string };
  from: { name: string; address: string };
  subject: string;
  text: string;
  html: string;
  /** Where one click stops letters of this kind (RFC 8058); absent where they cannot be stopped. */
  stopAt?: string;
}

/** What became of handing a letter over. `forGood`: this receiver will never take it. */
export type Carried = { ok: true } | { ok: false; fault: string; forGood: boolean };

export interface Carrier {
  carry(id: string, letter: WrittenLetter): Promise<Carried>;
  close(): void;
}
