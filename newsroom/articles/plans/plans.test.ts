import { asc, eq, like, sql } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, inject, it } from 'vitest';
import { db } from '@/db/client';
import { articles, articleVersions, sections } from '@/db/schema/articles';
import { revisions, schedules } from '@/db/schema/drafts';
import { users } from '@/db/schema/people';
import { events } from '@/db/schema/record';
import { freshDatabase } from '@/db/testing';
import { touches } from '@/newsroom/events';
import { demo, type UserActor } from '@/newsroom/people/actor';
import { changeRole } from '@/newsroom/people/change-role';
import { savePublication } from '@/newsroom/settings/publication';
import { anyone, aStory, later, noon, paragraph } from '@/newsroom/testing/cast';
import { fingerprint } from '@/newsroom/testing/fingerprint';
import { published } from '@/newsroom/testing/published';
import type { Manuscript } from '../article';
import { draftArticle } from '../draft-article';
import { publishArticle } from '../publish-article';
import { saveDraft } from '../save-draft';
import { unpublishArticle } from '../unpublish-article';
import { changePlan, dropPlan } from './change-plan';
import { keepPlans } from './keep-plans';
import { planPublication } from './plan-publication';
import { listPlans } from './plan-queries';
import { planWithdrawal } from './plan-withdrawal';

/** The embedded database has one connection: nothing can be held open beside it. */
const onPostgres = it.runIf(inject('template').kind === 'postgres');

let database: { close(): Promise<void> };
let editor: UserActor;
beforeEach(async () => {
  database = await freshDatabase();
  editor = await anyone('editor');
  await savePublication(demo, { timeZone: 'Europe/Berlin' }, noon);
});
afterEach(() => database.close());

/** Noon is 13:00 by the paper's clocks, which show winter time. */
const at = '2026-11-20T14:00';
const due = later(60);

async function draft(changes: Partial<Manuscript> = {}, by = editor): Promise<string> {
  const drafted = await draftArticle(by, await aStory(changes), noon);
  if (!drafted.ok) throw new Error(drafted.problem);
  return drafted.id;
}
async function planned(id: string, more: Partial<Parameters<typeof planPublication>[1]> = {}, by = editor) {
  const plan = await planPublication(by, { id, at, ...more }, noon);
  if (!plan.ok) throw new Error(JSON.stringify(plan));
  return plan.id;
}
async function rewrite(id: string, version: number, headline: string) {
  const [row] = await db().select({ draft: articles.draft }).from(articles).where(eq(articles.id, id));
  const saved = await saveDraft(
    editor,
    { id, version, manuscript: { ...(row?.draft as Manuscript), headline } },
    later(5),
  );
  if (!saved.ok) throw new Error(saved.problem);
}
async function rowOf(id: string) {
  const [row] = await db().select().from(articles).where(eq(articles.id, id));
  if (!row) throw new Error('no such article');
  return row;
}
async function planOf(id: string) {
  const [row] = await db().select().from(schedules).where(eq(schedules.id, id));
  if (!row) throw new Error('no such plan');
  return row;
}
async function told(prefix = 'plan.') {
  const rows = await db()
    .select()
    .from(events)
    .where(like(events.kind, `${prefix}%`))
    .orderBy(asc(events.id));
  return rows.map(({ kind, actorKind, actorId }) => [kind, actorKind, actorId]);
}

