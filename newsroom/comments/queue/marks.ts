import { placesOfWords } from '@/newsroom/text/watch-words';

/** A run of a comment's words, and whether a rule met it. */
export interface Run {
  words: string;
  met: boolean;
}

/** Divides text where one of `sought` stands, found as the rule of the watch words finds it. Pure. */
export function runsOf(text: string, sought: readonly string[]): Run[] {
  const runs: Run[] = [];
  let at = 0;
  for (const [from, to] of placesOfWords(text, sought)) {
    runs.push({ words: text.slice(at, from), met: false }, { words: text.slice(from, to), met: true });
    at = to;
  }
  return [...runs, { words: text.slice(at), met: false }].filter(({ words }) => words !== '');
}
