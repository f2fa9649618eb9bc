/** Longest address of a link, in characters. */
const longest = 2_000;
const base = 'https://gazette.invalid';
const schemes = new Set(['http:', 'https:', 'mailto:']);

/**
 * The address a link may have, after WHATWG parsing and as that parser writes it; null for everything else. Allowed are
 * http, https and mailto, a path of our own (`/about`) and a place on the page (`#b-k3x9`). Refused: other schemes, addresses with a
 * name or password in them, control characters, and `//host`, which looks like a path but is not (OWASP ASVS 5.0, 1.2.2). Pure.
 */
export function safeHref(typed: string): string | null {
  const href = typed.trim();
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is refused here
  if (href === '' || href.length > longest || /[\u0000-\u001f\u007f]/.test(href)) return null;
  const own = /^[/#]/.test(href);
  if (!URL.canParse(href, own ? base : undefined)) return null;
  const url = new URL(href, own ? base : undefined);
  if (url.username !== '' || url.password !== '' || !schemes.has(url.protocol)) return null;
  if (!own) return url.href;
  if (url.origin !== base || url.pathname.startsWith('//')) return null;
  return href.startsWith('#') ? url.hash : url.pathname + url.search + url.hash;
}
