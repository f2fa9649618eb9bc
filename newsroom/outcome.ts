/**
 * An expected refusal is a value, never a throw. `problem` is a key of words/problems.ts, `status` the RFC 9110 status
 * it is answered with, `fields` the form fields in error with the key of the sentence shown at each.
 */
export interface Refusal {
  readonly ok: false;
  readonly problem: string;
  readonly status: 400 | 403 | 404 | 409 | 413 | 422 | 429;
  readonly fields?: Readonly<Record<string, string>>;
  /** Numbers and names the sentence needs: seconds left, the other person's name. */
  readonly values?: Readonly<Record<string, string | number>>;
}
export type Outcome<T> = ({ readonly ok: true } & T) | Refusal;

export function refuse(
  problem: string,
  status: Refusal['status'],
  more: Pick<Refusal, 'fields' | 'values'> = {},
): Refusal {
  return { ok: false, problem, status, ...more };
}