describe('a planned publication', () => {
  it('is done at its time and not a second before, once, in the name of whoever planned it', async () => {
    const id = await draft();
    const plan = await planned(id);
    expect(await keepPlans(new Date(due.getTime() - 1_000))).toBe(0);
    expect((await rowOf(id)).state).toBe('draft');
    expect(await keepPlans(due)).toBe(1);
    expect(await keepPlans(later(61))).toBe(0);
    expect(await rowOf(id)).toMatchObject({ state: 'published', firstPublishedAt: due });
    const [version] = await db().select().from(articleVersions).where(eq(articleVersions.articleId, id));
    expect(version?.publishedBy).toBe(editor.userId);
    expect(await planOf(plan)).toMatchObject({ doneAt: due, versionId: version?.id, refused: '' });
    expect(await told('article.published')).toEqual([['article.published', 'user', editor.userId]]);
    expect(await told()).toEqual([
      ['plan.made', 'user', editor.userId],
      ['plan.done', 'system', null],
    ]);
  });

  it('takes the text as it was then: what was written afterwards stays at the desk', async () => {
    const id = await draft({ headline: 'As it was' });
    await planned(id);
    await rewrite(id, 1, 'Written later');
    await keepPlans(due);
    expect(await rowOf(id)).toMatchObject({ headline: 'As it was', slug: 'as-it-was', draftVersion: 2 });
    expect((await rowOf(id)).draft).toMatchObject({ headline: 'Written later' });
  });

  it('of a public story is a change, with its note and its kind', async () => {
    const { id } = await published();
    await rewrite(id, 1, 'Changed');
    await planned(id, { substantive: false, note: 'A comma.' });
    await keepPlans(due);
    expect(await rowOf(id)).toMatchObject({ headline: 'Changed', updatedAt: noon });
    const versions = await db().select().from(articleVersions).where(eq(articleVersions.articleId, id));
    expect(versions.map(({ number, substantive, note }) => [number, substantive, note])).toEqual([
      [1, true, ''],
      [2, false, 'A comma.'],
    ]);
  });

  it('that fell due while nobody was up is done at the first look, under the time it really is', async () => {
    const id = await draft();
    await planned(id);
    expect(await keepPlans(later(9_000))).toBe(1);
    expect(await rowOf(id)).toMatchObject({ state: 'published', firstPublishedAt: later(9_000) });
  });

  it('planned again is planned once: the former plan is dropped', async () => {
    const id = await draft({ headline: 'As it was' });
    const former = await planned(id);
    await rewrite(id, 1, 'As it shall be');
    await planned(id, { at: '2026-11-20T15:00' });
    expect((await planOf(former)).cancelledAt).toEqual(noon);
    expect(await keepPlans(due)).toBe(0);
    expect(await keepPlans(later(120))).toBe(1);
    expect((await rowOf(id)).headline).toBe('As it shall be');
  });

  it('is dropped where somebody publishes, or withdraws, by hand before', async () => {
    const id = await draft();
    const plan = await planned(id);
    await publishArticle(editor, { id }, later(1));
    expect((await planOf(plan)).cancelledAt).toEqual(later(1));
    await rewrite(id, 1, 'Changed');
    const [change, end] = [
      await planned(id),
      await planWithdrawal(editor, { id, at: '2026-11-21T14:00', because: 'No.' }, noon),
    ];
    await unpublishArticle(editor, { id, because: 'It was wrong.' }, later(6));
    expect((await planOf(change)).cancelledAt).toEqual(later(6));
    expect(end.ok && (await planOf(end.id)).cancelledAt).toEqual(later(6));
    expect(await keepPlans(later(9_000))).toBe(0);
    expect((await rowOf(id)).state).toBe('unpublished');
  });

  it('goes on where another one breaks', async () => {
    const [broken, sound] = [await draft(), await draft()];
    await planned(broken);
    await planned(sound, { at: '2026-11-20T14:01' });
    await db().execute(
      sql`alter table articles add constraint breaks check (id <> ${sql.raw(`'${broken}'`)} or state = 'draft')`,
    );
    try {
      await expect(keepPlans(later(61))).rejects.toThrow();
      expect([(await rowOf(broken)).state, (await rowOf(sound)).state]).toEqual(['draft', 'published']);
    } finally {
      await db().execute(sql`alter table articles drop constraint breaks`);
    }
    expect(await keepPlans(later(62))).toBe(1);
  });
});

describe('what became impossible meanwhile is refused, kept with its reason, and not tried again by itself', () => {
  async function refusedWith(id: string, plan: string, reason: string) {
    const before = await rowOf(id);
    expect(await keepPlans(due)).toBe(0);
    expect(await planOf(plan)).toMatchObject({ refused: reason, doneAt: null, cancelledAt: null });
    expect(await rowOf(id)).toEqual(before);
    const after = await fingerprint();
    expect(await keepPlans(later(70))).toBe(0);
    expect(await fingerprint()).toBe(after);
    expect((await told()).at(-1)).toEqual(['plan.refused', 'system', null]);
  }

  it('a section that is gone', async () => {
    const story = await aStory();
    const id = await draft(story);
    const plan = await planned(id);
    await db()
      .delete(sections)
      .where(eq(sections.id, story.sectionId ?? ''));
    await refusedWith(id, plan, 'section-gone');
  });

  it('an address that another story has taken', async () => {
    const id = await draft({ headline: 'The wall' });
    const plan = await planned(id);
    await published({ headline: 'The wall' });
    await refusedWith(id, plan, 'slug-taken');
  });

  it('a planner who may no longer publish, is suspended, or gone', async () => {
    await anyone('admin');
    const author = await anyone('author');
    const id = await draft({}, author);
    const plan = await planned(id, {}, author);
    await changeRole(demo, { id: author.userId, role: 'contributor' }, later(1));
    await refusedWith(id, plan, 'not-allowed');
    await changePlan(editor, { id: plan, at: '2026-11-20T16:00' }, later(80));
    await db().update(users).set({ suspendedAt: noon }).where(eq(users.id, editor.userId));
    expect(await keepPlans(later(180))).toBe(0);
    expect((await planOf(plan)).refused).toBe('planner-gone');
  });

  it('an embargo that somebody set later', async () => {
    const id = await draft();
    const plan = await planned(id);
    await db()
      .update(articles)
      .set({ embargoUntil: later(90) })
      .where(eq(articles.id, id));
    await refusedWith(id, plan, 'embargoed');
  });

  it('and is done once somebody gives it another time', async () => {
    const id = await draft();
    const plan = await planned(id);
    await db()
      .update(articles)
      .set({ embargoUntil: later(90) })
      .where(eq(articles.id, id));
    await keepPlans(due);
    expect(await changePlan(editor, { id: plan, at: '2026-11-20T14:15' }, later(61))).toMatchObject({
      fields: { at: 'embargo-earlier' },
    });
    expect(await changePlan(editor, { id: plan, at: '2026-11-20T14:30' }, later(61))).toMatchObject({ ok: true });
    expect(await keepPlans(later(90))).toBe(1);
  });
});

