import { afterEach, beforeEach, expect, it } from 'vitest';
import { freshDatabase } from '@/db/testing';
import type { UserActor } from '@/newsroom/people/actor';
import { anAuthor, anyone, aSection, aStory, later } from '@/newsroom/testing/cast';
import { statementsOf } from '@/newsroom/testing/published';
import type { Manuscript } from './article';
import { deleteDraft } from './delete-draft';
import { toFilter } from './desk-filter';
import { listStories } from './desk-queries';
import { storyTabs } from './desk-story';
import { draftArticle } from './draft-article';
import { planPublication } from './plans/plan-publication';
import { publishArticle } from './publish-article';
import { handIn } from './review/hand-in';
import { returnDraft } from './review/return-draft';
import { saveDraft } from './save-draft';
import { archiveArticle } from './shelf/archive-article';
import { countStories } from './tab-queries';
import { unpublishArticle } from './unpublish-article';

let database: Awaited<ReturnType<typeof freshDatabase>>;
let editor: UserActor;
let author: UserActor;
let sectionId: string;
let byline: string;
beforeEach(async () => {
  database = await freshDatabase();
  [editor, author, sectionId, byline] = [
    await anyone('editor'),
    await anyone('author'),
    await aSection(),
    await anAuthor(),
  ];
});
afterEach(() => database.close());

async function draft(actor: UserActor, changes: Partial<Manuscript> = {}): Promise<string> {
  const drafted = await draftArticle(actor, await aStory({ sectionId, bylines: [byline], ...changes }), later(0));
  if (!drafted.ok) throw new Error(drafted.problem);
  return drafted.id;
}

/** One story of every status, all of them the author's. */
async function oneOfEach(): Promise<void> {
  const [handed, returned, planned, live, changed, withdrawn, archived, deleted] = (await Promise.all(
    Array.from({ length: 8 }, () => draft(author)),
  )) as [string, string, string, string, string, string, string, string];
  await draft(author);
  await handIn(author, { id: handed }, later(1));
  await handIn(author, { id: returned }, later(1));
  await returnDraft(editor, { id: returned, note: 'Shorter.' }, later(2));
  await planPublication(editor, { id: planned, at: '2026-11-30T08:00' }, later(1));
  for (const id of [live, changed, withdrawn]) await publishArticle(editor, { id }, later(1));
  const manuscript = await aStory({ sectionId, bylines: [byline], headline: 'Wall, changed' });
  await saveDraft(editor, { id: changed, version: 1, manuscript }, later(2));
  await unpublishArticle(editor, { id: withdrawn, because: 'It was not so.' }, later(2));
  await archiveArticle(author, { id: archived, archived: true }, later(1));
  await deleteDraft(author, { id: deleted }, later(1));
}

/** What the lists themselves hold. */
async function held(actor: UserActor, asked: Record<string, string> = {}) {
  const tabs = storyTabs.map(async (tab) => {
    const status = tab === 'all' ? {} : tab === 'mine' ? { mine: '1' } : { status: tab };
    return [tab, (await listStories(actor, toFilter({ ...asked, ...status }))).rows.length] as const;
  });
  return Object.fromEntries(await Promise.all(tabs));
}

it('each tab says how many stories its list holds, to whoever may read them, in one statement', async () => {
  await oneOfEach();
  await draft(editor, { headline: 'Another' });
  expect(await countStories(editor, toFilter({}))).toEqual({
    ...{ all: 8, mine: 1, draft: 5, review: 1, returned: 1, planned: 1, published: 2 },
    ...{ changed: 1, unpublished: 1, archived: 1, deleted: 1 },
  });
  expect(await countStories(editor, toFilter({}))).toEqual(await held(editor));
  expect(await countStories(author, toFilter({}))).toEqual(await held(author));
  expect(await countStories(author, toFilter({}))).toMatchObject({ all: 7, mine: 7 });
  expect(await statementsOf(() => countStories(editor, toFilter({})))).toHaveLength(1);
});

it('where the list is narrowed the numbers are those of what is left, on whichever tab and page', async () => {
  await oneOfEach();
  const other = await anAuthor('Ivo Grant');
  await draft(editor, { headline: 'Another', bylines: [other], label: 'analysis' });
  for (const asked of [{ section: sectionId }, { author: other }, { label: 'analysis' }, { q: 'changed' }]) {
    const counted = await countStories(editor, toFilter({ ...asked, status: 'draft', mine: '1' }));
    expect(counted).toEqual(await held(editor, asked));
  }
  expect(await countStories(editor, toFilter({ author: other }))).toMatchObject({
    all: 1,
    mine: 1,
    draft: 1,
    published: 0,
  });
  expect(await countStories(author, toFilter({ author: other }))).toMatchObject({ all: 0, mine: 0 });
});
