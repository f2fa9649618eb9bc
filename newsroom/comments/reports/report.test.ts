import { eq } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { db } from '@/db/client';
import { articles } from '@/db/schema/articles';
import { comments } from '@/db/schema/comments';
import { reports } from '@/db/schema/conversation';
import { events } from '@/db/schema/record';
import { freshDatabase } from '@/db/testing';
import { newId } from '@/newsroom/id';
import type { Actor, GuestActor, UserActor } from '@/newsroom/people/actor';
import { savePublication } from '@/newsroom/settings/publication';
import { forgetNetworks } from '../forget';
import { approveComment, keepComment, pickComment, removeComment } from '../moderate';
import { anArticle, aPerson, everything, guestAt, later, noon, post, said, stranger } from '../testing';
import { allowances } from '../turn';
import { withdrawComment } from '../withdraw';
import { reportComment } from './report';
import { getReportPage } from './report-queries';

let database: { close(): Promise<void> };
let desk: UserActor;
let writer: GuestActor;
let id = '';
beforeEach(async () => {
  database = await freshDatabase();
  await anArticle('bridge');
  desk = await aPerson('moderator', 'Milo');
  await savePublication(await aPerson('admin', 'Ada Root'), { commentPolicy: 'open' }, noon);
  ({ id, guest: writer } = await post(guestAt('192.0.2.9'), said('You are all fools.')));
});
afterEach(() => database.close());

const report = (actor: Actor, more: { reason?: string; note?: string; id?: string; slug?: string } = {}, now = noon) =>
  reportComment(actor, { slug: 'bridge', id, reason: 'abusive', ...more }, now);
/** A reader on a network of its own. */
const reader = (number: number) => guestAt(`198.51.${number}.7`);
const state = async () => (await db().select().from(comments).where(eq(comments.id, id)))[0];
const kinds = async () => (await db().select({ kind: events.kind }).from(events)).map(({ kind }) => kind);

describe('a report', () => {
  it('is one a person, with a reason and a note, and gives a browser its key', async () => {
    const made = await report(stranger, { note: ' He means\r\nmy sister. ' });
    expect(made).toMatchObject({ ok: true, held: false, cookie: expect.stringMatching(/^[\w-]{43}\./) });
    const [row] = await db().select().from(reports);
    expect(row).toMatchObject({ reason: 'abusive', note: 'He means\nmy sister.', settledAt: null, upheld: null });
    const again = { ...stranger, commenterId: row?.commenterId ?? '' };
    expect(await report(again, { reason: 'hate' })).toMatchObject({ ok: true, held: false });
    expect(await db().select().from(reports)).toEqual([row]);
    expect((await kinds()).filter((kind) => kind === 'comment.reported')).toHaveLength(1);
  });

  it('of three people on three networks takes the comment off the page until somebody has looked, and says why', async () => {
    expect(await report(reader(1))).toMatchObject({ held: false });
    expect(await report(reader(2))).toMatchObject({ held: false });
    expect(await report(reader(3))).toMatchObject({ ok: true, held: true });
    expect(await state()).toMatchObject({
      state: 'held',
      verdict: { outcome: 'held', rule: 'reports', value: 3, setting: 3 },
      decidedAt: null,
      decidedBy: null,
    });
    expect((await db().select({ count: articles.commentCount }).from(articles))[0]).toEqual({ count: 0 });
    const [last] = (await db().select().from(events).orderBy(events.id)).slice(-1);
    expect(last).toMatchObject({ kind: 'comment.held', actorKind: 'system', payload: { public: true } });
  });

  it('counts a network once, however many keys come from it', async () => {
    for (let number = 1; number < 5; number += 1) await report(guestAt(`198.51.100.${number}`));
    expect(await db().select().from(reports)).toHaveLength(4);
    expect(await state()).toMatchObject({ state: 'shown' });
    await report(reader(1));
    expect(await state()).toMatchObject({ state: 'shown' });
    expect(await report(desk)).toMatchObject({ held: true });
  });

  it('on a network that was forgotten counts no more', async () => {
    await report(reader(1));
    await report(reader(2));
    await forgetNetworks(later(31 * 86_400));
    expect((await db().select({ hash: reports.networkHash }).from(reports)).map(({ hash }) => hash)).toEqual(['', '']);
    await report(reader(3), {}, later(31 * 86_400));
    expect(await state()).toMatchObject({ state: 'shown' });
  });
});

describe('reports never hold', () => {
  const three = async (of = id) => {
    for (const number of [1, 2, 3, 4]) await report(reader(number), { id: of }, later(120));
    return (await db().select().from(comments).where(eq(comments.id, of)))[0]?.state;
  };

  it('what a person has let stand, by approving it or by settling its reports', async () => {
    await removeComment(desk, { id, reason: 'abusive' }, noon);
    await approveComment(desk, { id, from: 'removed' }, later(60));
    expect(await three()).toBe('shown');
    const other = await post(guestAt('203.0.113.5'), said('Another.', { email: 'o@orle.example' }), later(60));
    await report(reader(9), { id: other.id });
    expect(await keepComment(desk, { id: other.id }, later(90))).toMatchObject({ ok: true });
    await db().delete(reports);
    expect(await three(other.id)).toBe('shown');
  });

  it('an editors’ pick, nor what staff wrote', async () => {
    const staffs = await post(desk, { slug: 'bridge', text: 'I moderate here.' });
    expect(await three(staffs.id)).toBe('shown');
    await db().delete(reports);
    await pickComment(desk, { id, picked: true }, noon);
    expect(await three()).toBe('shown');
  });
});

