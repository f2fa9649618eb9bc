import { createContext } from 'react';
import { type DraftAnswer, unsaved } from '@/newsroom/articles/draft-answer';
import type { Asked } from '@/newsroom/articles/drafts/asked';

/** What the story form and the editor inside it tell each other. */
export interface DraftTalk {
  /** What the form itself was answered last. */
  answer: DraftAnswer;
  /** A save by itself was refused: what is to be chosen; null where nothing is. */
  ask: (asked: readonly Asked[] | null) => void;
}

export const DraftContext = createContext<DraftTalk>({ answer: unsaved, ask: () => {} });
