import type { IncomingMessage, ServerResponse } from 'node:http';
import { env } from '@/env';
import { securityHeaders } from './headers';
import type { Line } from './live';
import { neighbourhoodOf } from './network';
import { networkOf, sendMissing } from './read';
import { isSecure, sendRefusal } from './refuse';
import { sendOnce } from './send';
import type { PressSettings } from './settings';

/** Lines open at once, in all and from one network: an office reads along, a flood does not take every file handle. */
export const mostLines = { all: 8_000, network: 400 };
/** Bytes waiting for a reader who takes none; then the line is cut, and the browser asks again with what it has. */
const mostWaiting = 64 * 1024;

const headers = {
  'Content-Type': 'text/event-stream; charset=utf-8',
  'Cache-Control': 'no-store',
  // nginx would otherwise gather what is sent (its manual, proxy_buffering).
  'X-Accel-Buffering': 'no',
};

const open = new Map<string, number>();

/**
 * GET of `/articles/[slug]/comments/live`: Server-Sent Events (WHATWG HTML, 9.2) of the comments that become public. `since`
 * or Last-Event-ID is the newest moment the reader knows, in milliseconds. 503 where there are too many lines, and 403 to
 * other sites: both tell an EventSource to stay away, so the page is as it is without script.
 */
export async function sendLive(
  settings: PressSettings,
  request: IncomingMessage,
  response: ServerResponse,
  address: string,
): Promise<void> {
  const site = request.headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin' && site !== 'none')
    return sendRefusal(settings, request, response, { status: 403, notice: 'origin' });
  const neighbourhood = neighbourhoodOf(networkOf(settings, request));
  const here = open.get(neighbourhood) ?? 0;
  if (settings.live.size >= mostLines.all || (env.rateLimits && here >= mostLines.network))
    return sendRefusal(settings, request, response, { status: 503, notice: 'busy', headers: { 'Retry-After': '60' } });
  const [path = '', query] = address.split('?');
  const articleId = await findArticle(settings, neighbourhood, path.split('/')[2] ?? '');
  if (!articleId) return sendMissing(settings, request, response);
  const all = { ...securityHeaders('bare', isSecure(settings)), ...headers };
  if (request.method === 'HEAD') return sendOnce(request, response, 200, all, Buffer.alloc(0));
  if (response.destroyed) return;
  open.set(neighbourhood, (open.get(neighbourhood) ?? 0) + 1);
  response.once('close', () => {
    const left = (open.get(neighbourhood) ?? 1) - 1;
    if (left > 0) open.set(neighbourhood, left);
    else open.delete(neighbourhood);
  });
  response.writeHead(200, all);
  const leave = await settings.live.join(articleId, sinceOf(request, query), lineOf(response)).catch(() => undefined);
  if (!leave) return void response.destroy();
  if (response.destroyed) leave();
  else response.once('close', leave);
}

const looking = new Map<string, Promise<string | undefined>>();

/**
 * In a turn of the costly ones, because a flood of addresses would be a flood of questions to the database; one question for
 * all who ask at the same moment, as everybody does after a restart.
 */
function findArticle(settings: PressSettings, neighbourhood: string, slug: string): Promise<string | undefined> {
  const known = looking.get(slug);
  if (known) return known;
  const look = async () => {
    const end = await settings.turns.costly.take(neighbourhood);
    return settings.articleAt(slug).finally(end);
  };
  const found = look().finally(() => looking.delete(slug));
  looking.set(slug, found);
  return found;
}

/** What the browser heard last on a line of before, or what the page it has was printed with. */
function sinceOf({ headers }: IncomingMessage, query = ''): number {
  const last = headers['last-event-id'];
  const said = typeof last === 'string' && /^\d{13}$/.test(last) ? last : new URLSearchParams(query).get('since');
  return Number(said ?? Date.now());
}

function lineOf(response: ServerResponse): Line {
  return {
    say(text) {
      if (response.writableLength > mostWaiting) response.destroy();
      else response.write(text);
    },
    hangUp: () => void response.end(),
  };
}
