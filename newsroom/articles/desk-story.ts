import type { ArticleState, CommentsMode, Label, Manuscript } from './article';
import type { Review, ReviewDto } from './review/review';

/** What the desk shows of stories. Pure. */

/** What a story is at the moment, as the list says it. */
export const deskStatuses = [
  'draft',
  'review',
  'returned',
  'planned',
  'published',
  'changed',
  'unpublished',
  'archived',
  'deleted',
] as const;
export type DeskStatus = (typeof deskStatuses)[number];

/** The tabs of the list, in their order. */
export const storyTabs = ['all', 'mine', ...deskStatuses] as const;
/** How many stories each tab holds, counted no further than one beyond `storiesCountedTo`. */
export type StoryCounts = Record<(typeof storyTabs)[number], number>;
/** The most that a tab counts: a thousand and more are "1,000+". */
export const storiesCountedTo = 1_000;

interface Standing {
  state: ArticleState;
  /** Has the working draft moved on from what readers see? */
  changed: boolean;
  /** Is something planned for it by the clock? */
  planned: boolean;
  review: Review;
  archivedAt: Date | null;
  deletedAt: Date | null;
}

/** The one word that says most: where it lies, who has it, what will happen to it, what readers see. */
export function statusOf({ state, changed, planned, review, archivedAt, deletedAt }: Standing): DeskStatus {
  if (deletedAt) return 'deleted';
  if (archivedAt) return 'archived';
  if (review !== 'none') return review === 'asked' ? 'review' : 'returned';
  if (planned) return 'planned';
  return state === 'published' && changed ? 'changed' : state;
}

/** What keeps a story from readers, or would be pointed out before publishing, as the list of stories has room for it. */
export interface ChecksInShort {
  /** Keys of the sentences that say what still keeps it from readers. */
  lacks: string[];
  noStandfirst: boolean;
  /** Claims that are unresolved. */
  openClaims: number;
}

/** One row of the list. */
export interface DeskRow {
  id: string;
  headline: string;
  section: string | null;
  label: Label;
  status: DeskStatus;
  bylines: string[];
  /** null where nobody is about to publish it, or it lacks nothing. */
  checks: ChecksInShort | null;
  commentCount: number;
  savedAt: string;
  /** Whose it is; null where the account is gone. */
  ownerId: string | null;
  /** Until when a deleted draft can be brought back. */
  restorableUntil: string | null;
}

/** A story with its working draft, for those who may read it. */
export interface DeskStory {
  id: string;
  state: ArticleState;
  status: DeskStatus;
  /** Its address, or null for a draft that has none yet. */
  slug: string | null;
  manuscript: Manuscript;
  version: number;
  savedAt: string;
  savedBy: string | null;
  ownerId: string | null;
  firstPublishedAt: string | null;
  updatedAt: string | null;
  comments: CommentsMode;
  /** Handed in or given back, with what was said; null where neither. */
  review: ReviewDto | null;
  /** Nobody publishes it before. */
  embargoUntil: string | null;
  isArchived: boolean;
  /** How often it was published. */
  versions: number;
}

/** What the list was asked for. */
export interface DeskFilter {
  words: string;
  status: DeskStatus | null;
  mine: boolean;
  sectionId: string | null;
  /** Somebody whose byline the draft has. */
  authorId: string | null;
  label: Label | null;
  /** Where the page before ended. */
  before: { savedAt: Date; id: string } | null;
}
