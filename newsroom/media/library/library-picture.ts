import type { PictureDto } from '@/newsroom/text/picture';

/** A picture of the library, with its id. */
export interface LibraryPictureDto extends PictureDto {
  id: string;
  /** Address of the smallest JPEG. */
  thumbnail: string;
}

/** A picture in the list of the library. */
export interface ShelvedPictureDto extends LibraryPictureDto {
  fileName: string;
  /** Stories that show it, in their drafts or live. */
  stories: number;
  /** Authors whose face it is. */
  faces: number;
}

/** A picture with what its own page says of it. */
export interface OnePictureDto extends LibraryPictureDto {
  fileName: string;
  ownerId: string | null;
  focusX: number;
  focusY: number;
  /** When another file took its place. */
  replacedAt: string | null;
  /** The picture it was cut from. */
  croppedFrom: string | null;
}
