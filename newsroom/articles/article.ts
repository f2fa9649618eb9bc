import type { Body } from '@/newsroom/text/blocks';

/** What an article is, without the database: the manuscript, its states, the shapes that pages get. Pure. */
export const labels = ['news', 'analysis', 'opinion', 'review', 'explainer', 'letter', 'sponsored'] as const;
export type Label = (typeof labels)[number];
export type ArticleState = 'draft' | 'published' | 'unpublished';
export type CommentsMode = 'open' | 'closed' | 'off';

/** Everything a writer writes. The working draft is one; every published version froze one. */
export interface Manuscript {
  headline: string;
  kicker: string;
  standfirst: string;
  dateline: string;
  label: Label;
  /** null until chosen; publishing asks for it. */
  sectionId: string | null;
  /** Author ids, in the order of the byline. */
  bylines: string[];
  /** Names, as typed; made into tags when published. */
  tags: string[];
  lead: { media: string; alt: string; caption: string; credit: string } | null;
  body: Body;
}

/** Longest values, in code points after NFC. */
export const limits = { headline: 200, kicker: 60, standfirst: 500, dateline: 80, tags: 12, tag: 40, words: 100_000 };

/** Words a minute, the pace behind "reading time" (Brysbaert 2019: 238 for English non-fiction). */
export const wordsAMinute = 238;

export function readingMinutes(words: number): number {
  return Math.max(1, Math.round(words / wordsAMinute));
}

export interface SectionDto {
  id: string;
  slug: string;
  name: string;
}
export interface BylineDto {
  slug: string;
  name: string;
  jobTitle: string;
}
export interface PictureDto {
  /** Address of the widest JPEG; the others are in `sources`. */
  src: string;
  /** srcset by type, best first: image/avif, image/webp. */
  sources: { type: string; srcset: string }[];
  width: number;
  height: number;
  alt: string;
  caption: string;
  credit: string;
}
/** One story in a list: front page, section, author, tag, archive. */
export interface StoryDto {
  id: string;
  slug: string;
  headline: string;
  standfirst: string;
  kicker: string;
  label: Label;
  section: SectionDto | null;
  bylines: BylineDto[];
  picture: PictureDto | null;
  words: number;
  /** ISO 8601, as everywhere in DTOs. */
  publishedAt: string;
  updatedAt: string;
  commentCount: number;
  comments: CommentsMode;
}
/** A whole article as its page needs it. */
export interface ArticleDto extends StoryDto {
  dateline: string;
  lead: PictureDto | null;
  body: Body;
  /** Pictures of the body by media id. */
  pictures: Record<string, PictureDto>;
  tags: { slug: string; name: string }[];
  /** Number of substantive versions; 1 until the first change. */
  versions: number;
}
/** What stands at the address of an article that was withdrawn: 410. */
export interface GoneDto {
  headline: string;
  publishedAt: string;
  unpublishedAt: string;
  because: string;
}
