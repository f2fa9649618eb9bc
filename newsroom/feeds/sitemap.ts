import { create } from 'xmlbuilder2';

/** sitemaps.org allows this many addresses in one file. */
export const mostAddresses = 50_000;

export interface Place {
  path: string;
  /** ISO 8601; absent where a page has no time of its own. */
  changedAt?: string;
}

/** A sitemap (sitemaps.org 0.9), at most `mostAddresses` of the places in their order. Pure. */
export function toSitemap(places: Place[], absolute: (path: string) => string): string {
  const set = create({ version: '1.0', encoding: 'UTF-8' }).ele('urlset', {
    xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9',
  });
  for (const { path, changedAt } of places.slice(0, mostAddresses)) {
    const url = set.ele('url');
    url.ele('loc').txt(absolute(path));
    if (changedAt) url.ele('lastmod').txt(changedAt);
  }
  return set.end({ prettyPrint: false });
}
