/** One line for a header: controls, line ends and every sign that turns the direction around are gone. Pure. */
export function oneLine(words: string, longest: number): string {
  const plain = words
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .replace(/[\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]/g, '')
    .trim();
  const points = [...plain];
  return points.length > longest ? `${points.slice(0, longest - 1).join('')}…` : plain;
}
