import type { ArticleState, CommentsMode, Label, Manuscript } from './article';

/** What the desk shows of stories. Pure. */

/** What a story is at the moment, as the list says it. */
export type DeskStatus = 'draft' | 'published' | 'changed' | 'unpublished';
export const deskStatuses = ['draft', 'published', 'changed', 'unpublished'] as const satisfies readonly DeskStatus[];

export function statusOf(state: ArticleState, changed: boolean): DeskStatus {
  return state === 'published' && changed ? 'changed' : state;
}

/** One row of the list. */
export interface DeskRow {
  id: string;
  headline: string;
  section: string | null;
  label: Label;
  status: DeskStatus;
  bylines: string[];
  /** Keys of the sentences that say what still keeps it from readers. */
  lacks: string[];
  commentCount: number;
  savedAt: string;
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
  /** How often it was published. */
  versions: number;
}

/** What the list was asked for. */
export interface DeskFilter {
  words: string;
  status: DeskStatus | null;
  mine: boolean;
  sectionId: string | null;
  label: Label | null;
  /** Where the page before ended. */
  before: { savedAt: Date; id: string } | null;
}
