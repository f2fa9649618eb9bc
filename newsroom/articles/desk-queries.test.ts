import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { freshDatabase } from '@/db/testing';
import type { UserActor } from '@/newsroom/people/actor';
import { anAuthor, anyone, aSection, aStory, later } from '@/newsroom/testing/cast';
import type { Manuscript } from './article';
import { deleteDraft } from './delete-draft';
import { listPath, storiesAPage, toFilter } from './desk-filter';
import { getDeskStory, listStories } from './desk-queries';
import { draftArticle } from './draft-article';
import { planPublication } from './plans/plan-publication';
import { publishArticle } from './publish-article';
import { handIn } from './review/hand-in';
import { returnDraft } from './review/return-draft';
import { saveDraft } from './save-draft';
import { archiveArticle } from './shelf/archive-article';

let database: Awaited<ReturnType<typeof freshDatabase>>;
let editor: UserActor;
let author: UserActor;
beforeEach(async () => {
  database = await freshDatabase();
  editor = await anyone('editor');
  author = await anyone('author');
});
afterEach(() => database.close());

async function draft(actor: UserActor, story: Partial<Manuscript>, minute = 0): Promise<string> {
  const drafted = await draftArticle(actor, story, later(minute));
  if (!drafted.ok) throw new Error(drafted.problem);
  return drafted.id;
}
const headlines = async (actor: UserActor, asked = {}) =>
  (await listStories(actor, toFilter(asked))).rows.map((row) => row.headline);

