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
