import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { db } from '@/db/client';
import { redirects } from '@/db/schema/articles';
import { freshDatabase } from '@/db/testing';
import { env } from '@/env';
import { touches } from '@/newsroom/events';
import type { UserActor } from '@/newsroom/people/actor';
import { anyone, aSection, later, noon } from '@/newsroom/testing/cast';
import { fingerprint } from '@/newsroom/testing/fingerprint';
import { published } from '@/newsroom/testing/published';
import { bringRedirects } from './bring-redirects';
import { listRedirects } from './list-queries';
import { toRedirectFilter } from './redirect';
import { deleteRedirects, saveRedirect } from './save-redirect';

let database: { close(): Promise<void> };
let editor: UserActor;
beforeEach(async () => {
  database = await freshDatabase();
  editor = await anyone('editor');
});
afterEach(() => database.close());

const all = async () =>
  (await db().select().from(redirects).orderBy(redirects.from)).map(({ from, to }) => `${from} ${to}`);
const save = (from: string, to: string, was?: string) =>
  saveRedirect(editor, { from, to, ...(was === undefined ? {} : { was }) }, later(1));

describe('a redirect by hand', () => {
  it('leads from a path to a path or to https, in the spelling that the press looks up', async () => {
    expect(await save(' /2014/05/Harbour/ ', '/about')).toEqual({ ok: true, from: '/2014/05/Harbour', to: '/about' });
    expect(await save('/?p=12', `${env.publicUrl}/about?a=b`)).toMatchObject({ ok: true, to: '/about?a=b' });
    expect(await save('/hafen-übersicht', 'https://boats.example/a')).toMatchObject({ from: '/hafen-%C3%BCbersicht' });
    expect(await save('/tags/gone', '/about')).toMatchObject({ ok: true });
    const [row] = await db().select().from(redirects);
    expect(row).toMatchObject({ cause: 'hand', madeBy: editor.userId });
    expect(touches({ kind: 'redirects.saved' })).toEqual(['redirects']);
  });

  it('is shortened where it leads to another, and draws along what led to it', async () => {
    await save('/b', '/c');
    expect(await save('/a', '/b')).toMatchObject({ to: '/c' });
    await save('/c', '/d');
    expect(await all()).toEqual(['/a /d', '/b /d', '/c /d']);
  });

  it('is changed in place, and saved twice is one', async () => {
    await save('/a', '/b');
    expect(await save('/a', '/b')).toMatchObject({ ok: true });
    expect(await save('/a2', '/c', '/a')).toMatchObject({ ok: true });
    expect(await all()).toEqual(['/a2 /c']);
    expect(await deleteRedirects(editor, { from: ['/a2'] }, later(2))).toEqual({ ok: true, deleted: 1 });
    expect(await all()).toEqual([]);
  });

  it.each([
    ['', '/about', 'from', 'redirect-missing'],
    ['old', '/about', 'from', 'redirect-from-unusable'],
    ['//evil.example', '/about', 'from', 'redirect-from-unusable'],
    ['https://elsewhere.example/old', '/about', 'from', 'redirect-from-unusable'],
    ['/a b', '/about', 'from', 'redirect-from-unusable'],
    ['/', '/about', 'from', 'redirect-reserved'],
    ['/desk/articles', '/about', 'from', 'redirect-reserved'],
    ['/search?q=a', '/about', 'from', 'redirect-reserved'],
    ['/feed.xml', '/about', 'from', 'redirect-reserved'],
    ['/_next/static/x.js', '/about', 'from', 'redirect-reserved'],
    ['/articles/wall/comments', '/about', 'from', 'redirect-reserved'],
    ['/sections/harbour', '/about', 'from', 'redirect-standing'],
    ['/here', '/about', 'from', 'redirect-there'],
    ['/old', '', 'to', 'redirect-missing'],
    ['/old', '//evil.example', 'to', 'redirect-to-unusable'],
    ['/old', 'javascript:alert(1)', 'to', 'redirect-to-unusable'],
    ['/old', 'http://plain.example/', 'to', 'redirect-not-https'],
    ['/old', 'https://a:b@evil.example/', 'to', 'redirect-to-unusable'],
    ['/old', '/old', 'to', 'redirect-circle'],
    ['/there', '/here', 'to', 'redirect-circle'],
  ])('from %j to %j is refused at %s with %s, and changes nothing', async (from, to, field, problem) => {
    await aSection('Harbour');
    await save('/here', '/there');
    const before = await fingerprint();
    expect(await save(from, to)).toMatchObject({ ok: false, status: 422, fields: { [field]: problem } });
    expect(await fingerprint()).toBe(before);
  });

  it('that is gone is neither changed nor deleted', async () => {
    const before = await fingerprint();
    expect(await save('/a', '/b', '/never')).toMatchObject({ problem: 'redirect-gone', status: 404 });
    expect(await deleteRedirects(editor, { from: ['/never'] }, later(1))).toMatchObject({ status: 404 });
    expect(await fingerprint()).toBe(before);
  });
});

