import { type Answered, unanswered } from '@/newsroom/form-answer';
import type { Asked } from './drafts/asked';
import type { Change } from './drafts/change';

/** What the story form was answered: besides the sentences, the version that stands now. */
export interface DraftAnswer extends Answered {
  version: number | null;
  savedAt: string | null;
  /** Where single changes are not kept any more: the version that stands, to be saved over only on purpose. */
  theirs: number | null;
  /** What two changed differently, to be chosen. */
  asked: readonly Asked[];
  /** What makes the saved text of the one that was sent, where others had saved meanwhile. */
  change: (Change & { gone: string[] }) | null;
  /** Whose changes came in with it, as a sentence. */
  others: string | null;
  /** The session ended meanwhile; signing in again in another tab and saving again loses nothing. */
  ended: boolean;
}

export const unsaved: DraftAnswer = {
  ...unanswered,
  version: null,
  savedAt: null,
  theirs: null,
  asked: [],
  change: null,
  others: null,
  ended: false,
};
