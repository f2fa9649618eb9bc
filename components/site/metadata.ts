import type { Metadata } from 'next';
import { cardSize } from '@/newsroom/feeds/card';
import { absolute } from '@/newsroom/settings/address';
import { absent, site } from '@/words/site';
import { publicationOnce } from './once';

/** What a page says about itself. `path` is its canonical address with its query; absent where it has none (404, 410). */
export interface About {
  title: string | null;
  description: string;
  path?: string;
  /** The picture that goes with a link to the page, drawn by us. */
  card?: { path: string; alt: string };
  /** RSS feeds of this page, beside the paper's own. */
  feeds?: { path: string; title: string }[];
  article?: { publishedAt: string; updatedAt: string; authors: string[]; section: string | null; tags: string[] };
}

/**
 * The whole metadata of a page in one piece: Next merges objects shallowly, so a page that set a part of `openGraph` or
 * `alternates` would lose the rest.
 */
export async function metadataOf({ title, description, path, card, article, feeds = [] }: About): Promise<Metadata> {
  const { name } = await publicationOnce();
  const url = path === undefined ? undefined : absolute(path);
  const rss = [...feeds, { path: '/feed.xml', title: site.rss }];
  const images = card && [{ url: absolute(card.path), alt: card.alt, ...cardSize, type: 'image/png' }];
  const shared = { title: title ?? name, description, ...(images && { images }) };
  return {
    title: title === null ? name : `${title} | ${name}`,
    description,
    ...(url === undefined && { robots: { index: false } }),
    alternates: {
      ...(url !== undefined && { canonical: url }),
      types: {
        'application/rss+xml': rss.map((feed) => ({ url: absolute(feed.path), title: `${name}: ${feed.title}` })),
      },
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
    twitter: { ...shared, card: images ? 'summary_large_image' : 'summary' },
    icons: { icon: [{ url: '/icon.svg', type: 'image/svg+xml' }] },
    formatDetection: { telephone: false, date: false, address: false, email: false },
  };
}

export async function frontMetadata(): Promise<Metadata> {
  const { tagline } = await publicationOnce();
  return metadataOf({ title: null, description: tagline, path: '/' });
}

/** Of a list that has pages: each is its own canonical address. Null where there is no such list. */
export async function listMetadata(
  list: (About & { path: string }) | null,
  before: string | undefined,
): Promise<Metadata> {
  if (!list) return metadataOf({ title: absent.title, description: absent.text });
  return metadataOf(before ? { ...list, path: `${list.path}?before=${before}` } : list);
}
