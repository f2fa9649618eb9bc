import { createHash } from 'node:crypto';
import { create } from 'xmlbuilder2';
import { changedAt, type Feed, type FeedItem, feedPath } from './feed';
import { xmlSafe } from './xml-safe';

/** RFC 4287 asks every feed for a time, one of nothing too. */
const never = new Date(0).toISOString();

type Element = ReturnType<ReturnType<typeof create>['ele']>;

/** A feed as Atom 1.0 (RFC 4287). Pure; `absolute` makes whole addresses of paths. */
export function toAtom(feed: Feed, absolute: (path: string) => string): string {
  const self = absolute(feedPath(feed.home, 'atom.xml'));
  const root = create({ version: '1.0', encoding: 'UTF-8' }).ele('feed', {
    xmlns: 'http://www.w3.org/2005/Atom',
    'xml:lang': feed.language,
  });
  root.ele('id').txt(self);
  root.ele('title').txt(xmlSafe(feed.title));
  if (feed.description) root.ele('subtitle').txt(xmlSafe(feed.description));
  root.ele('updated').txt(changedAt(feed) ?? never);
  root.ele('link', { rel: 'self', type: 'application/atom+xml', href: self });
  root.ele('link', { rel: 'alternate', type: 'text/html', href: absolute(feed.page ?? feed.home) });
  // Speaks for every entry that names nobody: each must have an author (section 4.1.2).
  person(root, feed.publication, absolute('/'));
  for (const item of feed.items) entry(root.ele('entry'), item, absolute);
  return root.end({ prettyPrint: false });
}

function entry(element: Element, item: FeedItem, absolute: (path: string) => string): void {
  element.ele('id').txt(permanentId(item.id));
  element.ele('title').txt(xmlSafe(item.title));
  element.ele('link', { rel: 'alternate', type: 'text/html', href: absolute(item.path) });
  if (item.comments) element.ele('link', { rel: 'replies', type: 'text/html', href: absolute(item.comments) }); // RFC 4685
  element.ele('published').txt(item.publishedAt);
  element.ele('updated').txt(item.updatedAt);
  for (const { name, path } of item.authors) person(element, name, path === null ? null : absolute(path));
  if (item.category) element.ele('category', { term: xmlSafe(item.category) });
  element.ele('summary').txt(xmlSafe(item.summary));
}

function person(element: Element, name: string, uri: string | null): void {
  const author = element.ele('author');
  author.ele('name').txt(xmlSafe(name));
  if (uri !== null) author.ele('uri').txt(uri);
}

/** Of RFC 9562, so that nobody else's names come out the same; made once, for this. */
const namespace = Buffer.from('6d0b5f3ec2a94f1d8a577c5f0e91b4d2', 'hex');

/** An id that outlives addresses and hosts, as section 4.2.6 asks: a UUID of version 5 (RFC 9562) made of ours. */
export function permanentId(id: string): string {
  const bytes = createHash('sha1').update(namespace).update(id).digest().subarray(0, 16);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x50;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  return `urn:uuid:${bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')}`;
}
