import { refusedForm } from '@/newsroom/answered';
import type { Answered } from '@/newsroom/form-answer';
import type { Refusal } from '@/newsroom/outcome';
import { sentence } from '@/words/problems';
import { beganField } from './began';
import type { MovedSettings } from './moved-settings';

/** Settings as their form holds them, and as a sentence tells them. */
interface Shown<T> {
  typed: (settings: Partial<T>) => Record<string, string>;
  told: (field: string, settings: T) => string;
}

export function isMoved<T>(refusal: Refusal): refusal is MovedSettings<T> {
  return 'moved' in refusal;
}

/**
 * The answer to a form of settings that was refused. Where somebody else had changed the same, each such field says who and what
 * stands, and keeps what was typed; what they alone changed stands in its field; and the form begins from what stands now,
 * so that sent again it counts.
 */
export function refusedSettings<T>(
  refusal: Refusal | MovedSettings<T>,
  previous: Answered,
  form: FormData,
  { typed, told }: Shown<T>,
): Answered {
  const answer = refusedForm(refusal, previous, form);
  if (!isMoved<T>(refusal)) return answer;
  const { moved, theirs, merged } = refusal;
  const fields = Object.entries(moved).map(([field, { who, self }]) => {
    const stands = told(field, theirs);
    const problem = `setting-moved${stands === '' ? '-empty' : ''}${self ? '-self' : ''}`;
    return [field, sentence(problem, { who, stands })];
  });
  return {
    ...answer,
    fields: Object.fromEntries(fields),
    typed: { ...answer.typed, ...typed(merged), [beganField]: JSON.stringify(typed(theirs)) },
  };
}
