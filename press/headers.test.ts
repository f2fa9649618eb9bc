import { connect } from 'node:net';
import { describe, expect, it } from 'vitest';
import type { RawRequest } from './testing/ask-raw';
import { asked } from './testing/mirror';
import { mirrorPress } from './testing/mirror-press';

const { ask, post, open, url } = mirrorPress();
const readerPolicy =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

describe('headers', () => {
  it.each([
    ['a page', { path: '/articles/a' }, 200],
    ['a page that is gone', { path: '/articles/gone' }, 410],
    ['an address that is not there', { path: '/zzz' }, 404],
    ["Next's own blank page", { path: '/articles/blank' }, 404],
    ['a redirect', { path: '/Articles/A/' }, 308],
    ['an old address', { path: '/articles/moved' }, 308],
    ['a fault', { path: '/articles/broken' }, 500],
    ['an address that cannot be read', { path: '/articles/%ff' }, 400],
    ['an address that is too long', { path: `/${'a'.repeat(3_000)}` }, 414],
    ['a method that is not allowed', { path: '/articles/a', method: 'PUT' }, 405],
    ['a post from elsewhere', { path: '/articles/a/reply', method: 'POST' }, 403],
    ['a page for one person', { path: '/articles/a/reply' }, 200],
  ] satisfies [string, RawRequest, number][])('%s carries the security headers', async (_, request, status) => {
    const answer = await ask(request);
    expect(answer.status).toBe(status);
    expect(answer.headers).toMatchObject({
      'content-security-policy': readerPolicy,
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'same-origin',
      'cross-origin-opener-policy': 'same-origin',
    });
    expect(answer.headers).toHaveProperty('permissions-policy');
    expect(answer.headers).not.toHaveProperty('x-powered-by');
  });

  it('an address that is a key is kept by nobody, found by no robot, and told to no page it leads to', async () => {
    const answer = await ask({ path: `/preview/${'0f'.repeat(32)}` });
    expect(answer.headers).toMatchObject({
      'cache-control': 'private, no-store',
      'referrer-policy': 'no-referrer',
      'x-robots-tag': 'noindex, nofollow, noarchive',
    });
  });

  it('at the desk one address may stand in a frame, and only in ours', async () => {
    const id = '0'.repeat(18);
    const policyOf = async (path: string) => String((await ask({ path })).headers['content-security-policy']);
    expect(await policyOf(`/desk/articles/${id}/preview/framed`)).toContain("frame-ancestors 'self'");
    for (const path of [`/desk/articles/${id}/preview`, `/desk/articles/${id}`, '/desk/articles'])
      expect(await policyOf(path)).toContain("frame-ancestors 'none'");
  });

  it('on https the browser is told to stay there', async () => {
    await open({ publicUrl: 'https://paper.test' });
    expect((await ask({})).headers['strict-transport-security']).toMatch(/^max-age=\d{8}; includeSubDomains$/);
  });

  it('the desk has a nonce of its own in every answer, told to Next too, and is kept by nobody', async () => {
    const one = await ask({ path: '/desk/articles?state=draft' });
    const two = await ask({ path: '/desk/articles?state=draft' });
    const policy = String(one.headers['content-security-policy']);
    expect(policy).toMatch(/script-src 'self' 'nonce-[\w+/=]{24}' 'strict-dynamic';/);
    expect(policy).toContain("img-src 'self' blob: data:");
    expect(policy).not.toBe(two.headers['content-security-policy']);
    expect(asked[0]).toMatchObject({
      url: '/desk/articles?state=draft',
      headers: { 'content-security-policy': policy, 'x-nonce': /'nonce-([^']+)'/.exec(policy)?.[1] },
    });
    expect(one.headers['cache-control']).toBe('private, no-store');
  });

  it('fonts are announced early, scripts are not, and nothing varies by what only Next knows', async () => {
    const { headers } = await ask({ path: '/articles/long' });
    expect(headers.link).toBe('</f.woff2>; rel=preload; as="font"');
    expect(headers.vary).toBe('Accept-Encoding');
    expect(headers['cache-control']).toBe('no-cache');
  });
});

describe('what goes into Next', () => {
  it('at a reader address nothing of the request but the canonical address', async () => {
    const headers = {
      cookie: 'other=1',
      rsc: '1',
      'next-router-state-tree': 'x',
      'next-resume': '1',
      'x-matched-path': '/desk',
      'x-middleware-subrequest': 'x',
      'x-forwarded-host': 'evil.test',
      'user-agent': 'x',
    };
    await ask({ path: '/articles/%61?utm=1', headers });
    expect(asked[0]?.url).toBe('/articles/a');
    const told = Object.keys(asked[0]?.headers ?? {}).filter((name) => name in headers || name.startsWith('next'));
    expect(told).toEqual(['x-forwarded-host', 'user-agent']); // the press's own, and the injector's
    expect(asked[0]?.headers).toMatchObject({ host: 'paper.test', 'x-forwarded-host': 'paper.test' });
    expect(asked[0]?.headers['user-agent']).not.toBe('x');
  });

  it('what a script garbled is 400 at the desk with a sentence, and no fault of the server’s', async () => {
    const tree = await ask({ path: '/desk/articles', headers: { rsc: '1', 'next-router-state-tree': 'garbage' } });
    const call = await post('/desk/articles', { 0: '{{{' }, { 'next-action': 'garbled' });
    for (const answer of [tree, call]) {
      expect(answer.status).toBe(400);
      expect(answer.text).toContain('could not be read');
    }
  });

  it('next-action never runs at a reader address, but does at the desk', async () => {
    await post(`/articles/a/reply`, { text: 'x' }, { 'next-action': 'abc' });
    await post('/desk/articles', { text: 'x' }, { 'next-action': 'abc' });
    expect(asked.map(({ headers }) => headers['next-action'])).toEqual([undefined, 'abc']);
  });

  it.each([
    '/articles/a.rsc',
    '/articles/a.segments/x.segment.rsc',
    '/_next/image?url=%2Fa',
    '/_next/data/x.json',
    '/.env',
  ])('%s is nothing to us', async (path) => {
    expect((await ask({ path })).status).toBe(404);
    expect(asked.map(({ url }) => url)).toEqual(['/missing']);
  });

  it('an upgrade dies at the door', async () => {
    const port = Number(new URL(url()).port);
    const said = await new Promise<string>((resolve) => {
      let text = '';
      const socket = connect(port, '127.0.0.1', () =>
        socket.write('GET / HTTP/1.1\r\nHost: a\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n'),
      );
      socket.on('data', (bytes) => {
        text += bytes;
      });
      socket.on('close', () => resolve(text));
    });
    expect([said, asked]).toEqual(['', []]);
  });
});
