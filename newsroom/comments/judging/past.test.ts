import { eq, sql } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { db } from '@/db/client';
import { commenters, comments } from '@/db/schema/comments';
import { addresses } from '@/db/schema/people';
import { events } from '@/db/schema/record';
import { freshDatabase } from '@/db/testing';
import type { GuestActor, UserActor } from '@/newsroom/people/actor';
import { saveModeration } from '@/newsroom/settings/moderation';
import { savePublication } from '@/newsroom/settings/publication';
import { plansOf } from '@/newsroom/testing/published';
import { approveComment, rejectComment, removeComment } from '../moderate';
import { anArticle, aPerson, guestAt, later, noon, post, said, stranger } from '../testing';
import { withdrawComment } from '../withdraw';
import { asSaying, pastOf, pastOfStranger } from './past';

let database: { close(): Promise<void> };
let admin: UserActor;
beforeEach(async () => {
  database = await freshDatabase();
  for (const slug of ['bridge', 'ferry', 'market', 'lamp']) await anArticle(slug);
  admin = await aPerson('admin', 'Ada Root');
  await savePublication(admin, { commentPolicy: 'open' }, noon);
});
afterEach(() => database.close());

const verdictOf = async (id: string) =>
  (await db().select({ verdict: comments.verdict }).from(comments).where(eq(comments.id, id)))[0]?.verdict;
const offer = 'Visit my page for a good offer.';
const day = 24 * 3600;

describe('the same words on several stories', () => {
  it('wait from the second on', async () => {
    const first = await post(stranger, said(offer));
    const second = await post(first.guest, said(offer, { slug: 'ferry' }), later(20));
    expect([first.state, second.state]).toEqual(['shown', 'held']);
    expect(await verdictOf(second.id)).toEqual({ outcome: 'held', rule: 'repeated', value: 2, setting: 2 });
  });
  it('wait without the cookie too, by the typed address in any case', async () => {
    await post(stranger, said(offer));
    const again = said(offer, { slug: 'ferry', email: 'SUNNIVA@orle.example' });
    expect((await post(guestAt('198.51.100.9'), again, later(20))).state).toBe('held');
  });
  it('are other words after a week', async () => {
    const { guest } = await post(stranger, said(offer));
    expect((await post(guest, said(offer, { slug: 'ferry' }), later(7 * day + 1))).state).toBe('shown');
  });
  it('are nobody’s where they are short', async () => {
    const { guest } = await post(stranger, said('Thank you!'));
    expect((await post(guest, said('Thank you!', { slug: 'ferry' }), later(20))).state).toBe('shown');
  });
  it('are said once where the first was taken back', async () => {
    const { guest, id } = await post(stranger, said(offer));
    await withdrawComment(guest, { id }, later(5));
    expect((await post(guest, said(offer, { slug: 'ferry' }), later(20))).state).toBe('shown');
  });
  it('are looked for only where the desk wants it', async () => {
    await saveModeration(admin, { repeatsHold: 0 }, noon);
    const { guest } = await post(stranger, said(offer));
    expect((await post(guest, said(offer, { slug: 'ferry' }), later(20))).state).toBe('shown');
  });
});

describe('many comments at once', () => {
  it('wait from the number that the desk sets, and no longer after ten minutes', async () => {
    await saveModeration(admin, { burstHold: 3 }, noon);
    const { guest } = await post(stranger, said('One.'));
    expect((await post(guest, said('Two.'), later(20))).state).toBe('shown');
    const third = await post(guest, said('Three.'), later(40));
    expect(await verdictOf(third.id)).toMatchObject({ outcome: 'held', rule: 'burst', value: 3, setting: 3 });
    expect((await post(guest, said('Four.'), later(641))).state).toBe('shown');
  });
});

describe('a rush under one story', () => {
  const strangers = (n: number) => guestAt(`198.51.100.${n}`);
  const one = (n: number, more = {}) => said(`Number ${n}.`, { email: `guest${n}@orle.example`, ...more });
  it('lets newcomers wait from the number that the desk sets, there alone, and for a minute', async () => {
    await saveModeration(admin, { rushHold: 3 }, noon);
    await post(strangers(1), one(1));
    const { guest } = await post(strangers(2), one(2), later(1));
    const third = await post(strangers(3), one(3), later(2));
    expect(await verdictOf(third.id)).toMatchObject({ outcome: 'held', rule: 'rush', value: 3, setting: 3 });
    expect((await post(strangers(4), one(4, { slug: 'ferry' }), later(3))).state).toBe('shown');
    expect((await post(guest, one(5, { email: 'guest2@orle.example' }), later(40))).state).toBe('shown');
    expect((await post(strangers(6), one(6), later(59))).state).toBe('held');
    expect((await post(strangers(7), one(7), later(62))).state).toBe('shown');
  });
  it('is none where somebody lets many stand at once that had waited', async () => {
    await saveModeration(admin, { rushHold: 3 }, noon);
    await savePublication(admin, { commentPolicy: 'all' }, noon);
    const held = [];
    for (const n of [1, 2, 3, 4]) held.push(await post(strangers(n), one(n), later(n)));
    await savePublication(admin, { commentPolicy: 'open' }, noon);
    for (const { id } of held) await approveComment(admin, { id }, later(100));
    expect((await post(strangers(5), one(5), later(101))).state).toBe('shown');
  });
});

