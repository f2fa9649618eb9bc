import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { db } from '@/db/client';
import { events } from '@/db/schema/record';
import { freshDatabase } from '@/db/testing';
import { getThreadState } from '@/newsroom/articles/thread-queries';
import { type Event, touches } from '@/newsroom/events';
import type { UserActor } from '@/newsroom/people/actor';
import { getModeration } from '@/newsroom/settings/moderation';
import { getPublication } from '@/newsroom/settings/publication';
import { fingerprint as everything } from '@/newsroom/testing/fingerprint';
import { withTags } from '@/newsroom/testing/published';
import { getRulesInForce } from '../moderation-queries';
import { getReplyPlace, getThread } from '../queries';
import { anArticle, aPerson, noon } from '../testing';
import { readRulesForm } from './rules-form';
import { saveRules } from './save-rules';
import { toldRule } from './told-rule';

let database: { close(): Promise<void> };
let admin: UserActor;
beforeEach(async () => {
  database = await freshDatabase();
  admin = await aPerson('admin', 'Ada Root');
});
afterEach(() => database.close());

const usual = {
  linksHold: '2',
  linksRefuse: '10',
  repeatsHold: '2',
  burstHold: '8',
  rushHold: '30',
  refusalsHold: '30',
  spamHold: '90',
  reportsHold: '3',
  editMinutes: '5',
  closeAfterDays: '0',
  slowSeconds: '300',
  watchHold: '',
  watchReject: '',
  commentPolicy: 'first-timers',
  commentsOn: 'on',
};
const form = (more: Partial<typeof usual> = {}) => {
  const fields: Record<string, string> = { ...usual, ...more };
  return readRulesForm((name) => fields[name] ?? '');
};
const kinds = async () => (await db().select({ kind: events.kind }).from(events)).map(({ kind }) => kind);

describe('what is printed anew', () => {
  const touched = async () =>
    (await db().select().from(events)).flatMap(({ kind, payload }) =>
      touches({ kind, ...(payload as object) } as Event),
    );

  it.each([
    { linksHold: '3' },
    { watchHold: 'bots' },
    { spamHold: '80' },
    { reportsHold: '5' },
    { editMinutes: '9' },
    {},
  ])('is the page of the rules and no story, where %o is saved', async (more) => {
    await saveRules(admin, form(more), noon);
    expect(await touched()).toEqual(['rules']);
  });

  it.each([{ closeAfterDays: '14' }, { slowSeconds: '60' }])('is every thread, where %o is saved', async (more) => {
    await saveRules(admin, form(more), noon);
    expect(await touched()).toEqual(['rules', 'thread-rules']);
  });

  it('reads what it prints: a thread its two rules, the page of the rules all of them', async () => {
    const id = await anArticle('bridge');
    const thread = await withTags(() => getThread(id, { sort: 'best', page: 1 }, noon));
    expect([thread.tags.has('thread-rules'), thread.tags.has('rules')]).toEqual([true, false]);
    const others: (() => Promise<unknown>)[] = [
      () => getThreadState(id, noon),
      () => getReplyPlace('bridge', null, noon),
    ];
    for (const read of others) expect((await withTags(read)).tags.has('rules')).toBe(false);
    expect((await withTags(getRulesInForce)).tags.has('rules')).toBe(true);
  });
});

