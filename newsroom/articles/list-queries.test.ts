import { eq } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { db } from '@/db/client';
import { articles, tags as tagTable } from '@/db/schema/articles';
import { freshDatabase } from '@/db/testing';
import { demo } from '@/newsroom/people/actor';
import { anAuthor, aSection, aStory, later } from '@/newsroom/testing/cast';
import { aPicture, countQueries, published, withTags } from '@/newsroom/testing/published';
import type { StoryDto } from './article';
import { draftArticle } from './draft-article';
import {
  listByAuthor,
  listByMonth,
  listBySection,
  listByTag,
  listLatest,
  listMostDiscussed,
  type Span,
  type StoryPage,
} from './list-queries';
import { unpublishArticle } from './unpublish-article';

let database: Awaited<ReturnType<typeof freshDatabase>>;
let sectionId: string;
let bylines: string[];
beforeEach(async () => {
  database = await freshDatabase();
  sectionId = await aSection();
  bylines = [await anAuthor()];
});
afterEach(() => database.close());

const names = (stories: StoryDto[]) => stories.map(({ headline }) => headline);
const story = (headline: string, minute: number, more = {}) =>
  published({ headline, sectionId, bylines, ...more }, later(minute));

/** Every page of a list, one after the other. */
async function everyPage(list: (span: Span) => Promise<StoryPage>, limit: number): Promise<StoryDto[][]> {
  const pages: StoryDto[][] = [];
  let before: string | undefined;
  do {
    const { stories, next } = await list({ limit, before });
    pages.push(stories);
    before = next ?? undefined;
  } while (before);
  return pages;
}

describe('a list of stories', () => {
  it('is newest first by publication', async () => {
    await story('Second', 2);
    await story('First', 1);
    await story('Third', 3);
    expect(names((await listLatest({ limit: 10 })).stories)).toEqual(['Third', 'Second', 'First']);
  });

  it('shows every story exactly once over its pages, those of one moment too', async () => {
    for (const minute of [1, 2, 2, 2, 3, 4, 5]) await story(`Of minute ${minute}`, minute);
    const pages = await everyPage(listLatest, 2);
    expect(pages.map((page) => page.length)).toEqual([2, 2, 2, 1]);
    expect(new Set(pages.flat().map(({ id }) => id)).size).toBe(7);
  });

  it('goes on where it was while newer stories come out', async () => {
    for (const minute of [1, 2, 3]) await story(`Story ${minute}`, minute);
    const first = await listLatest({ limit: 2 });
    await story('Newer', 9);
    expect(names((await listLatest({ limit: 2, before: first.next ?? '' })).stories)).toEqual(['Story 1']);
  });

  it('has no next page where the last story fits on it', async () => {
    await story('Only', 1);
    expect((await listLatest({ limit: 1 })).next).toBeNull();
  });

  it('is empty after what never was published', async () => {
    await story('Only', 1);
    const drafted = await draftArticle(demo, await aStory(), later(5));
    expect(await listLatest({ limit: 5, before: 'nothing' })).toEqual({ stories: [], next: null });
    expect(await listLatest({ limit: 5, before: drafted.ok ? drafted.id : '' })).toEqual({ stories: [], next: null });
  });

  it('holds no draft and nothing withdrawn', async () => {
    await draftArticle(demo, await aStory({ sectionId, bylines, tags: ['Tides'] }), later(1));
    const { id } = await story('Withdrawn', 2, { tags: ['Tides'] });
    await unpublishArticle(demo, { id, because: 'Wrong.' }, later(3));
    const [tag] = await db().select({ id: tagTable.id }).from(tagTable);
    const lists = [
      listLatest({ limit: 5 }),
      listBySection(sectionId, { limit: 5 }),
      listByAuthor(bylines[0] ?? '', { limit: 5 }),
      listByTag(tag?.id ?? '', { limit: 5 }),
      listByMonth('2026-11', 'UTC', { limit: 5 }),
    ];
    for (const { stories } of await Promise.all(lists)) expect(stories).toEqual([]);
    expect(await listMostDiscussed(5)).toEqual([]);
  });

  it('costs the same few statements for two stories as for nine', async () => {
    const lead = async () => ({ lead: { media: await aPicture(), alt: 'a', caption: '', credit: '' } });
    for (const minute of [1, 2]) await story(`Story ${minute}`, minute, await lead());
    const two = await countQueries(() => listLatest({ limit: 20 }));
    for (const minute of [3, 4, 5, 6, 7, 8, 9]) await story(`Story ${minute}`, minute, await lead());
    expect(await countQueries(() => listLatest({ limit: 20 }))).toBe(two);
    expect(two).toBe(3);
  });

  it('has with each story its names, its section and its picture', async () => {
    const media = await aPicture();
    await story('With all', 1, { lead: { media, alt: 'A wall', caption: '', credit: '' } });
    const [first] = (await listLatest({ limit: 1 })).stories;
    expect(first).toMatchObject({
      bylines: [{ name: 'Wren Halloran' }],
      section: { name: 'Harbour' },
      picture: { alt: 'A wall' },
    });
  });
});