describe('a file of redirects', () => {
  const text = [
    'from,to',
    '/2014/a,/b',
    '/b,/c',
    '/c,/2014/a',
    '/desk,/about',
    '/d,http://plain.example',
    '/here,/elsewhere',
    '/here,/there',
    '"/e,1",https://boats.example/?a=1',
    '/articles/harbour-wall-to-close-for-a-month,/about',
  ].join('\r\n');

  it('is tried first: each refused line with its number and why, and nothing changes', async () => {
    await published();
    await save('/here', '/there');
    const before = await fingerprint();
    expect(await bringRedirects(editor, { text, dry: true }, later(2))).toEqual({
      ok: true,
      added: 3,
      here: 1,
      refused: [
        { line: 4, from: '/c', problem: 'redirect-circle' },
        { line: 5, from: '/desk', problem: 'redirect-reserved' },
        { line: 6, from: '/d', problem: 'redirect-not-https' },
        { line: 7, from: '/here', problem: 'redirect-there' },
        { line: 10, from: '/articles/harbour-wall-to-close-for-a-month', problem: 'redirect-standing' },
      ],
    });
    expect(await fingerprint()).toBe(before);
  });

  it('brings in the others, chains shortened', async () => {
    await save('/here', '/2014/a');
    expect(await bringRedirects(editor, { text, dry: false }, later(2))).toMatchObject({ ok: true, added: 4 });
    expect(await all()).toEqual([
      '/2014/a /c',
      '/articles/harbour-wall-to-close-for-a-month /about',
      '/b /c',
      '/e,1 https://boats.example/?a=1',
      '/here /c',
    ]);
  });

  it('with nothing in it, or too much, is refused, and changes nothing', async () => {
    const before = await fingerprint();
    const bring = (lines: string) => bringRedirects(editor, { text: lines, dry: false }, later(2));
    expect(await bring('\r\n')).toMatchObject({ problem: 'csv-empty', status: 422 });
    expect(await bring('/a,/b\n'.repeat(5_001))).toMatchObject({ problem: 'csv-long', status: 422 });
    expect(await bring('x'.repeat(1_000_001))).toMatchObject({ problem: 'csv-long', status: 422 });
    expect(await fingerprint()).toBe(before);
  });
});

it('the list pages by the old address, finds in both, and is nobody’s who may not change it', async () => {
  const rows = Array.from({ length: 52 }, (_, at) => ({ from: `/o/${100 + at}`, to: '/about', createdAt: noon }));
  await db().insert(redirects).values(rows);
  const first = await listRedirects(editor, toRedirectFilter({}));
  expect([first?.rows.length, first?.next]).toEqual([50, '/o/149']);
  expect((await listRedirects(editor, toRedirectFilter({ after: '/o/149' })))?.rows.map(({ from }) => from)).toEqual([
    '/o/150',
    '/o/151',
  ]);
  expect((await listRedirects(editor, toRedirectFilter({ q: 'O/15' })))?.rows).toHaveLength(2);
  expect((await listRedirects(editor, toRedirectFilter({ q: '%' })))?.rows).toHaveLength(0);
  expect(await listRedirects(await anyone('author'), toRedirectFilter({}))).toBeNull();
});
