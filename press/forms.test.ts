import { describe, expect, it } from 'vitest';
import { multipart } from './testing/ask-raw';
import { asked } from './testing/mirror';
import { mirrorPress } from './testing/mirror-press';

const { ask, post, open, url } = mirrorPress();

describe('who may ask', () => {
  it('without PUBLIC_URL a loopback name is sent to the canonical one and a foreign name is refused', async () => {
    await open({ publicUrl: 'http://localhost:4199', publicUrlGiven: false });
    const away = await ask({ path: '/articles/a?x=1', headers: { host: '127.0.0.1:4199' } });
    expect([away.status, away.headers.location]).toEqual([307, 'http://localhost:4199/articles/a?x=1']);
    expect((await ask({ headers: { host: 'evil.test' } })).status).toBe(403);
    expect((await ask({ headers: { host: 'localhost:4199' } })).status).toBe(200);
  });

  it('with PUBLIC_URL a proxy may call us by any name', async () => {
    expect((await ask({ headers: { host: '10.0.0.9:3000' } })).status).toBe(200);
    expect(asked[0]?.headers.host).toBe('paper.test');
  });

  it.each([
    [{ origin: 'http://paper.test' }, 422],
    [{ origin: 'http://evil.test' }, 403],
    [{ origin: 'http://evil.test', 'x-forwarded-host': 'evil.test' }, 403],
    [{ origin: 'null' }, 403],
    [{ 'sec-fetch-site': 'same-origin' }, 422],
    [{ 'sec-fetch-site': 'cross-site' }, 403],
    [{}, 403],
  ])('a post with %o is answered %i', async (headers: Record<string, string>, status) => {
    const form = multipart({ text: 'x' });
    const type = { 'content-type': form.headers['content-type'] ?? '' };
    for (const path of ['/articles/a/reply', '/desk/articles']) {
      const answer = await ask({ method: 'POST', path, body: form.body, headers: { ...type, ...headers } });
      expect(answer.status).toBe(path.startsWith('/desk') && status === 422 ? 200 : status);
    }
    expect(asked).toHaveLength(status === 403 ? 0 : 2);
  });

  it('limits hear the network that a trusted proxy names', async () => {
    await open({ trustedProxies: ['127.0.0.1'] });
    const answer = await post('/articles/a/reply', { text: 'x' }, { 'x-forwarded-for': '6.6.6.6, 198.51.100.7' });
    expect(answer.text).toContain('refused for 198.51.100.7');
  });
});

describe('forms', () => {
  const words = 'My words, <b>all</b> of them & more';
  const given = 'My words, &lt;b&gt;all&lt;/b&gt; of them &amp; more';

  it('a refused form is answered 422, or as the action says, and never kept', async () => {
    const refused = await post('/articles/a/reply', { text: words });
    expect([refused.status, refused.headers['cache-control']]).toEqual([422, 'private, no-store']);
    expect(refused.headers['set-cookie']).toEqual(['key=1']);
    const late = await post('/articles/late/reply', { text: words });
    expect([late.status, late.headers['retry-after']]).toEqual([429, '7']);
  });

  it.each([
    ['an action that is no more', '/articles/old/reply', {}, 409],
    ['a fault', '/articles/fault/reply', {}, 500],
    ['a tampered state', '/articles/a/reply', { '1_$ACTION_1:1': '{', '$ACTION_1:1': '{"' }, 400],
  ])('%s gives the words back', async (_, path, more, status) => {
    const answer = await post(path, { text: words, password: 'hunter2hunter2', ...more });
    expect(answer.status).toBe(status);
    expect(answer.text).toContain(given);
    expect(answer.text).not.toMatch(/hunter2|\$ACTION|SELECT/);
  });

  it('a fault names a reference and nothing else', async () => {
    const answer = await ask({ path: '/articles/broken' });
    expect(answer.text).toMatch(/reference [0-9a-f]{12}/);
    expect((await ask({ path: '/articles/styled' })).status).toBe(500);
    expect((await ask({ path: '/articles/cookie' })).status).toBe(500);
  });

  it('a form that is not multipart is 415 and its words come back', async () => {
    const headers = { origin: 'http://paper.test', 'content-type': 'application/x-www-form-urlencoded' };
    const answer = await ask({
      method: 'POST',
      path: '/articles/a/reply',
      headers,
      body: new URLSearchParams({ text: words }).toString(),
    });
    expect(answer.status).toBe(415);
    expect(answer.text).toContain(given);
    const json = { ...headers, 'content-type': 'application/json' };
    expect((await ask({ method: 'POST', path: '/articles/a/reply', headers: json, body: '{}' })).status).toBe(415);
    expect(asked).toEqual([]);
  });

  it('a broken multipart body is 400, and what can be read of it comes back', async () => {
    const body = `--edge\r\nContent-Disposition: form-data; name="text"\r\n\r\n${words}\r\n`;
    const headers = { origin: 'http://paper.test', 'content-type': 'multipart/form-data; boundary=edge' };
    const answer = await ask({ method: 'POST', path: '/articles/a/reply', headers, body });
    expect([answer.status, answer.text.includes(given)]).toEqual([400, true]);
    const none = await ask({
      method: 'POST',
      path: '/articles/a/reply',
      headers: { ...headers, 'content-type': 'multipart/form-data' },
      body,
    });
    expect(none.status).toBe(400);
    expect(asked).toEqual([]);
  });

  it('twenty megabytes are refused with an answer that arrives, and the connection goes on', async () => {
    const form = multipart({ text: 'x'.repeat(20_000_000) });
    const answer = await fetch(`${url()}/articles/a/reply`, { method: 'POST', ...form });
    expect([answer.status, (await answer.text()).includes('your text is still there')]).toEqual([413, true]);
  });

  it('a body over 64 KB is 413, announced or not, and 4 MB are for who is signed in', async () => {
    const text = 'x'.repeat(70_000);
    expect((await post('/articles/a/reply', { text })).status).toBe(413);
    expect((await post('/articles/a/reply', { text }, { 'transfer-encoding': 'chunked' })).status).toBe(413);
    expect((await post('/desk/articles', { text })).status).toBe(413);
    expect((await post('/desk/articles', { text }, { cookie: 'session=real' })).status).toBe(200);
    expect((await post('/desk/articles', { text: 'x'.repeat(4_200_000) }, { cookie: 'session=real' })).status).toBe(
      413,
    );
    expect(asked).toHaveLength(1);
  });
});
