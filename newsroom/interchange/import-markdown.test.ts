import { mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eq } from 'drizzle-orm';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { db } from '@/db/client';
import { articles, sections } from '@/db/schema/articles';
import { authors } from '@/db/schema/people';
import { events } from '@/db/schema/record';
import { freshDatabase } from '@/db/testing';
import { getArticle } from '@/newsroom/articles/queries';
import { importer } from '@/newsroom/people/actor';
import { noon } from '@/newsroom/testing/cast';
import { growth } from '@/newsroom/testing/growth';
import { importMarkdown } from './import-markdown';
import { readMarkdownFile } from './in/markdown-file';

let database: { close(): Promise<void> };
let folder = '';
beforeEach(async () => {
  database = await freshDatabase();
  folder = await mkdtemp(join(tmpdir(), 'gazette-markdown-'));
});
afterEach(async () => {
  await database.close();
  await rm(folder, { recursive: true, force: true });
});

const file = (name: string, ...lines: string[]) => writeFile(join(folder, name), lines.join('\n'));
async function brought() {
  const outcome = await importMarkdown(importer, { folder }, noon);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome));
  return outcome;
}
const head = ['title: The wall', 'author: Wren Halloran', 'section: Harbour', 'date: 2024-05-01'];

it('publishes a file at its date, with section, byline and tags made where they were not', async () => {
  await file(
    '2024-05-01-the-wall.md',
    '---',
    ...head,
    'tags:',
    '  - Quay',
    '  - Works',
    '---',
    '',
    '## Stone',
    '',
    'It **stands**.',
  );
  expect(await brought()).toMatchObject({ came: { articles: 1, sections: 1, authors: 1 }, here: {}, notes: [] });
  const found = await getArticle('the-wall');
  if (found.kind !== 'article') throw new Error(found.kind);
  const { headline, publishedAt, bylines, section, tags } = found.article;
  expect({ headline, publishedAt, section: section?.name }).toEqual({
    headline: 'The wall',
    publishedAt: '2024-05-01T00:00:00.000Z',
    section: 'Harbour',
  });
  expect(bylines.map(({ name }) => name)).toEqual(['Wren Halloran']);
  expect(tags.map(({ name }) => name).sort()).toEqual(['Quay', 'Works']);
  expect((await db().select().from(events)).every(({ actorKind }) => actorKind === 'import')).toBe(true);
});

it('uses the section and the author that are here by name or address', async () => {
  await file('a.md', '---', ...head, '---', 'Text');
  await file('b.md', '---', 'title: B', 'author: wren-halloran', 'section: harbour', 'date: 2024-05-02', '---', 'Text');
  expect(await brought()).toMatchObject({ came: { articles: 2, sections: 1, authors: 1 } });
  expect(await db().select().from(sections)).toHaveLength(1);
  expect(await db().select().from(authors)).toHaveLength(1);
});

it.each([
  ['no date', ['title: The wall'], /says no date/],
  ['a date to come', ['title: The wall', 'date: 2031-01-01'], /yet to come/],
  ['no section and no author', ['title: The wall', 'date: 2024-05-01'], /Choose a section/],
])('keeps a file with %s as a draft, and says why', async (_, fields, why) => {
  await file('wall.md', '---', ...fields, '---', 'Text');
  const { notes } = await brought();
  expect(await db().select({ state: articles.state }).from(articles)).toEqual([{ state: 'draft' }]);
  expect(notes.map(({ what }) => what).join()).toMatch(why);
});

it('keeps a file as a draft that says so itself, and closes the thread of one that asks for it', async () => {
  await file('draft.md', '---', ...head, 'draft: true', '---', 'Text');
  await file('quiet.md', '---', ...head, 'comments: closed', '---', 'Text');
  await brought();
  const rows = await db()
    .select({ state: articles.state, mode: articles.comments })
    .from(articles)
    .orderBy(articles.state);
  expect(rows).toEqual([
    { state: 'draft', mode: 'open' },
    { state: 'published', mode: 'closed' },
  ]);
});

it('says of every field and picture that it has no place for', async () => {
  await file('wall.md', '---', ...head, 'layout: post', 'label: Scoop', '---', 'Text ![a wall](wall.jpg)');
  const { notes } = await brought();
  expect(notes).toEqual([
    { place: 'wall.md', what: '“layout” has no place in a story and was left out.' },
    { place: 'wall.md', what: '“Scoop” is no label here; the story is news.' },
    { place: 'wall.md', what: 'Pictures are not brought in; they are links now: wall.jpg.' },
  ]);
});

it('notes a file that cannot be read, with its line, and reads the next one', async () => {
  await file('broken.md', '---', 'title: The wall', 'nonsense', '---', 'Text');
  await file('long.md', '---', `title: ${'x'.repeat(300)}`, '---', 'Text');
  await writeFile(join(folder, 'latin.md'), Buffer.from([0x2d, 0x2d, 0x2d, 0x0a, 0xe9, 0x0a]));
  await symlink('/etc/hostname', join(folder, 'link.md'));
  await file('whole.md', '---', ...head, '---', 'Text');
  const { came, notes } = await brought();
  expect(came.articles).toBe(1);
  expect(notes.map(({ place }) => place)).toEqual(['broken.md:3', 'latin.md:2', 'link.md', 'long.md']);
  expect(notes.every(({ what }) => what.startsWith('Not brought in: '))).toBe(true);
});

it('looks for pictures no longer than the text is, whatever begins like one', async () => {
  const read = (times: number) => () => readMarkdownFile(`---\ntitle: The wall\n---\n${'!['.repeat(times)}`, 'wall.md');
  const { story, left } = read(12_500)();
  expect([story.headline, left]).toEqual(['The wall', []]);
  expect(await growth(read(3_000), read(12_000), 9)).toBeLessThanOrEqual(9);
});

it('run again adds only what is new', async () => {
  await file('wall.md', '---', ...head, '---', 'Text');
  await brought();
  await file('new.md', '---', ...head, '---', 'Text');
  expect(await brought()).toMatchObject({ came: { articles: 1 }, here: { articles: 1 } });
  expect(await db().select().from(articles).where(eq(articles.headline, 'The wall'))).toHaveLength(2);
});