describe('recent refusals', () => {
  async function decided(guest: GuestActor, fates: ('approve' | 'reject' | 'remove')[], begun = 20) {
    await savePublication(admin, { commentPolicy: 'all' }, noon);
    for (const [n, fate] of fates.entries()) {
      const { id } = await post(guest, said(`Comment ${begun + n}`), later(begun + n * 700));
      if (fate === 'reject') await rejectComment(admin, { id, reason: 'abusive' }, later(begun + n * 700 + 5));
      else await approveComment(admin, { id }, later(begun + n * 700 + 5));
      if (fate === 'remove')
        await removeComment(admin, { id, from: 'shown', reason: 'hate' }, later(begun + n * 700 + 6));
    }
    await savePublication(admin, { commentPolicy: 'open' }, noon);
  }
  it('make the next comment wait, and say how many they were', async () => {
    const { guest } = await post(stranger, said('First.'));
    await decided(guest, ['approve', 'reject', 'remove']);
    const next = await post(guest, said('Next.'), later(day));
    expect(await verdictOf(next.id)).toEqual({ outcome: 'held', rule: 'refusals', value: 67, setting: 30 });
  });
  it('say nothing while fewer than three were decided', async () => {
    const { guest } = await post(stranger, said('First.'));
    await decided(guest, ['reject', 'reject']);
    expect((await post(guest, said('Next.'), later(day))).state).toBe('shown');
  });
  it('are forgotten after a week', async () => {
    const { guest } = await post(stranger, said('First.'));
    await decided(guest, ['reject', 'reject', 'reject']);
    expect((await post(guest, said('Next.'), later(8 * day))).state).toBe('shown');
  });
  it('do not count against somebody whose address was only typed', async () => {
    const { guest } = await post(stranger, said('First.'));
    await decided(guest, ['reject', 'reject', 'reject']);
    expect((await post(guestAt('198.51.100.9'), said('Next.'), later(day))).state).toBe('shown');
  });
});

describe('a person is', () => {
  it('every browser of one confirmed address', async () => {
    await savePublication(admin, { commentPolicy: 'first-timers' }, noon);
    const [one, two] = [
      await post(stranger, said('First.')),
      await post(guestAt('192.0.2.1'), said('Other.', { email: 'b@b.example' })),
    ];
    await approveComment(admin, { id: one.id }, later(5));
    expect((await post(two.guest, said('Second.', { email: 'b@b.example' }), later(20))).state).toBe('held');
    await db().insert(addresses).values({ id: 'a1', email: 's@orle.example', createdAt: noon });
    await db().update(commenters).set({ addressId: 'a1' });
    expect((await post(two.guest, said('Third.', { email: 'b@b.example' }), later(40))).state).toBe('shown');
  });
});

describe('a word that is not published', () => {
  it('is stored rejected for its author to read why, outside the thread, the count and the chain', async () => {
    await saveModeration(admin, { watchWords: [{ word: 'Casino', act: 'reject' }] }, noon);
    const { id, state } = await post(stranger, said('A new *ca**sino*** here'));
    expect(state).toBe('rejected');
    expect(await verdictOf(id)).toEqual({
      outcome: 'rejected',
      rule: 'watch-word',
      value: 'Casino',
      setting: 'reject',
      matched: ['Casino'],
    });
    const kinds = (await db().select({ kind: events.kind }).from(events)).map(({ kind }) => kind);
    expect(kinds.filter((kind) => kind.startsWith('comment.'))).toEqual(['comment.refused']);
    expect(await db().execute(sql`select 1 from seals`)).toMatchObject({ rows: [] });
  });
  it.each([
    ['in the name', { name: 'Casino Royal' }],
    ['in the address of a link', { text: 'See https://casino.example/a now' }],
  ])('is seen %s', async (_, more) => {
    await saveModeration(admin, { watchWords: [{ word: 'casino', act: 'hold' }] }, noon);
    expect((await post(stranger, said('Hello there.', more))).state).toBe('held');
  });
});

it('what somebody did before is not found by reading every comment there is', async () => {
  const { guest, id } = await post(stranger, said(offer));
  await db().execute(
    sql`insert into commenters (id, key_hash, created_at) select 'k' || n, 'k' || n, now() from generate_series(1, 3000) n`,
  );
  await db().execute(sql`insert into comments
    (id, article_id, root_id, depth, commenter_id, name, source, tree, state, verdict, dedupe, created_at)
    select 'x' || n, article_id, 'x' || n, 0, 'k' || n, name, source, tree, state, verdict, 'x' || n, created_at
    from comments, generate_series(1, 3000) n`);
  await db().execute(sql`insert into comment_private (comment_id, email, network_hash, created_at)
    select id, id || '@b.example', network_hash, comments.created_at from comments, comment_private where comments.id like 'x%'`);
  await db().execute(sql`analyze`);
  const [bridge] = await db().select({ articleId: comments.articleId }).from(comments).where(eq(comments.id, id));
  const saying = {
    id: '',
    commenterId: guest.commenterId,
    email: 'sunniva@orle.example',
    articleId: bridge?.articleId ?? '',
    source: offer,
    at: later(60),
  };
  const ask = () => pastOf(db(), asSaying(saying));
  const unkeyed = () => pastOfStranger(db(), asSaying({ ...saying, commenterId: null }));
  for (const plan of [...(await plansOf(ask)), ...(await plansOf(unkeyed))]) expect(plan).not.toMatch(/Seq Scan/);
  expect((await ask()).get('')).toMatchObject({ onArticles: 1, inTenMinutes: 2, knownHere: true });
  expect((await unkeyed()).get('')).toMatchObject({ onArticles: 1, inTenMinutes: 2, knownHere: false });
});
