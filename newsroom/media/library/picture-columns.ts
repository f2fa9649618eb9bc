import { media } from '@/db/schema/media';
import { type PictureRow, toPicture } from '../picture';
import type { LibraryPictureDto } from './library-picture';

/** What every page of pictures needs of a row. */
export const pictureColumns = {
  id: media.id,
  hash: media.hash,
  width: media.width,
  height: media.height,
  widths: media.widths,
  alt: media.alt,
  caption: media.caption,
  credit: media.credit,
  focusX: media.focusX,
  focusY: media.focusY,
  fileName: media.fileName,
};

/** A row as the desk shows it. */
export function toLibraryPicture({
  id,
  fileName,
  ...row
}: PictureRow & { id: string; fileName: string }): LibraryPictureDto {
  return { id, ...toPicture(row), thumbnail: `/media/${row.hash}/${row.widths[0] ?? row.width}.jpg`, fileName };
}
