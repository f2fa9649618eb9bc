import { eq, sql } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { db } from '@/db/client';
import { articles } from '@/db/schema/articles';
import { comments } from '@/db/schema/comments';
import { freshDatabase } from '@/db/testing';
import { draftArticle } from '@/newsroom/articles/draft-article';
import { publishArticle } from '@/newsroom/articles/publish-article';
import { saveDraft } from '@/newsroom/articles/save-draft';
import { setComments } from '@/newsroom/articles/set-comments';
import { unpublishArticle } from '@/newsroom/articles/unpublish-article';
import { approveComment, removeComment } from '@/newsroom/comments/moderate';
import { submitComment } from '@/newsroom/comments/submit';
import { demo } from '@/newsroom/people/actor';
import { anAuthor, aSection, aStory, guest, later, noon, paragraph } from '@/newsroom/testing/cast';
import { published } from '@/newsroom/testing/published';
import { type Asked, toAsked } from './asked';
import type { Piece } from './marked';
import { search } from './queries';

let database: { close(): Promise<void> };
beforeEach(async () => {
  database = await freshDatabase();
});
afterEach(() => database.close());

const body = (...texts: string[]) => ({
  type: 'doc' as const,
  content: texts.map((text, at) => paragraph(text, `p00${at + 1}`)),
});
async function find(q: string, more: Partial<Asked> = {}) {
  const found = await search({ ...toAsked({ q }), ...more }, later(60));
  if (!found) throw new Error('refused');
  return found;
}
const headlines = async (q: string, more: Partial<Asked> = {}) =>
  (await find(q, more)).stories.map(({ story }) => story.headline);
const hits = (pieces: Piece[] | undefined) => (pieces ?? []).filter(({ hit }) => hit).map(({ text }) => text);
const told = (pieces: Piece[] | undefined) => (pieces ?? []).map(({ text }) => text).join('');

let made = 0;
async function said(slug: string, text: string, email = 'rosa@letters.example'): Promise<string> {
  made += 1;
  const from = { ...guest, network: `203.0.${made}.7` };
  const posted = await submitComment(from, { slug, name: 'Rosa Tern', email, text }, later(made));
  if (!posted.ok) throw new Error(posted.problem);
  await approveComment(demo, { id: posted.id }, later(made));
  return posted.id;
}

