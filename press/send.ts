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

/** Header lines of the answers that were given from a page, by what they depend on; they go with the page. */
const lines = new WeakMap<Page, Map<string, readonly string[]>>();

/** As `writeHead` takes them without looking at each: names and values in turn. Put together once for a page and a kind of answer. */
function linesOf(page: Page, kind: string, bytes: Buffer, coding: string, headers: () => Headers): readonly string[] {
  const own = lines.get(page) ?? new Map<string, readonly string[]>();
  if (own.size === 0) lines.set(page, own);
  // The best compression comes later and is shorter; what was put together for the first is not true of it.
  const key = `${kind} ${coding} ${bytes.length}`;
  const known = own.get(key);
  if (known) return known;
  const all: Record<string, string> = { ...page.headers, ...headers(), ETag: page.etag };
  if (page.br) all.Vary = 'Accept-Encoding';
  if (coding) all['Content-Encoding'] = coding;
  all['Content-Length'] = String(bytes.length);
  const made = Object.entries(all).flat();
  own.set(key, made);
  return made;
}

type Headers = Readonly<Record<string, string>>;

/**
 * Sends a finished page in the best form the client takes, at once where it has that form; 304 and HEAD without a body.
 * `kind` names what `headers` depend on besides the page, few in number: they are asked for once a page and kind.
 */
export function sendPage(
  request: IncomingMessage,
  response: ServerResponse,
  page: Page,
  kind: string,
  headers: () => Headers,
): void | Promise<void> {
  if (page.status === 200 && matches(request.headers['if-none-match'], page.etag)) {
    const all: Record<string, string> = { ...page.headers, ...headers(), ETag: page.etag };
    if (page.br) all.Vary = 'Accept-Encoding';
    delete all['content-type'];
    response.writeHead(304, all).end();
    return;
  }
  const send = (bytes: Buffer, coding: '' | 'br' | 'gzip') => {
    response.writeHead(page.status, linesOf(page, kind, bytes, coding, headers) as string[]);
    response.end(request.method === 'HEAD' ? undefined : bytes);
  };
  const accepted = request.headers['accept-encoding'];
  if (page.br && accepts(accepted, 'br')) return send(page.br, 'br');
  if (page.br && accepts(accepted, 'gzip')) return zipped(page).then((bytes) => send(bytes, 'gzip'));
  send(page.body, '');
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
