import type { Body, Figure, Inline } from '@/newsroom/text/blocks';
import type { PictureDto } from '@/newsroom/text/picture';
import type { Evidence } from './evidence/evidence';

export type { PictureDto };

/** What an article is, without the database: the manuscript, its states, the shapes that pages get. Pure. */
export const labels = ['news', 'analysis', 'opinion', 'review', 'explainer', 'letter', 'sponsored'] as const;
export type Label = (typeof labels)[number];
export type ArticleState = 'draft' | 'published' | 'unpublished';
/** How a thread stands: `approval` holds every comment, `slowed` spaces those of one person, `paused` ends by itself. */
export const commentsModes = ['open', 'approval', 'slowed', 'paused', 'closed', 'off'] as const;
export type CommentsMode = (typeof commentsModes)[number];

export function isCommentsMode(value: unknown): value is CommentsMode {
  return commentsModes.some((mode) => mode === value);
}

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
  /** What it rests on; not there where there is nothing of the kind (`withEvidence`). */
  evidence?: Evidence;
}

/** Longest values, in code points after NFC. */
export const limits = {
  headline: 200,
  kicker: 60,
  standfirst: 500,
  dateline: 80,
  /** More than this is a list of staff, not a byline. */
  bylines: 12,
  tags: 12,
  tag: 40,
  words: 100_000,
  alt: 500,
  caption: 500,
  credit: 120,
  /** What changed, told with a published change. */
  note: 300,
  /** What readers are told at the address of a story that was withdrawn, or of a thread that is paused. */
  because: 300,
};

/** The moves an article can make, by the state it is in. Everything else is refused. */
const moves = {
  publish: ['draft', 'published', 'unpublished'],
  unpublish: ['published'],
  delete: ['draft'],
  'set-comments': ['draft', 'published'],
} as const satisfies Record<string, readonly ArticleState[]>;
export type Move = keyof typeof moves;

export function isLegal(move: Move, state: ArticleState): boolean {
  return (moves[move] as readonly ArticleState[]).includes(state);
}

/** What a manuscript still lacks before readers may see it: field → key of the sentence. Empty when it may go. */
export function missing(manuscript: Manuscript): Record<string, string> {
  const lacks: Record<string, string> = {};
  if (manuscript.headline === '') lacks.headline = 'headline-missing';
  if (manuscript.sectionId === null) lacks.sectionId = 'section-missing';
  if (manuscript.bylines.length === 0) lacks.bylines = 'byline-missing';
  if (isBlank(manuscript.body)) lacks.body = 'body-missing';
  if (manuscript.lead && manuscript.lead.alt === '') lacks.lead = 'lead-alt-missing';
  if (figuresOf(manuscript.body).some((figure) => figure.attrs.alt.trim() === '')) lacks.body ??= 'figure-alt-missing';
  return lacks;
}

function isBlank(body: Body): boolean {
  return body.content.every((block) => block.type === 'paragraph' && (block.content ?? []).every(isSpace));
}

function isSpace(piece: Inline): boolean {
  return piece.type === 'hardBreak' || piece.text.trim() === '';
}

/** Every picture of a body, those in galleries too. */
export function figuresOf(body: Body): Figure[] {
  return body.content.flatMap((block) => {
    if (block.type === 'figure') return [block];
    return block.type === 'gallery' ? block.content : [];
  });
}

/**
 * The months, as yyyy-mm, that a moment falls into somewhere on earth (UTC-12 to UTC+14): an event names both where the
 * clock is near midnight of the last day, so that no time zone setting can leave an archive page behind.
 */
export function monthsOf(moment: Date): string[] {
  const hours = [-12, 0, 14];
  return [...new Set(hours.map((hour) => new Date(moment.getTime() + hour * 3_600_000).toISOString().slice(0, 7)))];
}

/** Words a minute, the pace behind "reading time" (Brysbaert 2019: 238 for English non-fiction). */
export const wordsAMinute = 238;

export function readingMinutes(words: number): number {
  return Math.max(1, Math.round(words / wordsAMinute));
}

/** Are a label and the name of a section the same word? "Letter" and "Letters" are. */
export function isSameWord(one: string, other: string): boolean {
  const [a, b] = [one, other].map((text) => text.toLowerCase().replace(/s$/, ''));
  return a === b;
}

/** The section, then what kind of piece it is; once where both are the same word: "Opinion", not "Opinion, Opinion". */
export function sectionAndKind(section: string | null, kind: string | null): string[] {
  const words = [section, kind].filter((word) => word !== null && word !== '') as string[];
  return section && kind && isSameWord(section, kind) ? [section] : words;
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
  kind: 'person' | 'organisation';
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
  evidence?: Evidence;
}
/** What stands at the address of an article that was withdrawn: 410. */
export interface GoneDto {
  headline: string;
  publishedAt: string;
  unpublishedAt: string;
  because: string;
}
