import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { db } from '@/db/client';
import { redirects } from '@/db/schema/articles';
import { asked } from './testing/mirror';
import { mirrorPress } from './testing/mirror-press';
import { until } from './testing/press';

const { ask, open, settings } = mirrorPress();
const comment = '/articles/a/comments/0123456789abcdefgh';

describe('pages', () => {
  it('a page is the same bytes for everyone, with a tag by which a second look costs nothing', async () => {
    const first = await ask({ path: '/articles/long', headers: { 'accept-encoding': 'br, gzip' } });
    expect(first.headers['content-encoding']).toBe('br');
    const zipped = await ask({ path: '/articles/long', headers: { 'accept-encoding': 'gzip, br;q=0' } });
    const plain = await ask({ path: '/articles/long', headers: { cookie: 'whoever=1' } });
    expect(brotliDecompressSync(first.bytes)).toEqual(plain.bytes);
    expect(gunzipSync(zipped.bytes)).toEqual(plain.bytes);
    const again = await ask({ path: '/articles/long', headers: { 'if-none-match': `"x", ${first.headers.etag}` } });
    expect([again.status, again.text]).toEqual([304, '']);
    const head = await ask({ path: '/articles/long', method: 'HEAD' });
    expect([head.status, head.text, head.headers['content-length']]).toEqual([200, '', String(plain.bytes.length)]);
    expect(asked).toHaveLength(1);
  });

  it("a comment's own page is kept for strangers and made for whoever holds a key or a session", async () => {
    await ask({ path: comment });
    expect((await ask({ path: comment, headers: { cookie: 'whoever=1' } })).text).toContain('for everyone');
    expect(asked).toHaveLength(1);
    const mine = await ask({ path: comment, headers: { cookie: '__Host-key=abc' } });
    expect([mine.headers['cache-control'], mine.text]).toEqual([
      'private, no-store',
      expect.stringContaining('__Host-key=abc'),
    ]);
    await ask({ path: comment, headers: { cookie: 'session.0=abc' } });
    expect(asked).toHaveLength(3);
    expect((await ask({ path: comment })).text).toContain('for everyone');
    expect(asked).toHaveLength(3);
  });

  it('a page that many wait for is made before the pages of single persons who came earlier', async () => {
    await ask({ path: '/articles/a' });
    settings().clock.hear(1, ['site']);
    const { pages } = settings().turns;
    const ends = [await pages.take(true), await pages.take(true)];
    asked.length = 0;
    const single = ['one', 'two', 'three'].map((name) =>
      ask({ path: comment, headers: { cookie: `session.0=${name}` } }),
    );
    await until(() => pages.waiting === 3, 'three wait');
    const shared = ask({ path: '/articles/a' });
    await until(() => pages.waiting === 4, 'four wait');
    for (const end of ends) end();
    await Promise.all([...single, shared]);
    expect(asked.map(({ url }) => url)).toEqual(['/articles/a', comment, comment, comment]);
  });

  it('an address of before leads on, looked up whole with its query', async () => {
    const now = new Date();
    await db()
      .insert(redirects)
      .values([
        { from: '/?p=123', to: '/articles/a', createdAt: now },
        { from: '/2014/05/the-quay', to: '/articles/quay', createdAt: now },
        { from: '/evil', to: '//evil.test/x', createdAt: now },
        { from: '/climbing', to: '/..//evil.test/x', createdAt: now },
      ]);
    const where = async (path: string) => (await ask({ path })).headers.location;
    expect(await where('/?p=123')).toBe('/articles/a');
    expect(await where('/2014/05/the-quay/')).toBe('/articles/quay');
    expect([await where('/evil'), await where('/climbing')]).toEqual(['/', '/']);
    expect((await ask({ path: '/?p=124' })).status).toBe(200);
  });

  it('all that is not there is one page', async () => {
    const pages = await Promise.all(['/zzz', '/yyy', '/articles/blank', '/x/y'].map((path) => ask({ path })));
    expect(new Set(pages.map(({ text }) => text)).size).toBe(1);
    expect(pages[0]?.text).toContain('There is nothing here');
  });

  it('health is asked by any name and says nothing but whether it lives and is ready', async () => {
    await open({ publicUrl: 'http://localhost:4199', publicUrlGiven: false });
    const { status, text } = await ask({ path: '/api/health', headers: { host: '10.1.2.3' } });
    expect([status, text]).toEqual([200, '{"live":true,"ready":true}']);
  });
});
