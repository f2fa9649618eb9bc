import { asc, eq } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { db } from '@/db/client';
import { articles } from '@/db/schema/articles';
import { revisions } from '@/db/schema/drafts';
import { freshDatabase } from '@/db/testing';
import { touches } from '@/newsroom/events';
import { newId } from '@/newsroom/id';
import type { UserActor } from '@/newsroom/people/actor';
import { anyone, aStory, later, noon } from '@/newsroom/testing/cast';
import { fingerprint } from '@/newsroom/testing/fingerprint';
import { compareRevisions } from '@/newsroom/trust/revision-text-queries';
import type { Manuscript } from '../article';
import { draftArticle } from '../draft-article';
import { publishArticle } from '../publish-article';
import { saveDraft } from '../save-draft';
import { keepRevision } from './keep-revision';
import { restoreRevision } from './restore-revision';
import { readCursor, revisionsAPage, revisionsPath } from './revision';
import { countRevisions, listRevisions } from './revision-queries';

let database: Awaited<ReturnType<typeof freshDatabase>>;
let maren: UserActor;
let otto: UserActor;
let story: Manuscript;
let id: string;
let version: number;
beforeEach(async () => {
  database = await freshDatabase();
  [maren, otto] = [await anyone('editor', 'Maren Oduya'), await anyone('editor', 'Otto Pell')];
  story = await aStory();
  const drafted = await draftArticle(maren, story, noon);
  if (!drafted.ok) throw new Error(drafted.problem);
  [id, version] = [drafted.id, 1];
});
afterEach(() => database.close());

async function save(who: UserActor, headline: string, at: number): Promise<void> {
  const saved = await saveDraft(who, { id, version, manuscript: { ...story, headline } }, later(at));
  if (!saved.ok) throw new Error(saved.problem);
  version = saved.version;
}

const told = async () =>
  (await db().select().from(revisions).orderBy(asc(revisions.version))).map(
    (row) => `${(row.manuscript as Manuscript).headline}/${row.cut}`,
  );
const first = 'Harbour wall to close for a month';

describe('the revisions of a draft', () => {
  it('move along with one person’s saves for ten minutes, and keep what stood before the first', async () => {
    await save(maren, 'A', 11);
    await save(maren, 'B', 15);
    await save(maren, 'C', 20);
    expect(await told()).toEqual([`${first}/time`, 'C/null']);
    await save(maren, 'D', 21);
    expect(await told()).toEqual([`${first}/time`, 'C/time', 'D/null']);
  });

  it('are cut when somebody else writes', async () => {
    await save(maren, 'A', 1);
    await save(otto, 'B', 2);
    await save(maren, 'C', 3);
    expect(await told()).toEqual(['A/person', 'B/person', 'C/null']);
  });

  it('are cut when published, once for the same text, and a story that was never saved has one too', async () => {
    await publishArticle(maren, { id }, later(1));
    await publishArticle(maren, { id }, later(2));
    expect(await told()).toEqual([`${first}/published`]);
    await save(maren, 'A', 3);
    await save(maren, 'B', 4);
    expect(await told()).toEqual([`${first}/published`, 'B/null']);
  });

  it('begin with the first save of a blank story', async () => {
    const blank = await draftArticle(maren, { bylines: story.bylines }, noon);
    if (!blank.ok) throw new Error(blank.problem);
    [id, version] = [blank.id, 1];
    await save(maren, 'A', 11);
    expect(await told()).toEqual(['A/null']);
  });
});

describe('keeping the draft by hand', () => {
  it('cuts it under a name', async () => {
    await save(maren, 'A', 1);
    expect(await keepRevision(maren, { id, name: ' Before the lawyer ' }, later(2))).toMatchObject({ ok: true });
    await save(maren, 'B', 3);
    expect(await told()).toEqual(['A/hand', 'B/null']);
    expect((await listRevisions(id, null)).rows[1]).toMatchObject({ name: 'Before the lawyer', by: 'Maren Oduya' });
  });

  it.each([
    ['without a name', ' ', 'revision-unnamed'],
    ['under one of 81 characters', 'x'.repeat(81), 'too-long'],
  ])('%s is refused, and changes nothing', async (_, name, sentence) => {
    await save(maren, 'A', 1);
    const before = await fingerprint();
    expect(await keepRevision(maren, { id, name }, later(2))).toMatchObject({
      status: 422,
      fields: { name: sentence },
    });
    expect(await fingerprint()).toBe(before);
  });
});

