import { readFile } from 'node:fs/promises';
import sharp from 'sharp';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { freshDatabase } from '@/db/testing';
import { draftArticle } from '@/newsroom/articles/draft-article';
import { unpublishArticle } from '@/newsroom/articles/unpublish-article';
import { demo } from '@/newsroom/people/actor';
import { aStory, later, noon } from '@/newsroom/testing/cast';
import { published, withTags } from '@/newsroom/testing/published';
import { type Card, cardSize, toPaperCard, toStoryCard } from './card';
import { getAuthorCard, getPaperCard, getSectionCard, getStoryCard } from './card-queries';
import { cardFile } from './door';
import { drawCard } from './draw-card';

const card: Card = {
  publication: 'The Tidewick Ledger',
  above: 'River & harbour  |  Analysis',
  headline: 'The bridge that forgot how to open',
  below: 'By Maren Aldous, Tobin Hale',
};
/** Dots that are not paper, between two heights: where words stand. */
async function inked(png: Buffer, top: number, height: number): Promise<number> {
  const { data } = await sharp(png)
    .extract({ left: 0, top, width: cardSize.width, height })
    .flatten()
    .greyscale()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return data.filter((dot) => dot < 200).length;
}

describe('the picture for links to a story', () => {
  it('is a PNG of 1200 by 630 dots and no more than 60 KB', async () => {
    const png = await drawCard(card);
    expect(await sharp(png).metadata()).toMatchObject({ format: 'png', width: 1200, height: 630 });
    expect(png.length).toBeLessThan(60_000);
  });

  it('shows the headline, the section and the byline: each leaves its mark, and changes it', async () => {
    const [whole, untitled, other, bare] = await Promise.all([
      drawCard(card),
      drawCard({ ...card, headline: '' }),
      drawCard({ ...card, headline: 'Something else altogether' }),
      drawCard({ ...card, above: '', below: '' }),
    ]);
    expect(await inked(whole, 222, 300)).toBeGreaterThan(5_000);
    expect(await inked(untitled, 222, 300)).toBe(0);
    expect(other.equals(whole)).toBe(false);
    expect(await inked(whole, 160, 50)).toBeGreaterThan(500);
    expect(await inked(bare, 160, 50)).toBe(0);
    expect(await inked(bare, 530, 90)).toBe(0);
  });

  it.each([
    ['the longest headline', 'Wherever '.repeat(22)],
    ['one word without a break', 'W'.repeat(200)],
    ['signs of markup', '<b>Fish & chips</b> "cheaper" > <span size="900pt">'],
    ['a script that the type does not have', 'جسر نسي كيف يُفتح — 橋'],
  ])('keeps %s between its rule and its byline', async (_, headline) => {
    const png = await drawCard({ ...card, headline, below: '' });
    expect(await inked(png, 222, 330)).toBeGreaterThan(1_000);
    expect(await inked(png, 560, 70)).toBe(0);
    expect(await sharp(png).metadata()).toMatchObject({ width: 1200, height: 630 });
  });
});

describe('the words on it', () => {
  const told = { publication: 'The Ledger', headline: 'A headline', section: 'Town', label: 'news' as const };

  it('are the section and the label, which plain news has not, and the byline', () => {
    expect(toStoryCard({ ...told, bylines: ['Ivo Pell', 'Wren Halloran'] })).toEqual({
      publication: 'The Ledger',
      above: 'Town',
      headline: 'A headline',
      below: 'By Ivo Pell, Wren Halloran',
    });
    const bare = toStoryCard({ ...told, section: null, label: 'analysis', bylines: [] });
    expect(bare).toMatchObject({ above: 'Analysis', below: '' });
    const both = toStoryCard({ ...told, section: 'Opinion', label: 'opinion', bylines: [] });
    expect(both.above).toBe('Opinion');
  });

  it('are on the paper’s own its tagline, or else its name, never both times the name', () => {
    expect(toPaperCard({ name: 'The Ledger', tagline: 'Since 1887' })).toMatchObject({
      publication: 'The Ledger',
      headline: 'Since 1887',
    });
    expect(toPaperCard({ name: 'The Ledger', tagline: '' })).toMatchObject({ publication: '', headline: 'The Ledger' });
  });
});

describe('at its address', () => {
  let database: Awaited<ReturnType<typeof freshDatabase>>;
  beforeEach(async () => {
    database = await freshDatabase();
  });
  afterEach(() => database.close());

  it('is drawn in type that the image of a container holds too', async () => {
    const image = await readFile('Dockerfile', 'utf8');
    expect(image).toMatch(/^COPY --from=built \/gazette\/app\/fonts \.\/app\/fonts$/m);
    const drawing = await readFile('newsroom/feeds/draw-card.ts', 'utf8');
    const files = [...drawing.matchAll(/resolve\('([^']+)'\)/g)].map(([, path]) => path);
    expect(files).toHaveLength(2);
    for (const path of files) expect(path).toMatch(/^app\/fonts\/[\w-]+\.ttf$/);
  });

  it('is drawn from what is public, and is forgotten with the story, its section or its author, not with a comment', async () => {
    const { slug, id } = await published({ headline: 'The weathercock' }, noon);
    const { value, tags } = await withTags(() => getStoryCard(slug));
    expect(value).toMatchObject({ headline: 'The weathercock', above: 'Harbour', below: 'By Wren Halloran' });
    expect(tags).toContain(`article:${id}`);
    expect(tags).toContain(`slug:${slug}`);
    expect([...tags].filter((tag) => /^(counts|thread)/.test(tag))).toEqual([]);
    const answer = await cardFile(value);
    expect(answer.headers.get('content-type')).toBe('image/png');
    expect(await sharp(Buffer.from(await answer.arrayBuffer())).metadata()).toMatchObject({ width: 1200 });
  });

  it('is 404 for an unknown story, a draft and a withdrawn one', async () => {
    const { id, slug } = await published({ headline: 'Withdrawn' }, noon);
    await unpublishArticle(demo, { id, because: 'Wrong.' }, later(1));
    await draftArticle(demo, await aStory({ headline: 'A draft' }), noon);
    for (const address of [slug, 'a-draft', 'no-such-story'])
      expect((await cardFile(await getStoryCard(address))).status).toBe(404);
  });

  it('says of a section and an author who they are, with what it forgets them by, and 404 where nobody is', async () => {
    const { story } = await published();
    const section = await withTags(() => getSectionCard('harbour'));
    expect(section.value).toMatchObject({ headline: 'Harbour' });
    expect(section.tags).toContain(`section:${story.sectionId}`);
    const author = await withTags(() => getAuthorCard('wren-halloran'));
    expect(author.value).toMatchObject({ headline: 'Wren Halloran' });
    expect(author.tags).toContain(`author:${story.bylines[0]}`);
    expect((await withTags(getPaperCard)).tags).toEqual(new Set(['site']));
    for (const none of [await getSectionCard('nowhere'), await getAuthorCard('nobody')])
      expect((await cardFile(none)).status).toBe(404);
  });
});