it('the calendar tells a first publication from a change, before and after, to those alone who may read the story', async () => {
  const author = await anyone('author');
  const first = await draft({ headline: 'First' }, author);
  const { id } = await published();
  await rewrite(id, 1, 'Changed');
  await planned(first, {}, author);
  await planned(id);
  const listed = async (actor: UserActor) =>
    (await listPlans(actor, '2026-11', 'Europe/Berlin')).map((plan) => [plan.headline, plan.isChange, plan.state]);
  const waiting = [
    ['First', false, 'waiting'],
    ['Changed', true, 'waiting'],
  ];
  expect(await listed(editor)).toEqual(expect.arrayContaining(waiting));
  expect(await listed(author)).toEqual([['First', false, 'waiting']]);
  expect(await listPlans(editor, '2026-12', 'Europe/Berlin')).toEqual([]);
  await keepPlans(due);
  const done = waiting.map(([headline, isChange]) => [headline, isChange, 'done']);
  expect(await listed(editor)).toEqual(expect.arrayContaining(done));
});

describe('a planned withdrawal', () => {
  const because = 'The agreement ends today.';
  it('takes the story back at its time, with its public sentence', async () => {
    const { id } = await published();
    expect(await planWithdrawal(editor, { id, at, because }, noon)).toMatchObject({ ok: true });
    expect(await keepPlans(due)).toBe(1);
    expect(await rowOf(id)).toMatchObject({ state: 'unpublished', unpublishedBecause: because, unpublishedAt: due });
  });

  it('may be planned for a story that is planned to be published before, and never the other way round', async () => {
    const id = await draft();
    expect(await planWithdrawal(editor, { id, at, because }, noon)).toMatchObject({ problem: 'not-published' });
    await planned(id);
    expect(await planWithdrawal(editor, { id, at, because }, noon)).toMatchObject({ fields: { at: 'plans-crossed' } });
    const gone = await planWithdrawal(editor, { id, at: '2026-11-20T14:01', because }, noon);
    expect(gone.ok).toBe(true);
    expect(await planPublication(editor, { id, at: '2026-11-20T14:01' }, noon)).toMatchObject({
      fields: { at: 'plans-crossed' },
    });
    expect(await keepPlans(later(9_000))).toBe(2);
    expect((await rowOf(id)).state).toBe('unpublished');
  });

  it('without its sentence is refused, and changes nothing', async () => {
    const { id } = await published();
    const before = await fingerprint();
    expect(await planWithdrawal(editor, { id, at, because: ' ' }, noon)).toMatchObject({
      problem: 'plan-refused',
      fields: { because: 'because-missing' },
    });
    expect(await planWithdrawal(editor, { id, at, because: 'x'.repeat(301) }, noon)).toMatchObject({
      fields: { because: 'too-long' },
    });
    expect(await fingerprint()).toBe(before);
  });
});

