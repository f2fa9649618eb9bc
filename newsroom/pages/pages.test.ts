import { eq } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { db } from '@/db/client';
import { redirectOf } from '@/db/redirects';
import { pages } from '@/db/schema/site';
import { freshDatabase } from '@/db/testing';
import { touches } from '@/newsroom/events';
import { listPages } from '@/newsroom/feeds/queries';
import type { UserActor } from '@/newsroom/people/actor';
import { anyone, later, noon } from '@/newsroom/testing/cast';
import { fingerprint } from '@/newsroom/testing/fingerprint';
import { withTags } from '@/newsroom/testing/published';
import { bodyText } from '@/newsroom/text/body';
import { getDeskPage, listDeskPages } from './desk-queries';
import { deletePage, publishPage, withdrawPage } from './publish-page';
import { getPage } from './queries';
import { readdressPage } from './readdress-page';
import { beginPage, savePage } from './save-page';

let database: { close(): Promise<void> };
let editor: UserActor;
beforeEach(async () => {
  database = await freshDatabase();
  editor = await anyone('editor', 'Edda');
});
afterEach(() => database.close());

async function begun(title = 'Imprint', markdown = 'Who prints this.', slug = '') {
  const page = await beginPage(editor, { title, markdown, slug }, noon);
  if (!page.ok) throw new Error(JSON.stringify(page));
  return page.id;
}
async function live(title = 'Imprint', slug = '') {
  const id = await begun(title, 'Who prints this.', slug);
  await publishPage(editor, { id, version: 1 }, noon);
  return id;
}
const said = async (slug: string) => {
  const page = await getPage(slug);
  return page && [page.title, bodyText(page.body)];
};
const states = async () => (await listDeskPages()).map(({ slug, state }) => `${slug} ${state}`);

describe('a page of the paper', () => {
  it('is the desk’s until it is published, and what is written after that is the desk’s again', async () => {
    const id = await begun();
    expect([await said('imprint'), await states()]).toEqual([null, ['imprint draft']]);
    await publishPage(editor, { id, version: 1 }, noon);
    expect([await said('imprint'), await states()]).toEqual([['Imprint', 'Who prints this.'], ['imprint live']]);
    await savePage(editor, { id, version: 1, title: 'The imprint', markdown: 'Anew.' }, later(1));
    expect([await said('imprint'), await states()]).toEqual([['Imprint', 'Who prints this.'], ['imprint changed']]);
    expect(await getDeskPage(id)).toMatchObject({ title: 'The imprint', version: 2, savedBy: 'Edda' });
    await savePage(editor, { id, version: 2, title: 'The imprint', markdown: 'Anew.', publish: true }, later(2));
    expect([await said('imprint'), await states()]).toEqual([['The imprint', 'Anew.'], ['imprint live']]);
  });

  it('is withdrawn and keeps its draft, and is deleted once nobody sees it', async () => {
    const id = await live();
    await withdrawPage(editor, { id, version: 1 }, later(1));
    expect([await said('imprint'), await states()]).toEqual([null, ['imprint draft']]);
    expect(await deletePage(editor, { id, version: 1 }, later(2))).toMatchObject({ ok: true });
    expect(await db().select().from(pages)).toEqual([]);
  });

  it('leads from its old address to the new one, in one step, and back', async () => {
    const id = await live();
    await readdressPage(editor, { id, version: 1, slug: 'Who we are' }, later(1));
    await readdressPage(editor, { id, version: 1, slug: 'contact-and-imprint' }, later(2));
    expect([await redirectOf('/imprint'), await redirectOf('/who-we-are')]).toEqual([
      '/contact-and-imprint',
      '/contact-and-imprint',
    ]);
    await readdressPage(editor, { id, version: 1, slug: 'imprint' }, later(3));
    expect([await redirectOf('/imprint'), await said('imprint')]).toEqual([undefined, ['Imprint', 'Who prints this.']]);
  });

  it('that nobody saw leads nowhere from an address it gives up', async () => {
    const id = await begun();
    await readdressPage(editor, { id, version: 1, slug: 'masthead' }, later(1));
    expect(await redirectOf('/imprint')).toBeUndefined();
  });

  it('stands in the place of one that Gazette brings, which stands there again when it leaves', async () => {
    const id = await live('Who we are', 'about');
    expect(await said('about')).toEqual(['Who we are', 'Who prints this.']);
    await readdressPage(editor, { id, version: 1, slug: 'who-we-are' }, later(1));
    expect([await said('about'), await redirectOf('/about')]).toEqual([null, undefined]);
  });

  it('is in the sitemap once, while readers see it', async () => {
    const id = await live();
    await live('Who we are', 'about');
    const { value, tags } = await withTags(listPages);
    const paths = value.map(({ path }) => path);
    expect(paths.filter((path) => path === '/imprint' || path === '/about')).toEqual(['/about', '/imprint']);
    expect(tags).toContain('pages');
    await withdrawPage(editor, { id, version: 1 }, later(1));
    expect((await listPages()).map(({ path }) => path)).not.toContain('/imprint');
  });
});

