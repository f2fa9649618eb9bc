import sharp from 'sharp';
import type { Made } from '../files/store';
import { cropAround, cropMark, cropsFor } from './crops';
import { toJpeg } from './to-jpeg';

/**
 * A JPEG of each crop around the point `focus`, cut from `pixels`: the widest that is kept of a picture that was uploaded as
 * `width` by `height`.
 */
export async function cutCrops(
  pixels: Buffer,
  { width, height }: { width: number; height: number },
  focus: readonly [x: number, y: number],
): Promise<Made[]> {
  const found = await sharp(pixels).metadata();
  const files: Made[] = [];
  for (const { name, ratio, ...size } of cropsFor(width, height)) {
    const part = sharp(pixels).extract(cropAround(found, ratio, focus));
    const bytes = await toJpeg(part.resize({ ...size, fit: 'cover' }));
    files.push({ name: `${name}${cropMark(...focus)}.jpg`, bytes });
  }
  return files;
}
