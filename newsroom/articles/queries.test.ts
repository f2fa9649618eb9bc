import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { freshDatabase } from '@/db/testing';
import { demo } from '@/newsroom/people/actor';
import { anAuthor, aSection, aStory, later, paragraph } from '@/newsroom/testing/cast';
import { aPicture, countQueries, published, withTags } from '@/newsroom/testing/published';
import { draftArticle } from './draft-article';
import { publishArticle } from './publish-article';
import { getArticle } from './queries';
import { readdressArticle } from './readdress-article';
import { saveDraft } from './save-draft';
import { unpublishArticle } from './unpublish-article';

let database: Awaited<ReturnType<typeof freshDatabase>>;
beforeEach(async () => {
  database = await freshDatabase();
});
afterEach(() => database.close());

async function articleAt(slug: string) {
  const found = await getArticle(slug);
  if (found.kind !== 'article') throw new Error(`there is ${found.kind} at ${slug}`);
  return found.article;
}

describe('the article at an address', () => {
  it('has its names in the order of the byline, its section, its tags and its text', async () => {
    const bylines = [await anAuthor('Zora Bell'), await anAuthor('Ada Quill')];
    const { slug, story } = await published({ bylines, tags: ['Tides', 'Council'], dateline: 'Quay Street' });
    expect(await articleAt(slug)).toMatchObject({
      headline: story.headline,
      dateline: 'Quay Street',
      bylines: [{ name: 'Zora Bell' }, { name: 'Ada Quill' }],
      section: { name: 'Harbour', slug: 'harbour' },
      tags: [{ name: 'Council' }, { name: 'Tides' }],
      body: story.body,
      versions: 1,
    });
  });

  it('never was there while it was a draft', async () => {
    const drafted = await draftArticle(demo, await aStory(), later(0));
    if (!drafted.ok) throw new Error(drafted.problem);
    expect(await getArticle('harbour-wall-to-close-for-a-month')).toEqual({ kind: 'missing' });
    expect(await getArticle(drafted.id)).toEqual({ kind: 'missing' });
  });

  it('keeps the text that was published while its draft is changed', async () => {
    const { id, slug, story } = await published();
    const secret = 'unpublishedwords';
    const body = { type: 'doc' as const, content: [paragraph(secret)] };
    const manuscript = {
      ...story,
      headline: secret,
      standfirst: secret,
      kicker: secret,
      dateline: secret,
      tags: [secret],
      body,
    };
    expect(await saveDraft(demo, { id, version: 1, manuscript }, later(1))).toMatchObject({ ok: true });
    expect(JSON.stringify(await articleAt(slug))).not.toContain(secret);
    await publishArticle(demo, { id }, later(2));
    expect(await articleAt(slug)).toMatchObject({ headline: secret, versions: 2, updatedAt: later(2).toISOString() });
  });

  it('counts the versions of substance, not the mended commas', async () => {
    const { id, slug, story } = await published();
    await saveDraft(
      demo,
      { id, version: 1, manuscript: { ...story, standfirst: 'Boats have until Friday.' } },
      later(1),
    );
    await publishArticle(demo, { id, substantive: false }, later(2));
    expect(await articleAt(slug)).toMatchObject({ versions: 1, standfirst: 'Boats have until Friday.' });
  });

  it('has moved where it stood before, and its old address names the new one', async () => {
    const { id, slug } = await published();
    await readdressArticle(demo, { id, slug: 'the-wall' }, later(1));
    expect(await getArticle(slug)).toEqual({ kind: 'moved', slug: 'the-wall' });
    expect(await articleAt('the-wall')).toMatchObject({ id });
  });

  it('is gone once withdrawn, with its headline, its dates and the reason, at every address it had', async () => {
    const { id, slug } = await published();
    await readdressArticle(demo, { id, slug: 'the-wall' }, later(1));
    await unpublishArticle(demo, { id, because: 'It named the wrong wall.' }, later(2));
    const gone = {
      headline: 'Harbour wall to close for a month',
      publishedAt: later(0).toISOString(),
      unpublishedAt: later(2).toISOString(),
      because: 'It named the wrong wall.',
    };
    expect(await getArticle('the-wall')).toEqual({ kind: 'gone', gone });
    expect(await getArticle(slug)).toEqual({ kind: 'gone', gone });
  });

  it('says the words of the story under its lead picture, and those of the library where it has none', async () => {
    const media = await aPicture();
    const lead = { media, alt: 'Waves over the wall', caption: '', credit: '' };
    const { slug } = await published({ lead });
    const article = await articleAt(slug);
    expect(article.lead).toMatchObject({ alt: 'Waves over the wall', caption: 'The wall.', credit: 'Ida Lorne' });
    expect(article.lead?.sources[0]).toMatchObject({ type: 'image/avif' });
  });

  it('is printed anew when the address, the text, a name on it, its pictures or its counts change', async () => {
    const media = await aPicture();
    const { id, slug, story } = await published({ lead: { media, alt: 'a', caption: '', credit: '' } });
    const { tags } = await withTags(() => getArticle(slug));
    const author = story.bylines[0];
    expect([...tags]).toEqual(
      expect.arrayContaining([`slug:${slug}`, `article:${id}`, `author:${author}`, `media:${media}`, `counts:${id}`]),
    );
  });

  it('that is missing is printed anew when something takes the address', async () => {
    const { tags } = await withTags(() => getArticle('nothing-yet'));
    expect([...tags]).toEqual(['slug:nothing-yet']);
  });

  it('is read with the same few statements however many names, tags and pictures it has', async () => {
    const plain = await published();
    const bylines = [];
    for (const name of ['A', 'B', 'C', 'D']) bylines.push(await anAuthor(name));
    const rich = await published({ bylines, tags: ['a', 'b', 'c', 'd'], sectionId: await aSection('Town') });
    const few = await countQueries(() => getArticle(plain.slug));
    expect(await countQueries(() => getArticle(rich.slug))).toBe(few);
    expect(few).toBeLessThanOrEqual(6);
  });
});
