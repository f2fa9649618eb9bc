import sharp from 'sharp';
import { uploadLimits } from './picture';
import './sizes/encode'; // shuts every other reader of libvips

const formats: Readonly<Record<string, string>> = { avif: 'heif', webp: 'webp', jpg: 'jpeg' };

/** Is `bytes` a still picture in the format that `name` ends in, as wide as `name` says where it is a number? */
export async function isKept(bytes: Buffer, name: string): Promise<boolean> {
  const [, width, extension = ''] = /^(\w+)\.(\w+)$/.exec(name) ?? [];
  const found = await sharp(bytes, { limitInputPixels: uploadLimits.pixels })
    .metadata()
    .catch(() => null);
  if (!found || found.format !== formats[extension] || (found.pages ?? 1) > 1) return false;
  return !/^\d+$/.test(width ?? '') || found.width === Number(width);
}