describe('stories', () => {
  it('are found by words of headline, standfirst, kicker and text, and by their stems', async () => {
    await published({
      headline: 'Bridge stuck',
      kicker: 'Swing',
      standfirst: 'A crane is coming.',
      body: body('The bearings wore.'),
    });
    for (const words of ['bridge', 'BRIDGES', 'swing', 'crane', 'bearing', 'bridge bearing', '“the bearings wore”'])
      expect(await headlines(words), words).toEqual(['Bridge stuck']);
    for (const words of ['ferry', 'bridge ferry', 'bridge -bearing', '"bearings the wore"'])
      expect(await headlines(words), words).toEqual([]);
  });

  it('come with the headline before the text, and of equals the newer first; or the newest first', async () => {
    await published({ headline: 'Ferry late', body: body('It waited for the bridge.') }, later(30));
    await published({ headline: 'Bridge stuck' }, later(0));
    await published({ headline: 'Bridge stuck' }, later(20));
    const [first, second, third] = (await find('bridge')).stories.map(({ story }) => story);
    expect([first?.headline, second?.headline, third?.headline]).toEqual([
      'Bridge stuck',
      'Bridge stuck',
      'Ferry late',
    ]);
    expect(first?.publishedAt).toBe(later(20).toISOString());
    expect((await headlines('bridge', { sort: 'newest' }))[0]).toBe('Ferry late');
  });

  it('are found by the names they carry', async () => {
    const maren = await anAuthor('Maren Aldous');
    await published({ headline: 'Bridge stuck', bylines: [await anAuthor('Tobin Hale'), maren] });
    await published({ headline: 'Ferry late' });
    for (const words of ['Maren Aldous', 'aldous', 'aldous maren'])
      expect(await headlines(words)).toEqual(['Bridge stuck']);
    expect(await headlines('Maren Hale')).toEqual([]);
  });

  it('are never found by a draft, by what the live text no longer says, or once they are withdrawn', async () => {
    const drafted = await draftArticle(demo, await aStory({ headline: 'Secret sturgeon' }), noon);
    expect(drafted.ok).toBe(true);
    const { id, story } = await published({ headline: 'Bridge stuck', body: body('Old herring.') });
    const change = { ...story, headline: 'Bridge open', body: body('New mackerel.') };
    await saveDraft(demo, { id, version: 1, manuscript: change }, later(1));
    expect([await headlines('sturgeon'), await headlines('mackerel')]).toEqual([[], []]);
    expect(await headlines('herring')).toEqual(['Bridge stuck']);
    await publishArticle(demo, { id }, later(2));
    expect([await headlines('herring'), await headlines('mackerel')]).toEqual([[], ['Bridge open']]);
    await unpublishArticle(demo, { id, because: 'It was wrong.' }, later(3));
    const gone = await find('mackerel');
    expect(gone).toMatchObject({ stories: [], total: 0, facets: { all: 0 } });
    expect((await find('Wren Halloran')).total).toBe(0);
  });

  it('show a piece of their text around the hit, as text and never as HTML', async () => {
    const filler = 'Nothing happened on the quay that day. '.repeat(20);
    await published({
      headline: 'Bridge & <b>bearing</b>',
      body: body(filler, 'The <i>bearing</i> "wore" & wore.', filler),
    });
    const [found] = (await find('bearing')).stories;
    expect(told(found?.headline)).toBe('Bridge & <b>bearing</b>');
    expect(hits(found?.headline)).toEqual(['bearing']);
    expect(hits(found?.text)).toEqual(['bearing']);
    expect(told(found?.text)).toMatch(/^….*<i>bearing<\/i> "wore" & wore.*…$/s);
  });

  it('show their standfirst where the text has none of the words', async () => {
    await published({ headline: 'Bridge stuck', standfirst: 'A crane is coming.' });
    expect(told((await find('bridge')).stories[0]?.text)).toBe('A crane is coming.');
  });

  it('are narrowed by section, kind and time, each choice with its count', async () => {
    const town = await aSection('Town');
    await published({ headline: 'Bridge one', sectionId: town });
    await published({ headline: 'Bridge two', label: 'opinion' });
    const old = await published({ headline: 'Bridge three' });
    await db()
      .update(articles)
      .set({ firstPublishedAt: new Date('2024-05-03') })
      .where(eq(articles.id, old.id));
    const { facets, total } = await find('bridge');
    expect(total).toBe(3);
    expect(Object.fromEntries(facets.kind)).toEqual({ news: 2, opinion: 1 });
    expect(Object.fromEntries(facets.when)).toEqual({ month: 2, year: 2, earlier: 1 });
    expect(facets.section.get('town')).toBe(1);
    expect(await headlines('bridge', { section: 'town' })).toEqual(['Bridge one']);
    expect(await headlines('bridge', { kind: 'opinion' })).toEqual(['Bridge two']);
    expect(await headlines('bridge', { when: 'earlier' })).toEqual(['Bridge three']);
    expect((await find('bridge', { section: 'town' })).facets.section.size).toBeGreaterThan(1);
    expect(await headlines('bridge', { section: 'nowhere' })).toEqual([]);
  });

  it('come ten a page, and every one of them once', async () => {
    for (let n = 0; n < 23; n += 1) await published({ headline: `Bridge ${n}` }, later(n / 100));
    const pages = [
      await headlines('bridge'),
      await headlines('bridge', { page: 2 }),
      await headlines('bridge', { page: 3 }),
    ];
    expect(pages.map((page) => page.length)).toEqual([10, 10, 3]);
    expect(new Set(pages.flat()).size).toBe(23);
    expect((await find('bridge')).pages).toBe(3);
  });
});

describe('comments', () => {
  it('are found apart, by their words, the newest first, and lead to their story', async () => {
    const { slug } = await published({ headline: 'Bridge stuck' });
    await said(slug, 'We greased that **bearing** on Mondays.');
    await said(slug, 'Which bearing, please?');
    const { comments: found, total } = await find('bearing');
    expect(total).toBe(0);
    expect(found.comments.map(({ text }) => told(text))).toEqual([
      'Which bearing, please?',
      'We greased that bearing on Mondays.',
    ]);
    expect(found.comments[0]).toMatchObject({ slug, headline: 'Bridge stuck', name: 'Rosa Tern' });
    expect(hits(found.comments[1]?.text)).toEqual(['bearing']);
  });

  it('are not found while held, once removed, under a story that was withdrawn, or where comments are off', async () => {
    const { id, slug } = await published({ headline: 'Bridge stuck' });
    const held = await submitComment(
      guest,
      { slug, name: 'Imran', email: 'i@letters.example', text: 'Held herring' },
      noon,
    );
    expect(held).toMatchObject({ ok: true, state: 'held' });
    expect((await find('herring')).comments.total).toBe(0);
    const shown = await said(slug, 'Shown mackerel');
    await said(slug, 'Another mackerel');
    expect((await find('mackerel')).comments.total).toBe(2);
    await removeComment(demo, { id: shown, reason: 'off-topic' }, later(9));
    expect((await find('mackerel')).comments.comments.map(({ text }) => told(text))).toEqual(['Another mackerel']);
    await db().update(articles).set({ comments: 'off' }).where(eq(articles.id, id));
    expect((await find('mackerel')).comments.total).toBe(0);
    await setComments(demo, { id, mode: 'open' }, later(9));
    expect((await find('mackerel')).comments.total).toBe(1);
    await unpublishArticle(demo, { id, because: 'It was wrong.' }, later(10));
    expect((await find('mackerel')).comments.total).toBe(0);
  });

  it('are not found by the name, the e-mail address or a link of who wrote them, and none of it comes back', async () => {
    const { slug } = await published({ headline: 'Bridge stuck' });
    await said(slug, 'A [log](https://aviary.example/canary) of the bearing', 'canary@aviary.example');
    for (const words of ['Rosa Tern', 'canary@aviary.example', 'canary', 'aviary.example'])
      expect((await find(words)).comments.total, words).toBe(0);
    expect(JSON.stringify(await find('bearing'))).not.toMatch(/canary|aviary|@/);
  });
});

