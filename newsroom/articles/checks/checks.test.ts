import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { db } from '@/db/client';
import { pages } from '@/db/schema/site';
import { freshDatabase } from '@/db/testing';
import { demo } from '@/newsroom/people/actor';
import { absolute } from '@/newsroom/settings/address';
import { anyone, aStory, later, noon } from '@/newsroom/testing/cast';
import { published } from '@/newsroom/testing/published';
import { toBody } from '@/newsroom/text/markdown';
import type { Manuscript } from '../article';
import { getDeskStory } from '../desk-queries';
import { draftArticle } from '../draft-article';
import { readdressArticle } from '../readdress-article';
import { unpublishArticle } from '../unpublish-article';
import { adviceOn } from './advice';
import { checkLinks, countPoints } from './check-queries';

let database: { close(): Promise<void> };
beforeEach(async () => {
  database = await freshDatabase();
});
afterEach(() => database.close());

async function linking(...hrefs: string[]): Promise<Manuscript> {
  const content = hrefs.map((href) => ({
    type: 'text' as const,
    text: `to ${href}`,
    marks: [{ type: 'link' as const, attrs: { href } }],
  }));
  return aStory({
    sectionId: null,
    body: { type: 'doc', content: [{ type: 'paragraph', attrs: { id: 'p001' }, content }] },
  });
}

describe('links within the paper', () => {
  it('to public stories, their old addresses, sections, authors and tags lead somewhere', async () => {
    const { id, slug } = await published({ tags: ['Tides'] });
    await readdressArticle(demo, { id, slug: 'elsewhere' }, later(1));
    await db()
      .insert(pages)
      .values({ id: 'imprint', slug: 'imprint', title: 'Imprint', draft: {}, live: {}, savedAt: noon });
    const story = await linking(
      `/articles/${slug}`,
      '/articles/elsewhere?x=1#comments',
      absolute('/sections/harbour'),
      '/authors/wren-halloran',
      '/tags/tides',
      `/articles/${slug}/history`,
      '/about',
      '/imprint',
      '/feed.xml',
      '/archive/2026/07',
      '#b-p001',
      'https://other.example/articles/nothing',
    );
    expect(await checkLinks(story)).toEqual({ own: 11, dead: [] });
  });

  it('to withdrawn stories and names that nothing has are dead', async () => {
    const { id, slug } = await published();
    await unpublishArticle(demo, { id, because: 'It was wrong.' }, later(1));
    await db().insert(pages).values({ id: 'imprint', slug: 'imprint', title: 'Imprint', draft: {}, savedAt: noon });
    const hrefs = [
      `/articles/${slug}`,
      `/articles/${slug}/comments?sort=newest`,
      absolute('/articles/never'),
      '/imprint',
      '/no-such-page',
      '/desk/articles/a',
      '/sections/none',
      '/tags/none',
      '/authors/none',
      '#b-gone',
    ];
    const { dead } = await checkLinks(await linking(...hrefs));
    expect(dead.map(({ href }) => href)).toEqual(hrefs.map((href) => href.replace(absolute('/'), '/')));
  });
});

it('what is missing and stops nobody is pointed out, and nothing where all is there', async () => {
  const links = { own: 1, dead: [{ href: '/tags/none', words: 'here' }] };
  const bare = await aStory({ headline: 'x'.repeat(91), standfirst: '' });
  expect(adviceOn(bare, links, 2)).toEqual([
    { about: 'notes', open: 2 },
    { about: 'deadLink', href: '/tags/none', words: 'here' },
    { about: 'headlineLong', characters: 91 },
    { about: 'standfirst' },
    { about: 'leadPicture' },
    { about: 'tags' },
  ]);
  const lead = { media: 'm', alt: 'A wall', caption: '', credit: '' };
  const whole = await aStory({ headline: 'x'.repeat(90), tags: ['Tides'], lead });
  expect(adviceOn(whole, { own: 0, dead: [] }, 0)).toEqual([]);
});

it('unresolved claims are pointed out with the first words, and what is marked nowhere, and dead links of sources', async () => {
  const body = toBody(':claim[Worn]{ref=worn} and :claim[told]{ref=told}.');
  const claim = { saidBy: '', note: '', sources: [] };
  const claims = [
    { ...claim, id: 'worn', claim: `It was worn ${'out '.repeat(40)}`, standing: 'stands' as const },
    { ...claim, id: 'told', claim: 'They were told.', standing: 'open' as const },
    { ...claim, id: 'sold', claim: 'It was sold.', standing: 'disputed' as const },
  ];
  const source = { id: 's', kind: 'document', naming: 'named', why: '', archive: '' } as const;
  const sources = [{ ...source, title: 'The log', link: '/articles/never' }];
  const story = await aStory({ tags: ['Tides'], body, evidence: { sources, claims } });
  const advice = adviceOn(story, await checkLinks(story), 0);
  expect(advice).toMatchObject([
    { about: 'deadSource', href: '/articles/never', words: 'The log' },
    { about: 'claims', claims: 1, first: expect.stringMatching(/^It was worn .{50,70}…$/) },
    { about: 'claimsOpen', claims: 1, first: 'They were told.' },
    { about: 'claimsUnmarked', claims: 1, first: 'It was sold.' },
    { about: 'leadPicture' },
  ]);
});

it('what is missing and what is pointed out are counted together, and nothing once readers see the story as it stands', async () => {
  const edith = await anyone('editor');
  const points = async (id: string) => {
    const found = await getDeskStory(edith, id);
    return found.ok ? countPoints(found.story) : found.problem;
  };
  // No section and no author; a dead link, no picture, no tags.
  const drafted = await draftArticle(edith, { ...(await linking('/tags/none')), bylines: [] }, noon);
  expect(drafted.ok && (await points(drafted.id))).toBe(5);
  expect(await points((await published()).id)).toBe(0);
});
