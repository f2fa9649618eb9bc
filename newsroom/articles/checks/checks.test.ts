import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { freshDatabase } from '@/db/testing';
import { demo } from '@/newsroom/people/actor';
import { absolute } from '@/newsroom/settings/address';
import { aStory, later } from '@/newsroom/testing/cast';
import { published } from '@/newsroom/testing/published';
import type { Manuscript } from '../article';
import { readdressArticle } from '../readdress-article';
import { unpublishArticle } from '../unpublish-article';
import { adviceOn } from './advice';
import { checkLinks } from './check-queries';

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
    const story = await linking(
      `/articles/${slug}`,
      '/articles/elsewhere?x=1#comments',
      absolute('/sections/harbour'),
      '/authors/wren-halloran',
      '/tags/tides',
      '/about',
      '#b-p001',
      'https://other.example/articles/nothing',
    );
    expect(await checkLinks(story)).toEqual({ own: 7, dead: [] });
  });

  it('to withdrawn stories and names that nothing has are dead', async () => {
    const { id, slug } = await published();
    await unpublishArticle(demo, { id, because: 'It was wrong.' }, later(1));
    const hrefs = [
      `/articles/${slug}`,
      absolute('/articles/never'),
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