describe('whatever is typed', () => {
  it('is answered: operators, quotes, marks, emoji, other scripts, 200 characters of anything', async () => {
    await published({ headline: 'Bridge stuck' });
    const odd = [
      `';--`,
      '&|!():*<->',
      '"',
      '"""a',
      '-',
      'or',
      'or or',
      '%_\\',
      '<b>',
      '🐟',
      'мост',
      'جسر',
      '桥',
      '\u202e',
      '\ue000\ue001',
    ];
    for (const words of [...odd, 'a or '.repeat(40), '('.repeat(200), '"'.repeat(200), `${'x'.repeat(200)}`])
      expect(await search(toAsked({ q: words }), later(60)), words).not.toBeUndefined();
  });

  it('that is no word, or only what is not wanted, finds nothing and reads nothing', async () => {
    const { slug } = await published({ headline: 'The bridge' });
    await said(slug, 'The bearing');
    for (const words of ['the', 'the and of', '-bridge', '!!!'])
      expect(await find(words), words).toMatchObject({ total: 0, empty: true, comments: { total: 0 }, meant: null });
    expect(await find('bridge or -ferry')).toMatchObject({ total: 0 });
  });

  it('that is too long or broken is refused, and asks the database nothing', async () => {
    expect(toAsked({ q: 'x'.repeat(201) })).toMatchObject({ problem: 'search-too-long', words: 'x'.repeat(201) });
    expect(toAsked({ q: 'a\ufffd' })).toMatchObject({ problem: 'text-broken', words: 'a\ufffd' });
    expect(toAsked({ q: '🐟'.repeat(200) }).problem).toBeNull();
    await database.close();
    for (const q of ['x'.repeat(201), 'a\ufffd', '', '   ']) expect(await search(toAsked({ q }), noon)).toBeNull();
    database = await freshDatabase();
  });

  it('that is misspelt is answered with what was meant, where that finds something', async () => {
    const { id } = await published({ headline: 'The harbour crane', bylines: [await anAuthor('Maren Aldous')] });
    expect(await find('harbuor')).toMatchObject({ total: 0, meant: 'harbour' });
    expect(await find('Maren Alduos')).toMatchObject({ total: 0, meant: 'Maren aldous' });
    expect(await find('xylophone')).toMatchObject({ total: 0, meant: null });
    await unpublishArticle(demo, { id, because: 'It was wrong.' }, later(10));
    expect(await find('harbuor')).toMatchObject({ total: 0, meant: null });
    expect(await find('Maren Alduos')).toMatchObject({ total: 0, meant: null });
  });

  it('that is misspelt beside a word that is found gives away no name and no tag of what nobody can read', async () => {
    await published({ headline: 'The harbour crane' });
    await anAuthor('Zebedee Quill');
    const { id } = await published({ headline: 'Accounts', tags: ['Embezzlement'] }, later(1));
    expect(await find('harbuor or embezzlemnet')).toMatchObject({ meant: 'harbour or embezzlement' });
    await unpublishArticle(demo, { id, because: 'It was wrong.' }, later(10));
    expect(await find('harbuor or embezzlemnet')).toMatchObject({ meant: 'harbour or embezzlemnet' });
    expect(await find('harbuor or zebedea')).toMatchObject({ meant: 'harbour or zebedea' });
  });
});

it('the state of comments decides in the index too: a shown comment that is held again is out of it', async () => {
  const { slug } = await published({});
  const id = await said(slug, 'Mackerel');
  await db().update(comments).set({ state: 'held' }).where(sql`${comments.id} = ${id}`);
  expect((await find('mackerel')).comments.total).toBe(0);
});
