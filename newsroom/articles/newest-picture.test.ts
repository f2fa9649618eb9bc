import { afterEach, beforeEach, expect, it } from 'vitest';
import { freshDatabase } from '@/db/testing';
import { demo } from '@/newsroom/people/actor';
import { aStory, later } from '@/newsroom/testing/cast';
import { aPicture, published } from '@/newsroom/testing/published';
import { draftArticle } from './draft-article';
import { getNewestPicture } from './newest-picture-queries';
import { unpublishArticle } from './unpublish-article';

let database: { close(): Promise<void> };
beforeEach(async () => {
  database = await freshDatabase();
});
afterEach(() => database.close());

const lead = async (alt: string) => ({ media: await aPicture(alt), alt, caption: '', credit: '' });

it('whoever is not signed in is shown the picture of the newest story that has one, and none that readers don’t see', async () => {
  expect(await getNewestPicture()).toBeNull();
  await published({ lead: await lead('An older wall') }, later(1));
  const newest = await published({ lead: await lead('The wall') }, later(2));
  await published({ headline: 'Without one' }, later(3));
  await draftArticle(demo, await aStory({ lead: await lead('Not public yet') }), later(4));
  expect(await getNewestPicture()).toMatchObject({ alt: 'The wall' });
  await unpublishArticle(demo, { id: newest.id, because: 'It was not so.' }, later(5));
  expect(await getNewestPicture()).toMatchObject({ alt: 'An older wall' });
});
