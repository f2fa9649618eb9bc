import type { StoryDto } from '@/newsroom/articles/article';
import { commentAddress } from '@/newsroom/comments/reply-state';
import { correctionAnchor } from '@/newsroom/trust/correction';
import { corrections as say } from '@/words/record';
import { lists } from '@/words/site';
import { thread } from '@/words/thread';

/** A feed in no format yet; rss.ts, atom.ts and json-feed.ts write it. Pure. */
export interface Feed {
  title: string;
  description: string;
  /** BCP 47. */
  language: string;
  /** Who publishes it. */
  publication: string;
  /** Path below which its files lie. */
  home: string;
  /** Path of the page it follows, where that is not `home`. */
  page?: string;
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
  /** `path` is null for somebody without a page here: a commenter. */
  authors: { name: string; path: string | null }[];
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

/** A public comment, as its feeds tell it. */
export interface SaidDto {
  id: string;
  slug: string;
  headline: string;
  name: string;
  /** Plain text. */
  text: string;
  at: string;
}

/** What readers said: below one story, or on the whole paper. Each item leads to the comment in its conversation. */
export function toCommentsFeed(
  { name, language }: Paper,
  comments: readonly SaidDto[],
  story: { slug: string; headline: string } | null = null,
): Feed {
  return {
    title: story ? `${name}: ${thread.commentsOn} ${story.headline}` : `${name}: ${thread.comments}`,
    description: thread.feed,
    language,
    publication: name,
    home: story ? `/articles/${story.slug}/comments` : '/comments',
    ...(story ? {} : { page: '/' }),
    items: comments.map(({ id, slug, headline, name: who, text, at }) => ({
      id,
      title: thread.saidOn(who, headline),
      path: commentAddress(slug, id),
      summary: text,
      publishedAt: at,
      updatedAt: at,
      authors: [{ name: who, path: null }],
      category: null,
      picture: null,
      comments: null,
    })),
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
