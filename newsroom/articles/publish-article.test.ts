import { and, asc, eq } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { db } from '@/db/client';
import { articleBylines, articles, articleTags, articleVersions, tags } from '@/db/schema/articles';
import { events } from '@/db/schema/record';
import { freshDatabase } from '@/db/testing';
import type { UserActor } from '@/newsroom/people/actor';
import { anAuthor, anyone, aSection, aStory, later, noon } from '@/newsroom/testing/cast';
import { fingerprint } from '@/newsroom/testing/fingerprint';
import type { Manuscript } from './article';
import { draftArticle } from './draft-article';
import { blankManuscript } from './manuscript';
import { publishArticle } from './publish-article';
import { saveDraft } from './save-draft';
import { unpublishArticle } from './unpublish-article';

let database: Awaited<ReturnType<typeof freshDatabase>>;
let editor: UserActor;
beforeEach(async () => {
  database = await freshDatabase();
  editor = await anyone('editor');
});
afterEach(() => database.close());

async function draft(story: Partial<Manuscript>): Promise<string> {
  const drafted = await draftArticle(editor, story, noon);
  if (!drafted.ok) throw new Error(drafted.problem);
  return drafted.id;
}

async function rowOf(id: string) {
  const [row] = await db().select().from(articles).where(eq(articles.id, id));
  if (!row) throw new Error('no such article');
  return row;
}

async function lastEvent(id: string) {
  const all = await db().select().from(events).where(eq(events.subjectId, id)).orderBy(asc(events.id));
  return all.at(-1);
}

describe('publishing a story', () => {
  it('shows the draft to readers and freezes it as version 1', async () => {
    const story = await aStory({ tags: ['Harbour', 'harbour', 'Tides'], kicker: 'Works' });
    const id = await draft(story);
    expect(await publishArticle(editor, { id }, later(1))).toEqual({
      ok: true,
      slug: 'harbour-wall-to-close-for-a-month',
      version: 1,
    });
    expect(await rowOf(id)).toMatchObject({
      state: 'published',
      headline: story.headline,
      standfirst: story.standfirst,
      kicker: 'Works',
      sectionId: story.sectionId,
      firstPublishedAt: later(1),
      updatedAt: later(1),
    });
    const [version] = await db().select().from(articleVersions).where(eq(articleVersions.articleId, id));
    expect(version).toMatchObject({ number: 1, manuscript: story, substantive: true, publishedBy: editor.userId });
    const named = await db().select().from(articleBylines).where(eq(articleBylines.articleId, id));
    expect(named).toEqual([{ articleId: id, authorId: story.bylines[0], position: 1 }]);
    const tagged = await db()
      .select({ slug: tags.slug, name: tags.name })
      .from(articleTags)
      .innerJoin(tags, eq(tags.id, articleTags.tagId))
      .where(eq(articleTags.articleId, id))
      .orderBy(tags.slug);
    expect(tagged).toEqual([
      { slug: 'harbour', name: 'Harbour' },
      { slug: 'tides', name: 'Tides' },
    ]);
  });

  it('names in its event every page that shows it', async () => {
    const story = await aStory({ tags: ['Tides'] });
    const id = await draft(story);
    await publishArticle(editor, { id }, later(1));
    expect(await lastEvent(id)).toMatchObject({
      kind: 'article.published',
      actorId: editor.userId,
      payload: {
        articleId: id,
        version: 1,
        slugs: ['harbour-wall-to-close-for-a-month'],
        sections: [story.sectionId],
        authors: story.bylines,
        months: ['2026-11'],
      },
    });
  });

  it('keeps the order of the bylines', async () => {
    const bylines = [await anAuthor('Zora'), await anAuthor('Ada'), await anAuthor('Mo')];
    const id = await draft(await aStory({ bylines }));
    await publishArticle(editor, { id }, later(1));
    const named = await db()
      .select({ id: articleBylines.authorId })
      .from(articleBylines)
      .where(eq(articleBylines.articleId, id))
      .orderBy(articleBylines.position);
    expect(named.map((row) => row.id)).toEqual(bylines);
  });

  it('without headline, section, byline and body is refused with every field named, and changes nothing', async () => {
    const id = await draft(blankManuscript);
    const before = await fingerprint();
    expect(await publishArticle(editor, { id }, later(1))).toEqual({
      ok: false,
      problem: 'not-ready',
      status: 422,
      fields: {
        headline: 'headline-missing',
        sectionId: 'section-missing',
        bylines: 'byline-missing',
        body: 'body-missing',
      },
    });
    expect(await fingerprint()).toBe(before);
  });

  it('that names a section, a byline or a picture that is not there is refused, and changes nothing', async () => {
    const nobody = '000000000000000000';
    const lead = { media: nobody, alt: 'A wall', caption: '', credit: '' };
    const id = await draft(await aStory({ sectionId: nobody, bylines: [nobody], lead }));
    const before = await fingerprint();
    expect(await publishArticle(editor, { id }, later(1))).toMatchObject({
      problem: 'not-ready',
      fields: { sectionId: 'section-gone', bylines: 'byline-gone', lead: 'picture-gone' },
    });
    expect(await fingerprint()).toBe(before);
  });

  it('twice is accepted once, silently', async () => {
    const id = await draft(await aStory());
    await publishArticle(editor, { id }, later(1));
    const before = await fingerprint();
    expect(await publishArticle(editor, { id }, later(2))).toMatchObject({ ok: true, version: 1 });
    expect(await fingerprint()).toBe(before);
  });

  it('by two at once makes one version', async () => {
    const id = await draft(await aStory());
    const both = await Promise.all([1, 2].map(() => publishArticle(editor, { id }, later(1))));
    expect(both.map((one) => one.ok)).toEqual([true, true]);
    expect((await db().select().from(articleVersions)).length).toBe(1);
  });

  it('that somebody has changed since it was looked at is refused, and changes nothing', async () => {
    const id = await draft(await aStory());
    await saveDraft(editor, { id, version: 1, manuscript: await aStory({ headline: 'Other' }) }, later(1));
    const before = await fingerprint();
    expect(await publishArticle(editor, { id, version: 1 }, later(2))).toMatchObject({
      problem: 'draft-moved-self',
      status: 409,
    });
    expect(await fingerprint()).toBe(before);
  });

  it('gets an address of its own where the headline was used before', async () => {
    const first = await draft(await aStory());
    const second = await draft(await aStory());
    await publishArticle(editor, { id: first }, later(1));
    expect(await publishArticle(editor, { id: second }, later(2))).toMatchObject({
      slug: 'harbour-wall-to-close-for-a-month-2',
    });
  });

  it('at the same moment as another of the same headline gets another address', async () => {
    const ids = [await draft(await aStory()), await draft(await aStory()), await draft(await aStory())];
    const all = await Promise.all(ids.map((id) => publishArticle(editor, { id }, later(1))));
    expect(new Set(all.map((one) => one.ok && one.slug)).size).toBe(3);
  });

  it('with a headline that cannot be written in Latin letters still gets an address', async () => {
    const id = await draft(await aStory({ headline: '港の壁' }));
    expect(await publishArticle(editor, { id }, later(1))).toMatchObject({ slug: 'story' });
  });

  it('takes the address that the publisher typed', async () => {
    const id = await draft(await aStory());
    expect(await publishArticle(editor, { id, slug: 'Wall closes!' }, later(1))).toMatchObject({ slug: 'wall-closes' });
  });
});

