import { eq } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { db } from '@/db/client';
import { commenters, comments } from '@/db/schema/comments';
import { recommendations } from '@/db/schema/conversation';
import { addresses } from '@/db/schema/people';
import { freshDatabase } from '@/db/testing';
import { unpublishArticle } from '@/newsroom/articles/unpublish-article';
import { newId } from '@/newsroom/id';
import type { Actor, GuestActor, UserActor } from '@/newsroom/people/actor';
import { giveGuestKey, readGuestKey } from '@/newsroom/people/guest-key';
import { removeComment } from './moderate';
import { backTo } from './reader-state';
import { recommendComment } from './recommend';
import { anArticle, aPerson, aPublicComment, everything, guestAt, later, noon, post, said, stranger } from './testing';
import { allowances } from './turn';

let database: { close(): Promise<void> };
let desk: UserActor;
let writer: GuestActor;
let id = '';
beforeEach(async () => {
  database = await freshDatabase();
  await anArticle('bridge');
  desk = await aPerson('moderator', 'Milo');
  const posted = await aPublicComment(desk, said('We greased that bearing every Monday.'));
  ({ id, guest: writer } = posted);
});
afterEach(() => database.close());

const act = (actor: Actor, on: boolean, now = noon, at = id) =>
  recommendComment(actor, { slug: 'bridge', id: at, on }, now);
const number = async () =>
  (await db().select({ recommends: comments.recommends }).from(comments).where(eq(comments.id, id)))[0]?.recommends;
async function aReader(network = '198.51.100.7'): Promise<GuestActor> {
  return { ...guestAt(network), commenterId: (await giveGuestKey(noon)).commenterId };
}

describe('recommending', () => {
  it('is one a person, is taken back, and the number goes with the rows', async () => {
    const reader = await aReader();
    expect(await act(reader, true)).toMatchObject({ ok: true, recommends: 1, before: false });
    expect(await act(reader, true)).toMatchObject({ ok: true, recommends: 1, before: true });
    expect(await act(desk, true)).toMatchObject({ ok: true, recommends: 2 });
    expect(await number()).toBe(2);
    expect(await act(reader, false)).toMatchObject({ ok: true, recommends: 1 });
    expect(await act(reader, false)).toMatchObject({ ok: true, recommends: 1 });
    expect(await db().select({ by: recommendations.userId }).from(recommendations)).toEqual([{ by: desk.userId }]);
  });

  it('gives a browser its key with its first act, and a second browser counts as another person', async () => {
    const first = await act(stranger, true);
    if (!first.ok || !first.cookie) throw new Error('No key.');
    const commenterId = await readGuestKey(first.cookie);
    expect(await act({ ...stranger, commenterId }, true)).toMatchObject({ recommends: 1, before: true });
    expect(await act(stranger, true)).toMatchObject({ recommends: 2 });
  });

  it('of several browsers that one confirmed address belongs to is one', async () => {
    const addressId = newId(noon);
    await db()
      .insert(addresses)
      .values({ id: addressId, email: 'rosa@orle.example', createdAt: noon, confirmedAt: noon });
    const [one, other] = [await aReader(), await aReader('198.51.100.8')];
    await db()
      .update(commenters)
      .set({ addressId })
      .where(eq(commenters.id, one.commenterId ?? ''));
    await db()
      .update(commenters)
      .set({ addressId })
      .where(eq(commenters.id, other.commenterId ?? ''));
    expect(await act(one, true)).toMatchObject({ recommends: 1 });
    expect(await act(other, true)).toMatchObject({ recommends: 1, before: true });
    expect(await act(other, false)).toMatchObject({ recommends: 0 });
  });

  it('without a key there is nothing to take back, and no key is given for it', async () => {
    const before = await everything();
    expect(await act(stranger, false)).toMatchObject({ ok: true, recommends: 0 });
    expect(await everything()).toEqual(before);
  });
});

