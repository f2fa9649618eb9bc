import { asc, eq, sql } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { db } from '@/db/client';
import { articles, articleVersions } from '@/db/schema/articles';
import { corrections, events } from '@/db/schema/record';
import { freshDatabase } from '@/db/testing';
import { publishArticle } from '@/newsroom/articles/publish-article';
import { readdressArticle } from '@/newsroom/articles/readdress-article';
import { saveDraft } from '@/newsroom/articles/save-draft';
import { unpublishArticle } from '@/newsroom/articles/unpublish-article';
import { removeComment } from '@/newsroom/comments/moderate';
import { getThread } from '@/newsroom/comments/queries';
import { routeComment } from '@/newsroom/comments/queue/route-comment';
import { listRouted } from '@/newsroom/comments/queue/routed-queries';
import { submitComment } from '@/newsroom/comments/submit';
import type { Event } from '@/newsroom/events';
import { touches } from '@/newsroom/events';
import { demo, type UserActor } from '@/newsroom/people/actor';
import { aDraft } from '@/newsroom/testing/acts';
import { anyone, later } from '@/newsroom/testing/cast';
import { fingerprint } from '@/newsroom/testing/fingerprint';
import { plansOf, published, withTags } from '@/newsroom/testing/published';
import { listCorrections, listCorrectionsOf } from './correction-queries';
import { commentIn } from './led-by';
import { publishCorrection } from './publish-correction';
import { verifyChain } from './verify-chain';

let database: Awaited<ReturnType<typeof freshDatabase>>;
let editor: UserActor;
beforeEach(async () => {
  database = await freshDatabase();
  editor = await anyone('editor');
});
afterEach(() => database.close());

const words = 'We wrote that the wall closes on Monday. It closes on Tuesday. We misread the notice.';

/** Published, and put right at the desk since. */
async function mended(headline = 'Harbour wall to close'): Promise<{ id: string; slug: string }> {
  const { id, slug, story } = await published({ headline });
  await mend(id, { ...story, standfirst: 'Boats have until Monday.' }, 1);
  return { id, slug };
}

async function mend(id: string, manuscript: Awaited<ReturnType<typeof published>>['story'], version: number) {
  const saved = await saveDraft(demo, { id, version, manuscript }, later(5));
  if (!saved.ok) throw new Error(saved.problem);
}

async function corrected(headline: string, minutes = 10): Promise<{ id: string; slug: string; correction: string }> {
  const story = await mended(headline);
  const made = await publishCorrection(editor, { id: story.id, severity: 'minor', words }, later(minutes));
  if (!made.ok) throw new Error(made.problem);
  return { ...story, correction: made.id };
}

describe('a correction', () => {
  it('is published with the version that mends it, which moves the updated time', async () => {
    const { id, slug } = await mended();
    const made = await publishCorrection(editor, { id, severity: 'serious', words: `  ${words}\n` }, later(10));
    expect(made).toMatchObject({ ok: true, slug, version: 2 });
    const [row] = await db().select().from(corrections);
    const [version] = await db()
      .select()
      .from(articleVersions)
      .where(eq(articleVersions.id, row?.versionId ?? ''));
    expect(row).toMatchObject({ articleId: id, severity: 'serious', words, madeBy: editor.userId, madeAt: later(10) });
    expect(version).toMatchObject({ number: 2, substantive: true, publishedAt: later(10) });
    const [article] = await db().select().from(articles).where(eq(articles.id, id));
    expect(article).toMatchObject({ standfirst: 'Boats have until Monday.', updatedAt: later(10) });
  });

  it('is an event beside that of the version, and both are sealed', async () => {
    const { id, slug, correction } = await corrected('The wall');
    const all = await db().select().from(events).where(eq(events.subjectId, id)).orderBy(asc(events.id));
    expect(all.slice(-2).map(({ kind }) => kind)).toEqual(['article.revised', 'correction.made']);
    const event = { kind: 'correction.made', ...(all.at(-1)?.payload as object) } as Event;
    expect(event).toEqual({
      kind: 'correction.made',
      correctionId: correction,
      articleId: id,
      version: 2,
      severity: 'minor',
      slugs: [slug],
    });
    expect(touches(event)).toEqual([`article:${id}`, `slug:${slug}`, 'front', 'corrections']);
    expect(await verifyChain()).toMatchObject({ links: 3, broken: null });
  });

  it('whose sentence is changed afterwards breaks the chain at its link', async () => {
    const { correction } = await corrected('The wall');
    await db().update(corrections).set({ words: 'Nothing was wrong.' }).where(eq(corrections.id, correction));
    expect((await verifyChain()).broken).toMatchObject({ position: 3, fault: 'words' });
  });

  it('may come with the return of a story that was withdrawn', async () => {
    const { id } = await mended();
    await unpublishArticle(editor, { id, because: 'It was wrong.' }, later(8));
    expect(await publishCorrection(editor, { id, severity: 'serious', words }, later(10))).toMatchObject({ ok: true });
  });
});

