/** A run of a comment's words, and whether a rule met it. */
export interface Run {
  words: string;
  met: boolean;
}

/** Divides text where one of `sought` stands as a whole word or phrase, whatever its case. Pure. */
export function runsOf(text: string, sought: readonly string[]): Run[] {
  const each = sought.filter((word) => word.trim() !== '').map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  if (each.length === 0) return [{ words: text, met: false }];
  // A letter or digit beside it makes it part of another word; the longest first, so that a phrase wins over its words.
  const longest = each.sort((a, b) => b.length - a.length).join('|');
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(${longest.replace(/\s+/g, '\\s+')})(?![\\p{L}\\p{N}])`, 'giu');
  return text
    .split(pattern)
    .map((words, at) => ({ words, met: at % 2 === 1 }))
    .filter(({ words }) => words !== '');
}
