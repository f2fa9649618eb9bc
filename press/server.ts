import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import { readAddress } from './addresses';
import { pass } from './desk';
import { judgeHost, judgeMethod } from './doors';
import type { Row } from './grammar';
import { securityHeaders } from './headers';
import { sendHealth } from './health';
import { sendLive } from './live-line';
import { post } from './post';
import { read, sendMissing } from './read';
import { sendMoved, sendOn, whereNow } from './redirects';
import { isSecure, sendFault, sendRefusal } from './refuse';
import { sendPage } from './send';
import type { PressSettings } from './settings';

/** Headers of a request: bytes together, and how many. Timeouts are milliseconds. */
const limits = { maxHeaderSize: 16 * 1024, headersTimeout: 10_000, requestTimeout: 120_000, keepAliveTimeout: 65_000 };
const mostHeaders = 100;
const devOwn = /^\/(?:_next\/|__nextjs)/;

/** The HTTP server in front of everything. It listens to nothing yet. */
export function newServer(settings: PressSettings): Server {
  const server = createServer(limits, (request, response) => {
    answer(settings, request, response).catch((fault: unknown) => {
      if (request.destroyed && !request.complete) response.destroy();
      else sendFault(settings, request, response, fault);
    });
  });
  server.maxHeadersCount = mostHeaders;
  server.on('upgrade', (request, socket, head) => upgrade(settings, request, socket, head));
  server.on('connect', (_, socket) => socket.destroy());
  server.on('clientError', (fault: NodeJS.ErrnoException, socket: Duplex) => {
    if (fault.code === 'ECONNRESET' || !socket.writable) return void socket.destroy();
    const status = fault.code === 'HPE_HEADER_OVERFLOW' ? '431 Request Header Fields Too Large' : '400 Bad Request';
    socket.end(
      `HTTP/1.1 ${status}\r\nContent-Length: 0\r\nX-Content-Type-Options: nosniff\r\nConnection: close\r\n\r\n`,
    );
  });
  return server;
}

async function answer(settings: PressSettings, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const reading = readAddress(request.url ?? '');
  const route = reading.is === 'ours' ? reading.row.route : '';
  if (route.startsWith('/api/health')) return sendHealth(settings, request, response, route);
  const host = judgeHost(request.headers.host, settings.publicUrl, settings.publicUrlGiven);
  if (host === 'foreign') return sendRefusal(settings, request, response, { status: 403, notice: 'host' });
  if (reading.is === 'refused') return refuseAddress(settings, request, response, reading.status);
  const reads = request.method === 'GET' || request.method === 'HEAD';
  if (host === 'elsewhere' && reads)
    return sendMoved(settings, request, response, 307, settings.publicUrl.origin + request.url);
  if (settings.next && settings.dev && devOwn.test(request.url ?? ''))
    return void settings.next.handle(request, response);
  // What the build made is at no address of the grammar, so a page from the stock is not looked for here.
  const file = reads && reading.is !== 'ours' ? settings.files.get((request.url ?? '').split('?')[0] ?? '') : undefined;
  if (file) return sendPage(request, response, await file, 'file', () => securityHeaders('bare', isSecure(settings)));
  if (reading.is === 'moved' && reads) return sendMoved(settings, request, response, 308, reading.to);
  if (reading.is === 'ours') return ours(settings, request, response, reading);
  if (!reads) return sendRefusal(settings, request, response, { status: 404, notice: 'missing' });
  const to = reading.is === 'unknown' ? await whereNow(settings, reading.whole) : undefined;
  if (to) return sendOn(settings, request, response, to);
  const plain = reading.is === 'unknown' ? reading.plain : undefined;
  return plain ? sendMoved(settings, request, response, 308, plain) : sendMissing(settings, request, response);
}

function ours(
  settings: PressSettings,
  request: IncomingMessage,
  response: ServerResponse,
  { row, address, foreign }: { row: Row; address: string; foreign?: string },
): void | Promise<void> {
  const refused = judgeMethod(request.method, row);
  if (refused) return sendRefusal(settings, request, response, refused);
  if (row.kind === 'live') return sendLive(settings, request, response, address);
  if (row.kind === 'passed') return pass(settings, request, response, row, address);
  if (request.method === 'POST') return post(settings, request, response, address);
  if (!foreign) return read(settings, request, response, row, address);
  return whereNow(settings, foreign).then((to) =>
    to ? sendOn(settings, request, response, to) : read(settings, request, response, row, address),
  );
}

function refuseAddress(
  settings: PressSettings,
  request: IncomingMessage,
  response: ServerResponse,
  status: 400 | 404 | 414,
): void {
  const notice = { 400: 'malformed', 404: 'missing', 414: 'tooLongAddress' } as const;
  sendRefusal(settings, request, response, { status, notice: notice[status] });
}

/** Only development has something to upgrade to: the line by which an edit reaches the page. */
function upgrade({ next, dev, log }: PressSettings, request: IncomingMessage, socket: Duplex, head: Buffer): void {
  if (!next || !dev || !devOwn.test(request.url ?? '')) {
    socket.destroy();
    return;
  }
  Promise.resolve(next.upgrade(request, socket, head)).catch(() => {
    log.warn('the line to the development server broke');
    socket.destroy();
  });
}
