import { idPattern } from '@/newsroom/id';
import { labels } from './article';
import { type DeskFilter, deskStatuses } from './desk-story';

/** The address of the story list, read and written. Pure. */
export const storiesAPage = 25;
/** Longest search, in characters. */
const longestSearch = 100;

type Asked = Record<string, string | string[] | undefined>;

/** The filter that an address asks for; what it does not know it leaves out. */
export function toFilter(asked: Asked): DeskFilter {
  const one = (name: string) => (typeof asked[name] === 'string' ? asked[name] : '');
  return {
    words: one('q').trim().slice(0, longestSearch),
    status: deskStatuses.find((status) => status === one('status')) ?? null,
    mine: one('mine') === '1',
    sectionId: idPattern.test(one('section')) ? one('section') : null,
    authorId: idPattern.test(one('author')) ? one('author') : null,
    label: labels.find((label) => label === one('label')) ?? null,
    before: toCursor(one('before')),
  };
}

function toCursor(text: string): DeskFilter['before'] {
  const [savedAt = '', id = ''] = text.split('~');
  const moment = new Date(savedAt);
  // Exactly as it was written by listPath: a year of five digits is a date to JavaScript and none to the database.
  return idPattern.test(id) && /^\d{4}-/.test(savedAt) && !Number.isNaN(moment.getTime())
    ? { savedAt: moment, id }
    : null;
}

/** The address of the list for `filter`. */
export function listPath(filter: Partial<DeskFilter>): string {
  const query = new URLSearchParams();
  if (filter.words) query.set('q', filter.words);
  if (filter.status) query.set('status', filter.status);
  if (filter.mine) query.set('mine', '1');
  if (filter.sectionId) query.set('section', filter.sectionId);
  if (filter.authorId) query.set('author', filter.authorId);
  if (filter.label) query.set('label', filter.label);
  if (filter.before) query.set('before', `${filter.before.savedAt.toISOString()}~${filter.before.id}`);
  return query.size > 0 ? `/desk/articles?${query}` : '/desk/articles';
}
