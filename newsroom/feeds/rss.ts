import { create } from 'xmlbuilder2';
import { changedAt, type Feed, feedPath } from './feed';
import { xmlSafe } from './xml-safe';

/**
 * A feed as RSS 2.0 with Atom's self link and Dublin Core's creator (RSS Advisory Board, "RSS Best Practices Profile").
 * Pure; `absolute` makes whole addresses of paths.
 */
export function toRss(feed: Feed, absolute: (path: string) => string): string {
  const channel = create({ version: '1.0', encoding: 'UTF-8' })
    .ele('rss', {
      version: '2.0',
      'xmlns:atom': 'http://www.w3.org/2005/Atom',
      'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
    })
    .ele('channel');
  channel.ele('title').txt(xmlSafe(feed.title));
  channel.ele('link').txt(absolute(feed.page ?? feed.home));
  channel.ele('description').txt(xmlSafe(feed.description));
  channel.ele('language').txt(feed.language);
  const self = absolute(feedPath(feed.home, 'feed.xml'));
  channel.ele('atom:link', { href: self, rel: 'self', type: 'application/rss+xml' });
  const changed = changedAt(feed);
  if (changed) channel.ele('lastBuildDate').txt(new Date(changed).toUTCString());
  for (const { id, title, path, summary, publishedAt, authors, category, comments } of feed.items) {
    const item = channel.ele('item');
    item.ele('title').txt(xmlSafe(title));
    item.ele('link').txt(absolute(path));
    item.ele('guid', { isPermaLink: 'false' }).txt(id);
    item.ele('pubDate').txt(new Date(publishedAt).toUTCString());
    for (const { name } of authors) item.ele('dc:creator').txt(xmlSafe(name));
    if (category) item.ele('category').txt(xmlSafe(category));
    item.ele('description').txt(xmlSafe(summary));
    if (comments) item.ele('comments').txt(absolute(comments));
  }
  return channel.end({ prettyPrint: false });
}
