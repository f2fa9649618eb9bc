import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { isReserved } from '@/newsroom/slug';
import { readAddress } from './addresses';
import { grammar } from './grammar';

const id = '0123456789abcdefgh';

function addressOf(target: string) {
  const reading = readAddress(target);
  return reading.is === 'ours' ? reading.address : undefined;
}

describe('addresses', () => {
  it.each([
    ['/', 'kept'],
    ['/articles/the-quay', 'kept'],
    ['/articles/the-quay/comments', 'kept'],
    ['/articles/the-quay/reply', 'printed'],
    [`/articles/the-quay/comments/${id}`, 'kept'],
    ['/your-comments', 'printed'],
    ['/your-comments/erase', 'printed'],
    ['/your-comments/export.json', 'printed'],
    [`/your-comments/by-letter/${'0'.repeat(40)}-${id}`, 'printed'],
    ['/your-comments/on/the-quay.json', 'printed'],
    [`/preview/${'0f'.repeat(32)}`, 'printed'],
    ['/articles/the-quay/history', 'kept'],
    ['/articles/the-quay/notes/abcd1234', 'kept'],
    ['/articles/the-quay/history/1..12', 'kept'],
    ['/corrections', 'kept'],
    ['/corrections/feed.xml', 'kept'],
    ['/sections/harbour/feed.xml', 'kept'],
    ['/tags/tides/atom.xml', 'kept'],
    ['/authors/wren-halloran/feed.json', 'kept'],
    ['/authors/wren-halloran/card.png', 'kept'],
    ['/sections/harbour', 'kept'],
    ['/tags/tides', 'kept'],
    ['/authors/wren-halloran', 'kept'],
    ['/archive/2026/11', 'kept'],
    ['/about', 'kept'],
    ['/how-we-work', 'kept'],
    ['/guidelines', 'kept'],
    ['/feed.xml', 'kept'],
    ['/atom.xml', 'kept'],
    ['/feed.json', 'kept'],
    ['/card.png', 'kept'],
    ['/sitemap.xml', 'kept'],
    ['/sitemaps/pages.xml', 'kept'],
    ['/sitemaps/12.xml', 'kept'],
    ['/news-sitemap.xml', 'printed'],
    ['/robots.txt', 'kept'],
    ['/theme.js', 'kept'],
    ['/accent/0b5d45-7fcba9.css', 'kept'],
    ['/desk', 'passed'],
    ['/desk/articles/0123', 'passed'],
    ['/api/health', 'passed'],
    ['/api/health/live', 'passed'],
    ['/api/health/ready', 'passed'],
    [`/unsubscribe/${id}-comment-waiting-${'0'.repeat(40)}`, 'printed'],
    [`/unsubscribe/${id}-comment-waiting-${'0'.repeat(40)}/one-click`, 'passed'],
    ['/media/9f86d081884c7d65/960.avif', 'kept'],
  ])('%s is %s', (target, kind) => {
    const reading = readAddress(target);
    expect(reading.is === 'ours' && reading.row.kind).toBe(kind);
  });

  it.each(['0..1', '1..', '..2', '1...2', '01..2', '1..100000', '1..2..3', '1-2', 'a..b'])(
    'versions “%s” of a history are no address of ours',
    (span) => {
      expect(addressOf(`/articles/the-quay/history/${span}`)).toBeUndefined();
    },
  );

  it('an address has one spelling: allowed query keys in one order, the others dropped', () => {
    const one = '/articles/the-quay/comments?page=2&sort=newest';
    expect(addressOf('/articles/the-quay/comments?utm_source=x&sort=newest&page=2')).toBe(one);
    expect(addressOf('/articles/%74he-quay/comments?page=2&sort=newest&page=3')).toBe(one);
    expect(addressOf('/articles/the-quay/comments?page=1&sort=loudest')).toBe('/articles/the-quay/comments');
    expect(addressOf('/articles/the-quay?anything')).toBe('/articles/the-quay');
  });

  it('a page that reads no query has one address, whatever is asked, so that nobody fills the stock with copies of it', () => {
    const story = '0123456789abcdefgh';
    for (const query of ['page=2', `before=${story}`, 'sort=newest']) expect(addressOf(`/?${query}`)).toBe('/');
    for (const list of ['/sections/harbour', '/tags/tides', '/authors/wren', '/archive/2026/11']) {
      expect(addressOf(`${list}?page=2`)).toBe(list);
      expect(addressOf(`${list}?before=anything`)).toBe(list);
      expect(addressOf(`${list}?before=${story}`)).toBe(`${list}?before=${story}`);
    }
  });

  it('upper case and a trailing slash are sent to the canonical address', () => {
    expect(readAddress('/Articles/The-Quay/?page=2')).toEqual({ is: 'moved', to: '/articles/the-quay' });
    expect(readAddress('/sections/harbour/')).toEqual({ is: 'moved', to: '/sections/harbour' });
  });

  it.each([
    ['*', 400],
    ['http://evil.test/articles/a', 400],
    ['//evil.test/', 400],
    ['/articles\\a', 400],
    ['/articles/%5ca', 404],
    ['/articles/a#b', 400],
    ['/articles/\u00e9', 400],
    ['/articles/%ff', 400],
    ['/articles/%', 400],
    ['/articles/a%00b', 400],
    ['/desk/articles?q=a%00b', 400],
    ['/articles/a%0d%0ab', 400],
    ['/articles/a%e2%80%a8', 400],
    ['/articles/../desk', 404],
    ['/articles/%2e%2e/desk', 404],
    ['/articles/./a', 404],
    ['/articles//a', 404],
    ['/articles/a%3fb', 404],
    [`/articles/${'a'.repeat(2_100)}`, 414],
  ])('%s is refused with %i', (target, status) => {
    expect(readAddress(target)).toEqual({ is: 'refused', status });
  });

  it.each([
    '/articles/the-quay.rsc',
    '/articles/the-quay.segments/_tree.segment.rsc',
    `/articles/${'a'.repeat(121)}`,
    '/articles/the-quay/comments/short',
    '/archive/2026/13',
    '/2014/05/the-quay/',
    '/.env',
    '/.git/config',
    '/package.json',
    '/_next/image',
    '/desk/.env',
    '/media/9f86d081884c7d65/960.svg',
  ])('%s is unknown, so only the redirects may know it', (target) => {
    expect(readAddress(target)).toEqual({ is: 'unknown', whole: target });
  });

  it("another system's query is looked up whole before the page itself", () => {
    expect(readAddress('/?p=123')).toMatchObject({ is: 'ours', address: '/', foreign: '/?p=123' });
    expect(readAddress('/?utm_source=x')).not.toHaveProperty('foreign');
  });

  it('a name at the root is a page of the paper; asked with a query, or spelt otherwise, it may be another system’s first', () => {
    expect(readAddress('/imprint')).toMatchObject({ is: 'ours', address: '/imprint' });
    expect(readAddress('/imprint?id=3')).toMatchObject({ is: 'ours', address: '/imprint', foreign: '/imprint?id=3' });
    expect(readAddress('/Imprint/?id=3')).toEqual({ is: 'unknown', whole: '/Imprint/?id=3', plain: '/imprint' });
  });

  it('no page that an editor writes can take a name that a row has at the root', () => {
    const roots = grammar.flatMap(({ route }) => /^\/([a-z][a-z-]*)(?:\/|$|\.)/.exec(route)?.[1] ?? []);
    expect(roots.filter((root) => !isReserved(root))).toEqual([]);
    expect(isReserved('missing')).toBe(true);
  });

  it('the desk keeps its own query', () => {
    expect(addressOf('/desk/articles?state=draft&_rsc=abc')).toBe('/desk/articles?state=draft&_rsc=abc');
  });

  it('every route of app/ has a row in the grammar', () => {
    const shape = (route: string) => route.replaceAll(/\[\w+\]/g, '[]');
    const shapes = grammar.map((row) => shape(row.route));
    const lost = routesOf('app').filter((route) => {
      if (route === '/[missing]') return false; // what Next draws for every address without a row
      const inFolder = shapes.some((s) => s.endsWith('/**') && `${route}/`.startsWith(s.slice(0, -2)));
      return !inFolder && !shapes.includes(shape(route));
    });
    expect(lost).toEqual([]);
  });
});

/** The routes of the app folder: pages, route files, and the metadata files that Next serves. */
function routesOf(folder: string): string[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return files.flatMap((file) => {
    const parts = file.split('/');
    const name = parts.pop() ?? '';
    const path = parts.filter((part) => !/^\(.*\)$/.test(part)).map((part) => part.replace(/^\[\.{3}(\w+)\]$/, '[$1]'));
    if (/^(?:page\.tsx|route\.ts)$/.test(name)) return [`/${path.join('/')}`];
    const made = { 'robots.ts': 'robots.txt', 'sitemap.ts': 'sitemap.xml', 'manifest.ts': 'manifest.webmanifest' }[
      name
    ];
    if (made) return [`/${made}`];
    return /^(?:favicon\.ico|(?:apple-)?icon\.\w+|opengraph-image\.\w+)$/.test(name) ? [`/${name}`] : [];
  });
}
