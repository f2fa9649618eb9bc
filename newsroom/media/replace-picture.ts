import { createHash } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { media } from '@/db/schema/media';
import { type Outcome, refuse } from '@/newsroom/outcome';
import type { Actor } from '@/newsroom/people/actor';
import { can } from '@/newsroom/people/permissions';
import { record, write } from '@/newsroom/record';
import { toFileName } from './file-name';
import { inTurn, makeFiles, toBytes } from './sizes/make-files';
import { widthsOf } from './sizes/widths';

/**
 * Puts another file in the place of a picture, in every draft and every live page at once: they name it by its id, which
 * stays, and so do its words. The files of before are kept, so that an address somebody copied goes on answering. The same
 * file again is accepted silently. Refuses with 403 `not-allowed`, 404 `picture-missing`, and a file as `uploadPicture` does.
 */
export async function replacePicture(
  actor: Actor,
  input: { id: string; bytes: Uint8Array; fileName?: string },
  now: Date,
): Promise<Outcome<{ id: string }>> {
  const { id } = input;
  const picture = await write((tx) => tx.select({ ownerId: media.uploadedBy }).from(media).where(eq(media.id, id)));
  if (!can(actor, 'media.replace', picture[0])) return refuse('not-allowed', 403);
  if (!picture[0]) return refuse('picture-missing', 404);
  const read = toBytes(input.bytes);
  if (!read.ok) return read;
  // Files of its own, even where the same ones lie in the library: each picture can go without taking another's.
  const hash = createHash('sha256').update(read.bytes).update(` in the place of ${id}`).digest('hex').slice(0, 32);
  return inTurn(async () => {
    const size = await makeFiles(read.bytes, hash);
    if (!size.ok) return size;
    return write(async (tx) => {
      const [row] = await tx.select({ hash: media.hash }).from(media).where(eq(media.id, id)).for('no key update');
      if (!row) return refuse('picture-missing', 404);
      if (row.hash === hash) return { ok: true, id };
      const { width, height } = size;
      const made = { hash, width, height, widths: widthsOf(width), fileName: toFileName(input.fileName ?? '') };
      await tx
        .update(media)
        .set({ ...made, focusX: 0.5, focusY: 0.5, replacedAt: now })
        .where(eq(media.id, id));
      await record(tx, actor, { kind: 'media.replaced', mediaId: id }, now);
      return { ok: true, id };
    });
  });
}
