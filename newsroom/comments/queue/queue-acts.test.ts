import { eq } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { db } from '@/db/client';
import { articles } from '@/db/schema/articles';
import { comments } from '@/db/schema/comments';
import { reports } from '@/db/schema/conversation';
import { events } from '@/db/schema/record';
import { freshDatabase } from '@/db/testing';
import { newId } from '@/newsroom/id';
import type { GuestActor, UserActor } from '@/newsroom/people/actor';
import { fingerprint } from '@/newsroom/testing/fingerprint';
import { verifyChain } from '@/newsroom/trust/verify-chain';
import { approveComment, keepComment, pickComment, rejectComment, removeComment } from '../moderate';
import { anArticle, aPerson, guestAt, later, noon, post, said } from '../testing';
import { decideMany, mostAtOnce } from './decide-many';
import { removeEverything } from './remove-everything';
import { undoDecisions } from './undo-decisions';
import { countWaiting } from './waiting-queries';

let database: { close(): Promise<void> };
let milo: UserActor;
let edith: UserActor;
let posted: { id: string; guest: GuestActor }[];
beforeEach(async () => {
  database = await freshDatabase();
  await anArticle('bridge');
  milo = await aPerson('moderator', 'Milo Reeve');
  edith = await aPerson('editor', 'Edith Vale');
  posted = [];
  for (const n of [1, 2, 3])
    posted.push(await post(guestAt(`203.0.${n}.7`), said(`Words ${n}.`, { email: `${n}@orle.example` })));
});
afterEach(() => database.close());

const id = (n: number) => posted[n]?.id ?? '';
const states = async () =>
  (await db().select({ state: comments.state }).from(comments).orderBy(comments.id)).map(({ state }) => state);
const row = async (n: number) =>
  (
    await db()
      .select()
      .from(comments)
      .where(eq(comments.id, id(n)))
  )[0];
const counted = async () => (await db().select({ count: articles.commentCount }).from(articles))[0]?.count;
const chosen = (...from: ('held' | 'shown')[]) => from.map((state, n) => ({ id: id(n), from: state }));
const at = (seconds: number) => ({ at: later(seconds).toISOString() });
async function refused(run: () => Promise<unknown>, expected: object) {
  const before = await fingerprint();
  expect(await run()).toMatchObject({ ok: false, ...expected });
  expect(await fingerprint()).toBe(before);
}
async function aReport(n: number): Promise<void> {
  const commenterId = posted[2]?.guest.commenterId ?? '';
  const about = { id: newId(noon), commentId: id(n), commenterId, networkHash: 'n', reason: 'hate' };
  await db()
    .insert(reports)
    .values({ ...about, createdAt: later(5) });
}

it('how many wait is counted for whoever moderates, and for nobody else', async () => {
  await approveComment(milo, { id: id(0) }, later(1));
  const asked = [milo, edith, await aPerson('author', 'Ada Vane')];
  expect(await Promise.all(asked.map(countWaiting))).toEqual([2, 2, 0]);
});

describe('many at once', () => {
  it('are decided with one reason at one moment, each with its event', async () => {
    await approveComment(milo, { id: id(2) }, later(1));
    const many = { chosen: chosen('held', 'held', 'shown'), reason: 'off-topic', publicNote: 'Not here.' };
    expect(await decideMany(milo, 'reject', many, later(10))).toEqual({ ok: true, done: 3, meanwhile: [] });
    expect((await states()).sort()).toEqual(['rejected', 'rejected', 'removed']);
    expect(await row(0)).toMatchObject({ reason: 'off-topic', publicNote: 'Not here.', decidedBy: milo.userId });
    expect(await counted()).toBe(0);
    const said = (
      await db()
        .select()
        .from(events)
        .where(eq(events.at, later(10)))
    ).map(({ kind }) => kind);
    expect(said.sort()).toEqual(['comment.rejected', 'comment.rejected', 'comment.removed']);
  });

  it('what somebody decided meanwhile is left as it is and told, with who it was', async () => {
    await rejectComment(edith, { id: id(1), reason: 'hate' }, later(2));
    const many = { chosen: chosen('held', 'held', 'held') };
    expect(await decideMany(milo, 'approve', many, later(10))).toEqual({
      ok: true,
      done: 2,
      meanwhile: [{ id: id(1), who: 'Edith Vale', state: 'rejected' }],
    });
    expect(await row(1)).toMatchObject({ state: 'rejected', decidedBy: edith.userId, decidedAt: later(2) });
  });

  it.each([
    ['nothing chosen', 'reject', { chosen: [], reason: 'hate' }, 'nothing-chosen'],
    ['no reason', 'reject', { chosen: [{ id: 'x'.repeat(18), from: 'held' }] }, 'reason-missing'],
    ['an id that is none', 'spam', { chosen: [{ id: '?', from: 'held' }] }, 'nothing-chosen'],
  ] as const)('%s: nothing is done', (_, verb, input, problem) =>
    refused(() => decideMany(milo, verb, { ...input, chosen: [...input.chosen] }, noon), { problem, status: 422 }),
  );
  it('more than a hundred: nothing is done', () => {
    const all = Array.from({ length: mostAtOnce + 1 }, () => ({ id: id(0), from: 'held' as const }));
    return refused(() => decideMany(milo, 'approve', { chosen: all }, noon), { problem: 'too-many-chosen' });
  });
});

