import { eq } from 'drizzle-orm';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { db } from '@/db/client';
import { articles } from '@/db/schema/articles';
import { freshDatabase } from '@/db/testing';
import type { UserActor } from '@/newsroom/people/actor';
import { fingerprint } from '@/newsroom/testing/fingerprint';
import { anArticle, aPerson, later, noon, post, said, stranger } from '../testing';
import { routeComment, settleRouting } from './route-comment';
import { listRouted } from './routed-queries';

let database: { close(): Promise<void> };
let article: string;
let milo: UserActor;
let arlo: UserActor;
let id: string;
beforeEach(async () => {
  database = await freshDatabase();
  article = await anArticle('bridge');
  milo = await aPerson('moderator', 'Milo Reeve');
  arlo = await aPerson('author', 'Arlo Finch');
  await db().update(articles).set({ ownerId: arlo.userId }).where(eq(articles.id, article));
  id = (await post(stranger, said('It was 179 openings.'))).id;
});
afterEach(() => database.close());

async function refused(run: () => Promise<unknown>, expected: object) {
  const before = await fingerprint();
  expect(await run()).toMatchObject({ ok: false, ...expected });
  expect(await fingerprint()).toBe(before);
}

it('a comment is sent to whoever writes the story with a note, until they have looked', async () => {
  await routeComment(milo, { id, note: 'Page 203.' }, later(1));
  expect(await listRouted(article)).toMatchObject([{ id, note: 'Page 203.', name: 'Sunniva Dell' }]);
  await refused(() => routeComment(milo, { id, note: 'Again.' }, later(2)), { problem: 'routed-already', status: 409 });
  expect(await settleRouting(arlo, { id }, later(3))).toEqual({ ok: true, articleId: article });
  expect(await listRouted(article)).toEqual([]);
  expect(await routeComment(milo, { id, note: '' }, later(4))).toMatchObject({ ok: true });
});

it('it is settled by whoever may correct the story, and once', async () => {
  await refused(() => settleRouting(arlo, { id }, noon), { problem: 'comment-missing', status: 404 });
  await routeComment(milo, { id, note: '' }, later(1));
  await refused(() => settleRouting(milo, { id }, later(2)), { problem: 'not-allowed', status: 403 });
  const other = await aPerson('author', 'Cora Nash');
  await refused(() => settleRouting(other, { id }, later(2)), { problem: 'not-allowed', status: 403 });
});

it('what is not there is sent nowhere', async () => {
  await refused(() => routeComment(milo, { id: '0'.repeat(18), note: '' }, noon), { status: 404 });
  await refused(() => routeComment(milo, { id, note: 'n'.repeat(1_001) }, noon), { problem: 'note-too-long' });
});
