import { text } from '@/newsroom/answered';
import type { CommentState } from './comment';
import type { DecisionInput } from './moderate';

/** The fields of a decision, and nothing else of the form. */
export function toDecision(form: FormData): DecisionInput {
  return {
    id: text(form, 'id'),
    from: text(form, 'from') as CommentState,
    words: text(form, 'words'),
    reason: text(form, 'reason'),
    publicNote: text(form, 'publicNote'),
    privateNote: text(form, 'privateNote'),
  };
}
