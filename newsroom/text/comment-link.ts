/** Longest address a link may have, in UTF-16 units; what browsers and our own door agree on. */
const longest = 2_048;
const schemes: ReadonlySet<string> = new Set(['http:', 'https:', 'mailto:']);

/**
 * The address a link may point at, as the WHATWG URL parser writes it, or null: http, https and mailto only, no name or
 * password in front of the host (`https://bank.example@evil.example` reads like the bank), no white space or control.
 */
export function toHref(typed: string): string | null {
  if (typed.length > longest || !/^[^\p{Cc}\p{Z}]+$/u.test(typed) || !/^(https?:\/\/|mailto:)/i.test(typed))
    return null;
  const url = URL.canParse(typed) ? new URL(typed) : null;
  if (!url || !schemes.has(url.protocol) || url.username || url.password) return null;
  if (url.protocol === 'mailto:' && !url.pathname) return null;
  return url.href.length > longest ? null : url.href;
}

const bare = /https?:\/\/[^\s<>[\]"`\p{Cc}]+/iuy;

/**
 * The bare address that begins at `at`, without the punctuation that belongs to the sentence around it, and where the
 * scan ended. Looks at every character once.
 */
export function bareLinkAt(text: string, at: number): { typed: string; scanned: number } | null {
  bare.lastIndex = at;
  const scanned = bare.exec(text)?.[0];
  if (!scanned) return null;
  let open = 0;
  for (const letter of scanned) open += letter === '(' ? 1 : letter === ')' ? -1 : 0;
  let end = scanned.length;
  for (; end > 0; end -= 1) {
    const last = scanned[end - 1] as string;
    if (last === ')' && open < 0) open += 1;
    else if (!/[.,:;!?*_~'’”…]/u.test(last)) break;
  }
  return { typed: scanned.slice(0, end), scanned: scanned.length };
}
