import { afterEach, beforeEach, expect, it } from 'vitest';
import { db } from '@/db/client';
import { articles } from '@/db/schema/articles';
import { authors } from '@/db/schema/people';
import { freshDatabase } from '@/db/testing';
import { newId } from '@/newsroom/id';
import { anyone, guest, later, noon } from '@/newsroom/testing/cast';
import { fingerprint } from '@/newsroom/testing/fingerprint';
import { beginStory } from './begin-story';

let database: Awaited<ReturnType<typeof freshDatabase>>;
beforeEach(async () => {
  database = await freshDatabase();
});
afterEach(() => database.close());

const bylines = async () => (await db().select({ draft: articles.draft }).from(articles)).map(({ draft }) => draft);

it('a story begins under the writer’s own byline, the oldest of several, and under none where there is none', async () => {
  const [arlo, edith] = [await anyone('author', 'Arlo Finch'), await anyone('editor', 'Edith Marrow')];
  const ids = [newId(noon), newId(later(1))];
  const rows = ids.map((id, at) => ({ id, slug: id, name: 'A. Finch', userId: arlo.userId, createdAt: later(1 - at) }));
  await db().insert(authors).values(rows);
  await beginStory(edith, noon);
  await beginStory(arlo, noon);
  expect(await bylines()).toEqual([
    expect.objectContaining({ bylines: [], headline: '' }),
    expect.objectContaining({ bylines: [ids[1]], headline: '' }),
  ]);
});

it('nobody begins one who may not write, and nothing changes', async () => {
  const milo = await anyone('moderator');
  const before = await fingerprint();
  for (const actor of [milo, guest])
    expect(await beginStory(actor, noon)).toMatchObject({ problem: 'not-allowed', status: 403 });
  expect(await fingerprint()).toBe(before);
});
