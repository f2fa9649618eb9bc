import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { handle } from '@/db/client';
import { freshDatabase } from '@/db/testing';
import { postComment, publishPaper } from './testing/paper';
import { type OpenPress, openPress, postForm } from './testing/press';

let database: { close(): Promise<void> };
let press: OpenPress;
beforeEach(async () => {
  database = await freshDatabase();
  press = await openPress();
});
afterEach(async () => {
  await press.close();
  await database.close();
});

const get = async (path: string, headers: Record<string, string> = {}) =>
  (await fetch(press.url + path, { headers })).text();

/** The page, and whether the press says of it that it may be out of date. */
async function getMarked(path: string, headers: Record<string, string>): Promise<{ page: string; stale: boolean }> {
  const answer = await fetch(press.url + path, { headers });
  return { page: await answer.text(), stale: answer.headers.get('gazette-stock') === 'stale' };
}

describe('freshness', () => {
  it('1,000 posts by 16 writers: the next GET of each shows the own comment, none is late', async () => {
    await publishPaper('tide');
    let posted = 0;
    let late = 0;
    let marked = 0;
    let reading = true;
    const readers = [1].map(async () => {
      while (reading) await get('/articles/tide');
    });
    const writers = Array.from({ length: 16 }, async (_, writer) => {
      while (posted < 1_000) {
        const name = `w${writer}-${posted++}`;
        const { status, cookie } = await postForm(press.url, 'tide', name);
        expect(status).toBe(303);
        // One in two comes back without the token: on the poster's own server it is not needed.
        const { page, stale } = await getMarked('/articles/tide', posted % 2 ? { cookie } : {});
        // On a machine so busy that the database misses two heartbeats, a page may be old if it says so (ADR 012).
        if (stale) marked += 1;
        else if (!page.includes(`<li>${name}</li>`)) late += 1;
      }
    });
    await Promise.all(writers);
    reading = false;
    await Promise.all(readers);
    expect(late).toBe(0);
    expect(marked).toBeLessThan(20);
    expect((await get('/articles/tide')).match(/<li>/g)).toHaveLength(1_000);
  }, 400_000);

  it("the poster's own server has heard of it before the answer: no token and no NOTIFY is needed there", async () => {
    await press.close();
    handle().listen = async () => ({ ping: async () => {}, stop: async () => {} }); // a line on which nothing arrives
    press = await openPress();
    await publishPaper('tide');
    await get('/articles/tide');
    await postForm(press.url, 'tide', 'Ana');
    expect(await get('/articles/tide')).toContain('Ana');
  });

  it('a page kept as missing is printed anew once something is published there', async () => {
    expect((await fetch(`${press.url}/articles/later`)).status).toBe(404);
    expect((await fetch(`${press.url}/articles/later`)).status).toBe(404);
    await publishPaper('later');
    expect((await fetch(`${press.url}/articles/later`)).status).toBe(200);
  });

  it('an event touches the pages that read its tags, and no other', async () => {
    await publishPaper('one');
    await publishPaper('two');
    const asked = countRenders(press);
    await get('/articles/one');
    await get('/articles/two');
    await postComment('one', 'Ana');
    expect(await get('/articles/one')).toContain('Ana');
    await get('/articles/two');
    expect(asked()).toEqual({ '/articles/one': 2, '/articles/two': 1 });
  });

  it('a count in a list moves at most every ten seconds, but the poster sees the own comment counted', async () => {
    await publishPaper('tide');
    expect(await get('/')).toContain('comments: 0');
    await postForm(press.url, 'tide', 'First');
    expect(await get('/')).toContain('comments: 1');
    const { cookie } = await postForm(press.url, 'tide', 'Second');
    expect(await get('/')).toContain('comments: 1');
    expect(await get('/', { cookie })).toContain('comments: 2');
  });
});

/** How often each address was really rendered. */
function countRenders({ settings }: OpenPress): () => Record<string, number> {
  const times: Record<string, number> = {};
  const { ask } = settings;
  Object.assign(settings, {
    ask: (question: Parameters<typeof ask>[0]) => {
      times[question.address] = (times[question.address] ?? 0) + 1;
      return ask(question);
    },
  });
  return () => times;
}
