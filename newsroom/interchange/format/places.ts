/** Where things lie in the folder of an export. Every name is made of ids, slugs and hashes; no person's words. Pure. */
export const files = {
  manifest: 'manifest.json',
  sums: 'files.sha256',
  paper: 'paper.json',
  rules: 'rules.json',
  navigation: 'navigation.json',
  sections: 'sections.ndjson',
  authors: 'authors.ndjson',
  tags: 'tags.ndjson',
  front: 'front.ndjson',
  pages: 'pages.ndjson',
  media: 'media.ndjson',
  people: 'people.ndjson',
  addresses: 'addresses.ndjson',
  guests: 'guests.ndjson',
  draftNotes: 'draft-notes.ndjson',
  tips: 'tips.ndjson',
  savedFilters: 'saved-filters.ndjson',
  letterChoices: 'letter-choices.ndjson',
  sanctions: 'sanctions.ndjson',
  personNotes: 'person-notes.ndjson',
  appeals: 'appeals.ndjson',
  reads: 'reads.ndjson',
  redirects: 'redirects.ndjson',
  corrections: 'corrections.ndjson',
  recommendations: 'recommendations.ndjson',
  reports: 'reports.ndjson',
  commentEdits: 'comment-edits.ndjson',
} as const;

/** The text that readers see, or the draft of what nobody has seen. */
export const articleFile = (slug: string) => `articles/${slug}.md`;
/** A frozen text before the live one. */
export const versionFile = (slug: string, number: number) => `articles/${slug}/${number}.md`;
/** The working draft, where it says something else than the live text. */
export const draftFile = (slug: string) => `articles/${slug}/draft.md`;
/** The draft at the end of a stretch of work, by the id of its revision. */
export const revisionFile = (slug: string, id: string) => `articles/${slug}/revisions/${id}.md`;
export const commentsFile = (slug: string) => `comments/${slug}.ndjson`;
export const pictureFile = (hash: string, name: string) => `media/${hash}/${name}`;

const slug = '[a-z0-9]+(?:-[a-z0-9]+)*';
const known = new RegExp(
  [
    '^(?:(?:paper|rules|navigation)\\.json',
    '(?:sections|authors|tags|front|pages|media|people|addresses|guests|draft-notes|tips|saved-filters|letter-choices|sanctions|person-notes|appeals|reads|redirects|corrections|recommendations|reports|comment-edits)\\.ndjson',
    `articles/${slug}\\.md`,
    `articles/${slug}/(?:draft|[1-9]\\d{0,5})\\.md`,
    `articles/${slug}/revisions/[0-9a-z]{18}\\.md`,
    `comments/${slug}\\.ndjson`,
    'media/[0-9a-f]{32}/[0-9a-z]{1,12}\\.(?:avif|webp|jpg))$',
  ].join('|'),
);

/** Is `path` one that an export writes? Nothing else in a folder is ever opened. */
export function isPlace(path: string): boolean {
  return path.length < 300 && known.test(path);
}

/** The slug of an article's own file; null for every other path. */
export function slugOfArticle(path: string): string | null {
  return /^articles\/([^/]+)\.md$/.exec(path)?.[1] ?? null;
}

/** Bytes one file or one line may have: more than the longest that the rules let anybody write. */
export const caps = { line: 512 * 1024, text: 24 * 1024 * 1024, picture: 64 * 1024 * 1024 };
