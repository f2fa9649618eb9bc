import type { Clock } from './clock';
import { TooLate, within } from './turns';

/** Milliseconds anybody waits where the database does not answer: nobody hangs longer than five seconds on an outage. */
export const patience = 4_500;
/** Milliseconds anybody waits in all where it does answer and there is merely much to do: what comes then is fresh. */
const busyPatience = 20_000;

/** How often a waiting one looks whether the server went deaf, milliseconds. */
const look = 250;

/**
 * Waits for `work` while there is hope: briefly once the server is deaf, longer while it hears, because a machine that is
 * merely busy should be late rather than wrong. Rejects with TooLate; the work itself goes on.
 */
export async function patiently<T>(clock: Clock, work: Promise<T>): Promise<T> {
  for (let waited = 0, step = patience; ; waited += step, step = look) {
    try {
      return await within(step, work);
    } catch (fault) {
      const hope = clock.deafSince === undefined && waited + step < busyPatience;
      if (!(fault instanceof TooLate) || !hope) throw fault;
    }
  }
}
