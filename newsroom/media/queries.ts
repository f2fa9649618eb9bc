import 'server-only';
import { and, count, desc, eq, inArray, lt } from 'drizzle-orm';
import { db } from '@/db/client';
import { media } from '@/db/schema/media';
import { reads } from '@/newsroom/answer';
import type { PictureDto } from '@/newsroom/text/picture';
import type { LibraryPictureDto } from './library-picture';
import { toPicture } from './picture';

const columns = {
  id: media.id,
  hash: media.hash,
  width: media.width,
  height: media.height,
  widths: media.widths,
  alt: media.alt,
  caption: media.caption,
  credit: media.credit,
};

type Row = Parameters<typeof toPicture>[0] & { id: string };

function toLibraryPicture({ id, ...row }: Row): LibraryPictureDto {
  return { id, ...toPicture(row), thumbnail: `/media/${row.hash}/${row.widths[0] ?? row.width}.jpg` };
}

/** The pictures with these ids, by id; what is not there is left out. One query however many. */
export async function picturesByIds(ids: string[]): Promise<Record<string, PictureDto>> {
  const wanted = [...new Set(ids)];
  if (wanted.length === 0) return {};
  reads(...wanted.map((id) => `media:${id}`));
  const rows = await db().select(columns).from(media).where(inArray(media.id, wanted));
  return Object.fromEntries(rows.map(({ id, ...row }) => [id, toPicture(row)]));
}

/** One picture of the library; null where there is none. */
export async function getPicture(id: string): Promise<LibraryPictureDto | null> {
  const [row] = await db().select(columns).from(media).where(eq(media.id, id));
  return row ? toLibraryPicture(row) : null;
}

/** What the editor of a story shows: the newest of the library, and every picture the story has. */
export async function picturesForEditor(inStory: string[]): Promise<LibraryPictureDto[]> {
  const newest = await listPictures({ limit: 48 });
  const missing = inStory.filter((id) => !newest.pictures.some((picture) => picture.id === id));
  if (missing.length === 0) return newest.pictures;
  const rows = await db().select(columns).from(media).where(inArray(media.id, missing));
  return [...newest.pictures, ...rows.map(toLibraryPicture)];
}

/** The library, newest first, from below `before` (an id: ids sort by time); `undescribed` keeps those without an alt text. */
export async function listPictures({
  limit = 24,
  before,
  undescribed = false,
}: {
  limit?: number;
  before?: string | undefined;
  undescribed?: boolean;
}): Promise<{ pictures: LibraryPictureDto[]; next: string | null }> {
  const rows = await db()
    .select(columns)
    .from(media)
    .where(and(before ? lt(media.id, before) : undefined, undescribed ? eq(media.alt, '') : undefined))
    .orderBy(desc(media.id))
    .limit(limit + 1);
  const pictures = rows.slice(0, limit).map(toLibraryPicture);
  return { pictures, next: rows.length > limit ? (pictures.at(-1)?.id ?? null) : null };
}

/** How many pictures there are, and how many of them nobody has described. */
export async function countPictures(): Promise<{ all: number; undescribed: number }> {
  const [all, undescribed] = await Promise.all([
    db().select({ number: count() }).from(media),
    db().select({ number: count() }).from(media).where(eq(media.alt, '')),
  ]);
  return { all: all[0]?.number ?? 0, undescribed: undescribed[0]?.number ?? 0 };
}