describe('publishing changes', () => {
  async function changed(more: { substantive?: boolean; note?: string }, changes: Partial<Manuscript> = {}) {
    const story = await aStory({ tags: ['Tides'] });
    const id = await draft(story);
    await publishArticle(editor, { id }, later(1));
    const next = { ...story, headline: 'Harbour wall to close for two months', ...changes };
    await saveDraft(editor, { id, version: 1, manuscript: next }, later(2));
    const outcome = await publishArticle(editor, { id, ...more }, later(3));
    return { id, story, next, outcome };
  }

  it('of substance moves the updated time, makes version 2 and keeps the address', async () => {
    const { id, outcome } = await changed({ note: 'The council gave a new date.' });
    expect(outcome).toEqual({ ok: true, slug: 'harbour-wall-to-close-for-a-month', version: 2 });
    expect(await rowOf(id)).toMatchObject({ firstPublishedAt: later(1), updatedAt: later(3) });
    const [version] = await db()
      .select()
      .from(articleVersions)
      .where(and(eq(articleVersions.articleId, id), eq(articleVersions.number, 2)));
    expect(version).toMatchObject({ substantive: true, note: 'The council gave a new date.' });
  });

  it('that are minor leave the updated time alone and are still kept', async () => {
    const { id } = await changed({ substantive: false });
    expect(await rowOf(id)).toMatchObject({ updatedAt: later(1), headline: 'Harbour wall to close for two months' });
    expect((await db().select().from(articleVersions)).map((row) => row.substantive)).toEqual([true, false]);
  });

  it('names the old and the new section, bylines and tags', async () => {
    const sectionId = await aSection('Council');
    const bylines = [await anAuthor('Iris Penhale')];
    const { id, story } = await changed({}, { sectionId, bylines, tags: ['Works'] });
    const event = await lastEvent(id);
    expect(event?.kind).toBe('article.revised');
    const payload = event?.payload as Record<string, string[]>;
    expect(payload.sections).toEqual([story.sectionId, sectionId]);
    expect(payload.authors).toEqual([...story.bylines, ...bylines]);
    expect(payload.tags?.length).toBe(2);
  });

  it('brings back a withdrawn story at its address, without the sentence', async () => {
    const id = await draft(await aStory());
    await publishArticle(editor, { id }, later(1));
    await unpublishArticle(editor, { id, because: 'Published by mistake.' }, later(2));
    expect(await publishArticle(editor, { id }, later(3))).toMatchObject({ slug: 'harbour-wall-to-close-for-a-month' });
    expect(await rowOf(id)).toMatchObject({
      state: 'published',
      firstPublishedAt: later(1),
      unpublishedAt: null,
      unpublishedBecause: '',
    });
    expect((await lastEvent(id))?.kind).toBe('article.published');
  });
});
