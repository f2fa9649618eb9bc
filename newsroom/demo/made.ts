import type { Outcome } from '@/newsroom/outcome';

/** What a rule gave; throws where it refused, since the demo's content is ours and a refusal is a fault in it. */
export function made<T>(outcome: Outcome<T>, what: string): { ok: true } & T {
  if (outcome.ok) return outcome;
  const fields = Object.entries(outcome.fields ?? {}).map((field) => field.join(' '));
  throw new Error(`The demo's ${what} was refused: ${[outcome.problem, ...fields].join(', ')}.`);
}
