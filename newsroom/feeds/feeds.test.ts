import { describe, expect, it } from 'vitest';
import { convert } from 'xmlbuilder2';
import type { ArticleDto, StoryDto } from '@/newsroom/articles/article';
import { toCorrectionsRss } from './corrections-rss';
import { toNewsArticle } from './news-article';
import { toProfile } from './profile';
import { toRss, xmlSafe } from './rss';
import { mostAddresses, toSitemap } from './sitemap';

const absolute = (path: string) => new URL(path, 'https://ledger.example').href;
const publication = { name: 'The Ledger', language: 'en-GB' };
const story: StoryDto = {
  id: '01',
  slug: 'the-wall',
  headline: 'Wall & <b>sea</b>',
  standfirst: 'It closes. "Soon"',
  kicker: '',
  label: 'news',
  section: { id: 's', slug: 'harbour', name: 'Harbour' },
  bylines: [{ slug: 'wren', name: 'Wren Halloran', jobTitle: 'Reporter', kind: 'person' }],
  picture: null,
  words: 240,
  publishedAt: '2026-11-20T12:00:00.000Z',
  updatedAt: '2026-11-20T13:00:00.000Z',
  commentCount: 3,
  comments: 'open',
};
const article: ArticleDto = {
  ...story,
  dateline: 'Quay Street',
  lead: {
    src: '/media/h/1280.jpg',
    sources: [],
    width: 1280,
    height: 853,
    alt: 'a',
    caption: 'The wall.',
    credit: 'Ida',
  },
  body: { type: 'doc', content: [] },
  pictures: {},
  tags: [{ slug: 'tides', name: 'Tides' }],
  versions: 1,
};

describe('an article for machines', () => {
  it('says who, when, where, how long and how many comments', () => {
    expect(toNewsArticle(article, publication, absolute)).toMatchObject({
      '@type': 'NewsArticle',
      headline: 'Wall & <b>sea</b>',
      datePublished: '2026-11-20T12:00:00.000Z',
      dateModified: '2026-11-20T13:00:00.000Z',
      dateline: 'Quay Street',
      author: [{ '@type': 'Person', name: 'Wren Halloran', url: 'https://ledger.example/authors/wren' }],
      publisher: { '@type': 'NewsMediaOrganization', name: 'The Ledger' },
      image: [{ url: 'https://ledger.example/media/h/1280.jpg', width: 1280 }],
      articleSection: 'Harbour',
      keywords: ['Tides'],
      isAccessibleForFree: true,
      commentCount: 3,
      mainEntityOfPage: 'https://ledger.example/articles/the-wall',
    });
  });

  it('says what was corrected and when, and nothing where nothing was', () => {
    const corrections = [{ words: 'We said Monday. It is Tuesday.', madeAt: '2026-11-21T09:00:00.000Z' }];
    expect(toNewsArticle(article, publication, absolute, corrections).correction).toEqual([
      {
        '@type': 'CorrectionComment',
        text: 'We said Monday. It is Tuesday.',
        datePublished: '2026-11-21T09:00:00.000Z',
      },
    ]);
    expect(toNewsArticle(article, publication, absolute)).not.toHaveProperty('correction');
  });

  it.each([
    ['analysis', 'AnalysisNewsArticle'],
    ['opinion', 'OpinionNewsArticle'],
    ['letter', 'OpinionNewsArticle'],
    ['review', 'ReviewNewsArticle'],
    ['explainer', 'BackgroundNewsArticle'],
    ['sponsored', 'AdvertiserContentArticle'],
  ] as const)('labelled %s is a %s', (label, type) => {
    expect(toNewsArticle({ ...article, label }, publication, absolute)['@type']).toBe(type);
  });

  it('leaves out what it does not have, and the comments where there is no thread', () => {
    const bare = {
      ...article,
      comments: 'off' as const,
      lead: null,
      section: null,
      tags: [],
      dateline: '',
      standfirst: '',
    };
    const keys = Object.keys(toNewsArticle(bare, publication, absolute));
    for (const absent of ['commentCount', 'image', 'articleSection', 'keywords', 'dateline', 'description'])
      expect(keys).not.toContain(absent);
  });

  it('names an agency as an organisation', () => {
    const author = { slug: 'pa', name: 'Press Bureau', kind: 'organisation' as const, jobTitle: '', bio: '' };
    expect(toProfile(author, absolute).mainEntity).toEqual({
      '@type': 'Organization',
      name: 'Press Bureau',
      url: 'https://ledger.example/authors/pa',
    });
  });
});

