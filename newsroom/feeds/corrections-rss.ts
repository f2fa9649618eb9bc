import { beginChannel, type Channel, xmlSafe } from './rss';

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
  const feed = beginChannel(channel, items[0]?.madeAt, absolute);
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
