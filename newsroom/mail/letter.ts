/** What a letter is, without the database. Pure. */
export type LetterKind = 'comment-waiting' | 'comment-on-your-article' | 'password-changed';

/** Letters that somebody may stop, each by a link of its own. What is left tells of the person's own account. */
export const purposes = ['comment-waiting', 'comment-on-your-article'] as const satisfies readonly LetterKind[];
export type Purpose = (typeof purposes)[number];

export function isPurpose(value: unknown): value is Purpose {
  return purposes.some((purpose) => purpose === value);
}

/** Ids a letter is written from when it leaves. Words and addresses are looked up then, so that what is gone is not sent. */
export interface Payload {
  articleId?: string;
  /** At most `mostComments`; those beyond are counted in `more`. */
  comments: string[];
  more: number;
}
export const mostComments = 20;

/** One event's reason for a letter: `about` is what letters of this kind are gathered by. */
export interface Occasion {
  kind: LetterKind;
  userId: string;
  about: string;
  articleId?: string;
  commentId?: string;
}

/** A letter that is due, as the one instance that has taken it sees it. */
export interface TakenLetter {
  id: string;
  kind: LetterKind;
  userId: string;
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
