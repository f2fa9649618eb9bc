import { describe, expect, it } from 'vitest';
import { convert } from 'xmlbuilder2';
import { permanentId, toAtom } from './atom';
import { type Feed, toCorrectionsFeed, toStoryFeed } from './feed';
import { feedFile } from './feed-file';
import { toJsonFeed } from './json-feed';
import { toRss } from './rss';
import { absolute, aStory } from './testing';
import { xmlSafe } from './xml-safe';

const paper = { name: 'The Ledger', tagline: 'News & more', language: 'en-GB' };
const feed = toStoryFeed(paper, [aStory]);
const nothing = toStoryFeed({ ...paper, tagline: '' }, []);
const rude = 'a\u0000b\u000bc\ud800d\uffff ]]> </title>';
const hostile = toStoryFeed({ ...paper, name: rude, tagline: rude }, [
  { ...aStory, headline: rude, standfirst: rude, bylines: aStory.bylines.map((byline) => ({ ...byline, name: rude })) },
]);
const section = { home: '/sections/harbour', title: 'Harbour', description: 'Boats.' };
const corrections = toCorrectionsFeed(paper, [
  {
    id: '01',
    slug: 'the-wall',
    headline: 'Wall & <b>sea</b>',
    words: 'We said Monday.',
    madeAt: '2026-11-21T09:00:00.000Z',
  },
]);

/** The reader of the test leaves entities as they are. */
const readXml = (text: string) => convert(text, { format: 'object' }) as Record<string, never>;
const readJson = (written: Feed) => JSON.parse(toJsonFeed(written, absolute));

describe('RSS 2.0', () => {
  it('tells paper and stories with every text escaped', () => {
    expect(readXml(toRss(feed, absolute))).toMatchObject({
      rss: {
        '@version': '2.0',
        channel: {
          title: 'The Ledger',
          link: 'https://ledger.example/',
          description: 'News &amp; more',
          'atom:link': { '@href': 'https://ledger.example/feed.xml', '@rel': 'self' },
          lastBuildDate: 'Fri, 20 Nov 2026 13:00:00 GMT',
          item: {
            title: 'Wall &amp; &lt;b&gt;sea&lt;/b&gt;',
            link: 'https://ledger.example/articles/the-wall',
            guid: { '@isPermaLink': 'false', '#': '01' },
            pubDate: 'Fri, 20 Nov 2026 12:00:00 GMT',
            'dc:creator': 'Wren Halloran',
            category: 'Harbour',
            comments: 'https://ledger.example/articles/the-wall#comments',
          },
        },
      },
    });
  });

  it('of nothing is still a feed', () => {
    expect(toRss(nothing, absolute)).toContain('<title>The Ledger</title>');
  });

  it('leads from a correction to its notice', () => {
    expect(readXml(toRss(corrections, absolute))).toMatchObject({
      rss: {
        channel: {
          title: 'The Ledger: Corrections',
          link: 'https://ledger.example/corrections',
          lastBuildDate: 'Sat, 21 Nov 2026 09:00:00 GMT',
          item: { link: 'https://ledger.example/articles/the-wall#correction-01', description: 'We said Monday.' },
        },
      },
    });
  });
});