describe('bringing a revision back', () => {
  const idOf = async (headline: string) => {
    const rows = await db().select().from(revisions);
    return rows.find((row) => (row.manuscript as Manuscript).headline === headline)?.id ?? '';
  };
  const draft = async () => {
    const [row] = await db().select().from(articles).where(eq(articles.id, id));
    if (!row) throw new Error('The story is gone.');
    return { ...row, draft: row.draft as Manuscript };
  };

  it('makes it the draft, changes nothing for readers, and is undone by bringing back the one before', async () => {
    await publishArticle(maren, { id }, noon);
    await save(maren, 'A', 1);
    const live = await draft();
    expect(await restoreRevision(otto, { id, revision: await idOf(first) }, later(2))).toEqual({
      ok: true,
      version: 3,
    });
    const now = await draft();
    expect([now.draft.headline, now.draftSavedBy]).toEqual([first, otto.userId]);
    expect([now.headline, now.liveVersionId]).toEqual([live.headline, live.liveVersionId]);
    expect(await told()).toEqual([`${first}/published`, 'A/restored', `${first}/restored`]);
    await restoreRevision(otto, { id, revision: await idOf('A') }, later(3));
    expect((await draft()).draft.headline).toBe('A');
  });

  it('somebody who is writing meanwhile is merged with it, not overwritten', async () => {
    await save(maren, 'A', 1);
    await save(otto, 'B', 2);
    await restoreRevision(otto, { id, revision: await idOf('A') }, later(3));
    const saved = await saveDraft(
      maren,
      { id, version: 2, manuscript: { ...story, headline: 'A', kicker: 'K' } },
      later(4),
    );
    expect(saved).toMatchObject({ ok: true });
    expect((await draft()).draft).toMatchObject({ headline: 'A', kicker: 'K' });
  });

  it('the text that stands already is accepted, silently', async () => {
    await save(maren, 'A', 1);
    const before = await fingerprint();
    expect(await restoreRevision(maren, { id, revision: await idOf('A') }, later(2))).toEqual({ ok: true, version: 2 });
    expect(await fingerprint()).toBe(before);
  });

  it('of another story, or of none, is refused, and changes nothing', async () => {
    await save(maren, 'A', 1);
    const other = await draftArticle(maren, await aStory(), noon);
    if (!other.ok) throw new Error(other.problem);
    const before = await fingerprint();
    for (const revision of [await idOf('A'), newId(noon)])
      expect(await restoreRevision(maren, { id: other.id, revision }, later(2))).toMatchObject({ status: 404 });
    expect(await fingerprint()).toBe(before);
  });
});

describe('the list of revisions', () => {
  it('comes by keyset, each once, and any two of it can be compared, the earlier first', async () => {
    for (let at = 0; at < revisionsAPage + 5; at += 1) await save(at % 2 ? maren : otto, `Headline ${at}`, at + 1);
    const one = await listRevisions(id, null);
    const two = await listRevisions(id, one.next);
    expect(await countRevisions(id)).toBe(one.rows.length + two.rows.length);
    expect([one.rows.length, two.rows.length, two.next]).toEqual([revisionsAPage, 6, null]);
    expect(new Set([...one.rows, ...two.rows].map((row) => row.id)).size).toBe(revisionsAPage + 6);
    expect([one.rows[0]?.stands, one.rows[1]?.stands]).toEqual([true, false]);
    const [late = '', early = ''] = [one.rows[0]?.id, two.rows.at(-1)?.id];
    const change = await compareRevisions(id, late, early);
    expect([change?.from.id, change?.to.id]).toEqual([early, late]);
    expect(change?.difference.fields.map(({ name }) => name)).toEqual(['headline']);
    expect(await compareRevisions(newId(noon), late, early)).toBeNull();
  });

  it('has a place in its address that is read back, and nothing else is', () => {
    const cursor = { version: 12, id: newId(noon) };
    expect(readCursor(new URL(revisionsPath('x', cursor), 'http://a').searchParams.get('before'))).toEqual(cursor);
    for (const wrong of ['0~a', `1~${newId(noon)}'`, '~', '1', undefined, ['1~x']])
      expect(readCursor(wrong)).toBeNull();
  });
});

it('nothing of it is reprinted: readers see no revision', () => {
  for (const kind of ['revision.kept', 'revision.restored'] as const)
    expect(touches({ kind, articleId: 'a', revisionId: 'b' })).toEqual([]);
});
