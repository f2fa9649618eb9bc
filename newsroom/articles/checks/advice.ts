import type { Manuscript } from '../article';
import type { LinkCheck } from './links-of';

/** What is pointed out before publishing and stops nobody. Pure. */
export type Advice =
  | { about: 'standfirst' | 'leadPicture' | 'tags' }
  | { about: 'headlineLong'; characters: number }
  | { about: 'notes'; open: number }
  | { about: 'deadLink'; href: string; words: string };

/** A headline longer than this is cut in lists, cards and search results elsewhere; in code points. */
export const longHeadline = 90;

/** In the order in which they are shown. */
export function adviceOn(manuscript: Manuscript, links: LinkCheck, openNotes: number): Advice[] {
  const characters = [...manuscript.headline].length;
  return [
    ...(openNotes > 0 ? [{ about: 'notes', open: openNotes } as const] : []),
    ...links.dead.map(({ href, words }) => ({ about: 'deadLink', href, words }) as const),
    ...(characters > longHeadline ? [{ about: 'headlineLong', characters } as const] : []),
    ...(manuscript.standfirst ? [] : [{ about: 'standfirst' } as const]),
    ...(manuscript.lead ? [] : [{ about: 'leadPicture' } as const]),
    ...(manuscript.tags.length > 0 ? [] : [{ about: 'tags' } as const]),
  ];
}
