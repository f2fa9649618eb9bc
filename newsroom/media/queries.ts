import 'server-only';
import { inArray } from 'drizzle-orm';
import { db } from '@/db/client';
import { media } from '@/db/schema/media';
import { reads } from '@/newsroom/answer';
import type { PictureDto } from '@/newsroom/text/picture';
import { toPicture } from './picture';

/** The pictures with these ids, by id; what is not there is left out. One query however many. */
export async function picturesByIds(ids: string[]): Promise<Record<string, PictureDto>> {
  const wanted = [...new Set(ids)];
  if (wanted.length === 0) return {};
  reads(...wanted.map((id) => `media:${id}`));
  const rows = await db()
    .select({
      id: media.id,
      hash: media.hash,
      width: media.width,
      height: media.height,
      widths: media.widths,
      alt: media.alt,
      caption: media.caption,
      credit: media.credit,
    })
    .from(media)
    .where(inArray(media.id, wanted));
  return Object.fromEntries(rows.map(({ id, ...row }) => [id, toPicture(row)]));
}
