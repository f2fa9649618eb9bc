import { eq } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { db } from '@/db/client';
import { articleSlugs, articles } from '@/db/schema/articles';
import { events } from '@/db/schema/record';
import { freshDatabase } from '@/db/testing';
import type { UserActor } from '@/newsroom/people/actor';
import { anyone, aStory, later, noon } from '@/newsroom/testing/cast';
import { fingerprint } from '@/newsroom/testing/fingerprint';
import { deleteDraft } from './delete-draft';
import { getDeskStory } from './desk-queries';
import { draftArticle } from './draft-article';
import { planPublication } from './plans/plan-publication';
import { publishArticle } from './publish-article';
import { readdressArticle } from './readdress-article';
import { saveDraft } from './save-draft';
import { setComments } from './set-comments';
import { forgetDeletedDrafts, restoreDraft } from './shelf/restore-draft';
import { unpublishArticle } from './unpublish-article';

let database: Awaited<ReturnType<typeof freshDatabase>>;
let editor: UserActor;
beforeEach(async () => {
  database = await freshDatabase();
  editor = await anyone('editor');
});
afterEach(() => database.close());

async function draft(): Promise<string> {
  const drafted = await draftArticle(editor, await aStory(), noon);
  if (!drafted.ok) throw new Error(drafted.problem);
  return drafted.id;
}

async function published(): Promise<string> {
  const id = await draft();
  await publishArticle(editor, { id }, later(1));
  return id;
}

async function rowOf(id: string) {
  const [row] = await db().select().from(articles).where(eq(articles.id, id));
  return row;
}

describe('another address', () => {
  it('keeps the old one for ever, and the event names both', async () => {
    const id = await published();
    expect(await readdressArticle(editor, { id, slug: 'Wall closes' }, later(2))).toEqual({
      ok: true,
      slug: 'wall-closes',
    });
    const slugs = await db().select({ slug: articleSlugs.slug }).from(articleSlugs);
    expect(slugs.map((row) => row.slug).sort()).toEqual(['harbour-wall-to-close-for-a-month', 'wall-closes']);
    const [event] = await db().select().from(events).where(eq(events.kind, 'article.readdressed'));
    expect(event?.payload).toMatchObject({ slugs: slugs.map((row) => row.slug) });
  });

  it('is never an old address of another story', async () => {
    const first = await published();
    await readdressArticle(editor, { id: first, slug: 'wall-closes' }, later(2));
    const second = await published();
    expect((await rowOf(second))?.slug).toBe('harbour-wall-to-close-for-a-month-2');
    expect(await readdressArticle(editor, { id: second, slug: 'wall-closes' }, later(3))).toMatchObject({
      slug: 'wall-closes-2',
    });
  });

  it('may be an old one of its own', async () => {
    const id = await published();
    await readdressArticle(editor, { id, slug: 'wall-closes' }, later(2));
    expect(await readdressArticle(editor, { id, slug: 'harbour-wall-to-close-for-a-month' }, later(3))).toMatchObject({
      ok: true,
      slug: 'harbour-wall-to-close-for-a-month',
    });
  });

  it('of a draft gives the former one up', async () => {
    const id = await draft();
    await readdressArticle(editor, { id, slug: 'first' }, later(1));
    await readdressArticle(editor, { id, slug: 'second' }, later(2));
    expect((await db().select({ slug: articleSlugs.slug }).from(articleSlugs)).map((row) => row.slug)).toEqual([
      'second',
    ]);
    expect(await publishArticle(editor, { id }, later(3))).toMatchObject({ slug: 'second' });
  });

  it.each([
    ['nothing', '', 'slug-missing'],
    ['a smile', '🙂', 'slug-missing'],
    ['a name that stands at the root', 'search', 'slug-reserved'],
  ])('made of %s is refused, and changes nothing', async (_, slug, problem) => {
    const id = await published();
    const before = await fingerprint();
    expect(await readdressArticle(editor, { id, slug }, later(2))).toMatchObject({
      status: 422,
      fields: { slug: problem },
    });
    expect(await fingerprint()).toBe(before);
  });
});

