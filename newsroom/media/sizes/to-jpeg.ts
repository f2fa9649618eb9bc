import type { Sharp } from 'sharp';

/** JPEG has no transparency: what was see-through lies on white. */
export function toJpeg(picture: Sharp): Promise<Buffer> {
  return picture.flatten({ background: '#ffffff' }).jpeg({ quality: 80, mozjpeg: true }).toBuffer();
}
