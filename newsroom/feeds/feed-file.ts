import { absolute } from '@/newsroom/settings/address';
import { toAtom } from './atom';
import { type Feed, type FeedFile, feedFiles } from './feed';
import { toJsonFeed } from './json-feed';
import { toRss } from './rss';

const writers = { 'feed.xml': toRss, 'atom.xml': toAtom, 'feed.json': toJsonFeed };

/** `feed` in the format that `file` names; 404 where there is no such format, or nothing to follow. */
export function feedFile(file: string, feed: Feed | null): Response {
  if (!feed || !Object.hasOwn(feedFiles, file)) return new Response('There is no such feed.\n', { status: 404 });
  const known = file as FeedFile;
  return new Response(writers[known](feed, absolute), {
    headers: { 'content-type': `${feedFiles[known]}; charset=utf-8` },
  });
}
