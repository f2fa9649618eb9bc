import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { adopt, closeDatabase } from '@/db/client';
import { openPostgres } from '@/db/open-postgres';
import { ownServer } from '@/scripts/postgres.mjs';
import { type Instance, startInstance } from './testing/instances';
import { postComment, publishPaper } from './testing/paper';
import { openPress, postForm, until } from './testing/press';
import { type Line, openProxy } from './testing/proxy';

let server: Awaited<ReturnType<typeof ownServer>>;
let proxy: Line;
let one: Instance;
let two: Instance;
beforeAll(async () => {
  server = await ownServer();
});
afterAll(() => server.stop());
beforeEach(async () => {
  const url = await server.newDatabase();
  adopt(await openPostgres({ url }));
  proxy = await openProxy(url);
  one = await startInstance(url);
  two = await startInstance(proxy.url);
  await publishPaper('tide');
});
afterEach(async () => {
  await Promise.all([one.close(), two.close()]);
  await proxy.close();
  await closeDatabase();
});

const get = (url: string, cookie = '') => fetch(url, { headers: cookie ? { cookie } : {} });
const text = async (url: string, cookie = '') => (await get(url, cookie)).text();

// Once, with the units on Postgres: it brings its own server up whichever database the others run on.
describe.runIf(inject('template').kind === 'postgres')('two instances on one Postgres', () => {
  it('1,000 posts by 16 writers: each is shown at once by the other instance too, none is late', async () => {
    let posted = 0;
    let late = 0;
    const writers = Array.from({ length: 16 }, async (_, writer) => {
      while (posted < 1_000) {
        const name = `w${writer}-${posted++}`;
        const [here, there] = posted % 2 ? [one, two] : [two, one];
        const { cookie } = await postForm(here.url, 'tide', name);
        if (!(await text(`${there.url}/articles/tide`, cookie)).includes(`<li>${name}</li>`)) late += 1;
      }
    });
    await Promise.all(writers);
    expect(late).toBe(0);
    for (const { url } of [one, two]) expect((await text(`${url}/articles/tide`)).match(/<li>/g)).toHaveLength(1_000);
  }, 400_000);

  it("a poster's token makes an instance that hears nothing print anew", async () => {
    await text(`${two.url}/articles/tide`);
    proxy.freezeListening(); // until its heartbeat notices, this instance believes that it hears
    const { cookie } = await postForm(one.url, 'tide', 'Ana');
    expect(await text(`${two.url}/articles/tide`, cookie)).toContain('Ana');
  });

  it('a poster is shown the own comment by an instance that knows that it hears nothing', async () => {
    await text(`${two.url}/articles/tide`);
    proxy.refuseListening();
    await until(() => two.isDeaf(), 'it notices');
    const { cookie } = await postForm(two.url, 'tide', 'Ana');
    expect(await text(`${two.url}/articles/tide`, cookie)).toContain('Ana');
  });

  it('an event another instance recorded reaches this one without a token', async () => {
    await text(`${two.url}/articles/tide`);
    await postForm(one.url, 'tide', 'Ana');
    await until(async () => (await text(`${two.url}/articles/tide`)).includes('Ana'), 'the other instance shows it');
  });

  it('events heard in another order than their ids move the page all the same', async () => {
    let letFirstGo = () => {};
    const second = new Promise<void>((resolve) => {
      letFirstGo = resolve;
    });
    const first = postComment('tide', 'Early id', () => second); // has the lower id and commits last
    await until(async () => {
      await postComment('tide', 'Late id');
      return true;
    }, 'the later one is committed');
    await until(async () => (await text(`${two.url}/articles/tide`)).includes('Late id'), 'the later one is heard');
    letFirstGo();
    await first;
    await until(async () => (await text(`${two.url}/articles/tide`)).includes('Early id'), 'the earlier one is heard');
  });

  it('a transaction held open holds up nobody, and is shown once it commits', async () => {
    let commit = () => {};
    const held = new Promise<void>((resolve) => {
      commit = resolve;
    });
    const slow = postComment('tide', 'Held', () => held);
    await postForm(one.url, 'tide', 'Quick');
    await until(async () => (await text(`${two.url}/articles/tide`)).includes('Quick'), 'the quick one is shown');
    expect(await text(`${two.url}/articles/tide`)).not.toContain('Held');
    commit();
    await slow;
    await until(async () => (await text(`${two.url}/articles/tide`)).includes('Held'), 'the held one is shown');
  });

  it('an event is heard after its commit, not inside its transaction', async () => {
    const here = await openPress();
    await text(`${here.url}/articles/tide`);
    let commit = () => {};
    let reached = () => {};
    const held = new Promise<void>((resolve) => {
      commit = resolve;
    });
    const recorded = new Promise<void>((resolve) => {
      reached = resolve;
    });
    const slow = postComment('tide', 'Ana', () => {
      reached();
      return held;
    });
    await recorded;
    expect(await text(`${here.url}/articles/tide`)).not.toContain('Ana');
    commit();
    await slow;
    expect(await text(`${here.url}/articles/tide`)).toContain('Ana');
    await here.close();
  });

  it('what happened while a connection was lost is shown once it is back', async () => {
    await text(`${two.url}/articles/tide`);
    proxy.freeze();
    proxy.cut();
    await until(() => two.isDeaf(), 'it notices');
    await postForm(one.url, 'tide', 'Unheard');
    proxy.thaw();
    proxy.cut();
    await until(async () => !(await two.isDeaf()), 'it hears again');
    expect(await text(`${two.url}/articles/tide`)).toContain('Unheard');
  });

  it('a connection that goes silent is noticed, and nothing printed before is believed', async () => {
    await text(`${two.url}/articles/tide`);
    proxy.freeze(); // no end, no error: only silence
    await postForm(one.url, 'tide', 'Unheard');
    await until(() => two.isDeaf(), 'the heartbeat notices');
    const stale = await get(`${two.url}/articles/tide`);
    await until(async () => (await get(`${two.url}/articles/tide`)).headers.get('gazette-stock') === 'stale', 'stale');
    expect(stale.status).toBe(200);
    proxy.thaw();
    proxy.cut();
    await until(async () => !(await two.isDeaf()), 'it hears again');
    const fresh = await get(`${two.url}/articles/tide`);
    expect(fresh.headers.get('gazette-stock')).toBeNull();
    expect(await fresh.text()).toContain('Unheard');
  });
});
