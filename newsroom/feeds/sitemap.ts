import { create } from 'xmlbuilder2';
import { xmlSafe } from './xml-safe';

/** Addresses in one file of the sitemap: a search engine that comes again reads the file that changed, not the whole archive. */
export const placesAFile = 2_000;
/** What one file of news may hold (Google News sitemaps). */
export const mostNews = 1_000;
/** News is what came out within so many hours (Google News sitemaps). */
export const newsHours = 48;

const protocol = 'http://www.sitemaps.org/schemas/sitemap/0.9';

export interface Place {
  path: string;
  /** ISO 8601; absent where a page has no time of its own. */
  changedAt?: string;
}

/** The list of a sitemap's files (sitemaps.org 0.9, "sitemap index"). Pure. */
export function toSitemapIndex(files: Place[], absolute: (path: string) => string): string {
  const index = create({ version: '1.0', encoding: 'UTF-8' }).ele('sitemapindex', { xmlns: protocol });
  for (const file of files) place(index.ele('sitemap'), file, absolute);
  return index.end({ prettyPrint: false });
}

/** One file of a sitemap (sitemaps.org 0.9). Pure. */
export function toSitemap(places: Place[], absolute: (path: string) => string): string {
  const set = create({ version: '1.0', encoding: 'UTF-8' }).ele('urlset', { xmlns: protocol });
  for (const each of places) place(set.ele('url'), each, absolute);
  return set.end({ prettyPrint: false });
}

type Element = ReturnType<ReturnType<typeof create>['ele']>;

function place(element: Element, { path, changedAt }: Place, absolute: (path: string) => string): void {
  element.ele('loc').txt(absolute(path));
  if (changedAt) element.ele('lastmod').txt(changedAt);
}

export interface NewsItem {
  slug: string;
  headline: string;
  /** ISO 8601. */
  publishedAt: string;
}

/** What came out lately, for Google News: its schema `sitemap-news` 0.9 within a sitemap. Pure. */
export function toNewsSitemap(
  paper: { name: string; language: string },
  items: NewsItem[],
  absolute: (path: string) => string,
): string {
  const set = create({ version: '1.0', encoding: 'UTF-8' }).ele('urlset', {
    xmlns: protocol,
    'xmlns:news': 'http://www.google.com/schemas/sitemap-news/0.9',
  });
  for (const { slug, headline, publishedAt } of items) {
    const url = set.ele('url');
    url.ele('loc').txt(absolute(`/articles/${slug}`));
    const news = url.ele('news:news');
    const publication = news.ele('news:publication');
    publication.ele('news:name').txt(xmlSafe(paper.name));
    // ISO 639, two or three letters: Google takes no region.
    publication.ele('news:language').txt(paper.language.split('-')[0] ?? paper.language);
    news.ele('news:publication_date').txt(publishedAt);
    news.ele('news:title').txt(xmlSafe(headline));
  }
  return set.end({ prettyPrint: false });
}
