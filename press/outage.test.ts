import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { adopt, closeDatabase } from '@/db/client';
import { openPostgres } from '@/db/open-postgres';
import { ownServer } from '@/scripts/postgres.mjs';
import { type Instance, startInstance } from './testing/instances';
import { publishPaper } from './testing/paper';
import { postForm, until } from './testing/press';

let server: Awaited<ReturnType<typeof ownServer>>;
let press: Instance;
let url: string;
beforeAll(async () => {
  server = await ownServer();
});
afterAll(() => server.stop());
beforeEach(async () => {
  url = await server.newDatabase();
  adopt(await openPostgres({ url }));
  for (const slug of ['tide', 'other']) await publishPaper(slug);
  await closeDatabase();
  press = await startInstance(url);
});
afterEach(async () => {
  await server.up();
  await press.close();
});

const isStale = (answer: Response) => answer.headers.get('gazette-stock') === 'stale';

// Once, with the units on Postgres: it brings its own server up whichever database the others run on.
describe.runIf(inject('template').kind === 'postgres')('an outage', () => {
  it.each(['ended', 'frozen'] as const)(
    'with a database that is %s kept pages are shown and say so, nothing hangs, and all is well once it is back',
    async (how) => {
      expect(await (await fetch(`${press.url}/articles/tide`)).text()).not.toContain('Ana');
      await postForm(press.url, 'tide', 'Ana');
      await fetch(`${press.url}/articles/tide`);
      await server.down(how);
      await until(() => press.isDeaf(), 'it notices');

      const began = Date.now();
      const answers = await Promise.all(Array.from({ length: 50 }, () => fetch(`${press.url}/articles/tide`)));
      expect(answers.every((answer) => answer.status === 200 && isStale(answer))).toBe(true);
      expect(await answers[0]?.text()).toContain('Ana');
      const unkept = await fetch(`${press.url}/articles/other`);
      expect(unkept.status).toBe(503);
      expect(Number(unkept.headers.get('retry-after'))).toBeGreaterThan(0);
      const form = new FormData();
      form.set('name', 'Words <b>I</b> typed');
      const headers = { origin: 'http://paper.test' };
      const refused = await fetch(`${press.url}/articles/tide/reply`, { method: 'POST', body: form, headers });
      expect(refused.status).toBe(503);
      expect(await refused.text()).toContain('Words &lt;b&gt;I&lt;/b&gt; typed');
      expect(Date.now() - began).toBeLessThan(25_000); // three answers one after another, each given up after five seconds

      const health = await fetch(`${press.url}/api/health`);
      expect([health.status, await health.json()]).toEqual([503, { live: true, ready: false }]);
      const ready = await fetch(`${press.url}/api/health/ready`);
      expect([ready.status, await ready.json()]).toEqual([503, { live: true, ready: false }]);
      const live = await fetch(`${press.url}/api/health/live`);
      expect([live.status, await live.json()]).toEqual([200, { live: true }]);

      await server.up();
      await until(async () => !(await press.isDeaf()), 'it hears again', 30_000);
      await until(async () => (await postForm(press.url, 'tide', 'Ben')).status === 303, 'posting works again');
      const fresh = await fetch(`${press.url}/articles/tide`);
      expect(isStale(fresh)).toBe(false);
      expect(await fresh.text()).toContain('Ben');
      expect((await fetch(`${press.url}/articles/other`)).status).toBe(200);
    },
    90_000,
  );
});
