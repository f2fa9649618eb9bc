/** What "most read" means, without the database. Pure. */
export const spans = ['day', 'week'] as const;
export type Span = (typeof spans)[number];

/** Stories of a ranking that are kept; some of them may be withdrawn before it is made again. */
export const ranked = 10;
/** A ranking of fewer says nothing and is not drawn. */
export const leastRanked = 3;
/** Milliseconds between two rankings, across all instances. */
export const rankedEvery = 5 * 60_000;

const days: Record<Span, number> = { day: 1, week: 7 };
const aDay = 86_400_000;

/**
 * The last 24 hours and the last seven days, told from counts by day: today's whole, and of the day at the far end the share
 * that still lies within (a sliding window over fixed counters). `local` is the clock on the paper's wall, yyyy-mm-ddThh:mm:ss.
 */
export function weights(span: Span, local: string): { day: string; weight: number }[] {
  const today = Date.parse(`${local.slice(0, 10)}T00:00:00Z`);
  const gone = (Date.parse(`${local}Z`) - today) / aDay;
  return Array.from({ length: days[span] + 1 }, (_, back) => ({
    day: new Date(today - back * aDay).toISOString().slice(0, 10),
    weight: back < days[span] ? 1 : 1 - gone,
  }));
}
