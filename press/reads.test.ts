import { describe, expect, it } from 'vitest';
import { newReadCounts } from './reads';
import { mirrorPress } from './testing/mirror-press';

const press = mirrorPress();
const counted = () => Object.fromEntries(press.settings().reads.take());

describe('reads', () => {
  it('are the times an article’s page was served, fresh or from stock, whatever its query', async () => {
    for (const path of ['/articles/wall', '/articles/wall', '/articles/wall?utm_source=x', '/articles/tide'])
      await press.ask({ path });
    expect(counted()).toEqual({ '/articles/wall': 3, '/articles/tide': 1 });
    expect(counted()).toEqual({});
  });

  it('are no other page, no HEAD, no page that is missing, withdrawn or moved, and no answer that says "not modified"', async () => {
    const { headers } = await press.ask({ path: '/articles/wall', method: 'HEAD' });
    await press.ask({ path: '/articles/wall', headers: { 'if-none-match': String(headers.etag) } });
    for (const path of [
      '/',
      '/articles/wall/comments',
      '/articles/gone',
      '/articles/moved',
      '/articles/blank',
      '/Articles/Wall',
      '/feed.xml',
    ])
      await press.ask({ path });
    expect(counted()).toEqual({});
  });

  it('are no page that a browser fetched before anybody asked for it', async () => {
    for (const purpose of ['prefetch', 'prefetch;prerender'])
      await press.ask({ path: '/articles/wall', headers: { 'sec-purpose': purpose } });
    expect(counted()).toEqual({});
  });

  it('are a page that was fetched ahead and is opened now, whether it changed meanwhile or not', async () => {
    const { headers } = await press.ask({ path: '/articles/wall', headers: { 'sec-purpose': 'prefetch' } });
    const opened = { 'gazette-prefetched': '1', 'if-none-match': String(headers.etag) };
    expect((await press.ask({ path: '/articles/wall', headers: opened })).status).toBe(304);
    await press.ask({ path: '/articles/wall', headers: { ...opened, 'if-none-match': '"older"' } });
    expect(counted()).toEqual({ '/articles/wall': 2 });
  });

  it('leave no cookie and nothing of who read behind', async () => {
    const { headers } = await press.ask({ path: '/articles/wall', headers: { cookie: 'a=b', 'user-agent': 'me' } });
    expect(headers['set-cookie']).toBeUndefined();
    expect(JSON.stringify(counted())).toBe('{"/articles/wall":1}');
  });
});

describe('counts', () => {
  it('that could not be kept come with the next ones', () => {
    const reads = newReadCounts();
    reads.add('/a');
    const taken = reads.take();
    reads.add('/a');
    reads.giveBack(taken);
    expect(Object.fromEntries(reads.take())).toEqual({ '/a': 2 });
  });

  it('are held for so many addresses and no more', () => {
    const reads = newReadCounts(2);
    for (const path of ['/a', '/b', '/c', '/a']) reads.add(path);
    reads.giveBack(
      new Map([
        ['/d', 9],
        ['/b', 1],
      ]),
    );
    expect(Object.fromEntries(reads.take())).toEqual({ '/a': 2, '/b': 2 });
  });
});
