/** Redirects as the desk shows them: an address that was, and where it leads for ever. Pure. */
export const redirectsAPage = 50;
/** Longest address, in characters: what the press reads of a request (press/addresses.ts). */
export const longestAddress = 2_000;
/** Lines that one file brings in at most. */
export const mostLines = 5_000;
/** Longest search, in characters. */
const longestSearch = 200;

export interface RedirectDto {
  from: string;
  to: string;
  cause: 'import' | 'renamed' | 'hand';
  by: string | null;
  /** ISO 8601. */
  at: string;
}
export interface RedirectFilter {
  words: string;
  /** The last old address of the page before. */
  after: string | null;
}

type Asked = Record<string, string | string[] | undefined>;

/** What an address of the list asks for; what it does not know it leaves out. */
export function toRedirectFilter(asked: Asked): RedirectFilter {
  const one = (name: string) => (typeof asked[name] === 'string' ? asked[name].replaceAll('\0', '') : '');
  return { words: one('q').trim().slice(0, longestSearch), after: one('after').slice(0, longestAddress) || null };
}

/** The address of the list for `filter`. */
export function redirectsPath({ words, after }: Partial<RedirectFilter>): string {
  const query = new URLSearchParams();
  if (words) query.set('q', words);
  if (after) query.set('after', after);
  return query.size > 0 ? `/desk/redirects?${query}` : '/desk/redirects';
}
