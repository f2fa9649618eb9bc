import type { CommentsMode } from './article';

/** What a thread is at a moment, without the database. Pure. */

/** The modes in which somebody may write. */
export const takingModes = ['open', 'approval', 'slowed'] as const satisfies readonly CommentsMode[];
export type TakingMode = (typeof takingModes)[number];

export function takesComments(mode: CommentsMode): mode is TakingMode {
  return takingModes.some((taking) => taking === mode);
}

/** What the database says of a thread. */
export interface ThreadColumns {
  readonly mode: CommentsMode;
  /** What a pause goes over into. */
  readonly after: TakingMode;
  /** Why the thread is paused, said to readers. */
  readonly note: string;
  /** When the pause ends, or an open thread closes; of a closed one, when it did. */
  readonly until: Date | null;
  /** Opened by hand: it does not close by its age. */
  readonly keptOpen: boolean;
  readonly firstPublishedAt: Date | null;
}

/** What readers are told of a thread. Times are ISO 8601. */
export interface ThreadStateDto {
  mode: CommentsMode;
  /** Why it is paused; empty in every other mode. */
  note: string;
  /** When the pause ends; of a closed thread, when it closed, where that is known. */
  until: string | null;
  /** When it closes by itself. */
  closes: string | null;
  /** Days after publication by which it closed or closes; null where that is not why. */
  days: number | null;
  /** Seconds between two comments of one person where it is slowed; null where it is not. */
  slowSeconds: number | null;
}

/** What the paper's rules say of every thread. */
export interface ThreadRules {
  /** Days after publication when a thread closes; 0 for never. */
  readonly closeAfterDays: number;
  readonly slowSeconds: number;
}

const day = 86_400_000;

/** When a thread of this age closes by itself; null where it does not. `closeAfterDays` is the paper's setting, 0 for never. */
function closesByAge({ keptOpen, firstPublishedAt }: ThreadColumns, closeAfterDays: number): Date | null {
  if (closeAfterDays === 0 || keptOpen || !firstPublishedAt) return null;
  return new Date(firstPublishedAt.getTime() + closeAfterDays * day);
}

/**
 * The state of a thread at `now`: a pause that is over has ended and a thread past its day is closed, also in the seconds
 * before the clock has written that down (keep-hours.ts).
 */
export function threadAt(
  columns: ThreadColumns,
  { closeAfterDays, slowSeconds }: ThreadRules,
  now: Date,
): ThreadStateDto {
  const over = columns.mode === 'paused' && columns.until !== null && columns.until <= now;
  const mode = over ? columns.after : columns.mode;
  const until = over ? null : columns.until;
  const byAge = closesByAge(columns, closeAfterDays);
  const told = {
    mode,
    note: '',
    until: null,
    closes: null,
    days: null,
    slowSeconds: mode === 'slowed' ? slowSeconds : null,
  };
  if (mode === 'paused') return { ...told, note: columns.note, until: until?.toISOString() ?? null };
  const days = (closing: Date | null) => (closing && closing.getTime() === byAge?.getTime() ? closeAfterDays : null);
  if (mode === 'closed') return { ...told, until: until?.toISOString() ?? null, days: days(until) };
  if (!takesComments(mode)) return told;
  const closing = until ?? byAge;
  if (closing && closing <= now)
    return { ...told, mode: 'closed', slowSeconds: null, until: closing.toISOString(), days: days(closing) };
  return { ...told, closes: closing?.toISOString() ?? null, days: days(closing) };
}
