import { afterAll, beforeAll, expect, it } from 'vitest';
import { freshDatabase } from '@/db/testing';
import { inExchange, newExchange } from '@/newsroom/answer';
import type { UserActor } from '@/newsroom/people/actor';
import { plansOf } from '@/newsroom/testing/published';
import { appealToken } from './appeals/appeal-token';
import { decideAppeal } from './appeals/decide-appeal';
import { makeAppeal } from './appeals/make-appeal';
import { approveComment, rejectComment } from './moderate';
import { publicCount, publicShare } from './moderation-figures';
import { getModerationFigures } from './moderation-queries';
import { listOwnActs } from './queue/mine-queries';
import { undoDecisions } from './queue/undo-decisions';
import { anArticle, aPerson, guestAt, later, post, said, stranger } from './testing';

const day = 86_400;
let database: { close(): Promise<void> };
let milo: UserActor;
let edith: UserActor;
beforeAll(async () => {
  database = await freshDatabase();
  await anArticle('bridge');
  milo = await aPerson('moderator', 'Milo Reeve');
  edith = await aPerson('editor', 'Edith Vale');
  // 4 May: six held, of which five are rejected after 1 to 5 minutes and one is approved after an hour.
  for (const n of [1, 2, 3, 4, 5, 6]) {
    const { id } = await post(guestAt(`203.0.${n}.7`), said(`Words ${n}.`, { email: `${n}@orle.example` }));
    if (n < 6) await rejectComment(milo, { id, reason: 'off-topic' }, later(n * 60));
    else await approveComment(milo, { id }, later(3_600));
    if (n > 2) continue;
    const by = appealToken(id);
    const made = await makeAppeal(stranger, { id, by, words: 'Read it again.' }, later(7_200));
    if (!made.ok) throw new Error(made.problem);
    await decideAppeal(edith, { id: made.id, upheld: n === 1, answer: 'Done.' }, later(7_300 + n));
  }
  // And one that is taken back.
  const { id } = await post(guestAt('203.0.9.7'), said('Words 9.', { email: '9@orle.example' }));
  await rejectComment(milo, { id, reason: 'hate' }, later(310));
  await undoDecisions(milo, { at: later(310).toISOString() }, later(400));
});
afterAll(() => database.close());

it('what was decided is counted by month and reason, without what was taken back, up to yesterday', async () => {
  const { until, months } = await getModerationFigures('Europe/London', later(day));
  expect(until).toBe('2026-05-04');
  expect(months).toEqual([
    { month: '2026-05', byReason: { 'off-topic': 5 }, decided: 6, medianMinutes: 4, appeals: 2, upheld: 1 },
  ]);
});

it('nothing of today is counted, so that the page changes once a day', async () => {
  expect((await getModerationFigures('Europe/London', later(8_000))).months).toEqual([]);
});

it('reads the slow tag of moderation and nothing of a thread', async () => {
  const exchange = newExchange('');
  await inExchange(exchange, () => getModerationFigures('Europe/London', later(day)));
  expect([...exchange.tags]).toEqual(['counts:moderation']);
});

it('numbers that would tell of somebody are not told', () => {
  expect([0, 1, 4, 5].map(publicCount)).toEqual([0, 'few', 'few', 5]);
  expect([publicShare(5, 10), publicShare(0, 6), publicShare(6, 6)]).toEqual([
    { part: 5, whole: 10 },
    { part: 0, whole: 6 },
    { part: 6, whole: 6 },
  ]);
  expect([publicShare(1, 2), publicShare(2, 10), publicShare(8, 10), publicShare(0, 4)]).toEqual([
    null,
    null,
    null,
    null,
  ]);
});

it('a moderator’s own page tells their acts and which can be taken back, and no one else’s', async () => {
  const acts = await listOwnActs(milo, later(day));
  expect(acts?.filter(({ undoable }) => undoable)).toHaveLength(5);
  expect(acts?.map(({ kind }) => kind).filter((kind) => kind === 'comment.decision-undone')).toHaveLength(1);
  expect((await listOwnActs(edith, later(day)))?.map(({ kind }) => kind)).toEqual([
    'appeal.decided',
    'comment.approved',
    'appeal.decided',
  ]);
  expect(await listOwnActs(await aPerson('author', 'Arlo Finch'), later(day))).toBeNull();
});

it('figures are found by index, never by reading every event', async () => {
  for (const plan of await plansOf(() => getModerationFigures('Europe/London', later(day))))
    expect(plan).not.toMatch(/Seq Scan on comments\b/);
});
