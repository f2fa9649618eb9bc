import { createHash } from 'node:crypto';
import { eq, sql } from 'drizzle-orm';
import type { z } from 'zod';
import type { Tx } from '@/db/client';
import { media } from '@/db/schema/media';
import { newId } from '@/newsroom/id';
import { type Outcome, refuse } from '@/newsroom/outcome';
import { type Actor, actorId } from '@/newsroom/people/actor';
import { can } from '@/newsroom/people/permissions';
import { record, write } from '@/newsroom/record';
import { fieldsInError } from '@/newsroom/text/line';
import { toFileName } from './file-name';
import { pictureWords } from './picture-words';
import { inTurn, makeFiles, toBytes } from './sizes/make-files';
import { widthsOf } from './sizes/widths';

export interface Upload extends z.infer<typeof pictureWords> {
  bytes: Uint8Array;
  /** What the file was called, for searching. */
  fileName?: string;
}

/**
 * Takes a picture into the library: re-encoded, named by its hash, without what the camera wrote into it. The same file twice gives one
 * picture, and the words of the first stay. Refuses with 403 `not-allowed`, 413 `picture-too-heavy` (25 MB) and 422
 * `picture-none`, `picture-refused` (its words), `picture-unknown`, `picture-moving`, `picture-too-large`, `picture-too-tall`, `picture-broken`.
 */
export async function uploadPicture(actor: Actor, upload: Upload, now: Date): Promise<Outcome<{ id: string }>> {
  if (!can(actor, 'media.upload')) return refuse('not-allowed', 403);
  const words = pictureWords.safeParse(upload);
  if (!words.success) return refuse('picture-refused', 422, { fields: fieldsInError(words.error) });
  const read = toBytes(upload.bytes);
  if (!read.ok) return read;
  const hash = createHash('sha256').update(read.bytes).digest('hex').slice(0, 32);
  return inTurn(async () => {
    const stored = await write((tx) => byHash(tx, hash));
    if (stored) return { ok: true, id: stored };
    const size = await makeFiles(read.bytes, hash);
    if (!size.ok) return size;
    return write(async (tx) => {
      await tx.execute(sql`select pg_advisory_xact_lock(hashtext(${hash}))`);
      const meanwhile = await byHash(tx, hash);
      if (meanwhile) return { ok: true, id: meanwhile };
      const id = newId(now);
      const { width, height } = size;
      const fileName = toFileName(upload.fileName ?? '');
      const row = { id, hash, width, height, widths: widthsOf(width), ...words.data, fileName, createdAt: now };
      await tx.insert(media).values({ ...row, uploadedBy: actor.kind === 'user' ? actorId(actor) : null });
      await record(tx, actor, { kind: 'media.uploaded', mediaId: id }, now);
      return { ok: true, id };
    });
  });
}

async function byHash(tx: Tx, hash: string): Promise<string | undefined> {
  const [row] = await tx.select({ id: media.id }).from(media).where(eq(media.hash, hash));
  return row?.id;
}
