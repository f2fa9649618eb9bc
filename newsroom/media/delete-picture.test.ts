import { eq } from 'drizzle-orm';
import sharp from 'sharp';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { db } from '@/db/client';
import { articles } from '@/db/schema/articles';
import { schedules } from '@/db/schema/drafts';
import { media, mediaUses } from '@/db/schema/media';
import { events } from '@/db/schema/record';
import { pages } from '@/db/schema/site';
import { freshDatabase } from '@/db/testing';
import { deleteDraft } from '@/newsroom/articles/delete-draft';
import { draftArticle } from '@/newsroom/articles/draft-article';
import { publishArticle } from '@/newsroom/articles/publish-article';
import { saveDraft } from '@/newsroom/articles/save-draft';
import { unpublishArticle } from '@/newsroom/articles/unpublish-article';
import { newId } from '@/newsroom/id';
import { demo } from '@/newsroom/people/actor';
import { saveAuthor } from '@/newsroom/people/save-author';
import { anyone, aStory, later, noon } from '@/newsroom/testing/cast';
import { fingerprint } from '@/newsroom/testing/fingerprint';
import { aPicture } from '@/newsroom/testing/published';
import { deletePicture } from './delete-picture';
import { pictureFile } from './door';
import { mostStories } from './library/uses';
import { usesOf } from './library/uses-queries';
import { getPicture } from './queries';
import { uploadPicture } from './upload-picture';

let database: { close(): Promise<void> };
beforeEach(async () => {
  database = await freshDatabase();
});
afterEach(() => database.close());

const words = { alt: 'A wall', caption: '', credit: '' };
const lead = (picture: string) => ({ media: picture, ...words });

/** Asks for the deletion and proves that it changed nothing. */
async function isKept(id: string): Promise<void> {
  const before = await fingerprint();
  expect(await deletePicture(demo, { id }, later(9))).toMatchObject({ problem: 'picture-in-use', status: 409 });
  expect(await fingerprint()).toBe(before);
}

it('a picture that nothing shows goes, with its row, its files and an event', async () => {
  const bytes = await sharp({ create: { width: 40, height: 40, channels: 3, background: '#3a6' } })
    .png()
    .toBuffer();
  const uploaded = await uploadPicture(demo, { bytes, ...words }, noon);
  if (!uploaded.ok) throw new Error(uploaded.problem);
  const [, , hash = '', file = ''] = (await getPicture(uploaded.id))?.src.split('/') ?? [];
  expect((await pictureFile(hash, file)).status).toBe(200);
  expect(await deletePicture(demo, { id: uploaded.id }, noon)).toMatchObject({ ok: true });
  expect(await getPicture(uploaded.id)).toBeNull();
  expect((await pictureFile(hash, file)).status).toBe(404);
  const kinds = await db().select({ kind: events.kind, subject: events.subjectId }).from(events);
  expect(kinds.at(-1)).toEqual({ kind: 'media.deleted', subject: uploaded.id });
  expect(await deletePicture(demo, { id: uploaded.id }, noon)).toMatchObject({
    problem: 'picture-missing',
    status: 404,
  });
});

it('one that a draft or a live story shows stays, a deleted draft’s too, and who may read it is told its headline', async () => {
  const id = await aPicture();
  const story = await aStory({ lead: lead(id) });
  const author = await anyone('author');
  const drafted = await draftArticle(author, story, noon);
  if (!drafted.ok) throw new Error(drafted.problem);
  await isKept(id);
  const other = await anyone('author', 'Another author');
  expect(await usesOf(author, id)).toMatchObject({
    stories: [{ headline: story.headline, href: `/desk/articles/${drafted.id}`, isLive: false }],
    hidden: 0,
  });
  expect(await usesOf(other, id)).toMatchObject({ stories: [], hidden: 1 });
  await publishArticle(demo, { id: drafted.id }, later(1));
  await saveDraft(demo, { id: drafted.id, version: 1, manuscript: { ...story, lead: null } }, later(2));
  await isKept(id);
  expect((await usesOf(other, id)).stories).toMatchObject([{ headline: story.headline, isLive: true }]);

  const second = await aPicture();
  const binned = await draftArticle(demo, await aStory({ lead: lead(second) }), noon);
  if (binned.ok) await deleteDraft(demo, { id: binned.id }, later(1));
  await isKept(second);
  expect((await usesOf(await anyone('editor'), second)).stories).toMatchObject([{ isDeleted: true }]);
});