describe('a decision settles the reports', () => {
  const settled = async () =>
    (await db().select({ at: reports.settledAt, upheld: reports.upheld }).from(reports)).map(({ at, upheld }) => [
      at !== null,
      upheld,
    ]);

  it('upheld where the comment goes, not upheld where it stays, neither where its author withdrew it', async () => {
    await report(reader(1));
    await removeComment(desk, { id, reason: 'abusive' }, noon);
    expect(await settled()).toEqual([[true, true]]);
    await approveComment(desk, { id, from: 'removed' }, noon);
    await report(reader(2));
    expect(await keepComment(desk, { id }, later(5))).toMatchObject({ ok: true });
    expect(await settled()).toEqual([
      [true, true],
      [true, false],
    ]);
    await report(reader(3));
    await withdrawComment(writer, { id }, noon);
    expect((await settled())[2]).toEqual([true, null]);
  });

  it('and one that reports have held stays reported until a person has decided', async () => {
    for (const number of [1, 2, 3]) await report(reader(number));
    expect(await settled()).toEqual([1, 2, 3].map(() => [false, null]));
    await approveComment(desk, { id }, later(60));
    expect(await settled()).toEqual([1, 2, 3].map(() => [true, false]));
    expect((await db().select({ count: articles.commentCount }).from(articles))[0]).toEqual({ count: 1 });
  });
});

describe('a refusal changes nothing', () => {
  it.each([
    ['one’s own comment', () => report(writer), { problem: 'own-reported', status: 403 }],
    ['no reason', () => report(stranger, { reason: '' }), { status: 422, fields: { reason: 'report-reason-missing' } }],
    ['a reason of nobody’s', () => report(stranger, { reason: 'rude' }), { problem: 'report-faulty', status: 422 }],
    ['a long note', () => report(stranger, { note: 'a'.repeat(1_001) }), { status: 422, values: { max: 1_000 } }],
    ['an id of nobody', () => report(stranger, { id: newId(noon) }), { problem: 'comment-missing', status: 404 }],
    ['another story', () => report(stranger, { slug: 'harbour' }), { problem: 'comment-missing', status: 404 }],
    ['an id that is none', () => report(stranger, { id: '../desk' }), { problem: 'comment-missing', status: 404 }],
    ['the paper’s own hands', () => report({ kind: 'demo' }), { problem: 'not-allowed', status: 403 }],
  ])('for %s', async (_, run, refusal) => {
    await anArticle('harbour');
    const before = await everything();
    expect(await run()).toMatchObject({ ok: false, ...refusal });
    expect(await everything()).toEqual(before);
  });

  it('for a held comment, which is missing like one that never was', async () => {
    const [{ commentId }] = [{ commentId: id }];
    for (const number of [1, 2, 3]) await report(reader(number));
    const before = await everything();
    const missing = await report(reader(9), { id: newId(noon) });
    expect(await report(reader(9), { id: commentId })).toEqual(missing);
    expect(await everything()).toEqual(before);
  });

  it('for who reports by the dozen', async () => {
    const posts = await Promise.all(
      Array.from({ length: allowances['reports-network'].most + 1 }, (_, n) =>
        post(desk, { slug: 'bridge', text: `Words number ${n}.` }),
      ),
    );
    for (const one of posts.slice(1)) expect(await report(stranger, { id: one.id })).toMatchObject({ ok: true });
    const before = await everything();
    expect(await report(stranger, { id: posts[0]?.id ?? '' })).toMatchObject({
      problem: 'acting-quickly',
      status: 429,
    });
    expect(await everything()).toEqual(before);
  });
});

describe('the page of a report', () => {
  it('shows a public comment to everybody, and one that is gone only to who reported it, without its words', async () => {
    expect(await getReportPage(stranger, 'bridge', id)).toMatchObject({
      own: false,
      made: null,
      comment: { name: 'Sunniva Dell' },
    });
    expect(await getReportPage(writer, 'bridge', id)).toMatchObject({ own: true });
    await report(stranger, { reason: 'illegal' });
    const [row] = await db().select().from(reports);
    const reporter = { ...stranger, commenterId: row?.commenterId ?? '' };
    await removeComment(desk, { id, reason: 'illegal' }, noon);
    expect(await getReportPage(reporter, 'bridge', id)).toMatchObject({
      comment: null,
      made: { reason: 'illegal', upheld: true },
    });
    expect(await getReportPage(stranger, 'bridge', id)).toBeNull();
    expect(await getReportPage(reporter, 'harbour', id)).toBeNull();
  });
});
