import { afterEach, beforeEach, expect, it } from 'vitest';
import { db } from '@/db/client';
import { comments } from '@/db/schema/comments';
import { freshDatabase } from '@/db/testing';
import { answers, currentExchange } from '@/newsroom/answer';
import { postComment, publishPaper } from './testing/paper';
import { type OpenPress, openPress } from './testing/press';

/** What Next was handed with each form. */
let handed: unknown[] = [];
let asked = 0;
let database: { close(): Promise<void> };
let press: OpenPress;
beforeEach(async () => {
  database = await freshDatabase();
  await publishPaper('bridge');
  handed = [];
  asked = 0;
  press = await openPress({
    handler: (request, response) => {
      if (request.method === 'POST') handed.push(currentExchange()?.refused);
      answers(422);
      response.writeHead(200, { 'content-type': 'text/html' }).end('<!DOCTYPE html><html><body>drawn</body></html>');
    },
    async replies(form, header) {
      asked += 1;
      const name = String(form.get('name'));
      if (name === 'another') return undefined;
      if (name === 'refused') return { refused: { problem: 'said-already' } };
      if (name === 'broken') throw new Error('SELECT secret');
      const id = await postComment('bridge', `${name} ${header ?? ''}`.trim());
      return { to: `/articles/bridge#c-${id}`, cookies: ['key=1; Path=/'] };
    },
  });
});
afterEach(async () => {
  await press.close();
  await database.close();
});

function post(name: string, more: Record<string, string> = {}) {
  const body = new FormData();
  body.set('name', name);
  const headers = { origin: 'http://paper.test', ...more };
  return fetch(`${press.url}/articles/bridge/reply`, { method: 'POST', body, headers, redirect: 'manual' });
}
const named = async () => (await db().select({ name: comments.name }).from(comments)).map(({ name }) => name);

it('a comment that its rule takes is answered without Next, with its key and its token', async () => {
  const answer = await post('Maren', { cookie: 'theme=dark' });
  expect([answer.status, answer.headers.get('location')]).toEqual([
    303,
    expect.stringMatching(/^\/articles\/bridge#c-/),
  ]);
  const [key, seen] = answer.headers.getSetCookie();
  expect([key, seen?.split('=')[0]]).toEqual(['key=1; Path=/', 'seen']);
  expect(answer.headers.get('cache-control')).toBe('private, no-store');
  expect([await named(), handed]).toEqual([['Maren theme=dark'], []]);
});

it('a script that sends in place is told where it went', async () => {
  const answer = await post('Maren', { 'gazette-in-place': '1' });
  expect([answer.status, answer.headers.get('location')]).toEqual([
    201,
    expect.stringMatching(/^\/articles\/bridge#c-/),
  ]);
});

it('what the rule refuses is drawn by Next, which is told of it and asks no second time', async () => {
  const answer = await post('refused');
  expect([answer.status, await answer.text()]).toEqual([422, expect.stringContaining('drawn')]);
  expect([handed, asked, await named()]).toEqual([[{ problem: 'said-already' }], 1, []]);
});

it('a form that is none of its kind is for Next as it came', async () => {
  expect((await post('another')).status).toBe(422);
  expect([handed, await named()]).toEqual([[undefined], []]);
});

it('a fault on the short way gives the words back and tells nothing', async () => {
  const answer = await post('broken');
  const page = await answer.text();
  expect([answer.status, page.includes('broken'), page.includes('SELECT')]).toEqual([500, true, false]);
  expect([handed, await named()]).toEqual([[], []]);
});

it('no form from elsewhere comes as far as the rule', async () => {
  expect((await post('Maren', { origin: 'http://evil.test' })).status).toBe(403);
  expect([asked, await named()]).toEqual([0, []]);
});
