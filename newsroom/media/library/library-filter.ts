import { idPattern } from '@/newsroom/id';

/** The address of the picture library, read and written. Pure. */

/** What the tabs of the library show instead of everything. */
export const shelves = ['undescribed', 'unused', 'used', 'mine'] as const;
export type Shelf = (typeof shelves)[number];

export interface LibraryFilter {
  shelf: Shelf | null;
  words: string;
  /** The last picture of the page before, by id. */
  before: string | null;
}

export const everyPicture: LibraryFilter = { shelf: null, words: '', before: null };

/** Longest search, in characters. */
const longestSearch = 100;

type Asked = Record<string, string | string[] | undefined>;

/** The filter that an address asks for; what it does not know it leaves out. */
export function toLibraryFilter(asked: Asked): LibraryFilter {
  const one = (name: string) => (typeof asked[name] === 'string' ? asked[name] : '');
  return {
    shelf: shelves.find((shelf) => shelf === one('show')) ?? null,
    words: one('q').replaceAll('\0', '').trim().slice(0, longestSearch),
    before: idPattern.test(one('before')) ? one('before') : null,
  };
}

/** The address of the library for `filter`, with `picture` beside it where one is chosen. */
export function libraryPath({ shelf, words, before }: LibraryFilter, picture?: string): string {
  const query = new URLSearchParams();
  if (shelf) query.set('show', shelf);
  if (words) query.set('q', words);
  if (before) query.set('before', before);
  if (picture) query.set('picture', picture);
  return query.size > 0 ? `/desk/media?${query}` : '/desk/media';
}
