import { sql } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { db } from '@/db/client';
import { articles } from '@/db/schema/articles';
import { draftWords } from '@/db/schema/draft-words';
import { freshDatabase } from '@/db/testing';
import type { Manuscript } from '@/newsroom/articles/article';
import { deleteDraft } from '@/newsroom/articles/delete-draft';
import { draftArticle } from '@/newsroom/articles/draft-article';
import { keepLateDraftWords, stretch } from '@/newsroom/articles/drafts/draft-words';
import { keepRevision } from '@/newsroom/articles/drafts/keep-revision';
import { publishArticle } from '@/newsroom/articles/publish-article';
import { handIn } from '@/newsroom/articles/review/hand-in';
import { saveDraft } from '@/newsroom/articles/save-draft';
import { demo, type UserActor } from '@/newsroom/people/actor';
import { anyone, aStory, later, noon, paragraph } from '@/newsroom/testing/cast';
import { plansOf } from '@/newsroom/testing/published';
import { findAtDesk } from './desk-queries';

let database: Awaited<ReturnType<typeof freshDatabase>>;
let cora: UserActor;
let story: Manuscript;
let id: string;
beforeEach(async () => {
  database = await freshDatabase();
  cora = await anyone('contributor', 'Cora Nash');
  story = await aStory({ headline: 'Wall', body: { type: 'doc', content: [paragraph('A lantern hangs there.')] } });
  const drafted = await draftArticle(cora, story, noon);
  id = drafted.ok ? drafted.id : '';
});
afterEach(() => database.close());

const titles = async (words: string, actor = cora) => {
  const stories = (await findAtDesk(actor, words)).find(({ group }) => group === 'stories');
  return stories?.rows.map(({ title }) => title) ?? [];
};
async function write(words: string, at: Date): Promise<void> {
  const [row] = await db().select({ version: articles.draftVersion }).from(articles);
  const manuscript = { ...story, body: { type: 'doc' as const, content: [paragraph(words)] } };
  expect(await saveDraft(cora, { id, version: row?.version ?? 1, manuscript }, at)).toMatchObject({ ok: true });
}
const rows = async () => (await db().select({ id: draftWords.articleId }).from(draftWords)).map((row) => row.id);

describe('a word of a draft’s text', () => {
  it('finds the story for whoever may read the draft, by its stem, and for nobody else', async () => {
    expect(await titles('lanterns')).toEqual(['Wall']);
    for (const role of ['editor', 'admin'] as const)
      expect(await titles('lantern', await anyone(role))).toEqual(['Wall']);
    for (const role of ['contributor', 'author', 'moderator'] as const)
      expect(await titles('lantern', await anyone(role))).toEqual([]);
  });

  it('is found from the end of a stretch of work on, not with every save, and then what was taken out no more', async () => {
    await write('A lantern and a heron.', later(1));
    await write('A heron and a mooring.', later(2));
    expect(await titles('mooring')).toEqual([]);
    await write('A heron and a mooring, later.', later(2 + stretch));
    expect([await titles('mooring'), await titles('lantern')]).toEqual([['Wall'], []]);
  });

  it('is found by itself once the draft has lain for the length of a stretch', async () => {
    await write('One heron.', later(1));
    await write('A mooring.', later(2));
    await keepLateDraftWords(later(1 + stretch));
    expect(await titles('mooring')).toEqual([]);
    await keepLateDraftWords(later(3 + stretch));
    expect(await titles('mooring')).toEqual(['Wall']);
    await db().update(draftWords).set({ words: '' });
    await keepLateDraftWords(later(3 + stretch)); // once is enough
    expect(await titles('mooring')).toEqual([]);
  });

  it.each([
    ['handed in', () => handIn(cora, { id }, later(3))],
    ['kept by hand', () => keepRevision(cora, { id, name: 'Before the lawyer' }, later(3))],
  ])('is found at once where the draft is %s', async (_, act) => {
    await write('One heron.', later(1));
    await write('A mooring.', later(2));
    expect(await titles('mooring')).toEqual([]);
    expect(await act()).toMatchObject({ ok: true });
    expect(await titles('mooring')).toEqual(['Wall']);
  });

  it('is looked for in what readers see once they see it, and in both where the draft has moved on', async () => {
    await publishArticle(demo, { id }, later(1));
    expect([await rows(), await titles('lantern')]).toEqual([[], ['Wall']]);
    const edith = await anyone('editor');
    const manuscript = { ...story, body: { type: 'doc' as const, content: [paragraph('A mooring.')] } };
    await saveDraft(edith, { id, version: 1, manuscript }, later(60));
    expect(await rows()).toEqual([id]);
    expect([await titles('mooring', edith), await titles('lantern', edith)]).toEqual([['Wall'], ['Wall']]);
    await publishArticle(edith, { id }, later(61));
    expect([await rows(), await titles('lantern', edith)]).toEqual([[], []]);
  });

  it('of a deleted draft is found by nobody', async () => {
    await deleteDraft(cora, { id }, later(1));
    expect([await titles('lantern'), await titles('lantern', await anyone('admin'))]).toEqual([[], []]);
  });

  it('is found by an index, however many drafts there are', async () => {
    await db().execute(sql`insert into articles (id, slug, state, draft, draft_saved_at, created_at)
      select 'x' || n, 'x' || n, 'draft', '{}', now(), now() from generate_series(1, 5000) n`);
    await db().execute(sql`insert into draft_words
      select 'x' || n, 1, to_tsvector('english', 'w' || n % 1000) from generate_series(1, 5000) n`);
    await db().execute(sql`analyze`);
    const plans = await plansOf(() => findAtDesk(cora, 'lantern'));
    expect(plans.filter((plan) => plan.includes('draft_words'))).not.toEqual([]);
    for (const plan of plans) expect(plan).not.toMatch(/Seq Scan on draft_words/);
  });
});
