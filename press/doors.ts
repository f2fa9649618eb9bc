import type { IncomingMessage } from 'node:http';
import type { notices } from '@/words/press';
import type { Row } from './grammar';

export interface Refused {
  status: number;
  notice: keyof typeof notices;
  headers?: Record<string, string>;
}

const loopback = /^(?:localhost|[\w-]+\.localhost|127(?:\.\d{1,3}){3}|\[::1\])(?::\d{1,5})?$/i;

/**
 * Whose name a request calls. With PUBLIC_URL set the name is not judged, because proxies rewrite it and nothing here
 * believes it. Without it only loopback names are ours, so that no foreign name can be pointed at this machine.
 */
export function judgeHost(host: string | undefined, publicUrl: URL, given: boolean): 'ours' | 'elsewhere' | 'foreign' {
  if (given || host === publicUrl.host) return 'ours';
  return host !== undefined && loopback.test(host) ? 'elsewhere' : 'foreign';
}

/** May this method be used here? 405 names those that may (RFC 9110 §15.5.6). */
export function judgeMethod(method: string | undefined, row: Row): Refused | undefined {
  if (method === 'GET' || method === 'HEAD' || (method === 'POST' && row.posts)) return undefined;
  return { status: 405, notice: 'method', headers: { Allow: row.posts ? 'GET, HEAD, POST' : 'GET, HEAD' } };
}

/**
 * Only our own pages may post: Origin is ours, or where the browser sends none, Sec-Fetch-Site says same-origin. Neither
 * is 403. Next itself would let a missing Origin through.
 */
export function judgeOrigin({ headers }: IncomingMessage, publicUrl: URL): Refused | undefined {
  const proof =
    headers.origin === undefined ? headers['sec-fetch-site'] === 'same-origin' : headers.origin === publicUrl.origin;
  return proof ? undefined : { status: 403, notice: 'origin' };
}