describe('taking back', () => {
  it('puts a comment back where it was, with what was decided before, and its reports are open again', async () => {
    await approveComment(edith, { id: id(0) }, later(1));
    await pickComment(edith, { id: id(0), picked: true }, later(2));
    await aReport(0);
    await removeComment(milo, { id: id(0), from: 'shown', reason: 'hate' }, later(10));
    expect(await db().select().from(reports)).toMatchObject([{ upheld: true, settledAt: later(10) }]);
    expect(await undoDecisions(milo, at(10), later(20))).toEqual({ ok: true, undone: 1, left: 0 });
    expect(await row(0)).toMatchObject({
      ...{ state: 'shown', reason: null, decidedBy: edith.userId, decidedAt: later(1), pickedAt: later(2) },
    });
    expect(await counted()).toBe(1);
    expect(await db().select().from(reports)).toMatchObject([{ upheld: null, settledAt: null }]);
    expect(await verifyChain()).toMatchObject({ broken: null });
  });

  it('makes what nobody had decided about wait and unseen again', async () => {
    await rejectComment(milo, { id: id(0), reason: 'hate' }, later(10));
    await undoDecisions(milo, at(10), later(20));
    expect(await row(0)).toMatchObject({ state: 'held', reason: null, decidedBy: null, decidedAt: null, seenAt: null });
  });

  it('of many leaves alone what somebody has decided since', async () => {
    await decideMany(milo, 'reject', { chosen: chosen('held', 'held', 'held'), reason: 'hate' }, later(10));
    await approveComment(edith, { id: id(1), from: 'rejected' }, later(12));
    expect(await undoDecisions(milo, at(10), later(20))).toEqual({ ok: true, undone: 2, left: 1 });
    expect(await row(1)).toMatchObject({ state: 'shown', decidedBy: edith.userId });
  });

  it('is for who decided, and once', async () => {
    await rejectComment(milo, { id: id(0), reason: 'hate' }, later(10));
    await refused(() => undoDecisions(edith, at(10), later(20)), { problem: 'nothing-to-undo', status: 409 });
    await refused(() => undoDecisions(posted[0]?.guest ?? milo, at(10), later(20)), { problem: 'not-allowed' });
    await refused(() => undoDecisions(milo, { at: 'now' }, later(20)), { problem: 'nothing-to-undo' });
    await undoDecisions(milo, at(10), later(20));
    await refused(() => undoDecisions(milo, at(10), later(30)), { problem: 'nothing-to-undo' });
  });
});

describe('leaving up', () => {
  it('settles the reports of a public comment, touches no page, and says that a person has seen it', async () => {
    await approveComment(edith, { id: id(0) }, later(1));
    await db().update(comments).set({ seenAt: null, decidedAt: null, decidedBy: null });
    await aReport(0);
    expect(await keepComment(milo, { id: id(0), from: 'shown' }, later(10))).toMatchObject({ ok: true });
    expect(await row(0)).toMatchObject({ state: 'shown', seenAt: later(10), decidedBy: milo.userId });
    expect(await db().select().from(reports)).toMatchObject([{ upheld: false, settledAt: later(10) }]);
  });
  it('is not for what waits', () =>
    refused(() => keepComment(milo, { id: id(0), from: 'held' }, noon), { problem: 'decided-meanwhile' }));
});

describe('everything by one person', () => {
  it('goes at once, what waits too, nobody else’s, and comes back as one', async () => {
    await approveComment(milo, { id: id(0) }, later(1));
    const guest = posted[0]?.guest;
    if (!guest?.commenterId) throw new Error('No key.');
    await post(guest, said('More.', { email: '1@orle.example' }), later(60));
    await db()
      .update(comments)
      .set({ state: 'held' })
      .where(eq(comments.id, id(1)));
    const commenterId = guest.commenterId;
    const gone = await removeEverything(milo, { commenterId, reason: 'spam' }, later(100));
    expect(gone).toEqual({ ok: true, done: 2, more: false });
    expect([...(await states())].sort()).toEqual(['held', 'held', 'removed', 'removed']);
    expect(await undoDecisions(milo, at(100), later(110))).toMatchObject({ undone: 2 });
    expect([...(await states())].sort()).toEqual(['held', 'held', 'shown', 'shown']);
  });
  it('needs a reason and somebody', async () => {
    const commenterId = posted[0]?.guest.commenterId ?? '';
    await refused(() => removeEverything(milo, { commenterId }, noon), { problem: 'reason-missing', status: 422 });
    await refused(() => removeEverything(milo, { commenterId: newId(noon), reason: 'spam' }, noon), { status: 404 });
  });
});