describe('the form of the rules', () => {
  it('saves numbers, both lists and the policy of the paper together', async () => {
    const more = { burstHold: ' 4 ', watchHold: 'bots\r\n\n  Free   quote \nBOTS', watchReject: 'казино' };
    expect(await saveRules(admin, form({ ...more, commentPolicy: 'all', commentsOn: 'off' }), noon)).toMatchObject({
      ok: true,
    });
    expect(await getModeration()).toMatchObject({
      burstHold: 4,
      watchWords: [
        { word: 'bots', act: 'hold' },
        { word: 'Free quote', act: 'hold' },
        { word: 'казино', act: 'reject' },
      ],
    });
    expect(await getPublication()).toMatchObject({ commentPolicy: 'all', commentsOn: false, name: 'Gazette' });
  });

  it('a word on both lists is rejected', async () => {
    await saveRules(admin, form({ watchHold: 'Café', watchReject: 'cafe' }), noon);
    expect((await getModeration()).watchWords).toEqual([{ word: 'cafe', act: 'reject' }]);
  });

  it('prints the paper anew only where what it says of comments has changed', async () => {
    await saveRules(admin, form({ burstHold: '4' }), noon);
    expect(await kinds()).toEqual(['rules.saved']);
    await saveRules(admin, form({ commentPolicy: 'open' }), noon);
    expect(await kinds()).toEqual(['rules.saved', 'rules.saved', 'settings.saved']);
  });

  it.each<[Partial<typeof usual>, Record<string, string>]>([
    [{ linksHold: '' }, { linksHold: 'setting-unusable' }],
    [{ linksHold: 'two' }, { linksHold: 'setting-unusable' }],
    [{ spamHold: '101' }, { spamHold: 'setting-unusable' }],
    [{ burstHold: '-1' }, { burstHold: 'setting-unusable' }],
    [{ linksHold: '12' }, { linksRefuse: 'links-crossed' }],
    [{ commentPolicy: 'none' }, { commentPolicy: 'not-in-list' }],
    [{ watchReject: 'x'.repeat(81) }, { watchReject: 'watch-word-long' }],
    [
      { watchHold: Array.from({ length: 501 }, (_, n) => `w${n}`).join('\n'), editMinutes: '61' },
      { watchHold: 'watch-words-many', editMinutes: 'setting-unusable' },
    ],
  ])('refuses what cannot be used, by field, and saves nothing of it', async (more, fields) => {
    const before = [await getModeration(), await getPublication()];
    const saved = await saveRules(admin, form({ repeatsHold: '5', ...more }), noon);
    expect(saved).toMatchObject({ ok: false, status: 422, problem: 'settings-faulty', fields });
    expect([await getModeration(), await getPublication(), await kinds()]).toEqual([...before, []]);
  });

  describe('by two admins', () => {
    const began = (more: Partial<typeof usual> = {}) => {
      const { faults: _, ...fields } = form(more);
      return fields;
    };
    let otto: UserActor;
    beforeEach(async () => {
      otto = await aPerson('admin', 'Otto Pell');
    });

    it('has what each changed, and both words of a list that each added to', async () => {
      await saveRules(admin, { ...form({ burstHold: '4', watchHold: 'bots\nwin' }), began: began() }, noon);
      const more = { editMinutes: '9', watchHold: 'bots\ncasino', commentPolicy: 'all' };
      const saved = await saveRules(otto, { ...form(more), began: began() }, noon);
      expect(saved).toEqual({ ok: true, others: true });
      const { burstHold, editMinutes, watchWords } = await getModeration();
      expect([burstHold, editMinutes]).toEqual([4, 9]);
      expect(watchWords.map(({ word }) => word)).toEqual(['bots', 'win', 'casino']);
      expect(await getPublication()).toMatchObject({ commentPolicy: 'all' });
    });

    it('who changed one number otherwise, or the policy, is refused with who it was, and nothing changes', async () => {
      await saveRules(admin, { ...form({ burstHold: '4', commentPolicy: 'all' }), began: began() }, noon);
      const before = await everything();
      const typed = form({ burstHold: '6', commentPolicy: 'open', editMinutes: '9' });
      const refused = await saveRules(otto, { ...typed, began: began() }, noon);
      expect(refused).toMatchObject({
        problem: 'settings-moved',
        status: 409,
        moved: { burstHold: { who: 'Ada Root' }, commentPolicy: { who: 'Ada Root' } },
        theirs: { burstHold: 4 },
        merged: { burstHold: 6, editMinutes: 9 },
      });
      expect(await everything()).toEqual(before);
      const theirs = began({ burstHold: '4', commentPolicy: 'all' });
      expect(await saveRules(otto, { ...typed, began: theirs }, noon)).toMatchObject({ ok: true });
      expect(await getModeration()).toMatchObject({ burstHold: 6, editMinutes: 9 });
    });

    it('is refused where what each may have does not go together, and nothing changes', async () => {
      await saveRules(admin, { ...form({ linksRefuse: '4' }), began: began() }, noon);
      const before = await everything();
      const refused = await saveRules(otto, { ...form({ linksHold: '6' }), began: began() }, noon);
      expect(refused).toMatchObject({ status: 422, fields: { linksRefuse: 'links-crossed' } });
      expect(await everything()).toEqual(before);
    });
  });

  it('tells in a sentence what stands: a choice by its words, a list by its first ones', () => {
    const { faults: _, ...fields } = form({ commentPolicy: 'all', commentsOn: 'off', watchHold: 'bots\nwin' });
    const told = ['commentPolicy', 'commentsOn', 'watchHold', 'burstHold'].map((field) => toldRule(field, fields));
    expect(told).toEqual(['Every comment', 'Closed on the whole site', 'bots, win', '8']);
    expect(toldRule('watchHold', { ...fields, watchHold: Array(99).fill('casino') })).toMatch(/^casino, .{190,}…$/);
  });

  it('is the admins’', async () => {
    for (const role of ['editor', 'moderator', 'author', 'contributor'] as const)
      expect(await saveRules(await aPerson(role, role), form({ burstHold: '4' }), noon)).toMatchObject({ status: 403 });
    expect(await kinds()).toEqual([]);
  });
});
