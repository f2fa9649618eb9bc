import type { PictureDto } from '@/newsroom/text/picture';
import { cropMark, isMiddle } from './sizes/crops';

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
  /** What every crop keeps in view, from the left and from the top, 0 to 1. */
  focusX: number;
  focusY: number;
}

/** Best first; JPEG is the <img> itself. */
const types = [
  { type: 'image/avif', extension: 'avif' },
  { type: 'image/webp', extension: 'webp' },
] as const;

/** The addresses of a picture in every width and format. Pure. */
export function toPicture({
  hash,
  width,
  height,
  widths,
  alt,
  caption,
  credit,
  focusX,
  focusY,
}: PictureRow): PictureDto {
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
    ...(isMiddle(focusX, focusY) ? {} : { crop: cropMark(focusX, focusY) }),
  };
}

/** Longest words with a picture, in code points. */
export const pictureLimits = { alt: 500, caption: 500, credit: 120 };

/** What may be uploaded: 25 MB, and 50 million pixels, which is what a newsroom's cameras make. */
export const uploadLimits = { bytes: 25 * 1024 * 1024, pixels: 50_000_000 };

/** What a field for pictures takes, as its `accept` says it. */
export const acceptedTypes = 'image/jpeg,image/png,image/webp,image/avif';