describe('refused, and nothing changed, is', () => {
  const fields = (found: Record<string, string>) => ({
    ok: false,
    problem: 'page-refused',
    status: 422,
    fields: found,
  });

  it.each([
    [{ title: ' ' }, { title: 'page-title-missing' }],
    [{ title: 'x'.repeat(121) }, { title: 'too-long' }],
    [{ title: 'Desk' }, { slug: 'page-slug-reserved' }],
    [{ slug: 'Search' }, { slug: 'page-slug-reserved' }],
    [{ slug: 'missing' }, { slug: 'page-slug-reserved' }],
    [{ title: '重要' }, { slug: 'page-slug-missing' }],
    [{ slug: 'imprint' }, { slug: 'page-slug-taken' }],
    [{ markdown: 'word '.repeat(20_001) }, { markdown: 'page-body-long' }],
    [{ markdown: 'x'.repeat(300_001) }, { markdown: 'page-body-long' }],
  ])('a page begun with %j', async (wish, found) => {
    await begun();
    const before = await fingerprint();
    const whole = { title: 'Another', slug: '', markdown: 'Text.', ...wish };
    expect(await beginPage(editor, whole, noon)).toMatchObject(fields(found));
    expect(await fingerprint()).toBe(before);
  });

  it('everything, where somebody else saved the page meanwhile', async () => {
    const id = await live();
    await savePage(editor, { id, version: 1, title: 'Imprint', markdown: 'Theirs.' }, later(1));
    const before = await fingerprint();
    const old = { id, version: 1 };
    const moved = { ok: false, problem: 'page-moved', status: 409 };
    expect(await savePage(editor, { ...old, title: 'Imprint', markdown: 'Mine.' }, later(2))).toMatchObject(moved);
    expect(await publishPage(editor, old, later(2))).toMatchObject(moved);
    expect(await withdrawPage(editor, old, later(2))).toMatchObject(moved);
    expect(await readdressPage(editor, { ...old, slug: 'masthead' }, later(2))).toMatchObject(moved);
    expect(await deletePage(editor, old, later(2))).toMatchObject(moved);
    expect(await savePage(editor, { ...old, version: Number.NaN, title: 'I', markdown: '' }, noon)).toMatchObject(
      moved,
    );
    expect(await fingerprint()).toBe(before);
  });

  it('an empty page to readers, one withdrawn twice, one deleted that they see, and an address of another', async () => {
    const [seen, empty] = [await live(), await begun('Empty', '')];
    const before = await fingerprint();
    const at = (id: string) => ({ id, version: 1 });
    expect(await publishPage(editor, at(empty), noon)).toMatchObject({ problem: 'page-body-missing', status: 422 });
    const text = { title: 'Empty', markdown: ' ', publish: true };
    expect(await savePage(editor, { ...at(empty), ...text }, noon)).toMatchObject(
      fields({ markdown: 'page-body-missing' }),
    );
    expect(await withdrawPage(editor, at(empty), noon)).toMatchObject({ problem: 'page-not-live' });
    expect(await deletePage(editor, at(seen), noon)).toMatchObject({ problem: 'page-live' });
    const taken = fields({ slug: 'page-slug-taken' });
    expect(await readdressPage(editor, { ...at(empty), slug: 'imprint' }, noon)).toMatchObject(taken);
    expect(await readdressPage(editor, { ...at(empty), slug: 'feed' }, noon)).toMatchObject(
      fields({ slug: 'page-slug-reserved' }),
    );
    expect(await publishPage(editor, at('nothing'), noon)).toMatchObject({ problem: 'page-missing', status: 404 });
    expect(await fingerprint()).toBe(before);
  });
});

it('a page’s text is Markdown whose raw HTML stays text', async () => {
  const id = await begun('Imprint', '## Who\n\n<script>alert(1)</script>');
  const [row] = await db().select({ draft: pages.draft }).from(pages).where(eq(pages.id, id));
  expect(row?.draft).toMatchObject({ content: [{ type: 'heading' }, { type: 'paragraph' }] });
});

it('saving a draft reprints nothing; what readers see of a page, that page and the sitemap, and no other', () => {
  for (const kind of ['page.saved', 'page.deleted'] as const) expect(touches({ kind, pageId: 'p' })).toEqual([]);
  for (const kind of ['page.published', 'page.withdrawn'] as const)
    expect(touches({ kind, pageId: 'p', slugs: ['imprint'] })).toEqual(['pages', 'page:imprint']);
  expect(touches({ kind: 'page.readdressed', pageId: 'p', slugs: ['imprint', 'masthead'] })).toEqual([
    'pages',
    'page:imprint',
    'page:masthead',
  ]);
});
