import { mostComments } from '../letter';

/** Seconds that what happens together is gathered for: a first letter comes within a minute. */
export const gatherSeconds = 20;
/** Minutes between two letters of one kind, about one thing, to one person. */
export const quietMinutes = 60;
/** Minutes until the next try after the first, the second, … one failed; after the last the letter is given up. */
export const pauses = [1, 5, 30, 120, 720] as const;
/** Milliseconds in which whoever took a letter sends it or is taken for dead. More than the carrier's own patience. */
export const leaseMs = 120_000;
/** Days a letter that was sent or given up stays listed. */
export const keptDays = 30;

const after = (moment: Date, milliseconds: number) => new Date(moment.getTime() + milliseconds);

/**
 * When a letter is due that something of this moment calls for. `lastSent` is when the last of its kind left, `seconds` for
 * how long more of it is gathered.
 */
export function dueAfter(lastSent: Date | null, now: Date, seconds: number = gatherSeconds): Date {
  const gathered = after(now, seconds * 1_000);
  if (!lastSent) return gathered;
  return new Date(Math.max(gathered.getTime(), lastSent.getTime() + quietMinutes * 60_000));
}

/** When a letter is tried again whose try number `tries` failed; null where it is given up. */
export function nextTry(tries: number, now: Date): Date | null {
  const minutes = pauses[tries - 1];
  return minutes === undefined ? null : after(now, minutes * 60_000);
}

/** `known` with `ids` added, each once; beyond the most they are counted. */
export function gathered<P extends { comments: string[]; more: number }>(known: P, ids: readonly string[]): P {
  const all = [...new Set([...known.comments, ...ids])];
  return {
    ...known,
    comments: all.slice(0, mostComments),
    more: known.more + Math.max(0, all.length - mostComments),
  };
}
