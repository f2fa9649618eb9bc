import { createHash } from 'node:crypto';
import { eq } from 'drizzle-orm';
import sharp from 'sharp';
import { media } from '@/db/schema/media';
import { newId } from '@/newsroom/id';
import { type Outcome, refuse } from '@/newsroom/outcome';
import { type Actor, actorId } from '@/newsroom/people/actor';
import { can } from '@/newsroom/people/permissions';
import { record, write } from '@/newsroom/record';
import { readPicture } from './files/folder';
import type { Rectangle } from './sizes/crops';
import { inTurn, makeFiles } from './sizes/make-files';
import { widthsOf } from './sizes/widths';

/** The least width and height of a crop, in pixels. */
export const smallestCrop = 16;

/**
 * Cuts a rectangle out of a picture, in pixels of the picture as the library tells its size, into a picture of its own with the
 * same words: what shows the whole one goes on showing it. It is cut from the widest file that is kept. The same rectangle
 * twice gives one picture. Refuses with 403 `not-allowed`, 404 `picture-missing`, 422 `crop-outside` or `crop-too-small`, and 409
 * `picture-without-files`.
 */
export async function cropPicture(
  actor: Actor,
  input: Rectangle & { id: string },
  now: Date,
): Promise<Outcome<{ id: string }>> {
  if (!can(actor, 'media.upload')) return refuse('not-allowed', 403);
  const [whole] = await write((tx) => tx.select().from(media).where(eq(media.id, input.id)));
  if (!whole) return refuse('picture-missing', 404);
  const scale = (whole.widths.at(-1) ?? whole.width) / whole.width;
  const [left, top] = [Math.floor(input.left * scale), Math.floor(input.top * scale)];
  const [width, height] = [Math.floor(input.width * scale), Math.floor(input.height * scale)];
  const isInside = input.left + input.width <= whole.width && input.top + input.height <= whole.height;
  if (!(left >= 0 && top >= 0 && isInside)) return refuse('crop-outside', 422, { fields: { crop: 'crop-outside' } });
  if (width < smallestCrop || height < smallestCrop)
    return refuse('crop-too-small', 422, { fields: { crop: 'crop-too-small' }, values: { min: smallestCrop } });
  const cut = `${whole.hash} ${left} ${top} ${width} ${height}`;
  const hash = createHash('sha256').update(cut).digest('hex').slice(0, 32);
  return inTurn(async () => {
    const pixels = await readPicture(whole.hash, `${whole.widths.at(-1) ?? whole.width}.webp`);
    if (!pixels) return refuse('picture-without-files', 409);
    const [there] = await write((tx) => tx.select({ id: media.id }).from(media).where(eq(media.hash, hash)));
    if (there) return { ok: true, id: there.id };
    const part = await sharp(pixels).extract({ left, top, width, height }).png({ compressionLevel: 1 }).toBuffer();
    const size = await makeFiles(part, hash);
    if (!size.ok) return size;
    const id = newId(now);
    const { alt, caption, credit, fileName } = whole;
    const row = { id, hash, width, height, widths: widthsOf(width), alt, caption, credit, fileName, createdAt: now };
    const from = { croppedFrom: whole.id, uploadedBy: actor.kind === 'user' ? actorId(actor) : null };
    await write(async (tx) => {
      await tx.insert(media).values({ ...row, ...from });
      await record(tx, actor, { kind: 'media.uploaded', mediaId: id }, now);
    });
    return { ok: true, id };
  });
}
