import { eq, sql } from 'drizzle-orm';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { db } from '@/db/client';
import { media } from '@/db/schema/media';
import { freshDatabase } from '@/db/testing';
import { draftArticle } from '@/newsroom/articles/draft-article';
import { newId } from '@/newsroom/id';
import { demo, type UserActor } from '@/newsroom/people/actor';
import { saveAuthor } from '@/newsroom/people/save-author';
import { anyone, aStory, later, noon } from '@/newsroom/testing/cast';
import { plansOf } from '@/newsroom/testing/published';
import { everyPicture, libraryPath, shelves, toLibraryFilter } from './library-filter';
import { nameOfPicture } from './library-picture';
import { countPictures, listPictures } from './library-queries';

let database: { close(): Promise<void> };
let editor: UserActor;
beforeEach(async () => {
  database = await freshDatabase();
  editor = await anyone('editor');
});
afterEach(() => database.close());

let made = 0;
async function picture(words: { alt?: string; caption?: string; credit?: string; fileName?: string }, by?: UserActor) {
  made += 1;
  const id = newId(later(made));
  const row = { hash: id, width: 40, height: 30, widths: [40], createdAt: later(made), uploadedBy: by?.userId ?? null };
  await db()
    .insert(media)
    .values({ id, ...row, alt: 'x', ...words });
  return id;
}

const found = async (asked: Record<string, string>) =>
  (await listPictures(editor, toLibraryFilter(asked))).pictures.map(({ id }) => id);

it('lists the newest first, page by page', async () => {
  const ids = [await picture({}), await picture({}), await picture({})].reverse();
  const first = await listPictures(editor, everyPicture, 2);
  expect(first.pictures.map(({ id }) => id)).toEqual(ids.slice(0, 2));
  const second = await listPictures(editor, { ...everyPicture, before: first.next }, 2);
  expect([second.pictures.map(({ id }) => id), second.next]).toEqual([ids.slice(2), null]);
});

it('calls a picture by its words, else by its file, else by its size', async () => {
  await picture({ alt: '' });
  await picture({ alt: '', fileName: 'quay.png' });
  await picture({ alt: 'A quay', fileName: 'quay.png' });
  const { pictures } = await listPictures(editor, everyPicture);
  expect(pictures.map(nameOfPicture)).toEqual(['A quay', 'quay.png', '40 × 30']);
});

it('finds a picture by its alt text, caption, credit and the name of its file, by how a word begins, and by its id', async () => {
  const weir = await picture({ alt: 'Salmon leaping', caption: 'Hollin Weir', credit: 'Ida Lorne' });
  const hall = await picture({ fileName: 'IMG_2044-market.hall.jpg' });
  for (const q of ['salmons', 'hollin', 'lorne', 'leap holl', weir]) expect(await found({ q }), q).toEqual([weir]);
  for (const q of ['2044', 'market', 'IMG_20', 'hall.jpg']) expect(await found({ q }), q).toEqual([hall]);
  for (const q of ['market salmon', '&', "')", 'a:*|b', 'the']) expect(await found({ q }), q).toEqual([]);
});

it('shows what is used, what is not, what nobody described, and one’s own, and counts them', async () => {
  const [inStory, face, mine, bare] = [
    await picture({}),
    await picture({}),
    await picture({}, editor),
    await picture({ alt: '' }),
  ];
  await draftArticle(demo, await aStory({ lead: { media: inStory, alt: 'x', caption: '', credit: '' } }), noon);
  await saveAuthor(demo, { name: 'Ida Lorne', pictureId: face }, noon);
  expect(await found({ show: 'used' })).toEqual([face, inStory]);
  expect(await found({ show: 'unused' })).toEqual([bare, mine]);
  expect(await found({ show: 'undescribed' })).toEqual([bare]);
  expect(await found({ show: 'mine' })).toEqual([mine]);
  expect(await found({ show: 'mine', q: 'zzz' })).toEqual([]);
  expect(await found({ show: 'nonsense' })).toHaveLength(4);
  expect(await countPictures(editor)).toEqual({ all: 4, used: 2, unused: 2, undescribed: 1, mine: 1 });
  const { pictures } = await listPictures(editor, everyPicture);
  expect(pictures.map(({ stories, faces }) => [stories, faces])).toEqual([
    [0, 0],
    [0, 0],
    [0, 1],
    [1, 0],
  ]);
});

it('has an address for every filter, which reads back as it was', () => {
  const filter = { shelf: 'unused', words: 'weir & gauge', before: newId(noon) } as const;
  const address = new URL(libraryPath(filter), 'https://paper.example');
  expect(toLibraryFilter(Object.fromEntries(address.searchParams))).toEqual(filter);
  expect(toLibraryFilter({ q: ['a'], before: "x' or 1", show: 'all' })).toEqual(everyPicture);
});

it('is made without reading all of 10,000 pictures one after the other', async () => {
  await db().execute(sql`insert into media (id, hash, width, height, widths, alt, caption, created_at, uploaded_by)
    select lpad(n::text, 18, '0'), n, 40, 30, '[40]', case when n % 50 = 0 then '' else 'Picture ' || n end,
      'Wall ' || n % 997, now(), case when n % 200 = 0 then ${editor.userId} end from generate_series(1, 10000) n`);
  const story = await draftArticle(demo, await aStory(), noon);
  if (!story.ok) throw new Error(story.problem);
  await db().execute(sql`insert into media_uses (media_id, article_id, in_draft)
    select id, ${story.id}, true from media where right(id, 1) < '7'`);
  await db().execute(sql`analyze`);
  // What is unused is known from all uses alone: their list is read for it, and only for it.
  const read = (shelf: string | null) =>
    shelf === 'unused' ? /Seq Scan on media\b/ : /Seq Scan on (?:media|media_uses)\b/;
  for (const shelf of [null, ...shelves])
    for (const words of ['', 'wall 12'])
      for (const before of [null, '000000000000005000'])
        for (const plan of await plansOf(() => listPictures(editor, { shelf, words, before })))
          expect(plan, `${shelf} ${words} ${before}`).not.toMatch(read(shelf));
  for (const plan of await plansOf(() => countPictures(editor))) expect(plan).not.toMatch(/Seq Scan on media\b/);
  expect(await countPictures(editor)).toEqual({ all: 1001, used: 1001, unused: 1001, undescribed: 200, mine: 50 });
  expect(await db().select({ id: media.id }).from(media).where(eq(media.alt, ''))).toHaveLength(200);
}, 60_000);
