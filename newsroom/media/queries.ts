import 'server-only';
import { eq, inArray } from 'drizzle-orm';
import { db } from '@/db/client';
import { media } from '@/db/schema/media';
import { reads } from '@/newsroom/answer';
import type { PictureDto } from '@/newsroom/text/picture';
import { everyPicture } from './library/library-filter';
import type { LibraryPictureDto, OnePictureDto } from './library/library-picture';
import { listPictures } from './library/library-queries';
import { pictureColumns, toLibraryPicture } from './library/picture-columns';
import { toPicture } from './picture';

/** The pictures with these ids, by id; what is not there is left out. One query however many. */
export async function picturesByIds(ids: string[]): Promise<Record<string, PictureDto>> {
  const wanted = [...new Set(ids)];
  if (wanted.length === 0) return {};
  reads(...wanted.map((id) => `media:${id}`));
  const rows = await db().select(pictureColumns).from(media).where(inArray(media.id, wanted));
  return Object.fromEntries(rows.map(({ id, ...row }) => [id, toPicture(row)]));
}

/** One picture of the library; null where there is none. */
export async function getPicture(id: string): Promise<LibraryPictureDto | null> {
  const [row] = await db().select(pictureColumns).from(media).where(eq(media.id, id));
  return row ? toLibraryPicture(row) : null;
}

/** One picture with everything that its own page shows; null where there is none. */
export async function getOnePicture(id: string): Promise<OnePictureDto | null> {
  const { uploadedBy: ownerId, replacedAt, croppedFrom } = media;
  const [row] = await db()
    .select({ ...pictureColumns, ownerId, replacedAt, croppedFrom })
    .from(media)
    .where(eq(media.id, id));
  if (!row) return null;
  const { ownerId: owner, replacedAt: at, croppedFrom: from, ...picture } = row;
  const { focusX, focusY } = picture;
  const told = { ownerId: owner, replacedAt: at?.toISOString() ?? null, croppedFrom: from };
  return { ...toLibraryPicture(picture), ...told, focusX, focusY };
}

/** What the editor of a story shows: the newest of the library, and every picture the story has. */
export async function picturesForEditor(inStory: string[]): Promise<LibraryPictureDto[]> {
  const newest = await listPictures(null, everyPicture, 48);
  const missing = inStory.filter((id) => !newest.pictures.some((picture) => picture.id === id));
  if (missing.length === 0) return newest.pictures;
  const rows = await db().select(pictureColumns).from(media).where(inArray(media.id, missing));
  return [...newest.pictures, ...rows.map(toLibraryPicture)];
}
