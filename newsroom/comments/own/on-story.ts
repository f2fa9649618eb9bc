import type { CommentState } from '../comment';

/**
 * What the reader's script may ask about one story, at `GET /your-comments/on/[slug].json`: never more than ids and states,
 * and only for whoever holds a key or is signed in. Pure.
 */
export interface OnStoryDto {
  own: { id: string; state: CommentState }[];
}
