import type { PictureDto } from '@/newsroom/text/picture';

/** A picture of the library, with its id. */
export interface LibraryPictureDto extends PictureDto {
  id: string;
  /** Address of the smallest JPEG. */
  thumbnail: string;
  /** What the file was called; '' where nobody knows. */
  fileName: string;
}

/** What a picture is called where it stands in a list of choices: by its words, else by its file, else by its size. */
export function nameOfPicture(
  of: Pick<LibraryPictureDto, 'caption' | 'alt' | 'fileName' | 'width' | 'height'>,
): string {
  return of.caption || of.alt || of.fileName || `${of.width} × ${of.height}`;
}

/** A picture in the list of the library. */
export interface ShelvedPictureDto extends LibraryPictureDto {
  /** Stories that show it, in their drafts or live. */
  stories: number;
  /** Authors whose face it is. */
  faces: number;
}

/** A picture with what its own page says of it. */
export interface OnePictureDto extends LibraryPictureDto {
  ownerId: string | null;
  focusX: number;
  focusY: number;
  /** When another file took its place. */
  replacedAt: string | null;
  /** The picture it was cut from. */
  croppedFrom: string | null;
}
