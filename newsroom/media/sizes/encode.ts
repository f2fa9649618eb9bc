import sharp from 'sharp';
import { type Outcome, refuse } from '@/newsroom/outcome';
import type { Made } from '../files/store';
import { uploadLimits } from '../picture';
import { cutCrops } from './cut-crops';
import { isMoving } from './moving';
import { toJpeg } from './to-jpeg';
import { tallest, widthsOf } from './widths';

/** Only these readers of libvips see an uploaded byte: no SVG, no PDF, nothing that could fetch or run something. */
sharp.block({ operation: ['VipsForeignLoad'] });
sharp.unblock({
  operation: [
    'VipsForeignLoadJpeg',
    'VipsForeignLoadPng',
    'VipsForeignLoadWebp',
    'VipsForeignLoadHeif',
    'VipsForeignLoadNsgif',
  ],
});

const input = { failOn: 'error', limitInputPixels: uploadLimits.pixels, animated: true } as const;

export interface Measured {
  /** As it is drawn: turned the way its camera was held. */
  width: number;
  height: number;
}

/**
 * What an uploaded file is, before anything is made of it. Refuses with 422: no picture we read, SVG and HEIC among them
 * (`picture-unknown`), one that moves (`picture-moving`), more than 50 million pixels (`picture-too-large`), one whose widest file
 * would be higher than WebP can be (`picture-too-tall`).
 */
export async function measure(bytes: Buffer): Promise<Outcome<Measured>> {
  if (isMoving(bytes)) return refused('picture-moving');
  const found = await sharp(bytes, { ...input, limitInputPixels: false })
    .metadata()
    .catch(() => null);
  // Of a HEIC picture the size can be read, the pixels can't: HEVC is not built in.
  if (!found || found.compression === 'hevc') return refused('picture-unknown');
  if ((found.pages ?? 1) > 1) return refused('picture-moving');
  if (found.width * found.height > uploadLimits.pixels) {
    return refused('picture-too-large', { max: uploadLimits.pixels / 1_000_000 });
  }
  const { width, height } = found.autoOrient;
  const widest = widthsOf(width).at(-1) ?? width;
  if ((height * widest) / width > tallest) return refused('picture-too-tall', { max: tallest });
  return { ok: true, width, height };
}

function refused(problem: string, values: Record<string, number> = {}) {
  return refuse(problem, 422, { fields: { picture: problem }, values });
}

/**
 * Every file we keep of a picture: AVIF, WebP and JPEG in each width, and a JPEG of each crop. Re-encoded from the pixels, so that nothing
 * else of the upload is left: no EXIF, no place, no profile but sRGB. A damaged file is refused with 422 `picture-broken`.
 */
export async function encode(bytes: Buffer, { width, height }: Measured): Promise<Outcome<{ files: Made[] }>> {
  const pixels = await sharp(bytes, input)
    .autoOrient()
    .resize({ width: widthsOf(width).at(-1) ?? width })
    .toColourspace('srgb')
    .png({ compressionLevel: 0 })
    .toBuffer()
    .catch(() => null);
  if (!pixels) return refused('picture-broken');
  const files: Made[] = [];
  for (const wide of widthsOf(width)) {
    const scaled = sharp(pixels).resize({ width: wide });
    files.push({ name: `${wide}.avif`, bytes: await scaled.clone().avif({ quality: 55, effort: 2 }).toBuffer() });
    files.push({ name: `${wide}.webp`, bytes: await scaled.clone().webp({ quality: 78 }).toBuffer() });
    files.push({ name: `${wide}.jpg`, bytes: await toJpeg(scaled.clone()) });
  }
  return { ok: true, files: [...files, ...(await cutCrops(pixels, { width, height }, [0.5, 0.5]))] };
}
