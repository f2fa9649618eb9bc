import { and, asc, eq, inArray } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { media, mediaUses } from '@/db/schema/media';
import { mediaOf } from '@/newsroom/text/body';
import type { Manuscript } from './article';

/** Every picture a manuscript shows, by id, each once. */
export function picturesOf({ lead, body }: Pick<Manuscript, 'lead' | 'body'>): string[] {
  return [...new Set([...(lead ? [lead.media] : []), ...mediaOf(body)])];
}

/**
 * Keeps the list of which article shows which picture in step with the text that was just put in place: the draft, or what
 * readers see, where null is nothing. Writes only what changed. A picture that is gone is left out; one that is there
 * cannot be deleted before this transaction ends. Whoever asks holds the article.
 */
export async function keepUses(
  tx: Tx,
  articleId: string,
  side: 'inDraft' | 'isLive',
  manuscript: Manuscript | null,
): Promise<void> {
  const shown = new Set(manuscript ? picturesOf(manuscript) : []);
  const rows = await tx.select().from(mediaUses).where(eq(mediaUses.articleId, articleId));
  const known = new Map(rows.map((row) => [row.mediaId, row]));
  const gone = rows.filter((row) => row[side] && !shown.has(row.mediaId)).map(({ mediaId }) => mediaId);
  const wanted = [...shown].filter((id) => !known.get(id)?.[side]);
  if (gone.length > 0) {
    const other = side === 'inDraft' ? mediaUses.isLive : mediaUses.inDraft;
    const here = and(eq(mediaUses.articleId, articleId), inArray(mediaUses.mediaId, gone));
    await tx.delete(mediaUses).where(and(here, eq(other, false)));
    await tx
      .update(mediaUses)
      .set({ [side]: false })
      .where(here);
  }
  if (wanted.length === 0) return;
  const there = await tx
    .select({ id: media.id })
    .from(media)
    .where(inArray(media.id, wanted))
    .orderBy(asc(media.id))
    .for('key share');
  if (there.length === 0) return;
  await tx
    .insert(mediaUses)
    .values(there.map(({ id }) => ({ mediaId: id, articleId, [side]: true })))
    .onConflictDoUpdate({ target: [mediaUses.mediaId, mediaUses.articleId], set: { [side]: true } });
}
