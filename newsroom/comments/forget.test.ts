import { afterEach, beforeEach, expect, it } from 'vitest';
import { db } from '@/db/client';
import { commentPrivate, limits } from '@/db/schema/comments';
import { freshDatabase } from '@/db/testing';
import { forgetNetworks } from './forget';
import { anArticle, guestAt, later, noon, post, said } from './testing';

const day = 86_400;
let database: { close(): Promise<void> };
beforeEach(async () => {
  database = await freshDatabase();
  await anArticle('bridge');
  await post(guestAt('203.0.113.7'), said('An old one.'), noon);
  await post(guestAt('198.51.100.7'), said('A new one.', { email: 'b@b.example' }), later(20 * day));
});
afterEach(() => database.close());

const networks = async () =>
  (await db().select().from(commentPrivate).orderBy(commentPrivate.createdAt)).map(
    ({ networkHash }) => networkHash !== '',
  );

it('a comment’s network is forgotten after 30 days, the comment is not', async () => {
  await forgetNetworks(later(29 * day));
  expect(await networks()).toEqual([true, true]);
  await forgetNetworks(later(31 * day));
  expect(await networks()).toEqual([false, true]);
});

it('limits are forgotten after a day', async () => {
  await forgetNetworks(later(20 * day + 60));
  expect(await db().select().from(limits)).toHaveLength(2);
  await forgetNetworks(later(22 * day));
  expect(await db().select().from(limits)).toHaveLength(0);
});
