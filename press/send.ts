import type { IncomingMessage, ServerResponse } from 'node:http';
import { type Page, zipped } from './page';

/** Does an If-None-Match name this entity tag? Compared weakly (RFC 9110 §13.1.2). */
export function matches(condition: string | undefined, etag: string): boolean {
  if (!condition) return false;
  const plain = etag.replace(/^W\//, '');
  return condition.split(',').some((one) => {
    const given = one.trim();
    return given === '*' || given.replace(/^W\//, '') === plain;
  });
}

/** Is `coding` acceptable by this Accept-Encoding, in so far as we care: named, and not with q=0. */
export function accepts(header: string | undefined, coding: 'br' | 'gzip'): boolean {
  return (header ?? '').split(',').some((one) => {
    const [name, ...rest] = one
      .trim()
      .toLowerCase()
      .split(/\s*;\s*/);
    return name === coding && !rest.some((q) => /^q=0(?:\.0*)?$/.test(q));
  });
}

/** Sends a finished page in the best form the client takes, at once where it has that form; 304 and HEAD without a body. */
export function sendPage(
  request: IncomingMessage,
  response: ServerResponse,
  page: Page,
  headers: Readonly<Record<string, string>>,
): void | Promise<void> {
  const all: Record<string, string | number> = { ...page.headers, ...headers, ETag: page.etag };
  if (page.br) all.Vary = 'Accept-Encoding';
  if (page.status === 200 && matches(request.headers['if-none-match'], page.etag)) {
    delete all['content-type'];
    response.writeHead(304, all).end();
    return;
  }
  const send = (bytes: Buffer, coding?: 'br' | 'gzip') => {
    if (coding) all['Content-Encoding'] = coding;
    all['Content-Length'] = bytes.length;
    response.writeHead(page.status, all);
    response.end(request.method === 'HEAD' ? undefined : bytes);
  };
  const coding = request.headers['accept-encoding'];
  if (page.br && accepts(coding, 'br')) return send(page.br, 'br');
  if (page.br && accepts(coding, 'gzip')) return zipped(page).then((bytes) => send(bytes, 'gzip'));
  send(page.body);
}

/** Sends bytes made for one request. */
export function sendOnce(
  request: IncomingMessage,
  response: ServerResponse,
  status: number,
  headers: Record<string, string | number | string[]>,
  body: Buffer,
): void {
  response.writeHead(status, { ...headers, 'Content-Length': body.length });
  response.end(request.method === 'HEAD' ? undefined : body);
}
