import { idPattern } from '@/newsroom/id';

/**
 * kept: the same bytes for everyone, held in the stock until an event touches them. printed: a reader's page made for one
 * request and never kept. passed: an application's own answer (desk, API), not printed. live: a line that stays open
 * (press/live-line.ts), of which Next hears nothing.
 */
export type Kind = 'kept' | 'printed' | 'passed' | 'live';
/** Which set of security headers the answer gets. */
export type Side = 'reader' | 'desk' | 'bare';

export interface Row {
  /** The route in `app/` it stands for, or the folder it opens with `/**`. */
  readonly route: string;
  readonly kind: Kind;
  readonly side: Side;
  /** The query keys that reach the page, and what each may say. Anything else is dropped. */
  readonly query?: Readonly<Record<string, RegExp>>;
  /** Each time it is served counts as a read (press/reads.ts). */
  readonly counted?: true;
  /** Made in a queue of its own, because each makes the database work and no two are alike (press/costly.ts). */
  readonly costly?: true;
  /** Takes POST too. */
  readonly posts?: true;
  /** A signed token in the address is the whole authority: a POST needs no proof of the same origin. */
  readonly byToken?: true;
  /** The address itself is the key: no robot keeps it, and no page it leads to hears of it. */
  readonly secret?: true;
  /** May stand in a frame of the desk's own pages. */
  readonly framed?: true;
  /** Kept for strangers; printed and never kept for whoever holds a guest's key or a session. */
  readonly personal?: true;
  /** Most bytes of a body from somebody signed in; everybody else has 64 KB. */
  readonly signedInBody?: number;
  /** Query keys of other systems' addresses: looked up whole among the redirects before the page is printed. */
  readonly foreign?: RegExp;
  /** Spelt otherwise it may be another system's address: looked up whole among the redirects, and only then led to its own spelling. */
  readonly exact?: true;
  /** The address names its content, so the answer never changes. */
  readonly immutable?: true;
}

const megabyte = 1024 * 1024;
const page = { page: /^(?:[2-9]|[1-9]\d{1,3})$/ }; // page 1 is the address without it
// Each key makes more addresses for the stock to hold, so a row takes only what its page reads.
/** The name of a block of a story (newsroom/text/block-id.ts), which the press cannot import. */
const blockPattern = /^[a-z0-9]{4,12}$/;
const list = { before: idPattern };
const desk = { kind: 'passed', side: 'desk', posts: true } as const;
const reader = { kind: 'kept', side: 'reader' } as const;

