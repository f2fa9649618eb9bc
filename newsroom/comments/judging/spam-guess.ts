import { fold, unspaced } from '@/newsroom/text/fold';

/** Decisions of each kind before anything is guessed: below that the classifier knows the desk's first week and no more. */
export const decisionsNeeded = 20;
/** Distinct words of one comment that are learned from and asked for; the first ones of it. */
export const wordsOfOne = 120;
/** The words that say most; a long innocent text must not outvote them (Graham, "A Plan for Spam", 2002, took 15). */
const mostTelling = 15;
/** Words named as the reason. */
const named = 5;
const length = { least: 3, most: 30 };

/** How often a word stood in comments of either kind; how many comments of either kind there were. */
export interface Counts {
  readonly spam: number;
  readonly fine: number;
}

/**
 * The words of a comment as the classifier counts them, each once: folded, letters only, so that no number or address of a
 * person is remembered; pairs of letters where a script has no spaces; hosts of links as `link:host`. Pure.
 */
export function spamWordsOf(text: string, links: readonly string[]): string[] {
  const words = new Set<string>();
  for (const link of links) {
    const host = URL.canParse(link) ? new URL(link).hostname.replace(/^www\./, '') : '';
    if (host) words.add(`link:${host.slice(0, 100)}`);
  }
  const spoken = fold(text).replace(/\S*@\S*/g, ' ');
  for (const [word] of spoken.matchAll(/[\p{L}\p{M}]+/gu)) {
    if (words.size >= wordsOfOne) break;
    for (const part of unspaced.test(word) ? pairs(word) : [word])
      if ([...part].length >= (unspaced.test(part) ? 2 : length.least) && part.length <= length.most) words.add(part);
  }
  return [...words].slice(0, wordsOfOne);
}

function pairs(word: string): string[] {
  const letters = [...word];
  return letters.slice(1).map((letter, at) => (letters[at] ?? '') + letter);
}

/**
 * How likely these words are spam, in percent, and those that made us think so, most telling first; null where the desk has
 * not decided enough of either kind. Naive Bayes over which words are there, every comment taken to be spam as likely as
 * not, so that only words speak; a word seldom seen says little (Laplace's rule). Pure.
 */
export function guessSpam(
  words: readonly string[],
  counts: ReadonlyMap<string, Counts>,
  all: Counts,
): { percent: number; words: string[] } | null {
  if (all.spam < decisionsNeeded || all.fine < decisionsNeeded) return null;
  const weighed = words
    .map((word) => ({ word, weight: weightOf(counts.get(word), all) }))
    .sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight))
    .slice(0, mostTelling);
  const sum = weighed.reduce((total, { weight }) => total + weight, 0);
  const percent = Math.round(100 / (1 + Math.exp(-sum)));
  return {
    percent,
    words: weighed
      .filter(({ weight }) => weight > 0)
      .map(({ word }) => word.replace(/^link:/, ''))
      .slice(0, named),
  };
}

/** The logarithm of how much likelier the word is in spam; 0 for a word never seen. */
function weightOf(word: Counts | undefined, all: Counts): number {
  if (!word) return 0;
  return Math.log((word.spam + 1) / (all.spam + 2)) - Math.log((word.fine + 1) / (all.fine + 2));
}