describe('the list of stories', () => {
  it('shows an editor everything, the last saved first', async () => {
    await draft(editor, { headline: 'One' }, 1);
    await draft(author, { headline: 'Two' }, 2);
    expect(await headlines(editor)).toEqual(['Two', 'One']);
  });

  it('shows an author only their own', async () => {
    await draft(editor, { headline: 'One' });
    await draft(author, { headline: 'Two' });
    expect(await headlines(author)).toEqual(['Two']);
  });

  it('is searched by words of the headline and how they begin, which are never a pattern', async () => {
    await draft(editor, { headline: 'Fares up 100%' });
    await draft(editor, { headline: 'Harbour wall' });
    expect(await headlines(editor, { q: 'HARBOUR' })).toEqual(['Harbour wall']);
    expect(await headlines(editor, { q: 'wa harb' })).toEqual(['Harbour wall']);
    expect(await headlines(editor, { q: '100%' })).toEqual(['Fares up 100%']);
    expect(await headlines(editor, { q: '%' })).toEqual([]);
    expect(await headlines(editor, { q: "'; drop table articles; --" })).toEqual([]);
  });

  it('is filtered by whoever is named in the byline of the draft, among others or alone', async () => {
    const [wren, ivo] = [await anAuthor('Wren Halloran'), await anAuthor('Ivo Grant')];
    await draft(editor, { headline: 'Both', bylines: [ivo, wren] }, 1);
    await draft(editor, { headline: 'Wren', bylines: [wren] }, 2);
    await draft(editor, { headline: 'Nobody' }, 3);
    expect(await headlines(editor, { author: wren })).toEqual(['Wren', 'Both']);
    expect(await headlines(editor, { author: ivo })).toEqual(['Both']);
    expect(await headlines(author, { author: ivo })).toEqual([]);
    expect(await headlines(editor, { author: '"]\'::jsonb' })).toHaveLength(3);
  });

  it('is filtered by section, label and status', async () => {
    const sectionId = await aSection('Council');
    const id = await draft(editor, { ...(await aStory({ sectionId })), label: 'analysis' }, 1);
    await draft(editor, { headline: 'Other' }, 2);
    await publishArticle(editor, { id }, later(3));
    const wall = ['Harbour wall to close for a month'];
    expect(await headlines(editor, { section: sectionId })).toEqual(wall);
    expect(await headlines(editor, { label: 'analysis' })).toEqual(wall);
    expect(await headlines(editor, { status: 'published' })).toEqual(wall);
    expect(await headlines(editor, { status: 'draft' })).toEqual(['Other']);
    expect(await headlines(editor, { status: 'changed' })).toEqual([]);
    await saveDraft(
      editor,
      { id, version: 1, manuscript: await aStory({ sectionId, headline: 'Wall, changed' }) },
      later(4),
    );
    expect(await headlines(editor, { status: 'changed' })).toEqual(['Wall, changed']);
  });

  it('finds what is handed in, returned, planned, put away and deleted under its own filter, the last two nowhere else', async () => {
    const at = '2026-11-30T08:00';
    const ids: Record<string, string> = {};
    for (const headline of ['review', 'returned', 'planned', 'archived', 'deleted'])
      ids[headline] = await draft(author, await aStory({ headline }));
    await handIn(author, { id: ids.review ?? '' }, later(1));
    await handIn(author, { id: ids.returned ?? '' }, later(1));
    await returnDraft(editor, { id: ids.returned ?? '', note: 'Shorter.' }, later(2));
    await planPublication(editor, { id: ids.planned ?? '', at }, later(1));
    await archiveArticle(author, { id: ids.archived ?? '', archived: true }, later(1));
    await deleteDraft(author, { id: ids.deleted ?? '' }, later(1));
    for (const status of Object.keys(ids)) {
      const { rows } = await listStories(editor, toFilter({ status }));
      expect(rows.map((row) => [row.headline, row.status])).toEqual([[status, status]]);
    }
    const shown = ['planned', 'returned', 'review'];
    expect((await headlines(editor)).sort()).toEqual(shown);
    expect((await headlines(editor, { status: 'draft' })).sort()).toEqual(shown);
    expect((await headlines(author, { mine: '1' })).sort()).toEqual(shown);
    await archiveArticle(author, { id: ids.archived ?? '', archived: false }, later(2));
    expect(await headlines(editor)).toContain('archived');
  });

  it('goes on where the page before ended, without gap or repetition', async () => {
    for (let n = 0; n < storiesAPage + 3; n += 1) await draft(editor, { headline: `Story ${n}` }, n % 5);
    const first = await listStories(editor, toFilter({}));
    expect(first.rows.length).toBe(storiesAPage);
    const path = new URL(listPath({ before: first.next }), 'http://here.invalid');
    const second = await listStories(editor, toFilter(Object.fromEntries(path.searchParams)));
    expect(second.rows.length).toBe(3);
    expect(second.next).toBeNull();
    expect(new Set([...first.rows, ...second.rows].map((row) => row.id)).size).toBe(storiesAPage + 3);
  });

  it('says what a draft lacks and that a story has changed', async () => {
    await draft(editor, { headline: 'One' });
    const [row] = (await listStories(editor, toFilter({}))).rows;
    expect(row?.checks).toMatchObject({ lacks: ['section-missing', 'byline-missing', 'body-missing'], openClaims: 0 });
  });

  it('takes nothing from an address that it does not know', () => {
    expect(toFilter({ status: 'secret', label: ['a'], section: "' or 1=1", before: 'yesterday~x', q: ['a'] })).toEqual({
      words: '',
      status: null,
      mine: false,
      sectionId: null,
      authorId: null,
      label: null,
      before: null,
    });
  });
});

describe('a story at the desk', () => {
  it('is refused to an author who does not own it', async () => {
    const id = await draft(editor, await aStory());
    expect(await getDeskStory(author, id)).toMatchObject({ ok: false, status: 403 });
    expect(await getDeskStory(author, 'nothing')).toMatchObject({ ok: false, status: 403 });
    expect(await getDeskStory(editor, 'nothing')).toMatchObject({ ok: false, status: 404 });
  });

  it('has no address until it is given one', async () => {
    const id = await draft(editor, await aStory());
    expect(await getDeskStory(editor, id)).toMatchObject({ story: { slug: null, status: 'draft', versions: 0 } });
    await publishArticle(editor, { id }, later(1));
    expect(await getDeskStory(editor, id)).toMatchObject({
      story: { slug: 'harbour-wall-to-close-for-a-month', status: 'published', versions: 1, savedBy: 'A editor' },
    });
  });
});
