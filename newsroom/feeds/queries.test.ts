import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { freshDatabase } from '@/db/testing';
import { draftArticle } from '@/newsroom/articles/draft-article';
import { saveDraft } from '@/newsroom/articles/save-draft';
import { unpublishArticle } from '@/newsroom/articles/unpublish-article';
import { demo } from '@/newsroom/people/actor';
import { aStory, later } from '@/newsroom/testing/cast';
import { published, withTags } from '@/newsroom/testing/published';
import { publishCorrection } from '@/newsroom/trust/publish-correction';
import type { Feed } from './feed';
import { getAuthorFeed, getCorrectionsFeed, getPaperFeed, getSectionFeed, getTagFeed } from './feed-queries';
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

describe('feeds', () => {
  it('of a section, an author and a tag hold their stories, are forgotten with them, and no draft or withdrawn one', async () => {
    const { id, story } = await published({ headline: 'Shown', tags: ['Tides'] }, later(1));
    const gone = await published({ ...story, headline: 'Withdrawn' }, later(2));
    await unpublishArticle(demo, { id: gone.id, because: 'Wrong.' }, later(3));
    await draftArticle(demo, await aStory({ ...story, headline: 'Draft' }), later(4));
    const kinds = [
      ['/sections/harbour', () => getSectionFeed('harbour'), `section:${story.sectionId}`],
      ['/authors/wren-halloran', () => getAuthorFeed('wren-halloran'), `author:${story.bylines[0]}`],
      ['/tags/tides', () => getTagFeed('tides'), /^tag:/],
      ['/', getPaperFeed, 'feed'],
    ] as const;
    for (const [home, read, tag] of kinds) {
      const { value, tags } = await withTags<Feed | null>(read);
      expect(value?.home).toBe(home);
      expect(value?.items.map((item) => item.id)).toEqual([id]);
      expect([...tags].join(' ')).toMatch(tag);
    }
  });

  it('of what is not there are none', async () => {
    expect(await getSectionFeed('nowhere')).toBeNull();
    expect(await getAuthorFeed('nobody')).toBeNull();
    expect(await getTagFeed('nothing')).toBeNull();
  });

  it('of corrections tell each under the address of its notice', async () => {
    const { id, story } = await published({}, later(1));
    await saveDraft(demo, { id, version: 1, manuscript: { ...story, headline: 'Right' } }, later(2));
    const made = await publishCorrection(demo, { id, severity: 'minor', words: 'We erred.' }, later(3));
    const { value, tags } = await withTags(getCorrectionsFeed);
    expect(value.items).toMatchObject([
      {
        title: 'Right',
        summary: 'We erred.',
        path: `/articles/harbour-wall-to-close-for-a-month#correction-${made.ok && made.id}`,
      },
    ]);
    expect(tags).toContain('corrections');
  });
});