describe('a correction is refused, and nothing is published, ', () => {
  it.each([
    ['without its public sentence', { words: '' }, { words: 'correction-missing' }],
    ['with a sentence of nothing but space', { words: ' \n\u00a0 ' }, { words: 'correction-missing' }],
    ['with a sentence that is too long', { words: 'x'.repeat(1_001) }, { words: 'too-long' }],
    ['with a severity that there is not', { severity: 'silent' as 'minor' }, { severity: 'not-in-list' }],
  ])('%s', async (_, faulty, fields) => {
    const { id } = await mended();
    const before = await fingerprint();
    const made = await publishCorrection(editor, { id, severity: 'minor', words, ...faulty }, later(10));
    expect(made).toMatchObject({ ok: false, problem: 'correction-refused', status: 422, fields });
    expect(await fingerprint()).toBe(before);
  });

  it('where readers see this text already', async () => {
    const { id } = await published();
    const before = await fingerprint();
    const made = await publishCorrection(editor, { id, severity: 'minor', words }, later(10));
    expect(made).toMatchObject({ ok: false, problem: 'nothing-corrected', status: 409 });
    expect(await fingerprint()).toBe(before);
  });

  it('where nobody ever saw the story', async () => {
    const id = await aDraft(editor);
    const before = await fingerprint();
    const made = await publishCorrection(editor, { id, severity: 'minor', words }, later(10));
    expect(made).toMatchObject({ ok: false, problem: 'correction-unpublished', status: 409 });
    expect(await fingerprint()).toBe(before);
  });

  it('where somebody saved the draft since, and where the text is not ready', async () => {
    const { id, story } = await published();
    await mend(id, { ...story, headline: '' }, 1);
    const before = await fingerprint();
    const input = { id, severity: 'minor', words } as const;
    expect(await publishCorrection(editor, { ...input, version: 1 }, later(10))).toMatchObject({
      problem: 'draft-moved',
      status: 409,
    });
    expect(await publishCorrection(editor, { ...input, version: 2 }, later(10))).toMatchObject({
      problem: 'not-ready',
      status: 422,
    });
    expect(await fingerprint()).toBe(before);
  });
});

describe('the comment that led to it', () => {
  const said = async (slug: string, hidden = false) => {
    const posted = await submitComment(editor, { slug, text: `It is Tuesday, below ${slug}.` }, later(6));
    if (!posted.ok) throw new Error(posted.problem);
    if (hidden) await removeComment(editor, { id: posted.id, reason: 'off-topic' }, later(7));
    return posted.id;
  };
  const correct = (id: string, comment: string) =>
    publishCorrection(editor, { id, severity: 'minor', words, comment }, later(10));

  it('is named by its address or id, is told by its badge, and counts as looked at', async () => {
    const { id, slug } = await mended();
    const comment = await said(slug);
    await routeComment(editor, { id: comment, note: '' }, later(8));
    expect(await correct(id, ` http://localhost:3000/articles/${slug}/comments/${comment}#reply `)).toMatchObject({
      ok: true,
    });
    expect(await db().select({ led: corrections.commentId }).from(corrections)).toEqual([{ led: comment }]);
    expect((await getThread(id, { sort: 'best', page: 1 }))?.conversations[0]).toMatchObject({
      id: comment,
      corrected: true,
    });
    expect(await listRouted(id)).toEqual([]);
    expect((await verifyChain()).broken).toBeNull();
  });

  it('is printed anew, and no other thread', () => {
    const event = {
      kind: 'correction.made',
      correctionId: 'k',
      articleId: 'a',
      version: 2,
      severity: 'minor',
      slugs: ['s'],
    };
    expect(touches({ ...event, ledBy: 'c' } as Event)).toEqual([
      ...touches(event as Event),
      ...['thread:a', 'comment:c'],
    ]);
  });

  it.each(['of another story', 'that is not public', 'that is none'])(
    '%s is refused, and nothing is published',
    async (which) => {
      const [{ id, slug }, other] = [await mended(), await published({ headline: 'Another' })];
      const comment =
        which === 'that is none'
          ? 'the one by Rosa'
          : await said(which === 'of another story' ? other.slug : slug, which !== 'of another story');
      const before = await fingerprint();
      expect(await correct(id, comment)).toMatchObject({
        ...{ ok: false, problem: 'correction-comment', status: 422, fields: { comment: 'correction-comment' } },
      });
      expect(await fingerprint()).toBe(before);
    },
  );

  it.each([
    ['http://localhost:3000/articles/x/comments/0123456789abcdefgh', '0123456789abcdefgh'],
    ['/articles/x/comments/0123456789abcdefgh/edits', '0123456789abcdefgh'],
    ['/articles/x?page=2#c-0123456789abcdefgh', '0123456789abcdefgh'],
    ['/articles/x/comments/0123456789abcdefgh#c-abcdefgh0123456789', 'abcdefgh0123456789'],
    ['0123456789abcdefgh', '0123456789abcdefgh'],
    ['/articles/x/comments/new', null],
    ['/articles/x', null],
  ])('is found in %s', (typed, id) => expect(commentIn(typed)).toBe(id));
});

