/** A draft between its writer and who publishes it. Pure. */
export type Review = 'none' | 'asked' | 'returned';

/** Longest word that goes with a draft, either way, in code points. */
export const longestReviewNote = 1_000;

/** Where a draft stands, and what was said with it. */
export interface ReviewDto {
  review: Review;
  note: string;
  /** Who handed it in or gave it back; null where the account is gone. */
  by: string | null;
  at: string;
}