describe('a refusal changes nothing', () => {
  const refusals: [string, () => Promise<unknown>, object][] = [
    ['one’s own comment', () => act(writer, true), { problem: 'own-recommended', status: 403 }],
    ['an id of nobody', () => act(stranger, true, noon, newId(noon)), { problem: 'comment-missing', status: 404 }],
    ['an id that is none', () => act(stranger, true, noon, "x' or 1=1"), { problem: 'comment-missing', status: 404 }],
    [
      'another story’s address',
      () => recommendComment(stranger, { slug: 'harbour', id, on: true }, noon),
      { status: 404 },
    ],
    ['the paper’s own hands', () => act({ kind: 'system' }, true), { problem: 'not-allowed', status: 403 }],
  ];
  it.each(refusals)('for %s', async (_, run, refusal) => {
    await anArticle('harbour');
    const before = await everything();
    expect(await run()).toMatchObject({ ok: false, ...refusal });
    expect(await everything()).toEqual(before);
  });

  it('for a held comment, a removed one and one below a withdrawn story: all are missing alike', async () => {
    const held = await post(guestAt('203.0.113.99'), said('Waiting.', { email: 'w@orle.example' }));
    const answer = await act(stranger, true, noon, held.id);
    await removeComment(desk, { id, reason: 'off-topic' }, noon);
    expect(await act(stranger, true)).toEqual(answer);
    const articleId = (await db().select().from(comments))[0]?.articleId ?? '';
    expect((await unpublishArticle(await aPerson('admin', 'Ada'), { id: articleId, because: 'Wrong.' }, noon)).ok).toBe(
      true,
    );
    const before = await everything();
    expect(await act(stranger, true)).toEqual(answer);
    expect(answer).toEqual({ ok: false, problem: 'comment-missing', status: 404 });
    expect(await everything()).toEqual(before);
  });

  it('for a hand that presses too often, which may go on when the minute is over', async () => {
    const reader = await aReader();
    for (let turns = 0; turns < allowances.recommends.most / 2; turns += 1) {
      await act(reader, true);
      await act(reader, false);
    }
    const before = await everything();
    expect(await act(reader, true, later(20))).toMatchObject({ problem: 'acting-quickly', values: { seconds: 40 } });
    expect(await everything()).toEqual(before);
    expect(await act(reader, true, later(61))).toMatchObject({ ok: true });
  });

  it('for browsers without a key that come by the dozen from one network', async () => {
    for (let turns = 0; turns < allowances['new-keys'].most; turns += 1)
      expect(await act(stranger, true, later(turns * 60))).toMatchObject({ ok: true });
    const before = await everything();
    expect(await act(stranger, true, later(3_000))).toMatchObject({ problem: 'acting-quickly', status: 429 });
    expect(await everything()).toEqual(before);
    expect(await act(guestAt('198.51.100.1'), true, later(3_000))).toMatchObject({ ok: true });
  });
});

it('leads back to where the button stood, and nowhere else', () => {
  const at = { slug: 'bridge', id: 'c1', page: 1 };
  expect(backTo('best', at)).toBe('/articles/bridge#c-c1');
  expect(backTo('best', { ...at, page: 3 })).toBe('/articles/bridge/comments?page=3#c-c1');
  expect(backTo('newest 2', at)).toBe('/articles/bridge/comments?page=2&sort=newest#c-c1');
  expect(backTo('oldest 1', at)).toBe('/articles/bridge/comments?sort=oldest#c-c1');
  expect(backTo('own', at)).toBe('/articles/bridge/comments/c1');
  expect(backTo('note abcd1234', at)).toBe('/articles/bridge/notes/abcd1234#c-c1');
  for (const place of ['', 'note ../../desk', 'note ', '//evil.example', 'newest 0', 'worst 1', 'newest 99999'])
    expect(backTo(place, at)).toBe('/articles/bridge#c-c1');
});
