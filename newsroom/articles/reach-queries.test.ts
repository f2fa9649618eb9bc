import { afterEach, beforeEach, expect, it } from 'vitest';
import { freshDatabase } from '@/db/testing';
import { demo } from '@/newsroom/people/actor';
import { aStory, later } from '@/newsroom/testing/cast';
import { published, withTags } from '@/newsroom/testing/published';
import { draftArticle } from './draft-article';
import { reachOfAuthor, reachOfSection } from './reach-queries';
import { unpublishArticle } from './unpublish-article';

let database: Awaited<ReturnType<typeof freshDatabase>>;
beforeEach(async () => {
  database = await freshDatabase();
});
afterEach(() => database.close());

it('a section and an author reach as far as their published stories, back to the oldest', async () => {
  const { story } = await published({ headline: 'First' }, later(1));
  const { sectionId, bylines } = story;
  await published({ headline: 'Second', sectionId, bylines }, later(5));
  await draftArticle(demo, await aStory({ headline: 'Draft', sectionId, bylines }), later(0));
  const gone = await published({ headline: 'Withdrawn', sectionId, bylines }, later(0));
  await unpublishArticle(demo, { id: gone.id, because: 'Wrong.' }, later(6));
  const reach = { stories: 2, since: later(1).toISOString() };
  expect(await withTags(() => reachOfSection(String(sectionId)))).toEqual({
    value: reach,
    tags: new Set([`section:${sectionId}`]),
  });
  expect(await reachOfAuthor(String(bylines[0]))).toEqual(reach);
  expect(await reachOfAuthor('nobody')).toEqual({ stories: 0, since: null });
});
