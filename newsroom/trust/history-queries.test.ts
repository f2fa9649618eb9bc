import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { freshDatabase } from '@/db/testing';
import type { Manuscript } from '@/newsroom/articles/article';
import { putClaim } from '@/newsroom/articles/evidence/put-claim';
import { publishArticle } from '@/newsroom/articles/publish-article';
import { readdressArticle } from '@/newsroom/articles/readdress-article';
import { saveDraft } from '@/newsroom/articles/save-draft';
import { unpublishArticle } from '@/newsroom/articles/unpublish-article';
import { demo, type UserActor } from '@/newsroom/people/actor';
import { saveAuthor } from '@/newsroom/people/save-author';
import { saveSection } from '@/newsroom/sections/save-section';
import { aDraft } from '@/newsroom/testing/acts';
import { anAuthor, anyone, later, paragraph } from '@/newsroom/testing/cast';
import { published, withTags } from '@/newsroom/testing/published';
import { changeOf, historyPath, readSpan, readView } from './history';
import { getDifference, getHistory } from './history-queries';
import { publishCorrection } from './publish-correction';

let database: Awaited<ReturnType<typeof freshDatabase>>;
let editor: UserActor;
beforeEach(async () => {
  database = await freshDatabase();
  editor = await anyone('editor', 'Secret Account');
});
afterEach(() => database.close());

async function save(id: string, version: number, manuscript: Manuscript): Promise<void> {
  const saved = await saveDraft(demo, { id, version, manuscript }, later(version));
  if (!saved.ok) throw new Error(saved.problem);
}

/** Five versions: first, substance, minor, minor, a correction. */
async function fiveVersions(): Promise<{ id: string; slug: string; story: Manuscript }> {
  const { id, slug, story } = await published({ body: { type: 'doc', content: [paragraph('Version 1.')] } });
  const publish = [
    () => publishArticle(editor, { id, note: 'The Trust replied.' }, later(2)),
    () => publishArticle(editor, { id, substantive: false }, later(3)),
    () => publishArticle(editor, { id, substantive: false }, later(4)),
    () => publishCorrection(editor, { id, severity: 'minor', words: 'We miscounted.' }, later(5)),
  ];
  for (const [at, next] of publish.entries()) {
    await save(id, at + 1, { ...story, body: { type: 'doc', content: [paragraph(`Version ${at + 2}.`)] } });
    const made = await next();
    if (!made.ok) throw new Error(made.problem);
  }
  return { id, slug, story };
}

async function historyOf(slug: string) {
  const found = await getHistory(slug);
  if (found.kind !== 'history') throw new Error(found.kind);
  return found.history;
}

describe('the history of an article', () => {
  it('lists versions of substance, newest first, and counts the minor edits between them', async () => {
    const { slug } = await fiveVersions();
    const { entries } = await historyOf(slug);
    expect(entries).toMatchObject([
      { number: 5, corrections: [{ words: 'We miscounted.' }], minor: 0, lastNumber: 5 },
      { number: 2, note: 'The Trust replied.', corrections: [], minor: 2, lastNumber: 4 },
      { number: 1, note: '', minor: 0, publishedAt: expect.stringContaining('12:00') },
    ]);
    expect(entries.map((entry) => changeOf(entries, entry))).toEqual([{ from: 4, to: 5 }, { from: 1, to: 2 }, null]);
  });

  it('is signed by the byline of who published, never by the name of an account', async () => {
    const { slug } = await fiveVersions();
    expect(JSON.stringify(await historyOf(slug))).not.toMatch(/Secret Account/);
    await saveAuthor(demo, { name: 'Tobin Hale', userId: editor.userId }, later(6));
    const { value, tags } = await withTags(() => historyOf(slug));
    expect(value.entries.map(({ by }) => by)).toEqual(['Tobin Hale', 'Tobin Hale', null]);
    expect([...tags].filter((tag) => tag.startsWith('author:'))).toHaveLength(1);
  });

  it('reads what tells it of the next version', async () => {
    const { id, slug } = await published();
    const { tags } = await withTags(() => getHistory(slug));
    expect([...tags].sort()).toEqual([`article:${id}`, `slug:${slug}`]);
  });

  it('of a draft is missing, of a moved article moved, of a withdrawn one gone with its reason', async () => {
    const draft = await aDraft(editor);
    expect(await getHistory(`draft-${draft}`)).toEqual({ kind: 'missing' });
    expect(await getHistory('nothing')).toEqual({ kind: 'missing' });
    const { id, slug } = await fiveVersions();
    await readdressArticle(editor, { id, slug: 'elsewhere' }, later(6));
    expect(await getHistory(slug)).toEqual({ kind: 'moved', slug: 'elsewhere' });
    await unpublishArticle(editor, { id, because: 'It was wrong.' }, later(7));
    expect(await getHistory('elsewhere')).toMatchObject({ kind: 'gone', gone: { because: 'It was wrong.' } });
  });

  it('has no word of a draft that was not published', async () => {
    const { id, slug, story } = await published();
    await save(id, 1, { ...story, headline: 'Not yet said' });
    expect(JSON.stringify(await historyOf(slug))).not.toContain('Not yet said');
    expect(await getDifference(id, { from: 1, to: 2 })).toBeNull();
  });
});

