/** The widths a picture is kept in, in pixels: a phone, the text column on a sharp screen, the margin or the front page on one. */
const standardWidths = [480, 960, 1600];

/** The widths to make of an original: never wider than it is, and its own width where that is below the widest. */
export function widthsOf(original: number): number[] {
  const widest = Math.min(original, Math.max(...standardWidths));
  return [...standardWidths.filter((wide) => wide < widest), widest];
}

/** The highest file that is made, in pixels: WebP's own limit is 16,383. */
export const tallest = 16_000;
