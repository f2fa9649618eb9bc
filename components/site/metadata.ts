import type { Metadata } from 'next';
import { cardAddress, cardSize } from '@/newsroom/feeds/card';
import { type FeedFile, feedFiles, feedPath } from '@/newsroom/feeds/feed';
import type { PageDto } from '@/newsroom/pages/page';
import { absolute } from '@/newsroom/settings/address';
import { bodyText } from '@/newsroom/text/body';
import { firstWords } from '@/newsroom/text/first-words';
import { absent, site } from '@/words/site';
import { thread } from '@/words/thread';
import { publicationOnce } from './once';

/** What a page says about itself. `path` is its canonical address; absent where it has none (404, 410). */
export interface About {
  title: string | null;
  description: string;
  path?: string;
  /** Its canonical address where that is a later page of the list at `path`. */
  at?: string;
  /** Whether a picture of its own goes with a link to the page, drawn by us; else the paper's does. */
  card?: boolean;
  /** Whether feeds of its own lie below the page, beside the paper's; or below which path, and what they are of. */
  feeds?: boolean | { home: string; of: string };
  article?: { publishedAt: string; updatedAt: string; authors: string[]; section: string | null; tags: string[] };
}

/**
 * The whole metadata of a page in one piece: Next merges objects shallowly, so a page that set a part of `openGraph` or
 * `alternates` would lose the rest.
 */
export async function metadataOf({
  title,
  description,
  path,
  at = path,
  card,
  article,
  feeds,
}: About): Promise<Metadata> {
  const { name } = await publicationOnce();
  const url = at === undefined ? undefined : absolute(at);
  const drawn = cardAddress((card && path) || '/');
  const images = [{ url: absolute(drawn), alt: (card && title) || name, ...cardSize, type: 'image/png' }];
  const shared = { title: title ?? name, description, images };
  const followed = [
    ...(typeof feeds === 'object' ? [feeds] : feeds && path !== undefined ? [{ home: path, of: title ?? '' }] : []),
    { home: '/', of: site.everyStory },
  ];
  return {
    title: title === null ? name : `${title} | ${name}`,
    description,
    ...(url === undefined && { robots: { index: false } }),
    alternates: {
      ...(url !== undefined && { canonical: url }),
      types: Object.fromEntries(
        Object.entries(feedFiles).map(([file, type]) => [
          type,
          followed.map(({ home, of }) => ({
            url: absolute(feedPath(home, file as FeedFile)),
            title: `${name}: ${of}`,
          })),
        ]),
      ),
    },
    openGraph: {
      ...shared,
      siteName: name,
      ...(url !== undefined && { url }),
      ...(article
        ? {
            type: 'article',
            publishedTime: article.publishedAt,
            modifiedTime: article.updatedAt,
            authors: article.authors,
            tags: article.tags,
            ...(article.section !== null && { section: article.section }),
          }
        : { type: 'website' }),
    },
    twitter: { ...shared, card: 'summary_large_image' },
    icons: { icon: [{ url: '/icon.svg', type: 'image/svg+xml' }] },
    formatDetection: { telephone: false, date: false, address: false, email: false },
  };
}

export async function frontMetadata(): Promise<Metadata> {
  const { tagline } = await publicationOnce();
  return metadataOf({ title: null, description: tagline, path: '/' });
}

/** Of a page that the paper wrote itself; what stands in its text first describes it. */
export async function ownPageMetadata(page: PageDto | null): Promise<Metadata> {
  if (!page) return metadataOf({ title: absent.title, description: absent.text });
  return metadataOf({
    title: page.title,
    description: firstWords(bodyText(page.body).replaceAll('\n', ' '), 160),
    path: `/${page.slug}`,
  });
}

/** Of a list that has pages: each is its own canonical address. Null where there is no such list. */
export async function listMetadata(
  list: (About & { path: string }) | null,
  before: string | undefined,
): Promise<Metadata> {
  if (!list) return metadataOf({ title: absent.title, description: absent.text });
  return metadataOf(before ? { ...list, at: `${list.path}?before=${before}` } : list);
}

/** The feeds of what readers say below a story. */
export function threadFeeds({ slug, headline }: { slug: string; headline: string }) {
  return { home: `/articles/${slug}/comments`, of: `${thread.commentsOn} ${headline}` };
}
