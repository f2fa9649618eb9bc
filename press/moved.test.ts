import { afterEach, beforeEach, expect, it } from 'vitest';
import { db } from '@/db/client';
import { redirects } from '@/db/schema/articles';
import { freshDatabase } from '@/db/testing';
import { answers } from '@/newsroom/answer';
import { publishPage, withdrawPage } from '@/newsroom/pages/publish-page';
import { getPage } from '@/newsroom/pages/queries';
import { readdressPage } from '@/newsroom/pages/readdress-page';
import { beginPage } from '@/newsroom/pages/save-page';
import { demo } from '@/newsroom/people/actor';
import { getAuthor } from '@/newsroom/people/author-queries';
import { saveAuthor } from '@/newsroom/people/save-author';
import { deleteRedirects, saveRedirect } from '@/newsroom/redirects/save-redirect';
import { getSection } from '@/newsroom/sections/queries';
import { saveSection } from '@/newsroom/sections/save-section';
import type { NextHandler } from './ask';
import { type OpenPress, openPress } from './testing/press';

/** Sections and bylines by the queries of their pages, in Next's place. */
const pages: NextHandler = async (request, response) => {
  const [, kind, slug = ''] = (request.url ?? '').split(/[/?]/);
  const page = slug === '' ? await getPage(kind ?? '') : null;
  const found = kind === 'sections' ? await getSection(slug) : kind === 'authors' ? await getAuthor(slug) : null;
  if (!found && !page) answers(404);
  const body = `<!DOCTYPE html><html><body>${found?.name ?? page?.title ?? 'Nothing here'}</body></html>`;
  response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(body);
};

let database: { close(): Promise<void> };
let press: OpenPress;
beforeEach(async () => {
  database = await freshDatabase();
  press = await openPress({ handler: pages });
});
afterEach(async () => {
  await press.close();
  await database.close();
});

const get = async (path: string) => {
  const answer = await fetch(press.url + path, { redirect: 'manual' });
  await answer.text();
  return [answer.status, answer.headers.get('location')];
};
const here = [200, null];
const nothing = [404, null];
const now = new Date();

it('a section that moves is found at its new address at once, kept as missing or not, and the old one leads there', async () => {
  const saved = await saveSection(demo, { name: 'Harbour' }, now);
  const id = saved.ok ? saved.id : '';
  expect([await get('/sections/harbour'), await get('/sections/quay')]).toEqual([here, nothing]);
  await saveSection(demo, { id, name: 'Harbour', slug: 'quay' }, now);
  expect([await get('/sections/quay'), await get('/sections/harbour')]).toEqual([here, [308, '/sections/quay']]);
  expect(await get('/sections/harbour?before=0123456789abcdefgh&utm=x')).toEqual([
    308,
    '/sections/quay?before=0123456789abcdefgh',
  ]);
  await saveSection(demo, { id, name: 'Harbour', slug: 'docks' }, now);
  expect([await get('/sections/harbour'), await get('/sections/quay')]).toEqual([
    [308, '/sections/docks'],
    [308, '/sections/docks'],
  ]);
  await saveSection(demo, { id, name: 'Harbour', slug: 'harbour' }, now);
  expect([await get('/sections/harbour'), await get('/sections/docks')]).toEqual([here, [308, '/sections/harbour']]);
});

it('so is a byline, and an address that somebody new takes is theirs', async () => {
  const saved = await saveAuthor(demo, { name: 'Wren Halloran' }, now);
  expect(await get('/authors/wren-halloran')).toEqual(here);
  await saveAuthor(demo, { id: saved.ok ? saved.id : '', name: 'Wren Pike', slug: 'wren-pike' }, now);
  expect(await get('/authors/wren-halloran')).toEqual([308, '/authors/wren-pike']);
  expect((await fetch(`${press.url}/authors/wren-halloran`)).status).toBe(200);
  await saveAuthor(demo, { name: 'Wren Halloran' }, now);
  expect([await get('/authors/wren-halloran'), await get('/authors/wren-pike')]).toEqual([here, here]);
});

it('a redirect written at the desk works with the next request, though the address was kept as missing, and elsewhere too', async () => {
  expect([await get('/2014/wall'), await get('/sections/gone')]).toEqual([nothing, nothing]);
  await saveRedirect(demo, { from: '/2014/wall', to: 'https://boats.example/wall?a=1' }, now);
  await saveRedirect(demo, { from: '/sections/gone', to: '/about' }, now);
  expect(await get('/2014/wall')).toEqual([308, 'https://boats.example/wall?a=1']);
  expect(await get('/sections/gone')).toEqual([308, '/about']);
  await deleteRedirects(demo, { from: ['/2014/wall'] }, now);
  expect(await get('/2014/wall')).toEqual(nothing);
});

it('a page of the paper is there at once where nothing was, moves with its address, and is gone when it is withdrawn', async () => {
  const begun = await beginPage(demo, { title: 'Imprint', slug: '', markdown: 'Who prints this.' }, now);
  const page = { id: begun.ok ? begun.id : '', version: 1 };
  expect([await get('/imprint'), await get('/imprint')]).toEqual([nothing, nothing]);
  await publishPage(demo, page, now);
  expect([await get('/imprint'), await get('/Imprint/')]).toEqual([here, [308, '/imprint']]);
  await readdressPage(demo, { ...page, slug: 'masthead' }, now);
  expect([await get('/imprint'), await get('/masthead')]).toEqual([[308, '/masthead'], here]);
  await withdrawPage(demo, page, now);
  expect(await get('/masthead')).toEqual(nothing);
});

it('an address of before that looks like a page’s is led on, with its query and its capitals', async () => {
  const from = (path: string, to: string) => ({ from: path, to, createdAt: now });
  await db()
    .insert(redirects)
    .values([from('/story?id=3', '/articles/three'), from('/About-Us', '/about')]);
  expect([await get('/story?id=3'), await get('/About-Us/'), await get('/story?id=4')]).toEqual([
    [308, '/articles/three'],
    [308, '/about'],
    nothing,
  ]);
});