describe('the feed', () => {
  const channel = { title: 'The Ledger', description: 'News & more', language: 'en-GB', self: '/feed.xml', home: '/' };

  it('is RSS 2.0 with every text escaped', () => {
    const read = convert(toRss(channel, [story], absolute), { format: 'object' }) as Record<string, never>;
    expect(read).toMatchObject({
      rss: {
        '@version': '2.0',
        channel: {
          title: 'The Ledger',
          description: 'News &amp; more',
          'atom:link': { '@href': 'https://ledger.example/feed.xml', '@rel': 'self' },
          lastBuildDate: 'Fri, 20 Nov 2026 13:00:00 GMT',
          item: {
            title: 'Wall &amp; &lt;b&gt;sea&lt;/b&gt;',
            link: 'https://ledger.example/articles/the-wall',
            pubDate: 'Fri, 20 Nov 2026 12:00:00 GMT',
            'dc:creator': 'Wren Halloran',
            category: 'Harbour',
          },
        },
      },
    });
  });

  it('stays well-formed whatever is in a headline', () => {
    const rude = { ...story, headline: 'a\u0000b\u000bc\ud800d\uffff ]]> </title>' };
    const read = convert(toRss(channel, [rude], absolute), { format: 'object' }) as {
      rss: { channel: { item: { title: string } } };
    };
    expect(read.rss.channel.item.title).toBe('abcd ]]&gt; &lt;/title&gt;');
  });

  it('keeps every character that XML can hold', () => {
    expect(xmlSafe('Ł ü 港 🌊 \t\n')).toBe('Ł ü 港 🌊 \t\n');
  });

  it('of nothing is still a feed', () => {
    expect(toRss(channel, [], absolute)).toContain('<title>The Ledger</title>');
  });
});

describe('the sitemap', () => {
  it('has whole addresses, and when an article last changed', () => {
    const xml = toSitemap([{ path: '/' }, { path: '/articles/a', changedAt: '2026-11-20T13:00:00.000Z' }], absolute);
    expect(xml).toContain('<url><loc>https://ledger.example/</loc></url>');
    expect(xml).toContain('<loc>https://ledger.example/articles/a</loc><lastmod>2026-11-20T13:00:00.000Z</lastmod>');
  });

  it('never has more addresses than the protocol allows', () => {
    const places = Array.from({ length: mostAddresses + 5 }, (_, number) => ({ path: `/articles/${number}` }));
    expect(toSitemap(places, absolute).match(/<url>/g)).toHaveLength(mostAddresses);
  });
});

it('the feed of corrections tells each with its notice’s address, and stays XML whatever was typed', () => {
  const channel = {
    title: 'Corrections',
    description: '',
    language: 'en-GB',
    self: '/corrections/feed.xml',
    home: '/c',
  };
  const made = { id: '01', headline: 'Wall & <b>sea</b>', madeAt: '2026-11-21T09:00:00.000Z' };
  const items = [{ ...made, words: 'We said ]]> <Monday>\u0000\u000b.', path: '/articles/the-wall#correction-01' }];
  const { rss } = convert(toCorrectionsRss(channel, items, absolute), { format: 'object' }) as unknown as {
    rss: { channel: Record<string, unknown> };
  };
  expect(rss.channel).toMatchObject({
    lastBuildDate: 'Sat, 21 Nov 2026 09:00:00 GMT',
    link: 'https://ledger.example/c',
  });
  expect(rss.channel.item).toMatchObject({
    title: 'Wall &amp; &lt;b&gt;sea&lt;/b&gt;', // as the reader of the test leaves them
    link: 'https://ledger.example/articles/the-wall#correction-01',
    guid: { '@isPermaLink': 'false', '#': '01' },
    pubDate: 'Sat, 21 Nov 2026 09:00:00 GMT',
    description: 'We said ]]&gt; &lt;Monday&gt;.',
  });
});
