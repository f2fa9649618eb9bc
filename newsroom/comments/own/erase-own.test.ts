import { eq } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { db } from '@/db/client';
import { commenters, commentPrivate, comments } from '@/db/schema/comments';
import { addresses } from '@/db/schema/people';
import { freshDatabase } from '@/db/testing';
import { verifyChain } from '@/newsroom/trust/verify-chain';
import { getBranch } from '../branch-queries';
import { approveComment, rejectComment } from '../moderate';
import { anArticle, aPerson, everything, guestAt, later, noon, post, said, stranger } from '../testing';
import { eraseOwn } from './erase-own';
import { listOwn } from './list-own-queries';
import { getOwnData } from './own-data-queries';

let database: { close(): Promise<void> };
let editor: Awaited<ReturnType<typeof aPerson>>;
beforeEach(async () => {
  database = await freshDatabase();
  await anArticle('bridge');
  editor = await aPerson('editor', 'Edith');
});
afterEach(() => database.close());

const address = 'sunniva@orle.example';
const emails = async () => (await db().select({ email: addresses.email }).from(addresses)).map(({ email }) => email);

async function confirm(commenterId: string | null): Promise<void> {
  const [row] = await db()
    .update(addresses)
    .set({ confirmedAt: noon })
    .where(eq(addresses.email, address))
    .returning({ id: addresses.id });
  await db()
    .update(commenters)
    .set({ addressId: row?.id ?? '' })
    .where(eq(commenters.id, commenterId ?? ''));
}

describe('erasing one’s own', () => {
  it('takes the address from everywhere and leaves the words', async () => {
    const mine = await post(stranger, said('Mine.'));
    const other = await post(guestAt('198.51.100.9'), said('Typed the same.'));
    await confirm(mine.guest.commenterId);
    await post(guestAt('192.0.2.9'), said('Not mine.', { email: 'other@orle.example' }));
    expect(await eraseOwn(mine.guest, { texts: false }, later(60))).toEqual({ ok: true, comments: 0 });
    expect(JSON.stringify(await everything())).not.toContain(address);
    expect(await emails()).toEqual(['other@orle.example']);
    const kept = await db().select({ id: comments.id, source: comments.source }).from(comments);
    expect(kept).toContainEqual({ id: mine.id, source: 'Mine.' });
    expect(kept).toContainEqual({ id: other.id, source: 'Typed the same.' });
  });

  it('with the words too leaves replies, a tombstone and a chain that still holds', async () => {
    const mine = await post(stranger, said('Words of mine.'));
    await approveComment(editor, { id: mine.id }, noon);
    const reply = await post(
      guestAt('198.51.100.9'),
      said('An answer.', { to: mine.id, name: 'Odd Sund', email: 'odd@orle.example' }),
    );
    await approveComment(editor, { id: reply.id }, noon);
    const refused = await post(mine.guest, said('http://a.example http://b.example'), later(60));
    await rejectComment(editor, { id: refused.id, reason: 'off-topic' }, later(61));
    expect(await eraseOwn(mine.guest, { texts: true }, later(120))).toEqual({ ok: true, comments: 2 });
    expect(JSON.stringify(await everything())).not.toMatch(/Words of mine|a\.example|Sunniva|sunniva/);
    const found = await getBranch('bridge', mine.id, 1);
    expect(found?.comment).toMatchObject({ tombstone: { by: 'commenter' }, replies: [{ id: reply.id }] });
    expect((await verifyChain()).broken).toBeNull();
    const own = await listOwn(mine.guest, undefined);
    expect(own?.comments.map(({ state, words }) => [state, words])).toEqual([
      ['rejected', ''],
      ['withdrawn', ''],
    ]);
  });

  it('gets an unconfirmed address that had its letter no second one: a keyed hash stays', async () => {
    const mine = await post(stranger, said('Mine.', { notify: 'on' }));
    await db().update(addresses).set({ askedAt: noon });
    await eraseOwn(mine.guest, { texts: false }, later(60));
    expect(await emails()).toEqual([expect.stringMatching(/^erased [0-9a-f]{64}$/)]);
    await post(guestAt('198.51.100.9'), said('Again.', { notify: 'on' }), later(120));
    expect(await emails()).toHaveLength(1);
  });

  it('touches no address that somebody else has proven or typed', async () => {
    const first = await post(stranger, said('Mine.'));
    const second = await post(guestAt('198.51.100.9'), said('I typed it too.'));
    await eraseOwn(second.guest, { texts: false }, later(60));
    expect(await emails()).toEqual([address]);
    await confirm(first.guest.commenterId);
    const third = await post(guestAt('192.0.2.9'), said('And I.'), later(70));
    await eraseOwn(third.guest, { texts: true }, later(80));
    expect(await emails()).toEqual([address]);
    expect(
      await db()
        .select({ email: commentPrivate.email })
        .from(commentPrivate)
        .where(eq(commentPrivate.commentId, first.id)),
    ).toEqual([{ email: address }]);
  });

  it('is for whoever holds a key: a stranger and an account are refused, and nothing changes', async () => {
    await post(stranger, said('Mine.'));
    const before = await everything();
    for (const actor of [stranger, editor])
      expect(await eraseOwn(actor, { texts: true }, noon)).toMatchObject({ problem: 'no-key', status: 403 });
    expect(await everything()).toEqual(before);
  });
});

describe('one’s own data', () => {
  it('are the comments of one’s own with what was decided, and nobody else’s or the newsroom’s notes', async () => {
    const mine = await post(stranger, said('Mine.'));
    await post(guestAt('198.51.100.9'), said('Not mine.', { email: 'other@orle.example' }));
    await rejectComment(
      editor,
      { id: mine.id, reason: 'off-topic', publicNote: 'Elsewhere.', privateNote: 'Hm.' },
      noon,
    );
    const data = await getOwnData(mine.guest, later(5));
    expect(data?.comments).toMatchObject([
      { id: mine.id, email: address, text: 'Mine.', state: 'rejected', reason: 'off-topic', note: 'Elsewhere.' },
    ]);
    expect(JSON.stringify(data)).not.toMatch(/Hm\.|Not mine|other@|networkHash/);
    expect(await getOwnData(stranger, later(5))).toBeNull();
  });

  it('are listed a page at a time, newest first', async () => {
    const first = await post(stranger, said('Comment 0.'));
    for (let n = 1; n <= 21; n += 1) await post(first.guest, said(`Comment ${n}.`), later(n * 60));
    const page = await listOwn(first.guest, undefined);
    expect([page?.comments.length, page?.comments[0]?.words]).toEqual([20, 'Comment 21.']);
    const rest = await listOwn(first.guest, page?.next ?? '');
    expect([rest?.comments.map(({ words }) => words), rest?.next]).toEqual([['Comment 1.', 'Comment 0.'], null]);
  });
});
