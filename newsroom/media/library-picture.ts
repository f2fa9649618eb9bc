import type { PictureDto } from '@/newsroom/text/picture';

/** A picture of the library, with its id. */
export interface LibraryPictureDto extends PictureDto {
  id: string;
  /** Address of the smallest JPEG. */
  thumbnail: string;
}
