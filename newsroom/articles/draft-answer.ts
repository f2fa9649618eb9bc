import { type Answered, unanswered } from '@/newsroom/form-answer';

/** What the story form was answered: besides the sentences, the version that stands now. */
export interface DraftAnswer extends Answered {
  version: number | null;
  savedAt: string | null;
  /** The version somebody else saved meanwhile, to be saved over only on purpose. */
  theirs: number | null;
  /** The session ended meanwhile; signing in again in another tab and saving again loses nothing. */
  ended: boolean;
}

export const unsaved: DraftAnswer = { ...unanswered, version: null, savedAt: null, theirs: null, ended: false };
