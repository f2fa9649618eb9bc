import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { db } from '@/db/client';
import { pages, tips } from '@/db/schema/site';
import { freshDatabase } from '@/db/testing';
import { deleteDraft } from '@/newsroom/articles/delete-draft';
import { draftArticle } from '@/newsroom/articles/draft-article';
import { newId } from '@/newsroom/id';
import { demo, type UserActor } from '@/newsroom/people/actor';
import { roles } from '@/newsroom/people/person';
import { anAuthor, anyone, aStory, later, noon, paragraph } from '@/newsroom/testing/cast';
import { aPicture, published } from '@/newsroom/testing/published';
import { findAtDesk } from './desk-queries';
import type { Group } from './found';

let database: { close(): Promise<void> };
const people = new Map<string, UserActor>();
beforeAll(async () => {
  database = await freshDatabase();
  for (const role of roles) people.set(role, await anyone(role, `Lantern ${role}`));
  const author = people.get('author');
  const mine = await draftArticle(author ?? demo, await aStory({ headline: 'Lantern of mine' }), noon);
  await draftArticle(demo, await aStory({ headline: 'Secret lantern' }), later(1));
  const gone = await draftArticle(demo, await aStory({ headline: 'Lantern gone' }), later(2));
  if (gone.ok) await deleteDraft(demo, { id: gone.id }, later(3));
  const live = await published({
    headline: 'Wall',
    body: { type: 'doc', content: [paragraph('A lantern hangs there.')] },
  });
  await anAuthor('Lantern Press');
  await aPicture('A lantern in the rain');
  const row = { quote: '', sentAt: noon, state: 'new' as const };
  await db()
    .insert(tips)
    .values([
      { id: newId(noon), ...row, articleId: mine.ok ? mine.id : '', words: 'The lantern is red.' },
      { id: newId(noon), ...row, articleId: live.id, words: 'The lantern is blue.' },
    ]);
  const page = { draft: {}, savedAt: noon, title: 'Lanterns' };
  await db()
    .insert(pages)
    .values([
      { id: newId(noon), slug: 'lanterns', ...page, liveTitle: 'Lanterns', publishedAt: noon },
      { id: newId(noon), slug: 'lanterns-to-come', ...page, title: 'Lanterns to come' },
    ]);
});
afterAll(() => database.close());

async function found(role: string, words = 'lantern'): Promise<Partial<Record<Group, string[]>>> {
  const actor = people.get(role);
  const groups = actor ? await findAtDesk(actor, words) : [];
  return Object.fromEntries(groups.map(({ group, rows }) => [group, rows.map(({ title }) => title)]));
}

describe('a search of the desk', () => {
  it('finds everything for an admin, drafts by their head and public stories by their text', async () => {
    expect(await found('admin')).toEqual({
      stories: ['Secret lantern', 'Lantern of mine', 'Wall'],
      people: roles.map((role) => `Lantern ${role}`).sort(),
      bylines: ['Lantern Press'],
      pictures: ['A lantern in the rain'],
      tips: ['The lantern is red.', 'The lantern is blue.'],
      pages: ['Lanterns', 'Lanterns to come'],
    });
  });

  it('finds for each role what that role may see', async () => {
    expect(Object.keys(await found('editor'))).toEqual(['stories', 'bylines', 'pictures', 'tips', 'pages']);
    expect(await found('author')).toMatchObject({
      stories: ['Lantern of mine'],
      tips: ['The lantern is red.'],
    });
    expect(Object.keys(await found('contributor'))).toEqual(['bylines', 'pictures', 'pages']);
    expect(await found('moderator')).toEqual({ bylines: ['Lantern Press'], pages: ['Lanterns'] });
  });

  it('takes how a word begins, and anything typed without an error', async () => {
    expect(await found('author', 'lant')).toMatchObject({ stories: ['Lantern of mine'] });
    expect(await found('admin', '')).toEqual({});
    for (const words of ["'", '&|!:*', '"', 'the', '%', '\\', '-a', "'; drop table tips; --"])
      expect((await found('admin', words)).stories ?? []).toEqual([]);
  });
});
