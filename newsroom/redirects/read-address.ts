import { isReserved } from '@/newsroom/slug';
import { longestAddress } from './redirect';

/** An address as somebody wrote it, in the one spelling that the press looks up; or the key of the sentence that refuses it. Pure. */
export type Read = { address: string } | { problem: string };

/** Pages of these stand one step below; everything else there, and at the root, is the paper's own. */
const families = /^\/(articles|sections|tags|authors)\/([a-z0-9-]{1,120})$/;
/** What other systems call their pages (press/grammar.ts, `foreign`). */
const foreign = /^\/\?(?:p|page_id|cat|attachment_id)=\d{1,10}$/;

/** `typed` as an old address of this site, whose origin is `origin`. */
export function readOld(typed: string, origin: string): Read {
  const read = readTarget(typed, origin);
  if ('problem' in read)
    return { problem: read.problem === 'redirect-to-unusable' ? 'redirect-from-unusable' : read.problem };
  const { address } = read;
  if (!address.startsWith('/')) return { problem: 'redirect-from-unusable' };
  const [path = '', query] = address.replace(/\/(?=\?|$)/, '').split('?');
  if (path === '') return foreign.test(address) ? { address } : { problem: 'redirect-reserved' };
  const isOurs = families.test(path.toLowerCase());
  if (isOurs && query === undefined) return { address: path };
  const first = /^\/([^/.]*)/.exec(path.toLowerCase())?.[1] ?? '';
  const [, root] = /^\/([^/]*)/.exec(path) ?? [];
  if (isReserved(first) || root?.startsWith('_')) return { problem: 'redirect-reserved' };
  return { address: query === undefined ? path : `${path}?${query}` };
}

/** `typed` as where a redirect leads: a path of this site, or a whole https address elsewhere. */
export function readTarget(typed: string, origin: string): Read {
  const text = typed.trim();
  if (text === '') return { problem: 'redirect-missing' };
  if (text.length > longestAddress || /[\s\\#\p{Cc}]/u.test(text)) return { problem: 'redirect-to-unusable' };
  if (!/^(?:\/(?!\/)|https?:\/\/)/i.test(text) || !URL.canParse(text, origin))
    return { problem: 'redirect-to-unusable' };
  const url = new URL(text, origin);
  if (url.origin === origin) {
    const fits = !/\/\/|%00|%5c/i.test(url.pathname);
    return fits ? { address: url.pathname + url.search } : { problem: 'redirect-to-unusable' };
  }
  if (url.protocol !== 'https:') return { problem: 'redirect-not-https' };
  if (url.username || url.password) return { problem: 'redirect-to-unusable' };
  return { address: url.href };
}
