import { randomBytes } from 'node:crypto';
import type { IncomingHttpHeaders, OutgoingHttpHeaders } from 'node:http';
import { headerOf } from './ask';
import type { Side } from './grammar';

const readerPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "font-src 'self'",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');
const barePolicy = "default-src 'none'; frame-ancestors 'none'; sandbox";

/** Over the usual ones, where the address itself is the key to a page. */
export const secretHeaders = {
  'Referrer-Policy': 'no-referrer',
  'X-Robots-Tag': 'noindex, nofollow, noarchive',
} as const;

/** The desk's policy for one answer; `framed` where the desk shows it in a frame of its own. ProseMirror sets style attributes; development evaluates code and speaks ws:. */
export function deskPolicy(nonce: string, dev: boolean, framed = false): string {
  return [
    "default-src 'none'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${dev ? " 'unsafe-eval'" : ''}`,
    `style-src 'self' ${dev ? "'unsafe-inline'" : `'nonce-${nonce}'`}`,
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' blob: data:",
    "font-src 'self'",
    `connect-src 'self'${dev ? ' ws:' : ''}`,
    "frame-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    `frame-ancestors ${framed ? "'self'" : "'none'"}`,
  ].join('; ');
}

export const newNonce = () => randomBytes(16).toString('base64');

const always = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'same-origin',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()',
};
const yearAndMore = 63_072_000; // two years in seconds, what the preload lists ask for

/** The headers every answer carries, whatever it is. `policy` replaces the one of the side (the desk's nonce). */
export function securityHeaders(side: Side, secure: boolean, policy?: string): Readonly<Record<string, string>> {
  if (policy) return under(policy, secure);
  return usual[side === 'bare' ? 'bare' : 'reader'][secure ? 'secure' : 'plain'];
}

function under(policy: string, secure: boolean): Readonly<Record<string, string>> {
  return {
    ...always,
    'Content-Security-Policy': policy,
    ...(secure ? { 'Strict-Transport-Security': `max-age=${yearAndMore}; includeSubDomains` } : {}),
  };
}

/** Put together once: a page from the stock is sent in a tenth of a millisecond, and this would be part of it. */
const usual = {
  reader: { plain: under(readerPolicy, false), secure: under(readerPolicy, true) },
  bare: { plain: under(barePolicy, false), secure: under(barePolicy, true) },
};

/** What Next may know of a request at the desk. Everything not named here stays outside. */
const deskMayAsk = [
  'accept',
  'accept-language',
  'cookie',
  'content-type',
  'user-agent',
  'rsc',
  'next-action',
  'next-router-state-tree',
  'next-router-prefetch',
  'next-router-segment-prefetch',
  'next-url',
] as const;
/** At a reader's address: who posts and what, or whose page it is. */
const readerMayAsk = ['cookie', 'content-type'] as const;

/** The request headers that go into Next, with our own public host as the only one it ever sees. */
export function intoNext(
  given: IncomingHttpHeaders,
  publicUrl: URL,
  side: 'reader' | 'desk' | 'stranger',
): Record<string, string> {
  const names = side === 'stranger' ? [] : side === 'desk' ? deskMayAsk : readerMayAsk;
  const told: Record<string, string> = {
    host: publicUrl.host,
    origin: publicUrl.origin,
    'x-forwarded-host': publicUrl.host,
    'x-forwarded-proto': publicUrl.protocol.slice(0, -1),
  };
  for (const name of names) {
    const value = given[name];
    if (typeof value === 'string') told[name] = value;
  }
  return told;
}

const leaves = ['content-type', 'location', 'content-disposition', 'x-robots-tag', 'retry-after'];

/** What of Next's headers goes out: the kind of content, where it moved, the fonts and styles to fetch early. */
export function outOfNext(given: OutgoingHttpHeaders): Record<string, string> {
  const told: Record<string, string> = {};
  for (const name of leaves) {
    const value = headerOf(given, name);
    if (value) told[name] = value;
  }
  const early = headerOf(given, 'link')
    .split(/,\s*(?=<)/)
    .filter((link) => /rel="?preload"?/.test(link) && /as="?(?:font|style)"?/.test(link));
  if (early.length > 0) told.link = early.join(', ');
  return told;
}
