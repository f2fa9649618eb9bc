import { instantsOf } from '../calendar';

/**
 * The moment that somebody typed for a plan (yyyy-mm-ddThh:mm by the paper's clocks), or the key of the sentence that says why
 * it is none: `time-missing`, `time-unreadable`, `time-skipped` and `time-twice` where clocks change, `time-past`.
 */
export function readPlanTime(local: string, timeZone: string, now: Date): Date | string {
  if (local === '') return 'time-missing';
  const shape = /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d)?$/;
  if (!shape.test(local) || Number.isNaN(Date.parse(`${local}Z`))) return 'time-unreadable';
  const [at, again] = instantsOf(local, timeZone);
  if (!at) return 'time-skipped';
  if (again) return 'time-twice';
  return at > now ? at : 'time-past';
}
