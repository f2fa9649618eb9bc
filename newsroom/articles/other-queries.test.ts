import { eq } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { db } from '@/db/client';
import { tags as tagTable } from '@/db/schema/articles';
import { freshDatabase } from '@/db/testing';
import { demo } from '@/newsroom/people/actor';
import { getAuthor } from '@/newsroom/people/author-queries';
import { saveAuthor } from '@/newsroom/people/save-author';
import { getSection, listSections } from '@/newsroom/sections/queries';
import { anAuthor, aSection, later, noon } from '@/newsroom/testing/cast';
import { published, withTags } from '@/newsroom/testing/published';
import { getMonthsBeside } from './archive-queries';
import { getFront } from './front-queries';
import { listRelated } from './related-queries';
import { getTag, listSubjects } from './tag-queries';

let database: Awaited<ReturnType<typeof freshDatabase>>;
let sectionId: string;
let bylines: string[];
beforeEach(async () => {
  database = await freshDatabase();
  sectionId = await aSection();
  bylines = [await anAuthor()];
});
afterEach(() => database.close());

const story = (headline: string, minute: number, more = {}) =>
  published({ headline, sectionId, bylines, ...more }, later(minute));

describe('related stories', () => {
  it('share the most tags, then the newer, then come from the same section', async () => {
    const town = await aSection('Town');
    const one = await story('One', 1, { tags: ['Tides', 'Council'] });
    await story('Neighbour', 2);
    await story('One tag, older', 3, { sectionId: town, tags: ['Tides'] });
    await story('One tag, newer', 4, { sectionId: town, tags: ['Council'] });
    await story('Both tags', 0, { sectionId: town, tags: ['Tides', 'Council'] });
    await story('Stranger', 5, { sectionId: town });
    const related = await listRelated({ id: one.id, section: { id: sectionId } }, 4);
    expect(related.map(({ headline }) => headline)).toEqual([
      'Both tags',
      'One tag, newer',
      'One tag, older',
      'Neighbour',
    ]);
  });

  it('are as many as asked for, and never the story itself', async () => {
    const one = await story('One', 1, { tags: ['Tides'] });
    for (const minute of [2, 3, 4]) await story(`Other ${minute}`, minute, { tags: ['Tides'] });
    const related = await listRelated({ id: one.id, section: { id: sectionId } }, 2);
    expect(related.map(({ headline }) => headline)).toEqual(['Other 4', 'Other 3']);
  });

  it('of a story without tags and section are none', async () => {
    const one = await story('One', 1);
    await story('Other', 2);
    expect(await listRelated({ id: one.id, section: null }, 4)).toEqual([]);
  });
});

describe('a tag', () => {
  it('is found by its address; one that is not there hears of every publication', async () => {
    await story('One', 1, { tags: ['Swing bridge'] });
    expect(await getTag('swing-bridge')).toMatchObject({ name: 'Swing bridge' });
    const { value, tags } = await withTags(() => getTag('nothing'));
    expect(value).toBeNull();
    expect(tags).toEqual(new Set(['feed']));
  });

  it('is a subject of a section as often as stories there carry it', async () => {
    await story('One', 1, { tags: ['Tides', 'Council'] });
    await story('Two', 2, { tags: ['Tides'] });
    await story('Elsewhere', 3, { sectionId: await aSection('Town'), tags: ['Council', 'Roads'] });
    const subjects = await listSubjects(sectionId, 8);
    expect(subjects.map(({ name, stories }) => [name, stories])).toEqual([
      ['Tides', 2],
      ['Council', 1],
    ]);
    expect(await db().select().from(tagTable).where(eq(tagTable.slug, 'roads'))).toHaveLength(1);
  });
});

describe('the archive', () => {
  it('leads to the nearest months in which something came out', async () => {
    await published({ sectionId, bylines }, new Date('2026-03-10T12:00:00Z'));
    await published({ sectionId, bylines }, new Date('2026-06-10T12:00:00Z'));
    await published({ sectionId, bylines }, new Date('2026-11-10T12:00:00Z'));
    expect(await getMonthsBeside('2026-06', 'Europe/London')).toEqual({ earlier: '2026-03', later: '2026-11' });
    expect(await getMonthsBeside('2026-03', 'Europe/London')).toEqual({ earlier: null, later: '2026-06' });
    expect(await getMonthsBeside('2026-99', 'Europe/London')).toEqual({ earlier: null, later: null });
  });
});

describe('sections and authors', () => {
  it('stand in the order of the navigation', async () => {
    await aSection('Town');
    expect((await listSections()).map(({ name }) => name)).toEqual(['Harbour', 'Town']);
  });

  it('are found by their address, and one that is missing is printed anew when something takes it', async () => {
    expect(await getSection('harbour')).toMatchObject({ id: sectionId });
    expect(await getAuthor('wren-halloran')).toMatchObject({ id: bylines[0] });
    expect((await withTags(() => getSection('nowhere'))).tags).toEqual(new Set(['section-slug:nowhere']));
    expect((await withTags(() => getAuthor('nobody'))).tags).toEqual(new Set(['author-slug:nobody']));
  });

  it('give nothing of the account behind a byline', async () => {
    await saveAuthor(demo, { name: 'Iris Penhale', jobTitle: 'Editor', bio: 'Edits.' }, noon);
    expect(Object.keys((await getAuthor('iris-penhale')) ?? {}).sort()).toEqual([
      'bio',
      'contact',
      'expertise',
      'id',
      'jobTitle',
      'kind',
      'name',
      'picture',
      'slug',
    ]);
  });
});

describe('the front page', () => {
  it('has a band of every section with enough stories of its own, in their order', async () => {
    const town = await aSection('Town');
    for (let minute = 1; minute <= 12; minute += 1) {
      await story(`Harbour ${minute}`, minute);
      await story(`Town ${minute}`, minute, { sectionId: town });
    }
    const front = await getFront();
    expect(front.lead?.headline).toMatch(/12$/);
    expect(front.bands.map(({ section }) => section.name)).toEqual(['Harbour', 'Town']);
    for (const band of front.bands) {
      for (const shown of band.stories) expect(shown.section?.id).toBe(band.section.id);
    }
  });

  it('of a paper that has published nothing is empty', async () => {
    expect((await getFront()).lead).toBeNull();
  });
});
