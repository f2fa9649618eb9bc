import { and, eq, ne } from 'drizzle-orm';
import { articles } from '@/db/schema/articles';
import { media } from '@/db/schema/media';
import { type Outcome, refuse } from '@/newsroom/outcome';
import type { Actor } from '@/newsroom/people/actor';
import { can } from '@/newsroom/people/permissions';
import { record, write } from '@/newsroom/record';
import { dropFiles } from './files/folder';
import { isUsed } from './library/used';
import { inTurn } from './sizes/make-files';

/**
 * Takes a picture out of the library for good, with its files; its addresses answer no more. Refuses with 403 `not-allowed`,
 * 404 `picture-missing`, and 409 `picture-in-use` where a draft, a live story, a plan, a page or an author shows it.
 */
export async function deletePicture(actor: Actor, input: { id: string }, now: Date): Promise<Outcome<{ id: string }>> {
  const { id } = input;
  const gone = await write(async (tx): Promise<Outcome<{ hash: string }>> => {
    // Stories before pictures, as publishing locks them.
    const led = and(eq(articles.leadMediaId, id), ne(articles.state, 'published'));
    await tx.select({ id: articles.id }).from(articles).where(led).for('update');
    const [picture] = await tx
      .select({ ownerId: media.uploadedBy, hash: media.hash })
      .from(media)
      .where(eq(media.id, id))
      .for('update');
    if (!can(actor, 'media.delete', picture)) return refuse('not-allowed', 403);
    if (!picture) return refuse('picture-missing', 404);
    const used = await tx
      .select({ id: media.id })
      .from(media)
      .where(and(eq(media.id, id), isUsed()));
    if (used.length > 0) return refuse('picture-in-use', 409);
    // A withdrawn story remembers what led it.
    await tx.update(articles).set({ leadMediaId: null }).where(led);
    await tx.delete(media).where(eq(media.id, id));
    await record(tx, actor, { kind: 'media.deleted', mediaId: id }, now);
    return { ok: true, hash: picture.hash };
  });
  if (!gone.ok) return gone;
  // Between two uploads: the same file, sent again, is not taken away with this one's.
  await inTurn(() => dropFiles(gone.hash));
  return { ok: true, id };
}
