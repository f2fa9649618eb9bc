import { eq, sql } from 'drizzle-orm';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Manuscript } from '@/newsroom/articles/article';
import { keepPlans } from '@/newsroom/articles/plans/keep-plans';
import { planPublication } from '@/newsroom/articles/plans/plan-publication';
import { publishArticle } from '@/newsroom/articles/publish-article';
import { saveDraft } from '@/newsroom/articles/save-draft';
import { unpublishArticle } from '@/newsroom/articles/unpublish-article';
import { demo } from '@/newsroom/people/actor';
import { mergeSections } from '@/newsroom/sections/merge-sections';
import { anyone, aSection, later } from '@/newsroom/testing/cast';
import { plansOf, published } from '@/newsroom/testing/published';
import { db } from './client';
import { isChanged } from './keep-changed';
import { articles } from './schema/articles';
import { freshDatabase } from './testing';

let database: { close(): Promise<void> };
beforeEach(async () => {
  database = await freshDatabase();
});
afterEach(() => database.close());

/** What is kept of the only story, after a look that it is what the texts say. */
async function changed(): Promise<boolean | undefined> {
  const [row] = await db().select({ kept: articles.changed, told: isChanged }).from(articles);
  expect(row?.kept).toBe(row?.told);
  return row?.kept;
}

it('what readers see and what is written stay told apart through every act that puts a text in place', async () => {
  const [port, harbour] = [await aSection('Port'), await aSection('Harbour')];
  const { id } = await published({ sectionId: port });
  const [row] = await db().select({ version: articles.draftVersion, draft: articles.draft }).from(articles);
  let version = row?.version ?? 0;
  const first = row?.draft as Manuscript;
  const save = async (changes: object, at: number) => {
    const saved = await saveDraft(demo, { id, version, manuscript: { ...first, ...changes } }, later(at));
    version = saved.ok ? saved.version : version;
  };
  expect(await changed()).toBe(false);
  await save({ headline: 'Written on' }, 1);
  expect(await changed()).toBe(true);
  await save({}, 2);
  expect(await changed()).toBe(false);
  await save({ headline: 'Written on' }, 3);
  await publishArticle(demo, { id }, later(4));
  expect(await changed()).toBe(false);

  await save({ headline: 'Planned' }, 5);
  expect(await planPublication(await anyone('editor'), { id, at: '2026-11-21T12:00' }, later(6))).toMatchObject({
    ok: true,
  });
  await save({ headline: 'Written on after it was planned' }, 7);
  expect(await keepPlans(later(400_000))).toBe(1);
  expect(await changed()).toBe(true);
  const [live] = await db().select({ headline: articles.headline }).from(articles);
  expect(live?.headline).toBe('Planned');

  await unpublishArticle(demo, { id, because: 'It was wrong.' }, later(500_000));
  expect(await changed()).toBe(true);
  await publishArticle(demo, { id }, later(500_001));
  expect(await changed()).toBe(false);
  await save({ sectionId: harbour, headline: 'Written on after it was planned' }, 500_002);
  expect(await changed()).toBe(true);
  await mergeSections(demo, { id: port, into: harbour }, later(500_003));
  expect(await changed()).toBe(false);
});

it('the list of what has unpublished changes is read from its index', async () => {
  const { id } = await published();
  await db().execute(sql`insert into articles (id, slug, state, draft, draft_saved_at, created_at)
    select 'x' || n, 'x' || n, 'published', draft, now(), now() from articles, generate_series(1, 3000) n where id = ${id}`);
  await db().execute(sql`analyze`);
  const [plan] = await plansOf(() =>
    db()
      .select({ id: articles.id })
      .from(articles)
      .where(eq(articles.changed, true))
      .orderBy(sql`draft_saved_at desc nulls last`),
  );
  expect(plan).toMatch(/articles_changed/);
});
