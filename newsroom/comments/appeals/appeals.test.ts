import { eq } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { db } from '@/db/client';
import { comments } from '@/db/schema/comments';
import { appeals } from '@/db/schema/conversation';
import { users } from '@/db/schema/people';
import { events } from '@/db/schema/record';
import { freshDatabase } from '@/db/testing';
import type { GuestActor, UserActor } from '@/newsroom/people/actor';
import { fingerprint } from '@/newsroom/testing/fingerprint';
import { approveComment, rejectComment, removeComment } from '../moderate';
import { anArticle, aPerson, guestAt, later, noon, post, said, stranger } from '../testing';
import { getAppealPage, listAppeals } from './appeal-queries';
import { appealToken } from './appeal-token';
import { decideAppeal } from './decide-appeal';
import { makeAppeal } from './make-appeal';

let database: { close(): Promise<void> };
let milo: UserActor;
let edith: UserActor;
let rosa: { id: string; guest: GuestActor };
beforeEach(async () => {
  database = await freshDatabase();
  await anArticle('bridge');
  milo = await aPerson('moderator', 'Milo Reeve');
  edith = await aPerson('admin', 'Edith Vale');
  rosa = await post(stranger, said('I greased that bearing.'));
});
afterEach(() => database.close());

const rejected = (now = later(1)) => rejectComment(milo, { id: rosa.id, from: 'held', reason: 'off-topic' }, now);
const appealed = (words = 'It is about the bearing.', now = later(10)) =>
  makeAppeal(rosa.guest, { id: rosa.id, by: '', words }, now);
const state = async () => (await db().select({ state: comments.state }).from(comments))[0]?.state;
const kinds = async () => (await db().select({ kind: events.kind }).from(events)).map(({ kind }) => kind);
async function refused(run: () => Promise<unknown>, expected: object) {
  const before = await fingerprint();
  expect(await run()).toMatchObject({ ok: false, ...expected });
  expect(await fingerprint()).toBe(before);
}
async function open(): Promise<string> {
  await rejected();
  const made = await appealed();
  if (!made.ok) throw new Error(made.problem);
  return made.id;
}

describe('an appeal', () => {
  it('is made by the key that posted, against who decided', async () => {
    const id = await open();
    expect(await db().select().from(appeals)).toMatchObject([{ id, against: milo.userId, decidedAt: null }]);
    expect(await kinds()).toContain('appeal.made');
    expect(JSON.stringify(await db().select().from(events))).not.toContain('bearing');
  });

  it('is made by the link of a letter, from any browser', async () => {
    await rejected();
    const by = appealToken(rosa.id);
    expect(
      await makeAppeal(guestAt('198.51.100.9'), { id: rosa.id, by, words: 'Read it again.' }, later(9)),
    ).toMatchObject({ ok: true });
  });

  it('is nobody else’s to make, with another comment’s link neither', async () => {
    await rejected();
    const other = await post(guestAt('198.51.100.9'), said('Else.', { email: 'b@b.example' }), later(60));
    const tries: [GuestActor | UserActor, string][] = [
      [other.guest, ''],
      [other.guest, appealToken(other.id)],
      [milo, ''],
      [stranger, 'x'],
    ];
    for (const [actor, by] of tries)
      await refused(() => makeAppeal(actor, { id: rosa.id, by, words: 'Please.' }, later(70)), {
        problem: 'comment-missing',
        status: 404,
      });
  });

  it('is against something: not against waiting', () =>
    refused(() => appealed(), { problem: 'appeal-nothing', status: 409 }));

  it('is made once for each decision', async () => {
    const id = await open();
    await refused(() => appealed('Again.', later(20)), { problem: 'appeal-made-already', status: 409 });
    await decideAppeal(edith, { id, upheld: false, answer: 'It stands.' }, later(30));
    await refused(() => appealed('Again.', later(40)), { problem: 'appeal-made-already' });
    await approveComment(milo, { id: rosa.id, from: 'rejected' }, later(50));
    await rejectComment(milo, { id: rosa.id, from: 'held', reason: 'hate' }, later(60));
  });

  it.each([
    ['without words', ' \n', 'appeal-words-missing'],
    ['of 1,001 words', 'word '.repeat(1_001), 'appeal-too-long'],
    ['of one word of 8,001 letters', 'w'.repeat(8_001), 'appeal-too-long'],
  ])('%s is not made', async (_, words, problem) => {
    await rejected();
    await refused(() => appealed(words), { problem, status: 422, fields: { words: problem } });
  });

  it('of 1,000 words is', async () => {
    await rejected();
    expect(await appealed('word '.repeat(1_000))).toMatchObject({ ok: true });
  });
});

