import { sentence } from '@/words/problems';
import { answers } from './answer';
import { type Answered, unanswered } from './form-answer';
import type { Outcome, Refusal } from './outcome';

/** Fields whose words are never sent back. */
const secret = /password|token/i;

/** What was typed, field by field, without passwords and what React puts into forms. */
export function typedIn(form: FormData): Record<string, string> {
  const typed: Record<string, string> = {};
  for (const [name, value] of form instanceof FormData ? form : [])
    if (typeof value === 'string' && !name.startsWith('$') && !secret.test(name)) typed[name] = value;
  return typed;
}

/**
 * One field of a form as text, without NUL, which no database takes; '' where it is missing or a file, and where what was
 * sent is no form: a script may call an action with anything.
 */
export function text(form: FormData, name: string): string {
  const value = form instanceof FormData ? form.get(name) : null;
  return typeof value === 'string' ? value.replaceAll('\0', '') : '';
}

/** The answer to a refused form, with the refusal's own status. */
export function refusedForm(refusal: Refusal, previous: Answered, form: FormData): Answered {
  answers(refusal.status);
  const fields = Object.entries(refusal.fields ?? {}).map(([name, key]) => [name, sentence(key, refusal.values)]);
  return {
    turn: turnAfter(previous),
    problem: sentence(refusal.problem, refusal.values),
    fields: Object.fromEntries(fields),
    typed: typedIn(form),
    done: null,
  };
}

/** The answer to a form whose page is shown again: `done` says what happened. */
export function answered<T>(outcome: Outcome<T>, done: string, previous: Answered, form: FormData): Answered {
  if (!outcome.ok) return refusedForm(outcome, previous, form);
  return { ...unanswered, turn: turnAfter(previous), done };
}

/** `previous` comes back from the browser, so only a number is taken from it. */
function turnAfter(previous: Answered): number {
  return (Number.isSafeInteger(previous?.turn) ? previous.turn : 0) + 1;
}
