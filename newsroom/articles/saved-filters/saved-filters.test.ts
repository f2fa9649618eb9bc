import { afterEach, beforeEach, expect, it } from 'vitest';
import { freshDatabase } from '@/db/testing';
import type { UserActor } from '@/newsroom/people/actor';
import { anyone, guest, later } from '@/newsroom/testing/cast';
import { fingerprint } from '@/newsroom/testing/fingerprint';
import { listFilters } from './filter-queries';
import { dropFilter, keepFilter, renameFilter } from './keep-filter';

let database: { close(): Promise<void> };
let author: UserActor;
beforeEach(async () => {
  database = await freshDatabase();
  author = await anyone('author');
});
afterEach(() => database.close());
const keep = (name: string, query = 'status=draft', actor: UserActor = author) =>
  keepFilter(actor, { name, query }, later(1));

it('a filter is kept under a name of one’s own, as the list understands it, from its first page', async () => {
  const query =
    'mine=1&status=draft&evil=1&q=wall&author=0123456789abcdefgh&before=2026-11-20T12:00:00.000Z~0123456789abcdefgh';
  expect(await keep(' To do ', query)).toEqual({
    ok: true,
    path: '/desk/articles?q=wall&status=draft&mine=1&author=0123456789abcdefgh',
  });
  expect(await listFilters(author)).toMatchObject([
    { name: 'To do', path: '/desk/articles?q=wall&status=draft&mine=1&author=0123456789abcdefgh' },
  ]);
  expect(await listFilters(await anyone('author'))).toEqual([]);
});

it('it is renamed and deleted by its owner, and by nobody else', async () => {
  await keep('One');
  const [one] = await listFilters(author);
  const id = one?.id ?? '';
  const other = await anyone('admin');
  const before = await fingerprint();
  expect(await renameFilter(other, { id, name: 'Two' })).toMatchObject({ problem: 'filter-missing', status: 404 });
  expect(await dropFilter(other, { id })).toMatchObject({ problem: 'filter-missing', status: 404 });
  expect(await fingerprint()).toBe(before);
  expect(await renameFilter(author, { id, name: 'Two' })).toEqual({ ok: true });
  expect(await listFilters(author)).toMatchObject([{ name: 'Two' }]);
  expect(await dropFilter(author, { id })).toEqual({ ok: true });
  expect(await listFilters(author)).toEqual([]);
});

it('without a name, with a taken or long one, for a moderator or a guest, or beyond twenty it is refused, and nothing changes', async () => {
  for (let at = 0; at < 19; at += 1) await keep(`Filter ${at}`);
  const [first] = await listFilters(author);
  const moderator = await anyone('moderator');
  const before = await fingerprint();
  expect(await keep(' ')).toMatchObject({ fields: { name: 'filter-name-missing' } });
  expect(await keep('Filter 3')).toMatchObject({ fields: { name: 'filter-name-taken' } });
  expect(await keep('x'.repeat(41))).toMatchObject({ fields: { name: 'too-long' } });
  expect(await renameFilter(author, { id: first?.id ?? '', name: 'Filter 3' })).toMatchObject({ status: 422 });
  expect(await keep('Mine', '', moderator)).toMatchObject({ status: 403 });
  expect(await keepFilter(guest, { name: 'Mine', query: '' }, later(1))).toMatchObject({ status: 403 });
  expect(await fingerprint()).toBe(before);
  await keep('The twentieth');
  expect(await keep('One more')).toMatchObject({ problem: 'filter-too-many', status: 409 });
});
