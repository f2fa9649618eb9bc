/** What the public page of moderation counts. Pure. */

/** Counts from 1 to below this are said as "fewer than": a small number would tell of somebody. */
export const smallest = 5;
/** Months the page goes back. */
export const monthsShown = 12;

export interface MonthOfModeration {
  /** yyyy-mm */
  month: string;
  /** Comments refused or taken down, by key of the reasons table. */
  byReason: Readonly<Record<string, number>>;
  /** Held comments that a person decided about, and the median time that took, in minutes; null for fewer than five. */
  decided: number;
  medianMinutes: number | null;
  appeals: number;
  upheld: number;
}

/** A count as everybody may read it: exact where it is large enough, `few` where it is small, 0 for none. */
export function publicCount(number: number): number | 'few' {
  return number > 0 && number < smallest ? 'few' : number;
}

/** How many of how many, or null where either would tell of somebody. */
export function publicShare(part: number, whole: number): { part: number; whole: number } | null {
  const rest = whole - part;
  const tells = [part, rest].some((number) => number > 0 && number < smallest);
  return whole < smallest || tells ? null : { part, whole };
}
