import type { IncomingMessage, ServerResponse } from 'node:http';
import { securityHeaders } from './headers';
import type { Draft } from './page';
import { isSecure } from './refuse';
import { sendOnce } from './send';
import type { PressSettings } from './settings';

/** Where an address of before leads now; what is found, and what is not, is kept until the redirects change. */
export async function whereNow(settings: PressSettings, whole: string): Promise<string | undefined> {
  const { page } = await settings.stock.get(`redirect of ${whole}`, () => lookUp(settings, whole));
  return page.headers.location;
}

async function lookUp(settings: PressSettings, whole: string): Promise<Draft> {
  const to = await settings.redirectOf(whole);
  const tags = new Set(['redirects']);
  const body = Buffer.alloc(0);
  return to
    ? { status: 308, headers: { location: to }, body, tags }
    : { status: 404, headers: {}, body, tags, shared: true };
}

/**
 * Where a redirect of the paper leads: a path of our own, with the query it was asked with where it has none, or a whole https
 * address elsewhere that an editor wrote down.
 */
export function sendOn(
  settings: PressSettings,
  request: IncomingMessage,
  response: ServerResponse,
  to: string,
  query?: string,
): void {
  const isOurs = !to.startsWith('https://') || !URL.canParse(to) || new URL(to).origin === settings.publicUrl.origin;
  if (isOurs) sendMoved(settings, request, response, 308, query && !to.includes('?') ? `${to}?${query}` : to);
  else sendTo(settings, request, response, 308, new URL(to).href);
}

/** A path of our own, or our own origin, and nothing else: it never leaves the site. */
export function sendMoved(
  settings: PressSettings,
  request: IncomingMessage,
  response: ServerResponse,
  status: 307 | 308,
  to: string,
): void {
  const { origin } = settings.publicUrl;
  const target = URL.canParse(to, origin) ? new URL(to, origin) : settings.publicUrl;
  // "/..//host" is a path of ours until a browser reads what is left of it.
  const ours = target.origin === origin && !target.pathname.startsWith('//');
  const location = !ours ? '/' : to.startsWith(origin) ? to : target.pathname + target.search;
  sendTo(settings, request, response, status, location);
}

function sendTo(
  settings: PressSettings,
  request: IncomingMessage,
  response: ServerResponse,
  status: 307 | 308,
  location: string,
): void {
  const headers = { ...securityHeaders('reader', isSecure(settings)), Location: location, 'Cache-Control': 'no-cache' };
  sendOnce(request, response, status, headers, Buffer.alloc(0));
}
