import { eq } from 'drizzle-orm';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { db } from '@/db/client';
import { articles, articleVersions, redirects, sections } from '@/db/schema/articles';
import { revisions, schedules } from '@/db/schema/drafts';
import { freshDatabase } from '@/db/testing';
import type { Manuscript } from '@/newsroom/articles/article';
import { toFilter } from '@/newsroom/articles/desk-filter';
import { listStories } from '@/newsroom/articles/desk-queries';
import { draftArticle } from '@/newsroom/articles/draft-article';
import { planPublication } from '@/newsroom/articles/plans/plan-publication';
import { publishArticle } from '@/newsroom/articles/publish-article';
import { saveDraft } from '@/newsroom/articles/save-draft';
import { demo, type UserActor } from '@/newsroom/people/actor';
import { anyone, aSection, aStory, later, noon } from '@/newsroom/testing/cast';
import { fingerprint } from '@/newsroom/testing/fingerprint';
import { published } from '@/newsroom/testing/published';
import { mergeSections } from './merge-sections';

let database: { close(): Promise<void> };
let editor: UserActor;
let [id, into] = ['', ''];
beforeEach(async () => {
  database = await freshDatabase();
  editor = await anyone('editor');
  [id, into] = [await aSection('Port'), await aSection('Harbour')];
});
afterEach(() => database.close());

async function aDraft(): Promise<string> {
  const drafted = await draftArticle(demo, await aStory({ sectionId: id }), noon);
  if (!drafted.ok) throw new Error(drafted.problem);
  return drafted.id;
}

it('a merged section’s stories, drafts and plans stand in the other, and its address leads there', async () => {
  const live = await published({ sectionId: id });
  const draft = await aDraft();
  await planPublication(demo, { id: draft, at: '2026-11-21T12:00' }, noon);
  expect(await mergeSections(editor, { id, into }, later(1))).toEqual({ ok: true, slug: 'harbour', stories: 1 });
  const rows = await db().select({ section: articles.sectionId, draft: articles.draft }).from(articles);
  expect(rows.map(({ draft: text }) => (text as Manuscript).sectionId)).toEqual([into, into]);
  const [shown] = await db().select({ section: articles.sectionId }).from(articles).where(eq(articles.id, live.id));
  expect(shown?.section).toBe(into);
  const [plan] = await db().select().from(schedules);
  expect((plan?.manuscript as Manuscript | undefined)?.sectionId).toBe(into);
  const kept = await db().select({ text: revisions.manuscript }).from(revisions);
  expect(kept.every(({ text }) => (text as Manuscript).sectionId === into)).toBe(true);
  expect(await db().select({ from: redirects.from, to: redirects.to }).from(redirects)).toEqual([
    { from: '/sections/port', to: '/sections/harbour' },
  ]);
  expect(await db().select({ id: sections.id }).from(sections)).toEqual([{ id: into }]);
});

it('a frozen version stays as it was published, and its story counts as unchanged', async () => {
  const { id: story } = await published({ sectionId: id });
  await mergeSections(editor, { id, into }, later(1));
  const [version] = await db().select().from(articleVersions);
  expect((version?.manuscript as Manuscript | undefined)?.sectionId).toBe(id);
  const { rows } = await listStories(editor, toFilter({}));
  expect(rows.map(({ status, section }) => [status, section])).toEqual([['published', 'Harbour']]);
  expect(await publishArticle(editor, { id: story }, later(2))).toMatchObject({ ok: true, version: 1 });
});

it('whoever has a draft open saves on: the new section stands, with their words', async () => {
  const story = await aDraft();
  const [open] = await db().select({ draft: articles.draft }).from(articles);
  await mergeSections(editor, { id, into }, later(1));
  const manuscript = { ...(open?.draft as Manuscript), headline: 'Written meanwhile' };
  expect(await saveDraft(demo, { id: story, version: 1, manuscript }, later(2))).toMatchObject({ ok: true });
  const [row] = await db().select({ draft: articles.draft }).from(articles);
  expect(row?.draft).toMatchObject({ headline: 'Written meanwhile', sectionId: into });
});

it('with itself or with none it is refused, and nothing changes', async () => {
  await published({ sectionId: id });
  const before = await fingerprint();
  expect(await mergeSections(editor, { id, into: id }, later(1))).toMatchObject({ problem: 'merge-itself' });
  expect(await mergeSections(editor, { id, into: 'nowhere' }, later(1))).toMatchObject({
    status: 404,
    fields: { into: 'section-unknown' },
  });
  expect(await mergeSections(editor, { id: 'nowhere', into }, later(1))).toMatchObject({ status: 404 });
  expect(await fingerprint()).toBe(before);
});
