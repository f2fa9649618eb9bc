import { eq, sql } from 'drizzle-orm';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { db } from '@/db/client';
import { readMigrations } from '@/db/migrate';
import { articles } from '@/db/schema/articles';
import { media, mediaUses } from '@/db/schema/media';
import { freshDatabase } from '@/db/testing';
import { demo } from '@/newsroom/people/actor';
import { anyone, aStory, later, noon, paragraph } from '@/newsroom/testing/cast';
import { aPicture } from '@/newsroom/testing/published';
import type { Manuscript } from './article';
import { draftArticle } from './draft-article';
import { publishArticle } from './publish-article';
import { saveDraft } from './save-draft';
import { unpublishArticle } from './unpublish-article';

let database: { close(): Promise<void> };
beforeEach(async () => {
  database = await freshDatabase();
});
afterEach(() => database.close());

const figure = (picture: string, id = 'f001') =>
  ({ type: 'figure', attrs: { id, media: picture, alt: 'A wall', credit: '', wide: false } }) as const;
const lead = (picture: string) => ({ media: picture, alt: 'A wall', caption: '', credit: '' });

async function begin(changes: Partial<Manuscript>): Promise<{ id: string; story: Manuscript }> {
  const story = await aStory(changes);
  const drafted = await draftArticle(demo, story, noon);
  if (!drafted.ok) throw new Error(drafted.problem);
  return { id: drafted.id, story };
}

/** Picture → where it is shown: D in the draft, L live. */
async function uses(): Promise<Record<string, string>> {
  const rows = await db().select().from(mediaUses);
  return Object.fromEntries(rows.map((row) => [row.mediaId, `${row.inDraft ? 'D' : ''}${row.isLive ? 'L' : ''}`]));
}

it('follow the draft and what readers see, each by itself', async () => {
  const [first, second, third] = [await aPicture(), await aPicture(), await aPicture()];
  const gallery = { type: 'gallery', attrs: { id: 'g001' }, content: [figure(second), figure(third, 'f002')] } as const;
  const body = { type: 'doc', content: [paragraph('The wall.'), gallery] } as Manuscript['body'];
  const { id, story } = await begin({ lead: lead(first), body });
  expect(await uses()).toEqual({ [first]: 'D', [second]: 'D', [third]: 'D' });
  await publishArticle(demo, { id }, later(1));
  expect(await uses()).toEqual({ [first]: 'DL', [second]: 'DL', [third]: 'DL' });
  const changed = { ...story, lead: lead(second), body: { type: 'doc' as const, content: [paragraph('The wall.')] } };
  expect(await saveDraft(demo, { id, version: 1, manuscript: changed }, later(2))).toMatchObject({ ok: true });
  expect(await uses()).toEqual({ [first]: 'L', [second]: 'DL', [third]: 'L' });
  await publishArticle(demo, { id }, later(3));
  expect(await uses()).toEqual({ [second]: 'DL' });
  await unpublishArticle(demo, { id, because: 'An error.' }, later(4));
  expect(await uses()).toEqual({ [second]: 'D' });
});

it('leave out a picture that is not in the library, and a draft is saved all the same', async () => {
  const { id } = await begin({ lead: lead('0'.repeat(18)) });
  expect(await uses()).toEqual({});
  expect((await db().select().from(articles).where(eq(articles.id, id))).length).toBe(1);
});

it('go with the story', async () => {
  const { id } = await begin({ lead: lead(await aPicture()) });
  await db().delete(articles).where(eq(articles.id, id));
  expect(await uses()).toEqual({});
});

it('of stories from before are found by the migration as the rules would have kept them', async () => {
  const pictures = [await aPicture(), await aPicture(), await aPicture(), await aPicture()] as const;
  const gallery = { type: 'gallery', attrs: { id: 'g001' }, content: [figure(pictures[2])] };
  const body = { type: 'doc', content: [paragraph('x'), figure(pictures[1]), gallery] } as Manuscript['body'];
  const { id, story } = await begin({ lead: lead(pictures[0]), body });
  await publishArticle(demo, { id }, later(1));
  await saveDraft(
    await anyone('editor'),
    { id, version: 1, manuscript: { ...story, lead: lead(pictures[3]) } },
    later(2),
  );
  const gone = await begin({ lead: lead(pictures[1]) });
  await publishArticle(demo, { id: gone.id }, later(1));
  await unpublishArticle(demo, { id: gone.id, because: 'An error.' }, later(2));
  const kept = await db().select().from(mediaUses).orderBy(mediaUses.mediaId, mediaUses.articleId);
  await db().delete(mediaUses);
  const library = (await readMigrations()).find(({ name }) => name.endsWith('_the_library'));
  const [, fill = ''] = /(INSERT INTO "media_uses"[\s\S]+)$/.exec(library?.sql ?? '') ?? [];
  await db().execute(sql.raw(fill));
  expect(kept).toHaveLength(5);
  expect(await db().select().from(mediaUses).orderBy(mediaUses.mediaId, mediaUses.articleId)).toEqual(kept);
  expect(await db().select({ id: media.id }).from(media)).toHaveLength(4);
});