describe('the lists of a section, a byline, a tag and a month', () => {
  it('hold what belongs to them and nothing else', async () => {
    const other = { sectionId: await aSection('Town'), bylines: [await anAuthor('Iris Penhale')] };
    await story('Ours', 1, { tags: ['Tides'] });
    await story('Theirs', 2, { ...other, tags: ['Roads'] });
    await story('Both', 3, { bylines: [...other.bylines, ...bylines] });
    const tide = (await db().select().from(tagTable).where(eq(tagTable.slug, 'tides')))[0]?.id ?? '';
    expect(names((await listBySection(sectionId, { limit: 9 })).stories)).toEqual(['Both', 'Ours']);
    expect(names((await listByAuthor(bylines[0] ?? '', { limit: 9 })).stories)).toEqual(['Both', 'Ours']);
    expect(names((await listByTag(tide, { limit: 9 })).stories)).toEqual(['Ours']);
  });

  it('put a story of the last minutes of a month into the month of the publication', async () => {
    await published({ headline: 'Midnight', sectionId, bylines }, new Date('2026-06-30T23:30:00Z'));
    const inMonth = async (month: string, zone: string) =>
      names((await listByMonth(month, zone, { limit: 9 })).stories);
    expect(await inMonth('2026-07', 'Europe/London')).toEqual(['Midnight']);
    expect(await inMonth('2026-06', 'Europe/London')).toEqual([]);
    expect(await inMonth('2026-06', 'UTC')).toEqual(['Midnight']);
    expect(await inMonth('2026-13', 'UTC')).toEqual([]);
  });

  it('are printed anew when what they list changes, and not when another section does', async () => {
    const { tags } = await withTags(() => listBySection(sectionId, { limit: 9 }));
    expect(tags).toEqual(new Set([`section:${sectionId}`]));
    expect((await withTags(() => listByMonth('2026-11', 'UTC', { limit: 9 }))).tags).toEqual(
      new Set(['archive:2026-11']),
    );
    expect((await withTags(() => listByAuthor('a', { limit: 9 }))).tags).toEqual(new Set(['author:a']));
    expect((await withTags(() => listByTag('t', { limit: 9 }))).tags).toEqual(new Set(['tag:t']));
    expect((await withTags(() => listLatest({ limit: 9 }))).tags).toEqual(new Set(['front']));
  });
});

describe('most discussed', () => {
  const discuss = (id: string, commentCount: number, minute: number) =>
    db()
      .update(articles)
      .set({ commentCount, lastCommentAt: later(minute) })
      .where(eq(articles.id, id));

  it('is those with the most comments, of equals the one last commented on, and nothing without any', async () => {
    const quiet = await story('Quiet', 1);
    const few = await story('Few', 2);
    const same = await story('As few, later', 3);
    const many = await story('Many', 4);
    await discuss(few.id, 2, 10);
    await discuss(same.id, 2, 11);
    await discuss(many.id, 5, 1);
    const stories = await listMostDiscussed(5);
    expect(names(stories)).toEqual(['Many', 'As few, later', 'Few']);
    expect(stories.map(({ id }) => id)).not.toContain(quiet.id);
  });

  it('of a section leaves out the others, and hears of every comment', async () => {
    const { id } = await story('Elsewhere', 1, { sectionId: await aSection('Town') });
    await discuss(id, 9, 1);
    const { value, tags } = await withTags(() => listMostDiscussed(5, sectionId));
    expect(value).toEqual([]);
    expect(tags).toEqual(new Set([`section:${sectionId}`, 'counts:all']));
  });
});
