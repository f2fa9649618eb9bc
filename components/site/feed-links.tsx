import { type FeedFile, feedFiles, feedPath } from '@/newsroom/feeds/feed';
import { site } from '@/words/site';

/** Where the page at `home` can be followed: one link a format. */
export function FeedLinks({ home }: { home: string }) {
  return Object.entries(feedFiles).map(([file, type]) => (
    <a key={file} href={feedPath(home, file as FeedFile)} type={type}>
      {site.follow[file as FeedFile]}
    </a>
  ));
}
