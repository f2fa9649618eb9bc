import { asc, eq, sql } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { db } from '@/db/client';
import { comments } from '@/db/schema/comments';
import { appeals, spamWords } from '@/db/schema/conversation';
import { events } from '@/db/schema/record';
import { freshDatabase } from '@/db/testing';
import type { UserActor } from '@/newsroom/people/actor';
import { savePublication } from '@/newsroom/settings/publication';
import { atOnce } from '@/newsroom/testing/at-once';
import { decideAppeal } from './appeals/decide-appeal';
import { makeAppeal } from './appeals/make-appeal';
import { teachersGate } from './judging/spam-words';
import { approveComment, rejectComment } from './moderate';
import { reportComment } from './reports/report';
import { anArticle, aPerson, guestAt, later, noon, post, said, stranger } from './testing';

let database: { close(): Promise<void> };
let milo: UserActor;
let mina: UserActor;
beforeEach(async () => {
  database = await freshDatabase();
  await anArticle('bridge');
  milo = await aPerson('moderator', 'Milo Reeve');
  mina = await aPerson('moderator', 'Mina Ash');
});
afterEach(() => database.close());

const stateOf = async (id: string) =>
  (await db().select({ state: comments.state, by: comments.decidedBy }).from(comments).where(eq(comments.id, id)))[0];
const kinds = async (...of: string[]) =>
  (await db().select({ kind: events.kind }).from(events).orderBy(asc(events.id)))
    .map(({ kind }) => kind)
    .filter((kind) => of.includes(kind));

describe('at the same moment', () => {
  it('three reports hold the comment, once', async () => {
    await savePublication(await aPerson('admin', 'Ada Root'), { commentPolicy: 'open' }, noon);
    const { id } = await post(guestAt('192.0.2.9'), said('You are all fools.'));
    const report = (number: number) => () =>
      reportComment(guestAt(`198.51.${number}.7`), { slug: 'bridge', id, reason: 'abusive' }, later(60));
    // Who has the comment comes to the event; without the lock all three would, each seeing no report but its own.
    const made = await atOnce(sql`lock table events in share mode`, [report(1), report(2), report(3)]);
    expect(made.map((each) => each.ok && each.held).sort()).toEqual([false, false, true]);
    expect(await stateOf(id)).toEqual({ state: 'held', by: null });
    expect(await kinds('comment.held', 'comment.reported')).toEqual([
      ...['comment.reported', 'comment.reported', 'comment.reported', 'comment.held'],
    ]);
  });

  it('of two who decide the later one is told, and nothing is undone', async () => {
    const { id } = await post(stranger, said('I greased that bearing.'));
    const answers = await atOnce(teachersGate, [
      () => approveComment(milo, { id, from: 'held' }, later(60)),
      () => rejectComment(mina, { id, from: 'held', reason: 'off-topic' }, later(60)),
    ]);
    const [first, second] = answers[0]?.ok ? [milo, answers[1]] : [mina, answers[0]];
    const state = first === milo ? 'shown' : 'rejected';
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(second).toMatchObject({ problem: 'decided-meanwhile', status: 409, values: { who: first.name, state } });
    expect(await stateOf(id)).toEqual({ state, by: first.userId });
    expect(await kinds('comment.approved', 'comment.rejected')).toHaveLength(1);
    expect(await db().select().from(spamWords).where(eq(spamWords.word, ''))).toEqual(
      first === milo ? [{ word: '', spam: 0, fine: 1 }] : [],
    );
  });

  it('of two who decide an appeal the later one is told, and there is one answer', async () => {
    const { id, guest } = await post(stranger, said('I greased that bearing.'));
    await rejectComment(milo, { id, from: 'held', reason: 'off-topic' }, later(1));
    const made = await makeAppeal(guest, { id, by: '', words: 'It is about the bearing.' }, later(2));
    const appeal = made.ok ? made.id : '';
    const edith = await aPerson('editor', 'Edith Vale');
    const answers = await atOnce(sql`select 1 from appeals where id = ${appeal} for update`, [
      () => decideAppeal(mina, { id: appeal, upheld: true, answer: 'You are right.' }, later(60)),
      () => decideAppeal(edith, { id: appeal, upheld: false, answer: 'It stands.' }, later(60)),
    ]);
    const upheld = answers[0]?.ok === true;
    expect(answers.map((each) => (each.ok ? 'done' : each.problem)).sort()).toEqual(['appeal-decided', 'done']);
    expect(await db().select().from(appeals)).toMatchObject([
      { upheld, decidedBy: upheld ? mina.userId : edith.userId, answer: upheld ? 'You are right.' : 'It stands.' },
    ]);
    expect(await stateOf(id)).toMatchObject({ state: upheld ? 'shown' : 'rejected' });
    expect(await kinds('appeal.decided')).toHaveLength(1);
  });

  it('an appeal that is upheld while its comment is let through finds it public, once', async () => {
    const { id, guest } = await post(stranger, said('I greased that bearing.'));
    await rejectComment(milo, { id, from: 'held', reason: 'off-topic' }, later(1));
    const made = await makeAppeal(guest, { id, by: '', words: 'It is about the bearing.' }, later(2));
    const answers = await atOnce<{ ok: boolean }>(teachersGate, [
      () => decideAppeal(mina, { id: made.ok ? made.id : '', upheld: true, answer: 'You are right.' }, later(60)),
      () => approveComment(milo, { id, from: 'rejected' }, later(60)),
    ]);
    expect(answers[0]).toMatchObject({ ok: true });
    expect(await stateOf(id)).toMatchObject({ state: 'shown' });
    expect(await kinds('comment.approved')).toHaveLength(1);
  });
});