describe('unpublishing', () => {
  it('keeps the sentence for the address and closes the thread', async () => {
    const id = await published();
    await unpublishArticle(editor, { id, because: '  The report was withdrawn by the police. ' }, later(2));
    expect(await rowOf(id)).toMatchObject({
      state: 'unpublished',
      unpublishedAt: later(2),
      unpublishedBecause: 'The report was withdrawn by the police.',
      comments: 'closed',
    });
  });

  it.each([
    ['without a sentence', '   ', 'because-missing'],
    ['with a sentence of 301 characters', 'x'.repeat(301), 'too-long'],
  ])('%s is refused, and changes nothing', async (_, because, problem) => {
    const id = await published();
    const before = await fingerprint();
    expect(await unpublishArticle(editor, { id, because }, later(2))).toMatchObject({
      status: 422,
      fields: { because: problem },
    });
    expect(await fingerprint()).toBe(before);
  });

  it('of a draft is refused, and changes nothing', async () => {
    const id = await draft();
    const before = await fingerprint();
    expect(await unpublishArticle(editor, { id, because: 'No.' }, later(2))).toMatchObject({
      problem: 'not-published',
    });
    expect(await fingerprint()).toBe(before);
  });
});

describe('deleting', () => {
  it('puts a draft where it can be had back for thirty days, and no longer', async () => {
    const id = await draft();
    const before = await rowOf(id);
    const days = (number: number) => later(number * 24 * 60);
    expect(await deleteDraft(editor, { id }, later(1))).toEqual({ ok: true, id });
    expect(await rowOf(id)).toMatchObject({ deletedAt: later(1), deletedBy: editor.userId });
    await forgetDeletedDrafts(days(30));
    expect(await restoreDraft(editor, { id }, days(30))).toEqual({ ok: true, id });
    expect(await rowOf(id)).toEqual(before);
    await deleteDraft(editor, { id }, days(31));
    await forgetDeletedDrafts(days(62));
    expect(await rowOf(id)).toBeUndefined();
    expect(await restoreDraft(editor, { id }, days(62))).toMatchObject({ problem: 'story-missing', status: 404 });
  });

  it('leaves a deleted draft to nobody but who brings it back', async () => {
    const id = await draft();
    expect(await restoreDraft(editor, { id }, later(1))).toMatchObject({ problem: 'not-deleted', status: 409 });
    await deleteDraft(editor, { id }, later(1));
    const before = await fingerprint();
    const gone = { ok: false, problem: 'story-deleted', status: 409 };
    const manuscript = await aStory({ sectionId: null, bylines: [] });
    expect(await saveDraft(editor, { id, version: 1, manuscript }, later(2))).toEqual(gone);
    expect(await publishArticle(editor, { id }, later(2))).toEqual(gone);
    expect(await deleteDraft(editor, { id }, later(2))).toEqual(gone);
    expect(await getDeskStory(editor, id)).toMatchObject({ problem: 'story-deleted', status: 404 });
    expect(await fingerprint()).toBe(before);
  });

  it('of what is planned is refused, and changes nothing', async () => {
    const id = await draft();
    await planPublication(editor, { id, at: '2026-11-30T08:00' }, later(1));
    const before = await fingerprint();
    expect(await deleteDraft(editor, { id }, later(2))).toMatchObject({ problem: 'planned-still', status: 409 });
    expect(await fingerprint()).toBe(before);
  });

  it('what was ever public is refused, and changes nothing', async () => {
    const id = await published();
    await unpublishArticle(editor, { id, because: 'Published by mistake.' }, later(2));
    const before = await fingerprint();
    expect(await deleteDraft(editor, { id }, later(3))).toMatchObject({ problem: 'was-public', status: 409 });
    expect(await fingerprint()).toBe(before);
  });
});