describe('the list of corrections', () => {
  it('has them newest first, in pages, with the version that mended each', async () => {
    for (const [turn, headline] of ['One', 'Two', 'Three'].entries()) await corrected(headline, 10 + turn);
    const first = await listCorrections({ limit: 2 });
    expect(first.corrections.map(({ headline, version }) => [headline, version])).toEqual([
      ['Three', 2],
      ['Two', 2],
    ]);
    const rest = await listCorrections({ limit: 2, before: first.next ?? '' });
    expect(rest).toMatchObject({ corrections: [{ headline: 'One', withdrawnAt: null }], next: null });
    expect(await listCorrections({ limit: 2, before: 'nothing' })).toEqual({ corrections: [], next: null });
  });

  it('keeps those of a withdrawn article, and says that it was withdrawn', async () => {
    const { id } = await corrected('One');
    await unpublishArticle(editor, { id, because: 'It was wrong.' }, later(20));
    expect((await listCorrections({ limit: 2 })).corrections).toMatchObject([
      { words, withdrawnAt: later(20).toISOString() },
    ]);
  });

  it('follows the article to its new address, and reads what tells it so', async () => {
    const { id } = await corrected('One');
    const { tags } = await withTags(() => listCorrections({ limit: 2 }));
    expect([...tags].sort()).toEqual([`article:${id}`, 'corrections']);
    await readdressArticle(editor, { id, slug: 'elsewhere' }, later(20));
    expect((await listCorrections({ limit: 2 })).corrections).toMatchObject([{ slug: 'elsewhere' }]);
  });

  it('of one article has every one of its corrections and no other', async () => {
    const { id, correction } = await corrected('One');
    await corrected('Two');
    const { value, tags } = await withTags(() => listCorrectionsOf(id));
    expect(value.map((each) => each.id)).toEqual([correction]);
    expect(tags).toContain(`article:${id}`);
  });

  it('tells nobody who made one, and has no word of an article’s draft', async () => {
    const { id } = await corrected('One');
    await db().update(articles).set({ draft: sql`draft || '{"headline": "Secret"}'` });
    const told = JSON.stringify([await listCorrections({ limit: 2 }), await listCorrectionsOf(id)]);
    expect(told).not.toMatch(/Secret|madeBy/);
    expect(told).not.toContain(editor.userId);
  });

  it('is not made by reading all of a long list', async () => {
    const { id, correction } = await corrected('One');
    await db().execute(sql`insert into corrections (id, article_id, version_id, severity, words, made_at)
      select 'x' || n, article_id, version_id, severity, words, made_at - n * interval '1 hour'
      from corrections, generate_series(1, 5000) n where id = ${correction}`);
    await db().execute(sql`insert into articles (id, slug, state, draft, draft_saved_at, created_at)
      select 'x' || n, 'x-' || n, 'draft', '{}', created_at, created_at from articles, generate_series(1, 5000) n
      where id = ${id}`);
    await db().execute(sql`update corrections set article_id = id where id like 'x%'`);
    await db().execute(sql`analyze`);
    for (const read of [() => listCorrections({ limit: 20, before: 'x1000' }), () => listCorrectionsOf('x5')])
      for (const plan of await plansOf(read)) expect(plan).not.toMatch(/Seq Scan on (corrections|articles)\b/);
  });
});

it('publishing without a correction makes none', async () => {
  const { id } = await mended();
  await publishArticle(editor, { id, note: 'A correction of sorts' }, later(10));
  expect(await db().$count(corrections)).toBe(0);
});
