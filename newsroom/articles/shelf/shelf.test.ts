import { eq } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { db } from '@/db/client';
import { articles } from '@/db/schema/articles';
import { freshDatabase } from '@/db/testing';
import { touches } from '@/newsroom/events';
import type { UserActor } from '@/newsroom/people/actor';
import { anyone, aStory, later, noon } from '@/newsroom/testing/cast';
import { fingerprint } from '@/newsroom/testing/fingerprint';
import { published } from '@/newsroom/testing/published';
import { draftArticle } from '../draft-article';
import { planPublication } from '../plans/plan-publication';
import { publishArticle } from '../publish-article';
import { archiveArticle } from './archive-article';
import { setEmbargo } from './set-embargo';

let database: { close(): Promise<void> };
let editor: UserActor;
let id: string;
beforeEach(async () => {
  database = await freshDatabase();
  editor = await anyone('editor');
  const drafted = await draftArticle(editor, await aStory(), noon);
  if (!drafted.ok) throw new Error(drafted.problem);
  id = drafted.id;
});
afterEach(() => database.close());

/** 14:00 UTC, by the clocks of a new paper. */
const until = '2026-11-20T14:00';

describe('an embargo', () => {
  it('keeps everybody from publishing before its end, and nobody after it', async () => {
    expect(await setEmbargo(editor, { id, until }, noon)).toEqual({ ok: true, id });
    const before = await fingerprint();
    expect(await publishArticle(editor, { id }, later(119))).toMatchObject({ problem: 'embargoed', status: 409 });
    const early = await planPublication(editor, { id, at: '2026-11-20T13:59' }, noon);
    expect(early).toMatchObject({ fields: { at: 'embargo-earlier' } });
    expect(await fingerprint()).toBe(before);
    expect(await planPublication(editor, { id, at: until }, noon)).toMatchObject({ ok: true });
    expect(await publishArticle(editor, { id }, later(120))).toMatchObject({ ok: true });
  });

  it('is lifted by an empty time', async () => {
    await setEmbargo(editor, { id, until }, noon);
    await setEmbargo(editor, { id, until: '' }, later(1));
    expect(await publishArticle(editor, { id }, later(2))).toMatchObject({ ok: true });
  });

  it('of a public story, at no time, or over an earlier plan is refused, and changes nothing', async () => {
    const { id: live } = await published();
    await planPublication(editor, { id, at: '2026-11-20T13:00' }, noon);
    const before = await fingerprint();
    expect(await setEmbargo(editor, { id: live, until }, noon)).toMatchObject({
      problem: 'embargo-public',
      status: 409,
    });
    expect(await setEmbargo(editor, { id, until: 'soon' }, noon)).toMatchObject({
      fields: { until: 'time-unreadable' },
    });
    expect(await setEmbargo(editor, { id, until }, noon)).toMatchObject({ fields: { until: 'embargo-planned' } });
    expect(await fingerprint()).toBe(before);
  });
});

describe('a story that is put away', () => {
  it('can be taken out again, and readers notice neither', async () => {
    const { id: live } = await published();
    const before = await db().select().from(articles).where(eq(articles.id, live));
    await archiveArticle(editor, { id: live, archived: true }, later(1));
    expect(await db().select().from(articles).where(eq(articles.id, live))).toEqual([
      { ...before[0], archivedAt: later(1) },
    ]);
    await archiveArticle(editor, { id: live, archived: false }, later(2));
    expect(await db().select().from(articles).where(eq(articles.id, live))).toEqual(before);
  });

  it('while something is planned for it is refused, and changes nothing', async () => {
    await planPublication(editor, { id, at: until }, noon);
    const before = await fingerprint();
    expect(await archiveArticle(editor, { id, archived: true }, noon)).toMatchObject({ problem: 'planned-still' });
    expect(await archiveArticle(editor, { id, archived: false }, noon)).toMatchObject({ ok: true });
    expect(await fingerprint()).toBe(before);
  });
});

it.each(['article.embargoed', 'article.archived', 'article.unarchived', 'article.restored'] as const)(
  '%s reprints nothing',
  (kind) => expect(touches({ kind, articleId: 'a' })).toEqual([]),
);