describe('the thread below a story', () => {
  it('is closed and opened', async () => {
    const id = await published();
    expect(await setComments(editor, { id, mode: 'closed' }, later(2))).toEqual({ ok: true, mode: 'closed' });
    expect((await rowOf(id))?.comments).toBe('closed');
    await setComments(editor, { id, mode: 'open' }, later(3));
    expect((await rowOf(id))?.comments).toBe('open');
  });

  it('is paused with a public reason until a time, and goes on as it was', async () => {
    const id = await published();
    await setComments(editor, { id, mode: 'slowed' }, later(2));
    await setComments(editor, { id, mode: 'paused', note: ' Counting. ', until: later(90) }, later(3));
    expect(await rowOf(id)).toMatchObject({
      comments: 'paused',
      commentsAfter: 'slowed',
      commentsNote: 'Counting.',
      commentsUntil: later(90),
    });
  });

  it('opened before its pause is over does not close when that would have ended; at another time it does', async () => {
    const id = await published();
    const pause = { id, mode: 'paused', note: 'Counting.', until: new Date(later(90).getTime() + 4_000) } as const;
    await setComments(editor, pause, later(2));
    await setComments(editor, { id, mode: 'open', until: later(90) }, later(3));
    expect(await rowOf(id)).toMatchObject({ comments: 'open', commentsUntil: null });
    await setComments(editor, pause, later(4));
    await setComments(editor, { id, mode: 'slowed', until: later(120) }, later(5));
    expect(await rowOf(id)).toMatchObject({ comments: 'slowed', commentsUntil: later(120) });
  });

  it.each([
    ['without a reason', { until: later(90) }, { note: 'pause-note-missing' }],
    ['with too long a reason', { note: 'x'.repeat(301), until: later(90) }, { note: 'too-long' }],
    ['without an end', { note: 'Counting.' }, { until: 'pause-end-missing' }],
    ['until a time that is past', { note: 'Counting.', until: later(1) }, { until: 'time-past' }],
    ['until no time at all', { note: 'Counting.', until: new Date('no') }, { until: 'time-past' }],
  ])('paused %s is refused, and changes nothing', async (_, more, fields) => {
    const id = await published();
    const before = await fingerprint();
    const set = await setComments(editor, { id, mode: 'paused', ...more }, later(2));
    expect(set).toMatchObject({ problem: 'comments-refused', status: 422, fields });
    expect(await fingerprint()).toBe(before);
  });

  it('set again as it stands records nothing', async () => {
    const id = await published();
    await setComments(editor, { id, mode: 'approval' }, later(2));
    const before = await fingerprint();
    expect(await setComments(editor, { id, mode: 'approval' }, later(3))).toMatchObject({ ok: true });
    expect(await fingerprint()).toBe(before);
  });

  it('opened by hand is kept open; closed by hand it is not, and says when', async () => {
    const id = await published();
    await setComments(editor, { id, mode: 'closed' }, later(2));
    expect(await rowOf(id)).toMatchObject({ commentsUntil: later(2), commentsKeptOpen: false });
    await setComments(editor, { id, mode: 'approval' }, later(3));
    expect(await rowOf(id)).toMatchObject({ commentsUntil: null, commentsKeptOpen: true });
  });

  it('of a withdrawn story stays closed', async () => {
    const id = await published();
    await unpublishArticle(editor, { id, because: 'Published by mistake.' }, later(2));
    const before = await fingerprint();
    expect(await setComments(editor, { id, mode: 'open' }, later(3))).toMatchObject({ problem: 'not-published' });
    expect(await fingerprint()).toBe(before);
  });

  it('in a mode nobody knows is refused, and changes nothing', async () => {
    const id = await published();
    const before = await fingerprint();
    expect(await setComments(editor, { id, mode: 'ajar' as never }, later(3))).toMatchObject({ status: 422 });
    expect(await fingerprint()).toBe(before);
  });
});
