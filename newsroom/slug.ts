/** Addresses made of words. Pure. */

/** What a slug looks like: lower-case Latin letters, digits and single hyphens. */
export const slugPattern = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
/** Longest slug, in characters; room is left below the 120 that the grammar of addresses takes for "-2" and on. */
export const longestSlug = 100;

/** Names that stand at the root or below a story, now or soon; nothing that people name may take one. */
// biome-ignore format: a list of words reads better than a column
const reserved: ReadonlySet<string> = new Set([
  'about', 'accent', 'accessibility', 'admin', 'api', 'archive', 'article', 'articles', 'atom', 'author', 'authors', 'comment', 'comments',
  'card', 'corrections', 'desk', 'favicon', 'feed', 'guidelines', 'health', 'history', 'icon', 'index', 'latest', 'media', 'missing', 'moderation',
  'new', 'news-sitemap', 'next', 'preview', 'privacy', 'reader', 'reply', 'robots', 'rss', 'search', 'section', 'sections', 'setup', 'sign-in',
  'sign-out', 'sitemap', 'sitemaps', 'speculation', 'static', 'tag', 'tags', 'theme', 'unsubscribe', 'your-comments',
]);

/** Letters that do not fall apart into a Latin letter and a mark (ISO 9 and ELOT 743, simplified to what is read aloud). */
// biome-ignore format: a list of words reads better than a column
const letters: Readonly<Record<string, string>> = {
  ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', đ: 'd', ð: 'd', þ: 'th', ł: 'l', ı: 'i', ħ: 'h', ŋ: 'ng', '&': ' and ', '@': ' at ',
  а: 'a', б: 'b', в: 'v', г: 'g', ґ: 'g', д: 'd', е: 'e', є: 'ye', ж: 'zh', з: 'z', и: 'i', і: 'i', к: 'k', л: 'l', м: 'm',
  н: 'n', о: 'o', п: 'p', р: 'r', с: 's', т: 't', у: 'u', ф: 'f', х: 'kh', ц: 'ts', ч: 'ch', ш: 'sh', щ: 'shch', ъ: '',
  ы: 'y', ь: '', э: 'e', ю: 'yu', я: 'ya', α: 'a', β: 'v', γ: 'g', δ: 'd', ε: 'e', ζ: 'z', η: 'i', θ: 'th', ι: 'i', κ: 'k',
  λ: 'l', μ: 'm', ν: 'n', ξ: 'x', ο: 'o', π: 'p', ρ: 'r', σ: 's', ς: 's', τ: 't', υ: 'y', φ: 'f', χ: 'ch', ψ: 'ps', ω: 'o',
};

/** `words` as a slug; '' where nothing of them can be written in Latin letters. Cut at a word, at most `longestSlug`. */
export function toSlug(words: string): string {
  const plain = words
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/['’‘ʼ]/gu, '');
  const latin = Array.from(plain, (letter) => letters[letter] ?? letter).join('');
  const slug = latin.replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '');
  if (slug.length <= longestSlug) return slug;
  const cut = slug.slice(0, longestSlug + 1);
  return cut.slice(0, cut.lastIndexOf('-') > 0 ? cut.lastIndexOf('-') : longestSlug);
}

export function isReserved(slug: string): boolean {
  return reserved.has(slug);
}

/** The first of `slug`, `slug-2`, `slug-3` … that is neither reserved nor in `taken`. */
export function freeSlug(slug: string, taken: ReadonlySet<string>): string {
  let free = slug;
  for (let number = 2; isReserved(free) || taken.has(free); number += 1) free = `${slug}-${number}`;
  return free;
}