describe('the difference between two versions', () => {
  it('is told between any two that were public, minor ones too', async () => {
    const { id } = await fiveVersions();
    for (const span of [
      { from: 1, to: 5 },
      { from: 3, to: 4 },
    ])
      expect((await getDifference(id, span))?.parts).toMatchObject([
        { pieces: [{}, { is: 'removed', text: `${span.from}` }, { is: 'added', text: `${span.to}` }, {}] },
      ]);
  });

  it('tells of sources and claims in words, beside the text', async () => {
    const log = { id: 'log1', kind: 'document', naming: 'named', why: '', link: '', archive: '' } as const;
    const { id } = await published({ evidence: { sources: [{ ...log, title: 'The log' }], claims: [] } });
    const claim = { id: 'wear', claim: 'It was worn', saidBy: 'a keeper', standing: 'stands', note: '' } as const;
    const sources = [{ id: 'log1', place: 'p. 14' }];
    const added = await putClaim(demo, { id, claim: { ...claim, sources }, seen: '' }, later(1));
    if (!added.ok) throw new Error(added.problem);
    await publishArticle(demo, { id }, later(2));
    const text = 'It was worn. Documented. Said by a keeper. The log, p. 14.';
    expect(await getDifference(id, { from: 1, to: 2 })).toMatchObject({
      changedBlocks: 0,
      fields: [{ name: 'claims', pieces: [{ is: 'added', text }] }],
    });
  });

  it('is none where the article has not both versions', async () => {
    const { id } = await fiveVersions();
    expect(await getDifference(id, { from: 1, to: 6 })).toBeNull();
    expect(await getDifference('another', { from: 1, to: 2 })).toBeNull();
  });

  it('names sections and bylines, and reads what tells it of a new name', async () => {
    const { id, slug, story } = await published();
    const [section, wren] = [await saveSection(demo, { name: 'Council' }, later(1)), await anAuthor('Tobin Hale')];
    if (!section.ok) throw new Error(section.problem);
    await save(id, 1, { ...story, sectionId: section.id, bylines: [wren] });
    await publishArticle(editor, { id }, later(2));
    const { value, tags } = await withTags(() => getDifference(id, { from: 1, to: 2 }));
    const told = value?.fields.map(({ name, pieces }) => [name, pieces.map(({ text }) => text)]);
    expect(told).toEqual([
      ['section', ['Harbour', 'Council']],
      ['bylines', ['Wren Halloran', 'Tobin Hale']],
    ]);
    expect(tags).toContain(`author:${wren}`);
    expect(tags).toContain(`section:${section.id}`);
    expect(slug).not.toBe('');
  });
});

it.each([
  ['1..2', { from: 1, to: 2 }],
  ['10..99999', { from: 10, to: 99_999 }],
  ['2..1', null],
  ['2..2', null],
  ['0..1', null],
  ['1...2', null],
  ['01..2', null],
  ['1..100000', null],
  ['1..2 ', null],
  ['one..two', null],
])('the span “%s” is read or refused', (said, span) => {
  expect(readSpan(said)).toEqual(span);
});

it('a comparison has an address in each layout, and one that asks for no layout we know has the first', () => {
  const span = { from: 1, to: 3 };
  expect(historyPath('the-wall', span)).toBe('/articles/the-wall/history/1..3');
  expect(historyPath('the-wall', span, 'sides')).toBe('/articles/the-wall/history/1..3?view=sides');
  expect([undefined, 'loud', 'sides', 'whole'].map(readView)).toEqual(['words', 'words', 'sides', 'whole']);
});
