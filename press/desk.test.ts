import { afterEach, beforeEach, expect, it } from 'vitest';
import { freshDatabase } from '@/db/testing';
import type { NextHandler } from './ask';
import { type OpenPress, openPress } from './testing/press';

let database: { close(): Promise<void> };
let press: OpenPress;
let marks: unknown[];

/** As Next does for an action of another page: asks this very server, with the headers it was given. */
const forwarding: NextHandler = async (request, response) => {
  marks.push(request.headers['x-gazette-inside']);
  const { host: _, connection: __, ...headers } = request.headers as Record<string, string>;
  const said =
    request.url === '/desk/outer' ? await (await fetch(`${press.url}/desk/inner`, { headers })).text() : 'in';
  response.writeHead(200, { 'content-type': 'text/plain' }).end(said);
};

beforeEach(async () => {
  marks = [];
  database = await freshDatabase();
  press = await openPress({ handler: forwarding });
});
afterEach(async () => {
  await press.close();
  await database.close();
});

it('a desk that asks itself waits for no turn, so that many at once do not wait for each other for ever', async () => {
  const all = Array.from({ length: 12 }, async () => (await fetch(`${press.url}/desk/outer`)).text());
  expect(await Promise.all(all)).toEqual(Array.from({ length: 12 }, () => 'in'));
});

it('the mark by which it knows itself is not taken from strangers, nor told to them', async () => {
  const answer = await fetch(`${press.url}/desk/inner`, { headers: { 'x-gazette-inside': 'forged' } });
  expect(marks[0]).toMatch(/^[\w-]{43}$/);
  expect(JSON.stringify([...answer.headers])).not.toContain(String(marks[0]));
});