describe('a time', () => {
  it.each([
    ['', 'time-missing'],
    ['tomorrow', 'time-unreadable'],
    ['2026-13-01T10:00', 'time-unreadable'],
    ['2026-11-20T12:59', 'time-past'],
    ['2027-03-28T02:30', 'time-skipped'],
    ['2027-10-31T02:30', 'time-twice'],
  ])('%j is refused with its reason, and changes nothing', async (typed, reason) => {
    const id = await draft();
    const plan = await planned(id);
    const before = await fingerprint();
    const refused = { ok: false, problem: 'plan-refused', status: 422, fields: { at: reason } };
    expect(await planPublication(editor, { id, at: typed }, noon)).toEqual(refused);
    expect(await changePlan(editor, { id: plan, at: typed }, noon)).toEqual(refused);
    expect(await planWithdrawal(editor, { id, at: typed, because: 'No.' }, noon)).toEqual(refused);
    expect(await fingerprint()).toBe(before);
  });
});

describe('planning is refused, and changes nothing, where', () => {
  it('the draft lacks something, or is another than the planner saw', async () => {
    const bare = await draft({ headline: '', body: { type: 'doc', content: [paragraph('')] } });
    const id = await draft();
    const before = await fingerprint();
    expect(await planPublication(editor, { id: bare, at }, noon)).toMatchObject({ problem: 'not-ready' });
    expect(await planPublication(editor, { id, at, version: 7 }, noon)).toMatchObject({ status: 409 });
    expect(await planPublication(editor, { id, at, note: 'x'.repeat(301) }, noon)).toMatchObject({ status: 422 });
    expect(await fingerprint()).toBe(before);
  });

  it('the plan is over or never was', async () => {
    const plan = await planned(await draft());
    expect(await dropPlan(editor, { id: plan }, later(1))).toMatchObject({ ok: true });
    const before = await fingerprint();
    expect(await dropPlan(editor, { id: plan }, later(2))).toMatchObject({ problem: 'plan-over', status: 409 });
    expect(await changePlan(editor, { id: plan, at }, later(2))).toMatchObject({ problem: 'plan-over', status: 409 });
    expect(await dropPlan(editor, { id: 'x' }, later(2))).toMatchObject({ problem: 'plan-missing', status: 404 });
    expect(await fingerprint()).toBe(before);
    expect(await keepPlans(due)).toBe(0);
  });
});

it('two stories planned with the same headline are given two addresses', async () => {
  const [one, other] = [await draft({ headline: 'The wall' }), await draft({ headline: 'The wall' })];
  const plans = [await planOf(await planned(one)), await planOf(await planned(other))];
  expect(plans.map(({ slug }) => slug)).toEqual(['the-wall', 'the-wall-2']);
  expect(await keepPlans(due)).toBe(2);
});

describe('several at once', () => {
  it('two instances do it once', async () => {
    const id = await draft();
    await planned(id);
    const both = await Promise.all([keepPlans(due), keepPlans(due)]);
    expect(both[0] + both[1]).toBe(1);
    const versions = await db().select().from(articleVersions).where(eq(articleVersions.articleId, id));
    expect(versions).toHaveLength(1);
  });

  onPostgres(
    'a plan whose story somebody holds is passed by, others are done, and it is done at the next look',
    async () => {
      const [held, free] = [await draft(), await draft()];
      await planned(held);
      await planned(free);
      await db().transaction(async (tx) => {
        await tx.execute(sql`select 1 from articles where id = ${held} for update`);
        expect(await keepPlans(due)).toBe(1);
      });
      expect((await rowOf(held)).state).toBe('draft');
      expect(await keepPlans(later(62))).toBe(1);
    },
  );

  onPostgres('a plan that somebody is dropping is not done', async () => {
    const id = await draft();
    const plan = await planned(id);
    await Promise.all([dropPlan(editor, { id: plan }, due), keepPlans(due)]);
    await keepPlans(due);
    const { doneAt, cancelledAt } = await planOf(plan);
    expect([doneAt, cancelledAt].filter(Boolean)).toHaveLength(1);
    expect((await rowOf(id)).state).toBe(doneAt ? 'published' : 'draft');
  });
});

it.each(['plan.made', 'plan.changed', 'plan.dropped', 'plan.done'] as const)('%s reprints nothing', (kind) =>
  expect(touches({ kind, articleId: 'a', planId: 'p' })).toEqual([]),
);

it('what is planned stays in the history of the draft, whoever writes on, until and after it goes out', async () => {
  const id = await draft();
  const told = async () =>
    (await db().select().from(revisions).orderBy(asc(revisions.version))).map(
      ({ version, cut }) => `${version} ${cut}`,
    );
  await planned(id);
  await rewrite(id, 1, 'Written on');
  expect(await told()).toEqual(['1 planned', '2 null']);
  await keepPlans(due);
  expect(await told()).toEqual(['1 planned', '2 null']);

  const other = await draft();
  await planned(other);
  await keepPlans(due);
  expect(await told()).toContain('1 published');
});
