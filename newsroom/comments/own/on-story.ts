import type { CommentState } from '../comment';

/**
 * What the reader's script may ask about one story, at `GET /your-comments/on/[slug].json`: never more than ids, states and
 * times, and only for whoever holds a key or is signed in. Pure.
 */
export interface OnStoryDto {
  /** `until`: when the time to edit it is over; null where it can't be edited. */
  own: { id: string; state: CommentState; until: string | null }[];
  /** Ids of the public comments this reader recommends. */
  recommended: string[];
}
