import type { IncomingMessage, ServerResponse } from 'node:http';
import { notices } from '@/words/press';
import { aheadOf } from './ahead';
import type { Own } from './clock';
import { cookiesOf, holdsOneOf } from './cookies';
import { leaf } from './give-back';
import type { Row } from './grammar';
import { intoNext, secretHeaders, securityHeaders } from './headers';
import { clientNetwork, neighbourhoodOf } from './network';
import type { Draft } from './page';
import { patiently } from './patience';
import { PrintFault } from './print';
import { isRead } from './reads';
import { sendOn, whereNow } from './redirects';
import { dressOf, isSecure } from './refuse';
import { keptEdition, readerEdition } from './render';
import { openSeen, seenCookie } from './seen';
import { sendOnce, sendPage } from './send';
import type { PressSettings } from './settings';
import type { Served } from './stock';

const forever = 'public, max-age=31536000, immutable';
/** Scripts at an address without a hash: checked again after an hour, so that no page waits for them. */
const anHour = 'public, max-age=3600, stale-while-revalidate=86400';

/** GET and HEAD at a reader's address, or at a picture's. */
export function read(
  settings: PressSettings,
  request: IncomingMessage,
  response: ServerResponse,
  row: Row,
  address: string,
): void | Promise<void> {
  const cookies = cookiesOf(request.headers.cookie);
  if (row.kind === 'printed' || (row.personal && holdsOneOf(cookies, settings.personalCookies)))
    return readOnce(settings, request, response, row, address);
  const own = ownEvents(settings, cookies.get(seenCookie));
  const send = (served: Served) => sendKept(settings, request, response, row, address, served, own);
  const page = settings.stock.standing(address, own);
  if (page) return send({ page, stale: false });
  return settings.stock.get(address, () => keptDraft(settings, row, address), own).then(send);
}

async function keptDraft(settings: PressSettings, row: Row, address: string): Promise<Draft> {
  const headers = intoNext({}, settings.publicUrl, 'stranger');
  // A picture that is not there yet may be uploaded: its address holds no tag of its own.
  const draft = await keptEdition(settings.ask, { method: 'GET', address, headers }, row.immutable ? ['media'] : []);
  noteStyles(settings, draft);
  return draft;
}

/** What the press's own pages need to look like the paper's, from the page that was printed last. */
function noteStyles({ styles }: PressSettings, { body, headers }: Draft): void {
  if (!headers['content-type']?.startsWith('text/html')) return;
  const html = body.toString();
  const links = html.matchAll(/<link rel="stylesheet" href="(\/(?:_next\/static|accent)\/[\w./-]+\.css)[^"]*"/g);
  const list = [...links].flatMap(([, href]) => href ?? []);
  if (list.length === 0) return;
  styles.list = list;
  styles.faces = /^<!DOCTYPE html><html[^>]* class="([\w -]*)"/i.exec(html)?.[1] ?? styles.faces;
  styles.name = /<a class="wordmark" href="\/">([^<>]{1,200})<\/a>/.exec(html)?.[1] ?? styles.name;
}

/** The poster's token is one more way to hear of his event; what he sees is at least as new as that, slow tags too. */
function ownEvents({ clock, seenKey }: PressSettings, token: string | undefined): Own | undefined {
  if (!token) return undefined;
  const events = openSeen(token, new Date(), seenKey);
  for (const { id, tags } of events) clock.hear(id, tags);
  const ticks = events.flatMap(({ id }) => clock.heardAt(id) ?? []);
  return ticks.length > 0 ? { tick: Math.max(...ticks), tags: events[0]?.tags ?? [] } : undefined;
}

