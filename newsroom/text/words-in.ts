/** Words as a desk counts them: letters and digits in a row, with apostrophes, hyphens and decimal points inside. Pure. */
export function countWords(text: string): number {
  return text.match(/[\p{L}\p{N}\p{M}]+(?:[’'.,\-‑][\p{L}\p{N}\p{M}]+)*/gu)?.length ?? 0;
}
