import type { StoryDto } from '@/newsroom/articles/article';
import { correctionAnchor } from '@/newsroom/trust/correction';
import { corrections as say } from '@/words/record';
import { lists } from '@/words/site';

/** A feed in no format yet; rss.ts, atom.ts and json-feed.ts write it. Pure. */
export interface Feed {
  title: string;
  description: string;
  /** BCP 47. */
  language: string;
  /** Who publishes it. */
  publication: string;
  /** Path of the page it follows. */
  home: string;
  /** Newest first. */
  items: FeedItem[];
}
export interface FeedItem {
  /** Stays the same when the story gets another address. */
  id: string;
  title: string;
  path: string;
  /** Plain text. */
  summary: string;
  /** ISO 8601. */
  publishedAt: string;
  updatedAt: string;
  authors: { name: string; path: string }[];
  category: string | null;
  /** Path of a picture in the widest JPEG. */
  picture: string | null;
  /** Path of its thread; null where it has none. */
  comments: string | null;
}

/** The files a feed is written in, by what stands last in their address. */
export const feedFiles = {
  'feed.xml': 'application/rss+xml',
  'atom.xml': 'application/atom+xml',
  'feed.json': 'application/feed+json',
} as const;
export type FeedFile = keyof typeof feedFiles;

/** Stories in a feed. */
export const feedLength = 30;

/** Where the feed of the page at `home` is, in each format. */
export function feedPath(home: string, file: FeedFile): string {
  return `${home === '/' ? '' : home}/${file}`;
}

/** When anything in the feed last changed, ISO 8601; undefined for a feed of nothing. */
export function changedAt({ items }: Feed): string | undefined {
  return items
    .map(({ updatedAt }) => updatedAt)
    .sort()
    .at(-1);
}

interface Paper {
  name: string;
  tagline: string;
  language: string;
}

/** The feed of stories that stand on the page at `home`: the whole paper's where `of` is not given. */
export function toStoryFeed(
  { name, tagline, language }: Paper,
  stories: readonly StoryDto[],
  of: { home: string; title: string; description: string } | null = null,
): Feed {
  return {
    title: of ? `${name}: ${of.title}` : name,
    description: of ? of.description : tagline,
    language,
    publication: name,
    home: of?.home ?? '/',
    items: stories.map(toItem),
  };
}

/** What the feed of a tag says of itself. */
export function aboutTag({ slug, name }: { slug: string; name: string }) {
  return { home: `/tags/${slug}`, title: name, description: lists.tagged(name) };
}

function toItem(story: StoryDto): FeedItem {
  const path = `/articles/${story.slug}`;
  return {
    id: story.id,
    title: story.headline,
    path,
    summary: story.standfirst,
    publishedAt: story.publishedAt,
    updatedAt: story.updatedAt,
    authors: story.bylines.map(({ name, slug }) => ({ name, path: `/authors/${slug}` })),
    category: story.section?.name ?? null,
    picture: story.picture?.src ?? null,
    comments: story.comments === 'off' ? null : `${path}#comments`,
  };
}

/** What the paper got wrong. Each item leads to its notice. */
export function toCorrectionsFeed(
  { name, language }: Paper,
  corrections: readonly { id: string; slug: string; headline: string; words: string; madeAt: string }[],
): Feed {
  const items = corrections.map(({ id, slug, headline, words, madeAt }) => ({
    id,
    title: headline,
    path: `/articles/${slug}#${correctionAnchor(id)}`,
    summary: words,
    publishedAt: madeAt,
    updatedAt: madeAt,
    authors: [],
    category: null,
    picture: null,
    comments: null,
  }));
  const title = `${name}: ${say.title}`;
  return { title, description: say.standfirst, language, publication: name, home: '/corrections', items };
}
