import type { Answered } from '@/newsroom/form-answer';
import { unanswered } from '@/newsroom/form-answer';
import { watchLimits } from '@/newsroom/settings/limits-of-settings';
import { fold } from '@/newsroom/text/fold';
import { codePoints } from '@/newsroom/text/line';
import type { WatchWord } from '@/newsroom/text/watch-words';
import type { DryRun } from './dry-run';

/** What the page of the rules shows after a press of a button. */
export interface RulesAnswer extends Answered {
  /** What the rules that are typed would have done; null where nothing was tried. */
  tried: DryRun | null;
}
export const rulesUnanswered: RulesAnswer = { ...unanswered, tried: null };

/** Settings that are one whole number, in the order of the form. */
export const numbers = [
  'linksHold',
  'linksRefuse',
  'repeatsHold',
  'burstHold',
  'refusalsHold',
  'spamHold',
  'reportsHold',
  'editMinutes',
  'closeAfterDays',
  'slowSeconds',
] as const;
export type NumberRule = (typeof numbers)[number];

/** The form as typed: numbers and lists of words, and which fields cannot be used. Pure. */
export function readRulesForm(field: (name: string) => string): {
  moderation: Record<string, unknown>;
  commentPolicy: string;
  commentsOn: boolean;
  faults: Record<string, string>;
} {
  const faults: Record<string, string> = {};
  const moderation: Record<string, unknown> = {};
  for (const name of numbers) {
    const typed = field(name).trim();
    moderation[name] = /^\d{1,6}$/.test(typed) ? Number(typed) : Number.NaN;
  }
  const reject = linesOf(field('watchReject'));
  const rejected = new Set(reject.map(fold));
  const hold = linesOf(field('watchHold')).filter((word) => !rejected.has(fold(word)));
  const tooLong = (words: string[]) => words.some((word) => codePoints(word) > watchLimits.word);
  if (tooLong(hold)) faults.watchHold = 'watch-word-long';
  if (tooLong(reject)) faults.watchReject = 'watch-word-long';
  if (hold.length + reject.length > watchLimits.words) faults.watchHold = 'watch-words-many';
  moderation.watchWords = [
    ...hold.map((word): WatchWord => ({ word, act: 'hold' })),
    ...reject.map((word): WatchWord => ({ word, act: 'reject' })),
  ];
  return { moderation, commentPolicy: field('commentPolicy'), commentsOn: field('commentsOn') !== 'off', faults };
}

/** One word or phrase a line, each once however it is written. */
function linesOf(typed: string): string[] {
  const words = new Map<string, string>();
  for (const line of typed.split('\n')) {
    const word = line.normalize('NFC').replace(/\s+/g, ' ').trim();
    const key = fold(word).trim();
    if (key !== '' && !words.has(key)) words.set(key, word);
  }
  return [...words.values()];
}