function sendKept(
  settings: PressSettings,
  request: IncomingMessage,
  response: ServerResponse,
  row: Row,
  address: string,
  { page, stale }: Served,
  own: Own | undefined,
): void | Promise<void> {
  if (page.mark) return sendElsewhere(settings, request, response, address, own);
  const script = page.headers['content-type']?.startsWith('text/javascript');
  const kept = page.status !== 200 ? 'no-cache' : row.immutable ? forever : script ? anHour : 'no-cache';
  const ahead = request.headers['save-data'] === 'on' ? 'saving' : 'ahead';
  // One page stands at one address, so its row is always the same.
  const sent = sendPage(request, response, page, stale ? `${ahead} stale` : ahead, () => ({
    ...securityHeaders(row.side, isSecure(settings)),
    'cache-control': kept,
    ...(stale ? { 'gazette-stock': 'stale' } : {}),
    ...aheadOf(request, page),
  }));
  if (!row.counted) return sent;
  const count = () => isRead(request, response) && settings.reads.add(address.split('?')[0] ?? address);
  return sent ? sent.then(() => void count()) : void count();
}

/** Nothing is there: a redirect from elsewhere may know where it went, with the query it was asked with. */
async function sendElsewhere(
  settings: PressSettings,
  request: IncomingMessage,
  response: ServerResponse,
  address: string,
  own: Own | undefined,
): Promise<void> {
  const [path = '', query] = address.split('?');
  const to = await whereNow(settings, path);
  if (!to) return sendMissing(settings, request, response, own);
  return sendOn(settings, request, response, to, query);
}

/** The one page for every address that is not there. */
export async function sendMissing(
  settings: PressSettings,
  request: IncomingMessage,
  response: ServerResponse,
  own?: Own,
): Promise<void> {
  const { page } = await settings.stock.get(missingAddress, () => missingDraft(settings), own);
  await sendPage(request, response, page, 'missing', () => ({
    ...securityHeaders('reader', isSecure(settings)),
    'cache-control': 'no-cache',
  }));
}

/** The reader's room draws it for any address that is none of ours. */
export const missingAddress = '/missing';

async function missingDraft(settings: PressSettings): Promise<Draft> {
  const headers = intoNext({}, settings.publicUrl, 'stranger');
  const page = await readerEdition(await settings.ask({ method: 'GET', address: missingAddress, headers })).catch(
    (fault: unknown) => {
      if (fault instanceof PrintFault) return undefined;
      throw fault;
    },
  );
  const tags = new Set([...(page?.answer.exchange.tags ?? []), 'site']);
  const html = { 'content-type': 'text/html; charset=utf-8' };
  if (page && page.body.length > 0)
    return { status: 404, headers: { ...page.headers, ...html }, body: page.body, tags };
  return { status: 404, headers: html, body: leaf({ notice: notices.missing, ...dressOf(settings) }), tags };
}

/** A page for one person: made in its turn, behind those that many wait for, and never kept. */
async function readOnce(
  settings: PressSettings,
  request: IncomingMessage,
  response: ServerResponse,
  row: Row,
  address: string,
): Promise<void> {
  const network = networkOf(settings, request);
  const { pages, costly } = settings.turns;
  const end = await (row.costly ? costly.take(neighbourhoodOf(network)) : pages.take(false));
  const headers = intoNext(request.headers, settings.publicUrl, 'reader');
  const asked = settings.ask({ method: 'GET', address, headers, network }).finally(end);
  const page = await readerEdition(await patiently(settings.clock, asked));
  if (page.status === 404 && page.body.length === 0) return sendMissing(settings, request, response);
  const told = { ...onceHeaders(settings, page), ...(row.secret ? secretHeaders : {}) };
  sendOnce(request, response, page.status, told, page.body);
}

export function onceHeaders(settings: PressSettings, page: { headers: Record<string, string>; cookies: string[] }) {
  return {
    ...page.headers,
    ...securityHeaders('reader', isSecure(settings)),
    'cache-control': 'private, no-store',
    ...(page.cookies.length > 0 ? { 'set-cookie': page.cookies } : {}),
  };
}

export function networkOf(settings: PressSettings, { socket, headers }: IncomingMessage): string {
  const forwarded = headers['x-forwarded-for'];
  return clientNetwork(socket.remoteAddress, [forwarded].flat().join(','), settings.trustedProxies);
}
