import type { PictureDto } from '@/newsroom/text/picture';

/** A row of `media`, as far as a page needs it. */
export interface PictureRow {
  hash: string;
  width: number;
  height: number;
  /** Ascending, in pixels. */
  widths: number[];
  alt: string;
  caption: string;
  credit: string;
}

/** Best first; JPEG is the <img> itself. */
const types = [
  { type: 'image/avif', extension: 'avif' },
  { type: 'image/webp', extension: 'webp' },
] as const;

/** The addresses of a picture in every width and format. Pure. */
export function toPicture({ hash, width, height, widths, alt, caption, credit }: PictureRow): PictureDto {
  const address = (wide: number, extension: string) => `/media/${hash}/${wide}.${extension}`;
  return {
    src: address(widths.at(-1) ?? width, 'jpg'),
    sources: types.map(({ type, extension }) => ({
      type,
      srcset: widths.map((wide) => `${address(wide, extension)} ${wide}w`).join(', '),
    })),
    width,
    height,
    alt,
    caption,
    credit,
  };
}

/** Longest words with a picture, in code points. */
export const pictureLimits = { alt: 500, caption: 500, credit: 120 };

/** What may be uploaded: 25 MB, and 50 million pixels, which is what a newsroom's cameras make. */
export const uploadLimits = { bytes: 25 * 1024 * 1024, pixels: 50_000_000 };

/** The widths a picture is kept in, in pixels: a phone, the text column on a sharp screen, the margin or the front page on one. */
const standardWidths = [480, 960, 1600];

/** The widths to make of an original: never wider than it is, and its own width where that is below the widest. */
export function widthsOf(original: number): number[] {
  const widest = Math.min(original, Math.max(...standardWidths));
  return [...standardWidths.filter((wide) => wide < widest), widest];
}

/** Centre crops for search engines, which ask for these three shapes (developers.google.com, Article structured data). */
export const crops = [
  { name: '1x1', ratio: 1 },
  { name: '4x3', ratio: 4 / 3 },
  { name: '16x9', ratio: 16 / 9 },
] as const;

/** The largest crop of `ratio` in a picture, at most 1,200 px wide; the search engines' least is 50,000 pixels in all. */
export function cropOf(width: number, height: number, ratio: number): { width: number; height: number } {
  const wide = Math.min(1200, width, Math.floor(height * ratio));
  return { width: Math.max(1, wide), height: Math.max(1, Math.min(height, Math.round(wide / ratio))) };
}

/** The crops that are made of a picture: of the widest file that is kept, not of the original. */
export function cropsFor(width: number, height: number): { name: string; width: number; height: number }[] {
  const scale = (widthsOf(width).at(-1) ?? width) / width;
  const [wide, high] = [Math.floor(width * scale), Math.max(1, Math.floor(height * scale))];
  return crops.map(({ name, ratio }) => ({ name, ...cropOf(wide, high, ratio) }));
}

/** Where the crops of a picture are, and how large. */
export function cropsOf({ src, width, height }: { src: string; width: number; height: number }) {
  const folder = src.slice(0, src.lastIndexOf('/'));
  return cropsFor(width, height).map(({ name, ...size }) => ({ src: `${folder}/${name}.jpg`, ...size }));
}
