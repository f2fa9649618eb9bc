import 'server-only';
import { and, count, desc, eq, lt, or, type SQL, sql } from 'drizzle-orm';
import { db } from '@/db/client';
import { media } from '@/db/schema/media';
import type { UserActor } from '@/newsroom/people/actor';
import { toTsQuery } from '@/newsroom/text/begins-with';
import type { LibraryFilter, Shelf } from './library-filter';
import type { ShelvedPictureDto } from './library-picture';
import { pictureColumns, toLibraryPicture } from './picture-columns';
import { isUnused, isUsed } from './used';

const stories = sql<number>`(select count(*)::int from media_uses u where u.media_id = media.id)`;
const faces = sql<number>`(select count(*)::int from authors a where a.picture_id = media.id)`;

/** One page of the library, newest first: ids begin with their moment. Without an actor nothing is "mine". */
export async function listPictures(
  actor: UserActor | null,
  { shelf, words, before }: LibraryFilter,
  limit = 24,
): Promise<{ pictures: ShelvedPictureDto[]; next: string | null }> {
  const rows = await db()
    .select({ ...pictureColumns, stories, faces })
    .from(media)
    .where(and(before ? lt(media.id, before) : undefined, onShelf(shelf, actor), spokenOf(words)))
    .orderBy(desc(media.id))
    .limit(limit + 1);
  const pictures = rows
    .slice(0, limit)
    .map(({ stories, faces, ...row }) => ({ ...toLibraryPicture(row), stories, faces }));
  return { pictures, next: rows.length > limit ? (pictures.at(-1)?.id ?? null) : null };
}

/** The most that a tab counts: a thousand and more are "1,000+". */
export const countedUpTo = 1_000;

/** How many pictures lie on each shelf, and in all. */
export async function countPictures(actor: UserActor): Promise<Record<Shelf | 'all', number>> {
  const [all, undescribed, unused, used, mine] = await Promise.all(
    ([null, 'undescribed', 'unused', 'used', 'mine'] as const).map((shelf) => countOn(onShelf(shelf, actor))),
  );
  return { all: all ?? 0, undescribed: undescribed ?? 0, unused: unused ?? 0, used: used ?? 0, mine: mine ?? 0 };
}

async function countOn(condition: SQL | undefined): Promise<number> {
  const some = db()
    .select({ id: media.id })
    .from(media)
    .where(condition)
    .orderBy(desc(media.id))
    .limit(countedUpTo + 1)
    .as('some');
  const [row] = await db().select({ number: count() }).from(some);
  return row?.number ?? 0;
}

function onShelf(shelf: Shelf | null, actor: UserActor | null): SQL | undefined {
  if (shelf === 'undescribed') return sql`${media.alt} = ''`;
  if (shelf === 'unused') return isUnused();
  if (shelf === 'used') return isUsed();
  if (shelf === 'mine') return eq(media.uploadedBy, actor?.userId ?? '');
  return undefined;
}

/** By its alt text, caption, credit, the name of its file; or by its id, which drafts in Markdown name. */
function spokenOf(words: string): SQL | undefined {
  if (words === '') return undefined;
  const query = toTsQuery(words);
  const found = query === '' ? sql`false` : sql`${media.search} @@ to_tsquery('english', ${query})`;
  return or(found, eq(media.id, words));
}
