/**
 * What was typed, as Postgres' search reads it: every word, or how it begins (its manual, 12.3.2). Letters and digits alone, so
 * that nothing typed is an operator; '' where there is no word in it. Pure.
 */
export function toTsQuery(words: string): string {
  return words
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
    .map((word) => `${word}:*`)
    .join(' & ');
}