describe('a paper where one person moderates', () => {
  const suspend = async (...people: UserActor[]) => {
    for (const { userId } of people) await db().update(users).set({ suspendedAt: noon }).where(eq(users.id, userId));
  };
  const page = () => getAppealPage(rosa.guest, 'bridge', rosa.id, '');

  it('says so before an appeal and after, to the commenter and at the desk, until somebody else is there', async () => {
    await suspend(edith);
    await rejected();
    expect(await page()).toMatchObject({ open: true, deciders: 0 });
    const made = await appealed();
    const id = made.ok ? made.id : '';
    expect(await page()).toMatchObject({ open: false, deciders: 0, appeal: { decidedAt: null } });
    expect((await listAppeals(milo))?.waiting).toMatchObject([{ id, own: true, alone: true }]);
    await refused(() => decideAppeal(milo, { id, upheld: false, answer: 'No.' }, later(30)), {
      problem: 'appeal-own-decision',
    });
    // A contributor and an author decide on no appeals; a moderator does.
    await aPerson('author', 'Arlo Finch');
    expect((await listAppeals(milo))?.waiting).toMatchObject([{ alone: true }]);
    const mina = await aPerson('moderator', 'Mina Ash');
    expect(await page()).toMatchObject({ deciders: 1 });
    expect((await listAppeals(milo))?.waiting).toMatchObject([{ own: true, alone: false }]);
    expect((await listAppeals(mina))?.waiting).toMatchObject([{ own: false, alone: false }]);
    expect(await decideAppeal(mina, { id, upheld: false, answer: 'No.' }, later(31))).toMatchObject({ ok: true });
  });

  it('counts nobody who decided about the comment since', async () => {
    const id = await open();
    await approveComment(edith, { id: rosa.id, from: 'rejected' }, later(20));
    await removeComment(edith, { id: rosa.id, reason: 'hate' }, later(21));
    expect(await page()).toMatchObject({ deciders: 0 });
    for (const one of [milo, edith])
      expect((await listAppeals(one))?.waiting).toMatchObject([{ id, own: true, alone: true }]);
  });
});

describe('a decision on it', () => {
  it('upheld makes the comment public, and both are events', async () => {
    const id = await open();
    expect(await decideAppeal(edith, { id, upheld: true, answer: 'You are right.' }, later(30))).toMatchObject({
      ok: true,
    });
    expect(await state()).toBe('shown');
    expect(await db().select().from(appeals)).toMatchObject([
      { upheld: true, answer: 'You are right.', decidedBy: edith.userId, decidedAt: later(30) },
    ]);
    expect(await kinds()).toEqual(expect.arrayContaining(['appeal.decided', 'comment.approved']));
  });

  it('refused leaves the comment where it is', async () => {
    const id = await open();
    await decideAppeal(edith, { id, upheld: false, answer: 'It stands.' }, later(30));
    expect(await state()).toBe('rejected');
  });

  it('is never made by whoever decided, and the table refuses that too', async () => {
    const id = await open();
    await refused(() => decideAppeal(milo, { id, upheld: true, answer: 'Mine.' }, later(30)), {
      problem: 'appeal-own-decision',
      status: 403,
    });
    const bare = db().update(appeals).set({ decidedBy: milo.userId, decidedAt: noon }).where(eq(appeals.id, id));
    await expect(bare).rejects.toMatchObject({ cause: { constraint: 'appeals_somebody_else' } });
  });

  it('is not made by an admin who decided either', async () => {
    await rejectComment(edith, { id: rosa.id, reason: 'hate' }, later(1));
    const made = await appealed();
    await refused(() => decideAppeal(edith, { id: made.ok ? made.id : '', upheld: false, answer: 'No.' }, later(30)), {
      problem: 'appeal-own-decision',
    });
    expect(
      await decideAppeal(milo, { id: made.ok ? made.id : '', upheld: false, answer: 'No.' }, later(31)),
    ).toMatchObject({ ok: true });
  });

  it('needs an answer, an appeal, and is made once', async () => {
    const id = await open();
    await refused(() => decideAppeal(edith, { id, upheld: true, answer: ' ' }, noon), {
      problem: 'appeal-refused',
      fields: { answer: 'answer-missing' },
    });
    await refused(() => decideAppeal(edith, { id: rosa.id, upheld: true, answer: 'Yes.' }, noon), { status: 404 });
    await decideAppeal(edith, { id, upheld: false, answer: 'It stands.' }, later(30));
    await refused(() => decideAppeal(edith, { id, upheld: true, answer: 'Now.' }, later(31)), { status: 409 });
  });
});
