import { beforeEach, describe, expect, it } from 'vitest';
import { type Clock, newClock } from './clock';
import type { Draft } from './page';
import { newStock, type Stock } from './stock';
import { Full, newTurns } from './turns';

const hour = 3_600_000;
let time = 0;
let clock: Clock;
let stock: Stock;
let world: string; // what the database holds
let renders: number;
let gate: Promise<void> | undefined;
let broken: boolean;

beforeEach(() => {
  time = 1_000_000;
  clock = newClock(() => time);
  clock.connected();
  stock = newStock({ clock, turns: newTurns(2, 2), size: 1_000_000, staleLimit: hour, now: () => time });
  world = 'first';
  renders = 0;
  gate = undefined;
  broken = false;
});

const render =
  (tags = ['thread:a']) =>
  async (): Promise<Draft> => {
    renders += 1;
    const read = world;
    await gate;
    if (broken) throw new Error('the database is gone');
    return { status: 200, headers: {}, body: Buffer.from(read), tags: new Set(tags) };
  };
const get = async (key = '/a', own?: Parameters<Stock['get']>[2]) => {
  const { page, stale } = await stock.get(key, render(), own);
  return `${page.body}${stale ? ' (stale)' : ''}`;
};
let id = 0;
function happens(now: string, tags = ['thread:a']): number {
  world = now;
  clock.hear(++id, tags);
  return id;
}
function held(): () => void {
  let open = () => {};
  gate = new Promise((resolve) => {
    open = resolve;
  });
  return () => {
    gate = undefined;
    open();
  };
}
const missing = (tags: string[]) => async (): Promise<Draft> => {
  renders += 1;
  return { status: 404, headers: {}, body: Buffer.alloc(0), tags: new Set(tags), shared: true };
};

