import { answers, network, reads } from '@/newsroom/answer';
import type { NextHandler } from '../ask';

/** What Next was asked, in order. */
export const asked: { method: string; url: string; headers: Record<string, unknown> }[] = [];

/** In Next's place: says what it was asked, and misbehaves on request. */
export const mirror: NextHandler = async (request, response) => {
  const { method = '', url = '', headers } = request;
  asked.push({ method, url, headers });
  if (headers['next-router-state-tree'] === 'garbage' || headers['next-action'] === 'garbled')
    return response.writeHead(500, { 'content-type': 'text/plain' }).end('Internal Server Error');
  reads('site');
  const html = (status: number, body: string, more: Record<string, string> = {}) =>
    response
      .writeHead(status, { 'content-type': 'text/html; charset=utf-8', ...more })
      .end(`<!DOCTYPE html><html><body>${body}</body></html>`);
  if (url === '/articles/blank')
    return response.writeHead(404, { 'content-type': 'text/html' }).end('<html id="__next_error__">');
  if (url === '/articles/broken') return html(500, '');
  if (url === '/articles/styled') return html(200, '<p style="color:red">x</p>');
  if (url === '/articles/cookie') return html(200, 'x', { 'set-cookie': 'a=b' });
  if (url === '/articles/gone') {
    answers(410);
    return html(200, 'withdrawn');
  }
  if (url === '/articles/moved') return response.writeHead(308, { location: '/articles/new' }).end();
  if (url === '/articles/long')
    return html(200, 'long words '.repeat(100), {
      link: '</f.woff2>; rel=preload; as="font", </s.js>; rel=preload; as="script"',
      vary: 'rsc',
    });
  if (url === '/missing') return html(404, 'There is nothing here');
  // Names at the root, where a page of the paper might stand.
  if (['/zzz', '/yyy', '/evil', '/climbing'].includes(url)) {
    answers(404);
    return html(200, `no page at ${url}`);
  }
  if (method === 'POST' && url.startsWith('/articles/old'))
    return response
      .writeHead(409, { 'content-type': 'text/plain', 'x-nextjs-action-not-found': '1' })
      .end('Server Action unavailable.');
  if (method === 'POST' && url.startsWith('/articles/fault')) {
    network();
    return response.writeHead(500, { 'content-type': 'text/plain' }).end('SELECT secret');
  }
  if (method === 'POST' && url.startsWith('/articles/late')) {
    answers(429, { 'retry-after': '7' });
    return html(200, 'wait');
  }
  if (method === 'POST') return html(200, `refused for ${network()}`, { 'set-cookie': 'key=1' });
  return html(200, `page ${headers.cookie ?? 'for everyone'}`);
};
