import { toSlug } from '@/newsroom/slug';

/** The address of the desk's list of tags, read and written. Pure. */
export const tagsAPage = 50;
/** Longest search, in characters. */
const longestSearch = 100;

export interface TagFilter {
  words: string;
  /** The address of the last tag of the page before. */
  after: string | null;
}
/** One tag, with the number of stories that carry it, and whether it has a page: readers see one of them. */
export interface DeskTag {
  id: string;
  slug: string;
  name: string;
  stories: number;
  isPublic: boolean;
}

type Asked = Record<string, string | string[] | undefined>;

/** What an address asks for; what it does not know it leaves out. */
export function toTagFilter(asked: Asked): TagFilter {
  const one = (name: string) => (typeof asked[name] === 'string' ? asked[name] : '');
  const after = one('after');
  return { words: one('q').trim().slice(0, longestSearch), after: after && toSlug(after) === after ? after : null };
}

/** The address of the list for `filter`. */
export function tagsPath({ words, after }: Partial<TagFilter>): string {
  const query = new URLSearchParams();
  if (words) query.set('q', words);
  if (after) query.set('after', after);
  return query.size > 0 ? `/desk/tags?${query}` : '/desk/tags';
}
