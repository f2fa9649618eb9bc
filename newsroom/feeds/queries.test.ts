import { sql } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { db } from '@/db/client';
import { freshDatabase } from '@/db/testing';
import { draftArticle } from '@/newsroom/articles/draft-article';
import { saveDraft } from '@/newsroom/articles/save-draft';
import { unpublishArticle } from '@/newsroom/articles/unpublish-article';
import { removeComment } from '@/newsroom/comments/moderate';
import { submitComment } from '@/newsroom/comments/submit';
import { demo } from '@/newsroom/people/actor';
import { savePublication } from '@/newsroom/settings/publication';
import { aStory, later } from '@/newsroom/testing/cast';
import { published, withTags } from '@/newsroom/testing/published';
import { publishCorrection } from '@/newsroom/trust/publish-correction';
import { toAtom } from './atom';
import type { Feed } from './feed';
import {
  getAuthorFeed,
  getCommentsFeed,
  getCorrectionsFeed,
  getPaperFeed,
  getSectionFeed,
  getTagFeed,
  getThreadFeed,
} from './feed-queries';
import { toJsonFeed } from './json-feed';
import { listNews, listPages, listPlaces, listSitemaps } from './queries';
import { toRss } from './rss';

let database: Awaited<ReturnType<typeof freshDatabase>>;
beforeEach(async () => {
  database = await freshDatabase();
});
afterEach(() => database.close());

describe('the sitemap', () => {
  it('lists the standing pages, sections and published articles, and no draft or withdrawn one', async () => {
    const { slug, story } = await published({ headline: 'Shown' }, later(1));
    const gone = await published({ ...story, headline: 'Withdrawn' }, later(2));
    await unpublishArticle(demo, { id: gone.id, because: 'Wrong.' }, later(3));
    await draftArticle(demo, await aStory({ ...story, headline: 'Draft' }), later(4));
    const files = await withTags(listSitemaps);
    expect(files.value).toEqual([
      { path: '/sitemaps/pages.xml' },
      { path: '/sitemaps/1.xml', changedAt: later(1).toISOString() },
    ]);
    expect(files.tags).toEqual(new Set(['feed']));
    const pages = await withTags(listPages);
    expect(pages.value.map(({ path }) => path)).toEqual([
      ...['/', '/corrections', '/moderation', '/about', '/guidelines', '/privacy', '/accessibility'],
      '/sections/harbour',
    ]);
    expect(pages.tags).toEqual(new Set(['site', 'pages']));
    expect(await listPlaces(1)).toEqual([{ path: `/articles/${slug}`, changedAt: later(1).toISOString() }]);
    expect(await listPlaces(2)).toBeNull();
  });

  it('has a file for every 2,000 articles, the oldest in the first', async () => {
    const { slug, story } = await published({ headline: 'Shown' }, later(1));
    await db().execute(sql`insert into articles (id, state, slug, draft, draft_saved_at, created_at, first_published_at, updated_at)
      select 'many-' || n, 'published', 'many-' || n, '{}', now(), now(), ${later(2).toISOString()}::timestamptz + n * interval '1 second', ${later(3).toISOString()}::timestamptz
      from generate_series(1, 2000) as n`);
    await published({ ...story, headline: 'Last' }, later(60));
    const files = await listSitemaps();
    expect(files.map(({ path }) => path)).toEqual(['/sitemaps/pages.xml', '/sitemaps/1.xml', '/sitemaps/2.xml']);
    expect(files[2]?.changedAt).toBe(later(60).toISOString());
    const first = await listPlaces(1);
    expect(first).toHaveLength(2_000);
    expect(first?.[0]?.path).toBe(`/articles/${slug}`);
    expect((await listPlaces(2))?.map(({ path }) => path)).toEqual(['/articles/many-2000', '/articles/last']);
  });

  it('of news has what came out within two days, newest first', async () => {
    const { story } = await published({ headline: 'Old' }, later(0));
    await published({ ...story, headline: 'First' }, later(10));
    await published({ ...story, headline: 'Second' }, later(20));
    const now = new Date(later(5).getTime() + 48 * 3_600_000);
    expect((await listNews(now)).map(({ headline }) => headline)).toEqual(['Second', 'First']);
  });
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

describe('feeds of what readers say', () => {
  const guest = { kind: 'guest', commenterId: null, network: '203.0.113.7' } as const;
  const say = (slug: string, text: string, seconds: number) =>
    submitComment(
      { ...guest, network: `203.0.${seconds}.7` },
      { slug, text, name: 'Sunniva <Dell>', email: `s${seconds}@orle.example` },
      later(seconds),
    );

  it('hold what is public, newest first, on the paper and below its story; nothing held, removed or withdrawn with its story', async () => {
    await savePublication(demo, { commentPolicy: 'open' }, later(0));
    const one = await published({ headline: 'One' }, later(1));
    const two = await published({ ...one.story, headline: 'Two' }, later(2));
    const first = await say(one.slug, 'Was it a *gull*?', 10);
    const second = await say(two.slug, 'It was a heron.', 20);
    await say(one.slug, 'https://a.example and https://b.example', 30);
    const taken = await say(one.slug, 'A rude word.', 40);
    if (!first.ok || !second.ok || !taken.ok) throw new Error('A comment was refused.');
    await removeComment(demo, { id: taken.id, reason: 'abusive' }, later(50));
    const paper = await withTags(getCommentsFeed);
    expect(paper.value.items.map(({ id }) => id)).toEqual([second.id, first.id]);
    expect(paper.value).toMatchObject({ home: '/comments', page: '/' });
    expect([...paper.tags].join(' ')).toMatch(/counts:all/);
    const below = await withTags(() => getThreadFeed(one.slug));
    expect(below.value?.items).toMatchObject([
      {
        title: 'Sunniva <Dell> on One',
        path: `/articles/${one.slug}/comments/${first.id}`,
        summary: 'Was it a gull?',
        authors: [{ name: 'Sunniva <Dell>', path: null }],
      },
    ]);
    expect(below.tags).toContain(`thread:${one.id}`);
    for (const written of [toRss, toAtom, toJsonFeed].map((write) =>
      write(paper.value, (path) => `https://x${path}`),
    )) {
      expect(written).not.toContain('orle.example');
    }
    await unpublishArticle(demo, { id: one.id, because: 'Wrong.' }, later(60));
    expect(await getThreadFeed(one.slug)).toBeNull();
    expect((await getCommentsFeed()).items.map(({ id }) => id)).toEqual([second.id]);
  });

  it('of no story there is none', async () => {
    expect(await getThreadFeed('nowhere')).toBeNull();
  });
});
