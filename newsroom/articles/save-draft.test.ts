import { eq } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { db } from '@/db/client';
import { articles } from '@/db/schema/articles';
import { events } from '@/db/schema/record';
import { freshDatabase } from '@/db/testing';
import type { UserActor } from '@/newsroom/people/actor';
import { anyone, aStory, later, noon } from '@/newsroom/testing/cast';
import { fingerprint } from '@/newsroom/testing/fingerprint';
import { toBody } from '@/newsroom/text/markdown';
import { draftArticle } from './draft-article';
import { publishArticle } from './publish-article';
import { saveDraft } from './save-draft';

let database: Awaited<ReturnType<typeof freshDatabase>>;
let maren: UserActor;
beforeEach(async () => {
  database = await freshDatabase();
  maren = await anyone('editor', 'Maren Oduya');
});
afterEach(() => database.close());

async function draft(): Promise<string> {
  const drafted = await draftArticle(maren, await aStory(), noon);
  if (!drafted.ok) throw new Error(drafted.problem);
  return drafted.id;
}

async function textOf(id: string) {
  const [row] = await db().select().from(articles).where(eq(articles.id, id));
  return row;
}

describe('saving a draft', () => {
  it('moves the version by one and is recorded', async () => {
    const id = await draft();
    const story = await aStory({ headline: 'Harbour wall to close' });
    expect(await saveDraft(maren, { id, version: 1, manuscript: story }, later(1))).toEqual({ ok: true, version: 2 });
    expect((await textOf(id))?.draft).toEqual(story);
    expect((await db().select().from(events).where(eq(events.kind, 'article.saved'))).length).toBe(1);
  });

  it('the same text twice is accepted once, silently', async () => {
    const id = await draft();
    const save = { id, version: 1, manuscript: await aStory({ headline: 'One' }) };
    await saveDraft(maren, save, later(1));
    const before = await fingerprint();
    expect(await saveDraft(maren, save, later(2))).toEqual({ ok: true, version: 2 });
    expect(await fingerprint()).toBe(before);
  });

  it('the same Markdown twice is accepted once, although its blocks got new ids', async () => {
    const id = await draft();
    const story = await aStory();
    const save = async () => {
      const manuscript = { ...story, body: toBody('The wall closes on Monday.\n\nBoats must move.') };
      return saveDraft(maren, { id, version: 1, manuscript }, later(1));
    };
    expect([await save(), await save()]).toEqual([
      { ok: true, version: 2 },
      { ok: true, version: 2 },
    ]);
  });

  it('never changes what readers see', async () => {
    const id = await draft();
    await publishArticle(maren, { id }, later(1));
    await saveDraft(maren, { id, version: 1, manuscript: await aStory({ headline: 'Other' }) }, later(2));
    expect((await textOf(id))?.headline).toBe('Harbour wall to close for a month');
  });

  it.each([
    ['a headline of 201 characters', { headline: 'x'.repeat(201) }, { headline: 'too-long' }],
    ['a label that is not in the list', { label: 'advert' }, { label: 'not-in-list' }],
    ['thirteen tags', { tags: Array.from({ length: 13 }, (_, n) => `tag ${n}`) }, { tags: 'too-many' }],
    ['a field that is not a manuscript’s', { ownerId: 'me' }, { form: 'not-understood' }],
    ['a body that is not one', { body: 'text' }, { body: 'body-unfit' }],
  ])('with %s is refused, and changes nothing', async (_, wrong, fields) => {
    const id = await draft();
    const before = await fingerprint();
    const manuscript = { ...(await aStory({ sectionId: null, bylines: [] })), ...wrong } as never;
    const between = await fingerprint();
    expect(between).toBe(before);
    expect(await saveDraft(maren, { id, version: 1, manuscript }, later(1))).toMatchObject({
      ok: false,
      problem: 'manuscript-refused',
      status: 422,
      fields,
    });
    expect(await fingerprint()).toBe(before);
  });

  it('of a story that is not there is refused', async () => {
    const manuscript = await aStory();
    expect(await saveDraft(maren, { id: 'nothing', version: 1, manuscript }, noon)).toMatchObject({ status: 404 });
  });
});
