import { firstWords } from '@/newsroom/text/first-words';
import type { Manuscript } from '../article';
import { evidenceOf } from '../evidence/evidence';
import { isUnresolved, toClaims } from '../evidence/status';
import type { LinkCheck } from './links-of';

/** What is pointed out before publishing and stops nobody. Pure. */
export type Advice =
  | { about: 'standfirst' | 'leadPicture' | 'tags' }
  | { about: 'headlineLong'; characters: number }
  | { about: 'notes'; open: number }
  | { about: 'deadLink' | 'deadSource'; href: string; words: string }
  /** How many claims, and what the first of them says. */
  | { about: 'claims' | 'claimsOpen' | 'claimsUnmarked'; claims: number; first: string };

/** A headline longer than this is cut in lists, cards and search results elsewhere; in code points. */
export const longHeadline = 90;

/** How much of a claim is quoted, in code points. */
const quoted = 80;

/** In the order in which they are shown. */
export function adviceOn(manuscript: Manuscript, links: LinkCheck, openNotes: number): Advice[] {
  const characters = [...manuscript.headline].length;
  return [
    ...(openNotes > 0 ? [{ about: 'notes', open: openNotes } as const] : []),
    ...links.dead.map(
      ({ href, words, isSource }) => ({ about: isSource ? 'deadSource' : 'deadLink', href, words }) as const,
    ),
    ...onClaims(manuscript),
    ...(characters > longHeadline ? [{ about: 'headlineLong', characters } as const] : []),
    ...(manuscript.standfirst ? [] : [{ about: 'standfirst' } as const]),
    ...(manuscript.lead ? [] : [{ about: 'leadPicture' } as const]),
    ...(manuscript.tags.length > 0 ? [] : [{ about: 'tags' } as const]),
  ];
}

/** Claims that nothing shows, that are still looked into, and that no words of the text are marked with. */
function onClaims(manuscript: Manuscript): Advice[] {
  const claims = toClaims(evidenceOf(manuscript), manuscript.body);
  const unresolved = claims.filter(isUnresolved);
  const kinds = [
    ['claims', unresolved.filter(({ standing }) => standing !== 'open')],
    ['claimsOpen', unresolved.filter(({ standing }) => standing === 'open')],
    ['claimsUnmarked', claims.filter(({ isMarked }) => !isMarked)],
  ] as const;
  return kinds.flatMap(([about, found]) =>
    found[0] ? [{ about, claims: found.length, first: firstWords(found[0].claim, quoted) }] : [],
  );
}
