import { eq } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { db } from '@/db/client';
import { articleTags, redirects, tags } from '@/db/schema/articles';
import { freshDatabase } from '@/db/testing';
import { touches } from '@/newsroom/events';
import type { UserActor } from '@/newsroom/people/actor';
import { demo } from '@/newsroom/people/actor';
import { anyone, later } from '@/newsroom/testing/cast';
import { fingerprint } from '@/newsroom/testing/fingerprint';
import { published, withTags } from '@/newsroom/testing/published';
import { publishArticle } from '../publish-article';
import { getArticle } from '../queries';
import { saveDraft } from '../save-draft';
import { getTag } from '../tag-queries';
import { unpublishArticle } from '../unpublish-article';
import { mergeTags } from './merge-tags';
import { renameTag } from './rename-tag';
import { toTagFilter } from './tag-list';
import { listTags } from './tag-list-queries';

let database: { close(): Promise<void> };
let editor: UserActor;
beforeEach(async () => {
  database = await freshDatabase();
  editor = await anyone('editor');
});
afterEach(() => database.close());

const idOf = async (slug: string) => (await getTag(slug))?.id ?? '';
const namesOn = async (slug: string) => {
  const found = await getArticle(slug);
  return found.kind === 'article' ? found.article.tags.map(({ name }) => name) : found.kind;
};
const leads = async () => (await db().select().from(redirects)).map(({ from, to }) => [from, to]);

describe('a tag that is renamed', () => {
  it('stands on its stories by its new name, and its old address leads to the new one', async () => {
    const { slug } = await published({ tags: ['Harbor', 'Boats'] });
    expect(await renameTag(editor, { id: await idOf('harbor'), name: 'Harbour' }, later(1))).toEqual({
      ok: true,
      slug: 'harbour',
    });
    expect(await namesOn(slug)).toEqual(['Boats', 'Harbour']);
    expect(await leads()).toEqual([['/tags/harbor', '/tags/harbour']]);
    expect(await db().select({ cause: redirects.cause, by: redirects.madeBy }).from(redirects)).toEqual([
      { cause: 'renamed', by: editor.userId },
    ]);
  });

  it('is meant by whoever still types the old name, so that no story loses it with its next publication', async () => {
    const { id, slug, story } = await published({ tags: ['Harbor'] });
    const tag = await idOf('harbor');
    await renameTag(editor, { id: tag, name: 'Harbour' }, later(1));
    await saveDraft(demo, { id, version: 1, manuscript: { ...story, headline: 'Another' } }, later(2));
    await publishArticle(demo, { id }, later(3));
    expect(await namesOn(slug)).toEqual(['Harbour']);
    expect(await db().select().from(tags)).toHaveLength(1);
  });

  it('touches the pages that draw its name and no others', async () => {
    const one = await published({ tags: ['Harbor'] });
    const other = await published({ tags: ['Boats'], headline: 'Boats' });
    const id = await idOf('harbor');
    const touched = touches({ kind: 'tag.saved', tagId: id, slugs: ['harbor'] });
    const read = async (slug: string) => (await withTags(() => getArticle(slug))).tags;
    expect(touched.some((tag) => tag === `tag-name:${id}`)).toBe(true);
    expect([...(await read(one.slug))].filter((tag) => touched.includes(tag))).toEqual([`tag-name:${id}`]);
    expect([...(await read(other.slug))].filter((tag) => touched.includes(tag))).toEqual([]);
    expect(touched).not.toContain('site');
  });

  it('never takes the address of another, nor none, and a refusal changes nothing', async () => {
    await published({ tags: ['Harbour', 'Boats'] });
    const id = await idOf('boats');
    const before = await fingerprint();
    expect(await renameTag(editor, { id, name: 'harbour!' }, later(1))).toMatchObject({
      problem: 'tag-taken',
      status: 409,
      values: { name: 'Harbour' },
    });
    expect(await renameTag(editor, { id, name: '  ' }, later(1))).toMatchObject({
      fields: { name: 'tag-name-missing' },
    });
    expect(await renameTag(editor, { id, name: '!!!' }, later(1))).toMatchObject({ fields: { name: 'slug-missing' } });
    expect(await renameTag(editor, { id: 'nothing', name: 'Tide' }, later(1))).toMatchObject({ status: 404 });
    expect(await fingerprint()).toBe(before);
  });
});

describe('tags that are merged', () => {
  it('are one on every story, once where both stood, and no story is lost', async () => {
    const both = await published({ tags: ['Harbor', 'Harbour'] });
    const one = await published({ tags: ['Harbor', 'Boats'], headline: 'One' });
    const into = await idOf('harbour');
    const merged = await mergeTags(editor, { id: await idOf('harbor'), into }, later(1));
    expect(merged).toEqual({ ok: true, slug: 'harbour', stories: 2 });
    expect([await namesOn(both.slug), await namesOn(one.slug)]).toEqual([['Harbour'], ['Boats', 'Harbour']]);
    expect(await db().select().from(articleTags).where(eq(articleTags.tagId, into))).toHaveLength(2);
    expect(await leads()).toEqual([['/tags/harbor', '/tags/harbour']]);
  });

  it('lead on in one step when one was renamed before', async () => {
    await published({ tags: ['Harbor', 'Quay'] });
    await renameTag(editor, { id: await idOf('harbor'), name: 'Port' }, later(1));
    await mergeTags(editor, { id: await idOf('port'), into: await idOf('quay') }, later(2));
    expect(await leads()).toEqual([
      ['/tags/harbor', '/tags/quay'],
      ['/tags/port', '/tags/quay'],
    ]);
  });

  it('are two, and both there: otherwise nothing changes', async () => {
    await published({ tags: ['Harbour'] });
    const id = await idOf('harbour');
    const before = await fingerprint();
    expect(await mergeTags(editor, { id, into: id }, later(1))).toMatchObject({ problem: 'merge-itself', status: 422 });
    expect(await mergeTags(editor, { id, into: '' }, later(1))).toMatchObject({ fields: { into: 'tag-missing' } });
    expect(await mergeTags(editor, { id: 'nothing', into: id }, later(1))).toMatchObject({ status: 404 });
    expect(await fingerprint()).toBe(before);
  });
});

describe('the list of tags', () => {
  it('counts stories, finds by name, and is nobody’s who may not change them', async () => {
    await published({ tags: ['Harbour', 'Boats'] });
    await published({ tags: ['Harbour'], headline: 'Two' });
    const { id } = await published({ tags: ['Withdrawn'], headline: 'Three' });
    await unpublishArticle(editor, { id, because: 'It was wrong.' }, later(1));
    const list = await listTags(editor, toTagFilter({}));
    expect(list?.rows.map(({ name, stories, isPublic }) => [name, stories, isPublic])).toEqual([
      ['Boats', 1, true],
      ['Harbour', 2, true],
      ['Withdrawn', 1, false],
    ]);
    const found = await listTags(editor, toTagFilter({ q: 'HARB' }));
    expect(found?.rows.map(({ slug }) => slug)).toEqual(['harbour']);
    expect((await listTags(editor, toTagFilter({ after: 'harbour' })))?.rows).toHaveLength(1);
    expect(await listTags(await anyone('author'), toTagFilter({}))).toBeNull();
  });
});
