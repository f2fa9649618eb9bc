import { create } from 'xmlbuilder2';
import type { StoryDto } from '@/newsroom/articles/article';

/** What a feed is of. `self` is the path of the feed, `home` of the page it follows. */
export interface Channel {
  title: string;
  description: string;
  language: string;
  self: string;
  home: string;
}

/** Whatever is outside XML 1.0's Char production: nothing can spell it in a document. */
const forbidden = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu;

export function xmlSafe(text: string): string {
  return text.replace(forbidden, '');
}

/**
 * The beginning of a feed: RSS 2.0 with Atom's self link (RSS Advisory Board, "RSS Best Practices Profile"). Items are added
 * to what it returns. `changedAt` is when anything in it last changed, ISO 8601; undefined for a feed of nothing.
 * `vocabularies` are the namespaces that its items use besides.
 */
export function beginChannel(
  channel: Channel,
  changedAt: string | undefined,
  absolute: (path: string) => string,
  vocabularies: Readonly<Record<string, string>> = {},
) {
  const feed = create({ version: '1.0', encoding: 'UTF-8' })
    .ele('rss', { version: '2.0', 'xmlns:atom': 'http://www.w3.org/2005/Atom', ...vocabularies })
    .ele('channel');
  feed.ele('title').txt(xmlSafe(channel.title));
  feed.ele('link').txt(absolute(channel.home));
  feed.ele('description').txt(xmlSafe(channel.description));
  feed.ele('language').txt(channel.language);
  feed.ele('atom:link', { href: absolute(channel.self), rel: 'self', type: 'application/rss+xml' });
  if (changedAt) feed.ele('lastBuildDate').txt(new Date(changedAt).toUTCString());
  return feed;
}

/** The feed of stories, with Dublin Core's creator. Pure. */
export function toRss(channel: Channel, stories: StoryDto[], absolute: (path: string) => string): string {
  const newest = stories
    .map(({ updatedAt }) => updatedAt)
    .sort()
    .at(-1);
  const feed = beginChannel(channel, newest, absolute, { 'xmlns:dc': 'http://purl.org/dc/elements/1.1/' });
  for (const story of stories) {
    const url = absolute(`/articles/${story.slug}`);
    const item = feed.ele('item');
    item.ele('title').txt(xmlSafe(story.headline));
    item.ele('link').txt(url);
    item.ele('guid', { isPermaLink: 'false' }).txt(story.id);
    item.ele('pubDate').txt(new Date(story.publishedAt).toUTCString());
    for (const { name } of story.bylines) item.ele('dc:creator').txt(xmlSafe(name));
    if (story.section) item.ele('category').txt(xmlSafe(story.section.name));
    item.ele('description').txt(xmlSafe(story.standfirst));
    if (story.comments !== 'off') item.ele('comments').txt(`${url}#comments`);
  }
  return feed.end({ prettyPrint: false });
}