describe('the stock', () => {
  it('a page is made once and kept until an event touches a tag it was made from', async () => {
    await get();
    expect([await get(), renders]).toEqual(['first', 1]);
    happens('second', ['thread:b']);
    expect([await get(), renders]).toEqual(['first', 1]);
    happens('second');
    expect([await get(), renders]).toEqual(['second', 2]);
  });

  it('the first reader after a quiet hour gets the new page, not the previous one', async () => {
    await get();
    happens('second');
    time += hour;
    expect(await get()).toBe('second');
  });

  it('everybody who asks while a page is made shares that one render', async () => {
    const open = held();
    const all = Array.from({ length: 50 }, () => get());
    open();
    expect(new Set(await Promise.all(all))).toEqual(new Set(['first']));
    expect(renders).toBe(1);
  });

  it('a render that nothing touched since it began does for who asked after something else happened', async () => {
    const open = held();
    const early = get();
    await Promise.resolve();
    happens('first', ['thread:b']);
    const later = get();
    open();
    expect([await early, await later, renders]).toEqual(['first', 'first', 1]);
  });

  it('a render that began before an event is not given to who asked after it', async () => {
    const open = held();
    const early = get();
    await Promise.resolve();
    happens('second');
    const later = get();
    open();
    expect(await early).toMatch(/first|second/);
    expect([await later, renders]).toEqual(['second', 2]);
  });

  it('who asked before an event is given the render that began after the question, and waits for no other', async () => {
    const open = held();
    const asked = get();
    await Promise.resolve();
    happens('second');
    open();
    expect([await asked, renders]).toEqual(['first', 1]);
  });

  it('a render that began before an event is not kept as fresh', async () => {
    const open = held();
    const early = get();
    await Promise.resolve();
    happens('second');
    open();
    await early;
    expect(await get()).toBe('second');
  });

  it('readers are answered although events never stop: at most two renders each', async () => {
    const open = held();
    const readers = Array.from({ length: 20 }, () => get());
    await Promise.resolve();
    open();
    const events = setInterval(() => happens(String(renders)), 1);
    await Promise.all(readers);
    await Promise.all(Array.from({ length: 20 }, () => get()));
    clearInterval(events);
    expect(renders).toBeLessThanOrEqual(5);
  });

  it('a slower render that began earlier does not replace a newer page', async () => {
    await get();
    clock.deafen();
    time += 5_000;
    const open = held();
    const probe = get(); // goes beside the flights
    await new Promise((resolve) => setImmediate(resolve));
    clock.connected();
    gate = undefined;
    world = 'second';
    await get();
    open();
    expect(await probe).toBe('first');
    expect([await get(), renders]).toEqual(['second', 3]);
  });

  it('a failed render is never kept; the older page is shown and says so', async () => {
    await get();
    happens('second');
    broken = true;
    expect(await get()).toBe('first (stale)');
    broken = false;
    expect(await get()).toBe('second');
  });

  it('a failed render without an older page is a failure', async () => {
    broken = true;
    await expect(get()).rejects.toThrow('the database is gone');
  });

  it('an older page is shown for the stale limit and no longer', async () => {
    await get();
    happens('second');
    broken = true;
    time += hour;
    expect(await get()).toBe('first (stale)');
    time += 1;
    await expect(get()).rejects.toThrow();
  });

  it('the stale limit is counted from the last time the page was known to be fresh', async () => {
    await get();
    time += hour;
    await get();
    happens('second');
    broken = true;
    time += hour;
    expect(await get()).toBe('first (stale)');
  });

  it('no more than three renders hang on a database that neither answers nor refuses', async () => {
    await get();
    clock.deafen();
    held();
    const probes = Array.from({ length: 5 }, () => {
      time += 2_000;
      return get();
    });
    await Promise.all(probes);
    expect(renders).toBe(1 + 3);
  });

  it('a full queue shows the older page before it turns anybody away', async () => {
    await get();
    happens('second');
    const open = held();
    const others = ['/b', '/c', '/d', '/e'].map((key) => get(key).catch(String));
    await new Promise((resolve) => setImmediate(resolve));
    const known = get(); // takes the place of one that was never seen
    const turnedAway = (await Promise.race(others)) as string;
    expect(turnedAway).toContain(Full.name);
    await expect(get('/f')).rejects.toThrow(Full);
    open();
    expect(await known).toBe('second');
    await Promise.all(others);
  });

  it('a deaf server gives the kept page at once and tries one fresh render a second', async () => {
    await get();
    clock.deafen();
    broken = true;
    time += 5_000;
    expect([await get(), await get(), await get()]).toEqual(Array(3).fill('first (stale)'));
    expect(renders).toBe(2);
    time += 1_000;
    await get();
    expect(renders).toBe(3);
  });

  it('a deaf server whose database answers shows what the one render a second brings', async () => {
    await get();
    clock.deafen();
    world = 'second'; // nobody heard of it
    time += 5_000;
    expect(await get()).toBe('second');
    expect(await get()).toBe('second (stale)');
  });

  it('a deaf server shows a poster the own words wherever the database still answers', async () => {
    await get();
    clock.deafen();
    time += 5_000;
    await get(); // this second's render
    const event = happens('second');
    const own = { tick: clock.heardAt(event) ?? 0, tags: ['thread:a'] };
    expect(await get()).toBe('first (stale)');
    expect(await get('/a', own)).toBe('second');
  });

  it('a deaf server makes what it does not have, and shares no render that began before the request', async () => {
    clock.deafen();
    const open = held();
    const early = get();
    await new Promise((resolve) => setImmediate(resolve));
    world = 'second';
    const later = get();
    open();
    expect([await early, await later, renders]).toEqual(['first', 'second', 2]);
  });

  it('how old a page may be is counted from when it was last known to be fresh, for a deaf server from its deafness', async () => {
    await get();
    time += 3 * hour; // nothing happened: it is as fresh as ever
    clock.deafen();
    broken = true;
    time += hour;
    expect(await get()).toBe('first (stale)');
    time += 2;
    await expect(get()).rejects.toThrow();
  });

  it('a page made while deaf is not believed once the server hears again', async () => {
    await get();
    clock.deafen();
    time += 5_000;
    await get();
    world = 'second';
    clock.connected();
    expect(await get()).toBe('second');
  });

  it('a page under way when the connection was lost and found is not believed', async () => {
    const open = held();
    const under = get();
    await Promise.resolve();
    clock.deafen();
    world = 'second';
    clock.connected();
    open();
    await under;
    expect(await get()).toBe('second');
  });

  it('a poster gets a page that is as new as the own event, a slow count too', async () => {
    const front = (own?: Parameters<Stock['get']>[2]) => stock.get('/', render(['counts:all']), own);
    await front();
    happens('one comment', ['counts:all']);
    expect(String((await front()).page.body)).toBe('one comment');
    const event = happens('two comments', ['counts:all']);
    expect(String((await front()).page.body)).toBe('one comment');
    const own = { tick: clock.heardAt(event) ?? 0, tags: ['counts:all'] };
    expect(String((await front(own)).page.body)).toBe('two comments');
    expect(String((await front()).page.body)).toBe('two comments');
  });

  it('a flood of addresses that are not there pushes no page out and is answered by marks', async () => {
    await get();
    for (let n = 0; n < 6_000; n += 1) await stock.get(`/zzz${n}`, missing([`slug:zzz${n}`]));
    expect(renders).toBe(6_001);
    await stock.get('/zzz5999', missing(['slug:zzz5999']));
    await get();
    expect(renders).toBe(6_001);
    await stock.get('/zzz0', missing(['slug:zzz0']));
    expect(renders).toBe(6_002);
  });

  it('a page that appears at an address kept as missing replaces the mark, and the other way round', async () => {
    expect((await stock.get('/a', missing(['thread:a']))).page.mark).toBe(true);
    happens('published');
    expect(await get()).toBe('published');
    happens('withdrawn');
    expect((await stock.get('/a', missing(['thread:a']))).page.mark).toBe(true);
    expect((await stock.get('/a', render())).page.mark).toBe(true);
  });

  it('what stands for ten seconds is compressed as well as can be', async () => {
    world = 'so many words '.repeat(500);
    const html = () => render()().then((draft) => ({ ...draft, headers: { 'content-type': 'text/html' } }));
    const { page } = await stock.get('/a', html);
    const quick = page.br;
    time += 10_000;
    await stock.get('/a', html);
    while (page.br === quick) await new Promise((resolve) => setImmediate(resolve));
    expect(page.br?.length).toBeLessThanOrEqual(quick?.length ?? 0);
  });
});
