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
