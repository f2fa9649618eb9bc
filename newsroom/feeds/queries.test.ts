import { afterEach, beforeEach, expect, it } from 'vitest';
import { freshDatabase } from '@/db/testing';
import { draftArticle } from '@/newsroom/articles/draft-article';
import { unpublishArticle } from '@/newsroom/articles/unpublish-article';
import { demo } from '@/newsroom/people/actor';
import { aStory, later } from '@/newsroom/testing/cast';
import { published, withTags } from '@/newsroom/testing/published';
import { listPlaces } from './queries';

let database: Awaited<ReturnType<typeof freshDatabase>>;
beforeEach(async () => {
  database = await freshDatabase();
});
afterEach(() => database.close());

it('the sitemap has the standing pages, sections and published articles, and no draft or withdrawn one', async () => {
  const { slug, story } = await published({ headline: 'Shown' }, later(1));
  const gone = await published({ ...story, headline: 'Withdrawn' }, later(2));
  await unpublishArticle(demo, { id: gone.id, because: 'Wrong.' }, later(3));
  await draftArticle(demo, await aStory({ ...story, headline: 'Draft' }), later(4));
  const { value, tags } = await withTags(listPlaces);
  expect(value).toEqual([
    ...['/', '/corrections', '/about', '/guidelines', '/privacy', '/accessibility', '/sections/harbour'].map(
      (path) => ({
        path,
      }),
    ),
    { path: `/articles/${slug}`, changedAt: later(1).toISOString() },
  ]);
  expect(tags).toEqual(new Set(['feed', 'site']));
});
