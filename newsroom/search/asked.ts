import { type Label, labels } from '@/newsroom/articles/article';
import { cleanText } from '@/newsroom/text/clean-text';
import { codePoints } from '@/newsroom/text/line';

/** What a search page is asked for, read from its address and written into it. Pure. */
export interface Asked {
  /** As typed, on one line: what stands in the box, whatever is wrong with it. */
  words: string;
  /** Key of the sentence that refuses the words; null where they can be looked for, or are none. */
  problem: 'search-too-long' | 'text-broken' | null;
  /** Narrowed to a section (its slug), a kind of piece, a time. */
  section: string | null;
  kind: Label | null;
  when: When | null;
  sort: 'best' | 'newest';
  /** The list that is paged: stories, or the comments alone. */
  list: 'stories' | 'comments';
  /** Counted from 1. */
  page: number;
}

export const whens = ['month', 'year', 'earlier'] as const;
export type When = (typeof whens)[number];

/** Longest query, in code points after NFC. */
export const longestWords = 200;

type Given = Record<string, string | string[] | undefined>;

/** What an address asks for; a value it does not know it leaves out. */
export function toAsked(given: Given): Asked {
  const one = (name: string) => (typeof given[name] === 'string' ? given[name] : '');
  const typed = one('q');
  const cleaned = cleanText(typed);
  const words = (cleaned.ok ? cleaned.text : typed).replace(/\s+/g, ' ').trim();
  const long = codePoints(words) > longestWords;
  return {
    words,
    problem: cleaned.ok ? (long ? 'search-too-long' : null) : 'text-broken',
    section: one('section') || null,
    kind: labels.find((label) => label === one('kind')) ?? null,
    when: whens.find((when) => when === one('when')) ?? null,
    sort: one('sort') === 'newest' ? 'newest' : 'best',
    list: one('in') === 'comments' ? 'comments' : 'stories',
    page: /^[1-9]\d{0,3}$/.test(one('page')) ? Number(one('page')) : 1,
  };
}

/** The address of a search. What is as it is anyhow is not in it. */
export function searchPath(asked: Partial<Asked>): string {
  const query = new URLSearchParams();
  if (asked.words) query.set('q', asked.words);
  if (asked.list === 'comments') query.set('in', 'comments');
  if (asked.section) query.set('section', asked.section);
  if (asked.kind) query.set('kind', asked.kind);
  if (asked.when) query.set('when', asked.when);
  if (asked.sort === 'newest') query.set('sort', 'newest');
  if (asked.page && asked.page > 1) query.set('page', String(asked.page));
  return query.size > 0 ? `/search?${query}` : '/search';
}
