import { eq } from 'drizzle-orm';
import { media } from '@/db/schema/media';
import { type Outcome, refuse } from '@/newsroom/outcome';
import type { Actor } from '@/newsroom/people/actor';
import { can } from '@/newsroom/people/permissions';
import { record, write } from '@/newsroom/record';
import { addFiles, readPicture } from './files/folder';
import { cropMark, toPercent } from './sizes/crops';
import { cutCrops } from './sizes/cut-crops';
import { inTurn } from './sizes/make-files';

/**
 * Says what every crop of a picture keeps in view, from the left and from the top, 0 to 1, in whole percent. The crops are cut
 * anew under addresses of their own; those of before go on answering. The same point twice is accepted silently. Refuses
 * with 403 `not-allowed`, 404 `picture-missing`, 422 `focus-outside`, 409 `picture-changed` where its files are others by now.
 */
export async function focusPicture(
  actor: Actor,
  input: { id: string; x: number; y: number },
  now: Date,
): Promise<Outcome<{ id: string }>> {
  const { id } = input;
  const [picture] = await write((tx) => tx.select().from(media).where(eq(media.id, id)));
  if (!can(actor, 'media.describe', picture && { ownerId: picture.uploadedBy })) return refuse('not-allowed', 403);
  if (!picture) return refuse('picture-missing', 404);
  if (![input.x, input.y].every((share) => share >= 0 && share <= 1)) return refuse('focus-outside', 422);
  const [focusX, focusY] = [toPercent(input.x) / 100, toPercent(input.y) / 100];
  if (cropMark(focusX, focusY) === cropMark(picture.focusX, picture.focusY)) return { ok: true, id };
  return inTurn(async () => {
    const pixels = await readPicture(picture.hash, `${picture.widths.at(-1) ?? picture.width}.jpg`);
    if (!pixels) return refuse('picture-without-files', 409);
    await addFiles(picture.hash, await cutCrops(pixels, picture, [focusX, focusY]));
    return write(async (tx) => {
      const [row] = await tx.select({ hash: media.hash }).from(media).where(eq(media.id, id)).for('no key update');
      if (row?.hash !== picture.hash) return refuse('picture-changed', 409);
      await tx.update(media).set({ focusX, focusY }).where(eq(media.id, id));
      await record(tx, actor, { kind: 'media.focused', mediaId: id }, now);
      return { ok: true, id };
    });
  });
}