/** Every address Gazette answers. Order matters only where two rows match: the first wins. */
export const grammar: readonly Row[] = [
  { route: '/', ...reader, foreign: /^(?:p|page_id|cat|attachment_id)=\d{1,10}$/ },
  { route: '/articles/[slug]', ...reader, counted: true },
  { route: '/articles/[slug]/card.png', kind: 'kept', side: 'bare' },
  { route: '/articles/[slug]/comments', ...reader, query: { ...page, sort: /^(?:best|newest|oldest)$/ } },
  { route: '/articles/[slug]/comments/feed.xml', ...reader },
  { route: '/articles/[slug]/comments/atom.xml', ...reader },
  { route: '/articles/[slug]/comments/feed.json', ...reader },
  { route: '/articles/[slug]/comments/live', kind: 'live', side: 'bare', query: { since: /^\d{13}$/ } },
  { route: '/articles/[slug]/comments/new', kind: 'printed', side: 'reader', query: { since: /^\d{13}$/ } },
  {
    route: '/articles/[slug]/reply',
    kind: 'printed',
    side: 'reader',
    posts: true,
    query: { to: idPattern, note: blockPattern },
  },
  { route: '/articles/[slug]/comments/[id]', ...reader, personal: true, posts: true, query: page },
  {
    route: '/your-comments',
    kind: 'printed',
    side: 'reader',
    posts: true,
    query: { ...list, said: /^(?:asked|confirmed|saved|erased)$/ },
  },
  { route: '/your-comments/erase', kind: 'printed', side: 'reader', posts: true },
  { route: '/your-comments/export.json', kind: 'printed', side: 'reader' },
  { route: '/your-comments/by-letter/[token]', kind: 'printed', side: 'reader', posts: true },
  // For the reader's script: what is one's own on a story. Nobody else's, so never kept.
  { route: '/your-comments/on/[slugJson]', kind: 'printed', side: 'reader' },
  { route: '/articles/[slug]/comments/[id]/edits', ...reader },
  { route: '/articles/[slug]/comments/[id]/edit', kind: 'printed', side: 'reader', posts: true },
  { route: '/articles/[slug]/comments/[id]/report', kind: 'printed', side: 'reader', posts: true },
  {
    route: '/articles/[slug]/spotted',
    kind: 'printed',
    side: 'reader',
    posts: true,
    query: { said: /^sent$/ },
  },
  { route: '/articles/[slug]/recommend', kind: 'printed', side: 'reader', posts: true },
  { route: '/articles/[slug]/notes/[block]', ...reader },
  {
    route: '/articles/[slug]/comments/[id]/appeal',
    kind: 'printed',
    side: 'reader',
    posts: true,
    query: { by: /^[0-9a-z]{18}-[0-9a-f]{40}$/ },
  },
  { route: '/articles/[slug]/history', ...reader },
  { route: '/articles/[slug]/history/[span]', ...reader, query: { view: /^(?:sides|whole)$/ } },
  { route: '/sections/[slug]', ...reader, query: list },
  { route: '/sections/[slug]/card.png', kind: 'kept', side: 'bare' },
  { route: '/sections/[slug]/[feed]', ...reader },
  { route: '/tags/[slug]', ...reader, query: list },
  { route: '/tags/[slug]/[feed]', ...reader },
  { route: '/authors/[slug]', ...reader, query: list },
  { route: '/authors/[slug]/card.png', kind: 'kept', side: 'bare' },
  { route: '/authors/[slug]/[feed]', ...reader },
  { route: '/archive/[yyyy]/[mm]', ...reader, query: list },
  { route: '/corrections', ...reader, query: list },
  { route: '/corrections/feed.xml', ...reader },
  { route: '/corrections/atom.xml', ...reader },
  { route: '/corrections/feed.json', ...reader },
  {
    route: '/search',
    kind: 'printed',
    side: 'reader',
    query: {
      q: /^[\s\S]{1,2000}$/,
      in: /^comments$/,
      section: /^[a-z0-9-]{1,120}$/,
      kind: /^[a-z]{1,12}$/,
      when: /^(?:month|year|earlier)$/,
      sort: /^newest$/,
      ...page,
    },
    costly: true,
  },
  { route: '/about', ...reader },
  { route: '/guidelines', ...reader },
  { route: '/moderation', ...reader },
  { route: '/privacy', ...reader },
  { route: '/accessibility', ...reader },
  { route: '/preview/[token]', kind: 'printed', side: 'reader', secret: true },
  { route: '/unsubscribe/[token]', kind: 'printed', side: 'reader', posts: true },
  // A mail program posts here for its reader, from no page of ours (RFC 8058).
  { route: '/unsubscribe/[token]/one-click', kind: 'passed', side: 'bare', posts: true, byToken: true },
  { route: '/comments/feed.xml', ...reader },
  { route: '/comments/atom.xml', ...reader },
  { route: '/comments/feed.json', ...reader },
  { route: '/feed.xml', ...reader },
  { route: '/atom.xml', ...reader },
  { route: '/feed.json', ...reader },
  { route: '/card.png', kind: 'kept', side: 'bare' },
  { route: '/sitemap.xml', ...reader },
  { route: '/sitemaps/[part]', ...reader },
  // The clock alone takes stories out of it, so it is made for whoever asks.
  { route: '/news-sitemap.xml', kind: 'printed', side: 'reader', costly: true },
  { route: '/robots.txt', ...reader },
  { route: '/speculation.json', ...reader },
  { route: '/theme.js', ...reader },
  { route: '/reader.js', ...reader },
  { route: '/accent/[colours]', ...reader, immutable: true },
  { route: '/favicon.ico', ...reader },
  { route: '/icon.svg', ...reader },
  { route: '/media/[hash]/[file]', kind: 'kept', side: 'bare', immutable: true },
  { route: '/desk/media/**', ...desk, signedInBody: 26 * megabyte }, // a picture of 25 MB and the form around it
  { route: '/desk/articles/[id]/preview/framed', ...desk, framed: true },
  { route: '/desk/front/preview/framed', ...desk, framed: true },
  // A link of an invitation or of a letter: what stands in it is a right, so no log has it.
  { route: '/desk/join/[token]', ...desk },
  { route: '/desk/new-password/[token]', ...desk },
  { route: '/desk/**', ...desk, signedInBody: 4 * megabyte },
  // What an editor writes, beside whatever stood at the root before: after every row above.
  { route: '/[slug]', ...reader, exact: true, foreign: /^[\s\S]+$/ },
  { route: '/api/health', kind: 'passed', side: 'bare' },
  { route: '/api/health/live', kind: 'passed', side: 'bare' },
  { route: '/api/health/ready', kind: 'passed', side: 'bare' },
];

const parameters: Record<string, string> = {
  slug: '[a-z0-9-]{1,120}',
  slugJson: '[a-z0-9-]{1,120}\\.json',
  id: idPattern.source.slice(1, -1),
  block: blockPattern.source.slice(1, -1),
  span: '[1-9]\\d{0,4}\\.\\.[1-9]\\d{0,4}',
  yyyy: '\\d{4}',
  mm: '(?:0[1-9]|1[0-2])',
  part: '(?:pages|[1-9]\\d{0,3})\\.xml',
  hash: '[0-9a-z]{8,128}',
  token: '[0-9a-z-]{32,160}',
  feed: '(?:feed\\.xml|atom\\.xml|feed\\.json)',
  colours: '[0-9a-f]{6}-[0-9a-f]{6}\\.css',
  file: '[0-9a-z-]{1,40}\\.(?:avif|webp|jpg|png)',
};
/** What may stand below `/**`: the letters of RFC 3986's unreserved set, no dot at the start of a segment. */
const below = '(?:/[A-Za-z0-9_~-][A-Za-z0-9._~-]{0,127}){0,8}';

/** The anchored pattern of a route: `[slug]` and its like by name, a folder by `/**`. */
export function patternOf(route: string): RegExp {
  const source = route
    .split('/')
    .map((segment) => {
      if (segment === '**') return below;
      const name = /^\[(\w+)\]$/.exec(segment)?.[1];
      if (!name) return segment.replaceAll('.', '\\.');
      const known = parameters[name];
      if (!known) throw new Error(`press/grammar.ts: what may [${name}] of ${route} be?`);
      return known;
    })
    .join('/')
    .replaceAll(`/${below}`, below);
  return new RegExp(`^${source}$`);
}
