import type { IncomingHttpHeaders } from 'node:http';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { freshDatabase } from '@/db/testing';
import type { NextHandler } from './ask';
import { loggedPath } from './logged-path';
import { type OpenPress, openPress } from './testing/press';

const token = `0123456789abcdefgh-comment-waiting-${'0'.repeat(40)}`;
let database: { close(): Promise<void> };
let press: OpenPress;
let asked: string[];
let told: IncomingHttpHeaders;

const noting: NextHandler = (request, response) => {
  asked.push(`${request.method} ${request.url}`);
  told = request.headers;
  response.writeHead(200).end();
};
beforeEach(async () => {
  asked = [];
  database = await freshDatabase();
  press = await openPress({ handler: noting });
});
afterEach(async () => {
  await press.close();
  await database.close();
});

/** As a mail program posts (RFC 8058): no origin, no cookie, one field. */
const post = (path: string, headers: Record<string, string> = {}) =>
  fetch(press.url + path, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
    body: 'List-Unsubscribe=One-Click',
  });

describe('a POST without an origin', () => {
  it('is taken where a signed token in the address is the whole authority', async () => {
    expect((await post(`/unsubscribe/${token}/one-click`)).status).toBe(200);
    expect((await post(`/unsubscribe/${token}/one-click`, { origin: 'https://mail.example' })).status).toBe(200);
    expect(asked).toEqual([`POST /unsubscribe/${token}/one-click`, `POST /unsubscribe/${token}/one-click`]);
  });

  it('takes nobody’s session and no action’s name with it', async () => {
    const headers = { cookie: '__Host-session=x', 'next-action': '40', 'next-router-state-tree': 'x', rsc: '1' };
    expect((await post(`/unsubscribe/${token}/one-click`, headers)).status).toBe(200);
    for (const name of Object.keys(headers)) expect(told[name], name).toBeUndefined();
  });

  it('is refused everywhere else, on the page with the button too', async () => {
    for (const path of [`/unsubscribe/${token}`, '/articles/the-quay/reply', '/desk/outbox', '/desk/people'])
      expect((await post(path)).status, path).toBe(403);
    expect(asked).toEqual([]);
  });

  it('is not taken with more than a form may hold', async () => {
    const body = 'x'.repeat(70_000);
    const answer = await fetch(`${press.url}/unsubscribe/${token}/one-click`, { method: 'POST', body });
    expect(answer.status).toBe(413);
    expect(asked).toEqual([]);
  });
});

it('a token is in no log line, however its address is spelt', () => {
  for (const path of [
    `/unsubscribe/${token}`,
    `/unsubscribe/${token}/one-click?x=1`,
    `/Unsubscribe/${token}/`,
    `/unsubscribe/${token}/more`,
    `/preview/${token}`,
    `/preview/${token}/more`,
  ])
    expect(loggedPath(path)).not.toContain('0123456789abcdefgh');
  expect(loggedPath('/articles/the-quay?email=a@b.example')).toBe('/articles/the-quay');
});