describe('Atom (RFC 4287)', () => {
  it('has of the feed and of each entry what section 4.1 asks for: id, title, updated, author and links', () => {
    expect(readXml(toAtom(toStoryFeed(paper, [aStory], section), absolute))).toMatchObject({
      feed: {
        '@xmlns': 'http://www.w3.org/2005/Atom',
        id: 'https://ledger.example/sections/harbour/atom.xml',
        title: 'The Ledger: Harbour',
        subtitle: 'Boats.',
        updated: '2026-11-20T13:00:00.000Z',
        author: { name: 'The Ledger' },
        link: [
          { '@rel': 'self', '@href': 'https://ledger.example/sections/harbour/atom.xml' },
          { '@rel': 'alternate', '@href': 'https://ledger.example/sections/harbour' },
        ],
        entry: {
          id: permanentId('01'),
          title: 'Wall &amp; &lt;b&gt;sea&lt;/b&gt;',
          link: [{ '@href': 'https://ledger.example/articles/the-wall' }, { '@rel': 'replies' }],
          published: '2026-11-20T12:00:00.000Z',
          updated: '2026-11-20T13:00:00.000Z',
          author: { name: 'Wren Halloran', uri: 'https://ledger.example/authors/wren' },
          category: { '@term': 'Harbour' },
          summary: 'It closes. "Soon"',
        },
      },
    });
  });

  it('names an entry by a UUID that neither address nor host can change', () => {
    const moved = toStoryFeed(paper, [{ ...aStory, slug: 'another' }]);
    const elsewhere = toAtom(moved, (path) => new URL(path, 'https://other.example').href);
    expect(permanentId('01')).toMatch(/^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(permanentId('01')).not.toBe(permanentId('02'));
    expect(elsewhere).toContain(`<id>${permanentId('01')}</id>`);
  });

  it('of nothing still has a time and an author', () => {
    expect(readXml(toAtom(nothing, absolute))).toMatchObject({
      feed: { updated: '1970-01-01T00:00:00.000Z', author: { name: 'The Ledger' } },
    });
  });
});

describe('JSON Feed 1.1', () => {
  it('has what the format asks for, and of each item an id, a content and RFC 3339 times', () => {
    const picture = { src: '/media/h/1280.jpg', sources: [], width: 1, height: 1, alt: '', caption: '', credit: '' };
    expect(readJson(toStoryFeed(paper, [{ ...aStory, picture }]))).toEqual({
      version: 'https://jsonfeed.org/version/1.1',
      title: 'The Ledger',
      home_page_url: 'https://ledger.example/',
      feed_url: 'https://ledger.example/feed.json',
      description: 'News & more',
      language: 'en-GB',
      authors: [{ name: 'The Ledger', url: 'https://ledger.example/' }],
      items: [
        {
          id: '01',
          url: 'https://ledger.example/articles/the-wall',
          title: 'Wall & <b>sea</b>',
          content_text: 'It closes. "Soon"',
          summary: 'It closes. "Soon"',
          image: 'https://ledger.example/media/h/1280.jpg',
          date_published: '2026-11-20T12:00:00.000Z',
          date_modified: '2026-11-20T13:00:00.000Z',
          authors: [{ name: 'Wren Halloran', url: 'https://ledger.example/authors/wren' }],
          tags: ['Harbour'],
        },
      ],
    });
  });

  it('has a content where the story has no standfirst, and no empty field', () => {
    const bare = { ...aStory, standfirst: '', bylines: [], section: null };
    const [item] = readJson(toStoryFeed(paper, [bare])).items;
    expect(item.content_text).toBe('Wall & <b>sea</b>');
    expect(Object.keys(item)).toEqual(['id', 'url', 'title', 'content_text', 'date_published', 'date_modified']);
    expect(readJson(nothing)).toMatchObject({ title: 'The Ledger', items: [] });
  });
});

describe('whatever is in a headline, a name or a tagline', () => {
  it('RSS and Atom stay well-formed', () => {
    const rss = readXml(toRss(hostile, absolute)) as unknown as { rss: { channel: { item: { title: string } } } };
    const atom = readXml(toAtom(hostile, absolute)) as unknown as { feed: { entry: Record<string, unknown> } };
    expect(rss.rss.channel.item.title).toBe('abcd ]]&gt; &lt;/title&gt;');
    expect(atom.feed.entry).toMatchObject({
      title: 'abcd ]]&gt; &lt;/title&gt;',
      summary: 'abcd ]]&gt; &lt;/title&gt;',
      author: { name: 'abcd ]]&gt; &lt;/title&gt;' },
    });
  });

  it('JSON holds no lone surrogate and no control character', () => {
    const text = toJsonFeed(hostile, absolute);
    expect(text).not.toMatch(/\\u/);
    expect(JSON.parse(text)).toMatchObject({ title: 'abcd ]]> </title>', items: [{ title: 'abcd ]]> </title>' }] });
  });

  it('every character that a feed can hold is kept', () => {
    expect(xmlSafe('Ł ü 港 🌊 \t\n')).toBe('Ł ü 港 🌊 \t\n');
  });
});

it.each([
  ['feed.xml', 'application/rss+xml; charset=utf-8'],
  ['atom.xml', 'application/atom+xml; charset=utf-8'],
  ['feed.json', 'application/feed+json; charset=utf-8'],
])('%s is sent as %s', (file, type) => {
  expect(feedFile(file, feed).headers.get('content-type')).toBe(type);
});

it('is 404 where there is nothing to follow, or no such format', () => {
  for (const answer of [feedFile('feed.xml', null), feedFile('toString', feed)]) expect(answer.status).toBe(404);
});
