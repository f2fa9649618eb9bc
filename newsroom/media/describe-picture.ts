import { eq } from 'drizzle-orm';
import { media } from '@/db/schema/media';
import { type Outcome, refuse } from '@/newsroom/outcome';
import type { Actor } from '@/newsroom/people/actor';
import { can } from '@/newsroom/people/permissions';
import { record, write } from '@/newsroom/record';
import { fieldsInError } from '@/newsroom/text/line';
import { pictureWords } from './picture-words';

/**
 * Changes what the library says about a picture: whoever uploaded it, and editors, because readers see it at once wherever a story
 * says nothing of its own. Refuses with 403 `not-allowed`, 404 `picture-missing` and 422 `picture-words-refused`.
 */
export async function describePicture(
  actor: Actor,
  input: { id: string; alt: string; caption: string; credit: string },
  now: Date,
): Promise<Outcome<{ id: string }>> {
  return write(async (tx) => {
    const [picture] = await tx.select({ ownerId: media.uploadedBy }).from(media).where(eq(media.id, input.id));
    if (!can(actor, 'media.describe', picture)) return refuse('not-allowed', 403);
    if (!picture) return refuse('picture-missing', 404);
    const words = pictureWords.safeParse(input);
    if (!words.success) return refuse('picture-words-refused', 422, { fields: fieldsInError(words.error) });
    await tx.update(media).set(words.data).where(eq(media.id, input.id));
    await record(tx, actor, { kind: 'media.described', mediaId: input.id }, now);
    return { ok: true, id: input.id };
  });
}