it('one in more stories than are named beside it says how many are older', async () => {
  const id = await aPicture();
  const story = await aStory({ lead: lead(id) });
  const first = await draftArticle(demo, story, noon);
  const [row] = await db().select().from(articles);
  if (!row) throw new Error('No story was drafted.');
  const more = Array.from({ length: mostStories + 1 }, (_, at) => ({ ...row, id: newId(later(1)), slug: `one-${at}` }));
  await db().insert(articles).values(more);
  await db()
    .insert(mediaUses)
    .values(more.map((one) => ({ mediaId: id, articleId: one.id, inDraft: true })));
  const uses = await usesOf(await anyone('editor'), id);
  expect([uses.stories.length, uses.more, uses.hidden]).toEqual([mostStories, 2, 0]);
  expect(uses.stories.map((one) => one.id)).not.toContain(first.ok && first.id);
});

it('one that led a withdrawn story goes, and the story keeps its headline', async () => {
  const id = await aPicture();
  const story = await aStory({ lead: lead(id) });
  const drafted = await draftArticle(demo, story, noon);
  if (!drafted.ok) throw new Error(drafted.problem);
  await publishArticle(demo, { id: drafted.id }, later(1));
  await saveDraft(demo, { id: drafted.id, version: 1, manuscript: { ...story, lead: null } }, later(2));
  await unpublishArticle(demo, { id: drafted.id, because: 'An error.' }, later(3));
  expect(await deletePicture(demo, { id }, later(4))).toMatchObject({ ok: true });
  const [left] = await db().select().from(articles).where(eq(articles.id, drafted.id));
  expect(left).toMatchObject({ headline: story.headline, leadMediaId: null });
});

it('one that is an author’s face, stands on a page, or is planned to be published stays, and its use is listed', async () => {
  const editor = await anyone('editor');
  const [face, onPage, planned] = [await aPicture(), await aPicture(), await aPicture()];
  await saveAuthor(demo, { name: 'Wren Halloran', pictureId: face }, noon);
  await isKept(face);
  expect((await usesOf(editor, face)).authors).toEqual([{ name: 'Wren Halloran', slug: 'wren-halloran' }]);

  const body = { type: 'doc', content: [{ type: 'figure', attrs: { id: 'f001', media: onPage } }] };
  const pageId = newId(noon);
  await db().insert(pages).values({ id: pageId, slug: 'team', title: 'The team', draft: body, savedAt: noon });
  await isKept(onPage);
  expect((await usesOf(editor, onPage)).pages).toEqual([{ title: 'The team', href: `/desk/pages/${pageId}` }]);
  expect((await usesOf(await anyone('author'), onPage)).pages).toEqual([{ title: 'The team', href: null }]);

  const drafted = await draftArticle(demo, await aStory(), noon);
  if (!drafted.ok) throw new Error(drafted.problem);
  const plan = { articleId: drafted.id, act: 'publish', manuscript: await aStory({ lead: lead(planned) }) } as const;
  await db()
    .insert(schedules)
    .values({ id: newId(noon), ...plan, dueAt: later(60), madeAt: noon });
  await isKept(planned);
  expect((await usesOf(editor, planned)).planned).toBe(1);
  await db().update(schedules).set({ cancelledAt: noon });
  expect(await deletePicture(demo, { id: planned }, noon)).toMatchObject({ ok: true });
  expect(await db().select({ id: media.id }).from(media)).toHaveLength(2);
});
