/** What is planned for a story by the clock. Pure. */
export type PlannedAct = 'publish' | 'unpublish';

/** waiting for its time, done, dropped by somebody, or refused when its time had come and kept for somebody to look at. */
export type PlanState = 'waiting' | 'done' | 'dropped' | 'refused';

export interface PlanDto {
  id: string;
  articleId: string;
  act: PlannedAct;
  /** Of the frozen text; of a withdrawal that of the story. */
  headline: string;
  /** Does it change what readers see already? */
  isChange: boolean;
  state: PlanState;
  dueAt: string;
  doneAt: string | null;
  /** Who planned it; null where the account is gone. */
  by: string | null;
  /** Key of the sentence that says why it could not be done; '' where it was or may still be. */
  refused: string;
  /** The address a first publication will stand at. */
  slug: string | null;
  note: string;
  /** Has the working draft been written on since the text was frozen? */
  draftMoved: boolean;
}

interface Times {
  doneAt: Date | null;
  cancelledAt: Date | null;
  refused: string;
}

export function planStateOf({ doneAt, cancelledAt, refused }: Times): PlanState {
  if (doneAt) return 'done';
  if (cancelledAt) return 'dropped';
  return refused === '' ? 'waiting' : 'refused';
}
