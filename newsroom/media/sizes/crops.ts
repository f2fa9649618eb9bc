import { widthsOf } from './widths';

/** Crops for search engines, which ask for these three shapes (developers.google.com, Article structured data). */
export const crops = [
  { name: '1x1', ratio: 1 },
  { name: '4x3', ratio: 4 / 3 },
  { name: '16x9', ratio: 16 / 9 },
] as const;

export interface Rectangle {
  left: number;
  top: number;
  width: number;
  height: number;
}

/** Whole percent: finer than anybody points, and few enough names. */
export const toPercent = (share: number) => Math.round(Math.min(1, Math.max(0, share)) * 100);

export function isMiddle(focusX: number, focusY: number): boolean {
  return toPercent(focusX) === 50 && toPercent(focusY) === 50;
}

/**
 * What the names of crops around this point end in: `f` and both in percent, three digits each; nothing for the middle. Another
 * point is another address, so that a crop may be kept for ever.
 */
export function cropMark(focusX: number, focusY: number): string {
  if (isMiddle(focusX, focusY)) return '';
  return `f${[focusX, focusY].map((share) => String(toPercent(share)).padStart(3, '0')).join('')}`;
}

/** The largest crop of `ratio` in a picture, before it is made smaller. */
function largest(width: number, height: number, ratio: number): { width: number; height: number } {
  const wide = Math.min(width, Math.floor(height * ratio));
  return { width: Math.max(1, wide), height: Math.max(1, Math.min(height, Math.round(wide / ratio))) };
}

/** The largest crop of `ratio` in a picture, at most 1,200 px wide; the search engines' least is 50,000 pixels in all. */
export function cropOf(width: number, height: number, ratio: number): { width: number; height: number } {
  const wide = Math.min(1200, largest(width, height, ratio).width);
  return { width: Math.max(1, wide), height: Math.max(1, Math.min(height, Math.round(wide / ratio))) };
}

/** The part of a picture that such a crop shows: as near to the point as its edges let it. */
export function cropAround(
  { width, height }: { width: number; height: number },
  ratio: number,
  [focusX, focusY]: readonly [number, number],
): Rectangle {
  const size = largest(width, height, ratio);
  const from = (whole: number, part: number, share: number) =>
    Math.min(whole - part, Math.max(0, Math.round((whole * toPercent(share)) / 100 - part / 2)));
  return { left: from(width, size.width, focusX), top: from(height, size.height, focusY), ...size };
}

/** The crops that are made of a picture: of the widest file that is kept, not of the original. */
export function cropsFor(width: number, height: number) {
  const scale = (widthsOf(width).at(-1) ?? width) / width;
  const [wide, high] = [Math.floor(width * scale), Math.max(1, Math.floor(height * scale))];
  return crops.map(({ name, ratio }) => ({ name, ratio, ...cropOf(wide, high, ratio) }));
}

/** Where the crops of a picture are, and how large. */
export function cropsOf({
  src,
  width,
  height,
  crop = '',
}: {
  src: string;
  width: number;
  height: number;
  crop?: string;
}) {
  const folder = src.slice(0, src.lastIndexOf('/'));
  return cropsFor(width, height).map(({ name, ratio: _, ...size }) => ({
    src: `${folder}/${name}${crop}.jpg`,
    ...size,
  }));
}
