import { create } from 'xmlbuilder2';
import { type Channel, xmlSafe } from './rss';

/** One correction in the feed. `path` is that of its notice. */
export interface CorrectionItem {
  id: string;
  headline: string;
  words: string;
  /** ISO 8601. */
  madeAt: string;
  path: string;
}

/** RSS 2.0 of what the paper got wrong, newest first. Pure. */
export function toCorrectionsRss(
  channel: Channel,
  items: readonly CorrectionItem[],
  absolute: (path: string) => string,
): string {
  const feed = create({ version: '1.0', encoding: 'UTF-8' })
    .ele('rss', { version: '2.0', 'xmlns:atom': 'http://www.w3.org/2005/Atom' })
    .ele('channel');
  feed.ele('title').txt(xmlSafe(channel.title));
  feed.ele('link').txt(absolute(channel.home));
  feed.ele('description').txt(xmlSafe(channel.description));
  feed.ele('language').txt(channel.language);
  feed.ele('atom:link', { href: absolute(channel.self), rel: 'self', type: 'application/rss+xml' });
  if (items[0]) feed.ele('lastBuildDate').txt(new Date(items[0].madeAt).toUTCString());
  for (const { id, headline, words, madeAt, path } of items) {
    const item = feed.ele('item');
    item.ele('title').txt(xmlSafe(headline));
    item.ele('link').txt(absolute(path));
    item.ele('guid', { isPermaLink: 'false' }).txt(id);
    item.ele('pubDate').txt(new Date(madeAt).toUTCString());
    item.ele('description').txt(xmlSafe(words));
  }
  return feed.end({ prettyPrint: false });
}
