import { type Feed, feedPath } from './feed';
import { xmlSafe } from './xml-safe';

/**
 * A feed as JSON Feed 1.1 (jsonfeed.org/version/1.1). Pure; `absolute` makes whole addresses of paths. Lone surrogates and
 * control characters are left out here too: strict readers of JSON refuse the first, and nobody shows the second.
 */
export function toJsonFeed(feed: Feed, absolute: (path: string) => string): string {
  return JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: xmlSafe(feed.title),
    home_page_url: absolute(feed.page ?? feed.home),
    feed_url: absolute(feedPath(feed.home, 'feed.json')),
    ...(feed.description && { description: xmlSafe(feed.description) }),
    language: feed.language,
    authors: [{ name: xmlSafe(feed.publication), url: absolute('/') }],
    items: feed.items.map(({ id, title, path, summary, publishedAt, updatedAt, authors, category, picture }) => ({
      id,
      url: absolute(path),
      title: xmlSafe(title),
      // Every item must have a content; ours is the summary, and of a story without one its headline.
      content_text: xmlSafe(summary || title),
      ...(summary && { summary: xmlSafe(summary) }),
      ...(picture && { image: absolute(picture) }),
      date_published: publishedAt,
      date_modified: updatedAt,
      ...(authors.length > 0 && {
        authors: authors.map((author) => ({
          name: xmlSafe(author.name),
          ...(author.path !== null && { url: absolute(author.path) }),
        })),
      }),
      ...(category && { tags: [xmlSafe(category)] }),
    })),
  });
}
