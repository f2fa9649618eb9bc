import type { ModerationSettings } from '@/newsroom/settings/moderation';
import { fold } from '@/newsroom/text/fold';
import type { WatchWord } from '@/newsroom/text/watch-words';

/** Settings that are one whole number, in the order of the form. */
export const numbers = [
  'linksHold',
  'linksRefuse',
  'repeatsHold',
  'burstHold',
  'rushHold',
  'refusalsHold',
  'spamHold',
  'reportsHold',
  'editMinutes',
  'closeAfterDays',
  'slowSeconds',
] as const;
export type NumberRule = (typeof numbers)[number];

/** The rules as their form has them: two lists of words, and what the paper's own settings say of comments. */
export type RuleFields = Record<NumberRule, number> & {
  watchHold: string[];
  watchReject: string[];
  commentPolicy: string;
  commentsOn: boolean;
};

/** The rules in force, field by field. Pure. */
export function toRuleFields(
  { watchWords, ...rules }: ModerationSettings,
  { commentPolicy, commentsOn }: Pick<RuleFields, 'commentPolicy' | 'commentsOn'>,
): RuleFields {
  const listOf = (act: WatchWord['act']) => watchWords.filter((one) => one.act === act).map(({ word }) => word);
  return { ...rules, watchHold: listOf('hold'), watchReject: listOf('reject'), commentPolicy, commentsOn };
}

/** The rules as they are stored, of the fields of their form. A word on both lists is rejected. Pure. */
export function toModeration({ watchHold, watchReject, ...fields }: RuleFields): Record<string, unknown> {
  const stored = Object.fromEntries(numbers.map((name) => [name, fields[name]]));
  const watchWords = [
    ...withoutWords(watchHold, watchReject).map((word): WatchWord => ({ word, act: 'hold' })),
    ...watchReject.map((word): WatchWord => ({ word, act: 'reject' })),
  ];
  return { ...stored, watchWords };
}

/** The words that are not on the other list, however they are written. Pure. */
export function withoutWords(words: readonly string[], others: readonly string[]): string[] {
  const taken = new Set(others.map(fold));
  return words.filter((word) => !taken.has(fold(word)));
}

/** The fields as the form holds them, a word a line. Pure. */
export function rulesForm(fields: Partial<RuleFields>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(fields).map(([name, value]) => {
      if (Array.isArray(value)) return [name, value.join('\n')];
      return [name, typeof value === 'boolean' ? (value ? 'on' : 'off') : String(value)];
    }),
  );
}
