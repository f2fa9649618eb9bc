import type { Answered } from '@/newsroom/form-answer';
import { unanswered } from '@/newsroom/form-answer';
import { watchLimits } from '@/newsroom/settings/limits-of-settings';
import { fold } from '@/newsroom/text/fold';
import { codePoints } from '@/newsroom/text/line';
import type { DryRun } from './dry-run';
import { type NumberRule, numbers, type RuleFields, withoutWords } from './rule-fields';

/** What the page of the rules shows after a press of a button. */
export interface RulesAnswer extends Answered {
  /** What the rules that are typed would have done; null where nothing was tried. */
  tried: DryRun | null;
}
export const rulesUnanswered: RulesAnswer = { ...unanswered, tried: null };

/** The form as typed: numbers and lists of words, and which fields cannot be used. Pure. */
export function readRulesForm(field: (name: string) => string): RuleFields & { faults: Record<string, string> } {
  const faults: Record<string, string> = {};
  const read = Object.fromEntries(
    numbers.map((name) => {
      const typed = field(name).trim();
      return [name, /^\d{1,6}$/.test(typed) ? Number(typed) : Number.NaN];
    }),
  ) as Record<NumberRule, number>;
  const watchReject = linesOf(field('watchReject'));
  const watchHold = withoutWords(linesOf(field('watchHold')), watchReject);
  const tooLong = (words: string[]) => words.some((word) => codePoints(word) > watchLimits.word);
  if (tooLong(watchHold)) faults.watchHold = 'watch-word-long';
  if (tooLong(watchReject)) faults.watchReject = 'watch-word-long';
  if (watchHold.length + watchReject.length > watchLimits.words) faults.watchHold = 'watch-words-many';
  const [commentPolicy, commentsOn] = [field('commentPolicy'), field('commentsOn') !== 'off'];
  return { ...read, watchHold, watchReject, commentPolicy, commentsOn, faults };
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
