/** A picture as a page needs it: what `newsroom/media` knows, in the words of HTML. */
export interface PictureDto {
  /** Address of the widest JPEG; the others are in `sources`. */
  src: string;
  /** srcset by type, best first: image/avif, image/webp. */
  sources: { type: string; srcset: string }[];
  width: number;
  height: number;
  alt: string;
  caption: string;
  credit: string;
  /** What the names of its crops end in, where they are not cut around its middle. */
  crop?: string;
}

/**
 * The class that keeps a picture's point in view where a page cuts it to a shape of its own (app/styles/in-view.css), in tenths of its width
 * and height; none for the middle, where it is cut anyway.
 */
export function inView({ crop }: Pick<PictureDto, 'crop'>): string | undefined {
  const found = /^f(\d{3})(\d{3})$/.exec(crop ?? '');
  if (!found) return undefined;
  const [x, y] = found.slice(1).map((percent) => Math.round(Number(percent) / 10));
  return `fx${x} fy${y}`;
}
