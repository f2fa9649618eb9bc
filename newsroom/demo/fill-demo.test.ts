import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { count, eq, isNotNull, sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { db } from '@/db/client';
import { readdressed, revisions, threads, unpublished } from '@/db/demo/afterwards';
import { objection, watched } from '@/db/demo/objections';
import { pictures } from '@/db/demo/pictures';
import { articleSlugs, articles, articleVersions, sections } from '@/db/schema/articles';
import { commentPrivate, comments } from '@/db/schema/comments';
import { appeals, personNotes, sanctions } from '@/db/schema/conversation';
import { media } from '@/db/schema/media';
import { corrections, events, letters } from '@/db/schema/record';
import { freshDatabase } from '@/db/testing';
import { labels, type Manuscript } from '@/newsroom/articles/article';
import { evidenceOf } from '@/newsroom/articles/evidence/evidence';
import { claimRefs, toClaims } from '@/newsroom/articles/evidence/status';
import { getFront } from '@/newsroom/articles/front-queries';
import { listLatest } from '@/newsroom/articles/list-queries';
import { getArticle } from '@/newsroom/articles/queries';
import type { CommentDto } from '@/newsroom/comments/comment';
import { getThread } from '@/newsroom/comments/queries';
import { newId } from '@/newsroom/id';
import { makeLetters } from '@/newsroom/mail/occasions/make-letters';
import { createFirstAdmin } from '@/newsroom/people/first-admin';
import { listCorrections } from '@/newsroom/trust/correction-queries';
import { getDifference, getHistory } from '@/newsroom/trust/history-queries';
import { verifyChain } from '@/newsroom/trust/verify-chain';
import { demoFolder } from './demo-article';
import { fillDemo } from './fill-demo';

const now = new Date('2030-05-01T12:00:00Z');
let database: { close(): Promise<void> };

beforeAll(async () => {
  database = await freshDatabase();
  await createFirstAdmin({}, new Date('2030-05-01T11:59:00Z'));
  await shelvePictures();
  await fillDemo(now, () => {});
}, 120_000);
afterAll(() => database.close());

/** The demo's pictures as if they had been uploaded before: encoding them takes longer than everything else here. */
async function shelvePictures(): Promise<void> {
  for (const { file } of Object.values(pictures)) {
    const bytes = await readFile(join(demoFolder, 'pictures', file));
    const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 32);
    await db()
      .insert(media)
      .values({ id: newId(now), hash, width: 1280, height: 853, widths: [480, 1280], createdAt: now });
  }
}

const liveManuscripts = async () => {
  const rows = await db()
    .select({ slug: articles.slug, manuscript: articleVersions.manuscript })
    .from(articles)
    .innerJoin(articleVersions, eq(articleVersions.id, articles.liveVersionId));
  return rows.map(({ slug, manuscript }) => ({ slug, manuscript: manuscript as Manuscript }));
};

test('the demo has at least twenty-four published articles, over every section and label, and drafts for the desk', async () => {
  const all = await db()
    .select({ state: articles.state, label: articles.label, section: articles.sectionId })
    .from(articles);
  const published = all.filter(({ state }) => state === 'published');
  expect(published.length).toBeGreaterThanOrEqual(24);
  expect(new Set(published.map(({ label }) => label))).toEqual(new Set(labels));
  const known = await db().select({ id: sections.id }).from(sections);
  expect(new Set(published.map(({ section }) => section))).toEqual(new Set(known.map(({ id }) => id)));
  expect(all.filter(({ state }) => state === 'draft').length).toBeGreaterThanOrEqual(3);
  const front = await getFront();
  expect(front.lead?.slug).toBe('the-bridge-that-forgot-how-to-open');
  expect(front.longRead?.slug).toBe('the-fog-signal-keeper-who-never-left');
});

test('together the articles use every kind of block and mark', async () => {
  const text = JSON.stringify(await liveManuscripts());
  const kinds = new Set([...text.matchAll(/"type":"(\w+)"/g)].map(([, kind]) => kind));
  const needed =
    'paragraph heading bulletList orderedList blockquote pullQuote figure gallery table tableHeader codeBlock horizontalRule keyFacts editorsNote bold italic code link correction claim';
  expect(needed.split(' ').filter((kind) => !kinds.has(kind))).toEqual([]);
  expect(text).not.toMatch(/:correction\[|\{#|media=/);
  expect(text).toContain('"level":2');
  expect(text).toContain('"level":3');
});

test('every mark of a correction and every link between articles leads somewhere', async () => {
  const slugs = new Set((await db().select({ slug: articleSlugs.slug }).from(articleSlugs)).map(({ slug }) => slug));
  const corrected = (await listCorrections({ limit: 50 })).corrections.map(({ slug }) => slug);
  for (const { slug, manuscript } of await liveManuscripts()) {
    const text = JSON.stringify(manuscript.body);
    if (text.includes('"correction"')) expect(corrected, slug).toContain(slug);
    for (const [, to] of text.matchAll(/"href":"\/articles\/([^"]+)"/g)) expect(slugs, slug).toContain(to);
  }
});

test('stories say what they rest on: every claim is marked in its text, and every mark is one of a claim', async () => {
  const telling = (await liveManuscripts()).filter(({ manuscript }) => manuscript.evidence);
  expect(telling.length).toBeGreaterThanOrEqual(2);
  for (const { slug, manuscript } of await liveManuscripts()) {
    const told = evidenceOf(manuscript).claims.map(({ id }) => id);
    expect(claimRefs(manuscript.body).sort(), slug).toEqual(told.sort());
  }
  const statuses = telling.flatMap(({ manuscript }) => toClaims(evidenceOf(manuscript), manuscript.body));
  expect(new Set(statuses.map(({ status }) => status))).toEqual(new Set(['documented', 'sourced', 'disputed']));
});

test('what happened afterwards is to be seen: a second version, an old address, a withdrawal, threads in every mode', async () => {
  expect(await getArticle('the-bridge-that-forgot-how-to-open')).toMatchObject({ article: { versions: 3 } });
  const [moved] = readdressed;
  expect(await getArticle(moved?.slug ?? '')).toEqual({ kind: 'moved', slug: moved?.to });
  expect(await getArticle(unpublished[0]?.slug ?? '')).toMatchObject({
    kind: 'gone',
    gone: { because: unpublished[0]?.because },
  });
  for (const { slug, mode } of threads) expect(await getArticle(slug)).toMatchObject({ article: { comments: mode } });
  expect(new Set(threads.map(({ mode }) => mode))).toEqual(new Set(['closed', 'paused', 'approval', 'slowed']));
  const off = await getArticle('advertisement-feature-pell-and-daughter');
  expect(off).toMatchObject({ article: { comments: 'off', label: 'sponsored' } });
  expect(await getArticle('market-hall-clock-stopped-again')).toMatchObject({
    article: { comments: 'open', commentCount: 0 },
  });
});

test('the desk finds an appeal to answer, and somebody whose comments wait with a note on why', async () => {
  const [appeal, ...others] = await db().select().from(appeals);
  expect([appeal?.words, appeal?.decidedAt, others]).toEqual([objection.words, null, []]);
  const [sanction] = await db().select().from(sanctions);
  expect(sanction).toMatchObject({ kind: 'hold', reason: watched.reason, endedAt: null });
  expect(await db().select({ words: personNotes.words }).from(personNotes)).toEqual([{ words: watched.note }]);
});

test('the paper has corrected itself: above and below texts, and of an article that was withdrawn', async () => {
  const { corrections } = await listCorrections({ limit: 50 });
  expect(corrections).toHaveLength(revisions.filter(({ as }) => as.kind === 'correction').length);
  expect(new Set(corrections.map(({ severity }) => severity))).toEqual(new Set(['minor', 'serious']));
  expect(corrections.some(({ withdrawnAt }) => withdrawnAt !== null)).toBe(true);
  expect(await verifyChain()).toMatchObject({ broken: null, older: 0, erased: 0 });
});

test('each of its changes is told word by word, and signed', async () => {
  const found = await getHistory('the-bridge-that-forgot-how-to-open');
  if (found.kind !== 'history') throw new Error(found.kind);
  const { articleId, entries } = found.history;
  expect(entries.map(({ by }) => by)).toEqual(['Priya Sandell', 'Priya Sandell', null]);
  const difference = await getDifference(articleId, { from: 2, to: 3 });
  expect(difference).toMatchObject({ changedBlocks: 1 });
  const removed = difference?.parts.flatMap((part) => (part.is === 'changed' ? part.pieces : []));
  expect(removed?.filter(({ is }) => is === 'removed')).toEqual([{ is: 'removed', text: '212' }]);
});

test('there are at least a hundred and fifty comments, in every state, with picks, deep threads and answers from the staff', async () => {
  const all = await db().select().from(comments);
  expect(all.length).toBeGreaterThanOrEqual(150);
  expect(new Set(all.map(({ state }) => state))).toEqual(
    new Set(['held', 'shown', 'rejected', 'removed', 'withdrawn', 'spam']),
  );
  expect(all.filter(({ state, reason }) => state === 'rejected' && reason === null)).toEqual([]);
  expect(all.filter(({ pickedAt }) => pickedAt !== null).length).toBeGreaterThanOrEqual(3);
  expect(all.filter(({ userId }) => userId !== null).length).toBeGreaterThanOrEqual(5);
  expect(Math.max(...all.map(({ depth }) => depth))).toBeGreaterThanOrEqual(5);
});

test('only those who wrote the story are its author in the thread, their colleagues are staff, guests are neither', async () => {
  const badges = async (slug: string) => {
    const found = await getArticle(slug);
    const thread = found.kind === 'article' ? await getThread(found.article.id, { sort: 'oldest', page: 1 }) : null;
    const all = (list: CommentDto[]): CommentDto[] => list.flatMap((comment) => [comment, ...all(comment.replies)]);
    return new Map(all(thread?.conversations ?? []).map(({ name, badge }) => [name, badge]));
  };
  const bridge = await badges('the-bridge-that-forgot-how-to-open');
  expect([bridge.get('Maren Aldous'), bridge.get('Wren Halloran')]).toEqual(['author', null]);
  expect((await badges('let-the-high-street-be-slow')).get('Tobin Hale')).toBe('staff');
});

test('nothing in the demo happened after the first start, and nobody but the demo published it', async () => {
  const late = await db().select({ kind: events.kind }).from(events).where(sql`${events.at} > ${now.toISOString()}`);
  expect(late).toEqual([]);
  const publishers = await db()
    .selectDistinct({ actor: events.actorKind })
    .from(events)
    .where(eq(events.kind, 'article.published'));
  expect(publishers).toEqual([{ actor: 'demo' }]);
});

test('a reader’s comment led to a correction, and says so', async () => {
  const rows = await db()
    .select({ led: corrections.commentId })
    .from(corrections)
    .where(isNotNull(corrections.commentId));
  expect(rows).toHaveLength(1);
});

test('there are notes on paragraphs that stand, and one on words that were corrected since', async () => {
  const [bridge] = await db()
    .select({ id: articles.id })
    .from(articles)
    .where(eq(articles.slug, 'the-bridge-that-forgot-how-to-open'));
  const thread = await getThread(bridge?.id ?? '', { sort: 'best', page: 1 });
  const noted = (thread?.conversations ?? []).flatMap(({ noted }) => noted ?? []);
  expect(noted.map(({ stands }) => stands).sort()).toEqual([false, true, true, true]);
  expect(noted.find(({ stands }) => !stands)).toMatchObject({ quote: expect.any(String), since: { from: 1, to: 3 } });
});

test('no address of a commenter is in an article, a list or a thread', async () => {
  const addresses = await db().select({ email: commentPrivate.email }).from(commentPrivate);
  expect(addresses.length).toBeGreaterThan(30);
  const { stories } = await listLatest({ limit: 100 });
  const pages: unknown[] = [stories];
  for (const { id, slug } of stories)
    pages.push(await getArticle(slug), await getThread(id, { sort: 'best', page: 1 }));
  const shown = JSON.stringify(pages);
  expect(addresses.filter(({ email }) => shown.includes(email))).toEqual([]);
  expect(shown).not.toContain('@');
});

test('filling a newspaper that has an article changes nothing', async () => {
  const before = await db().select({ events: count() }).from(events);
  await fillDemo(new Date('2030-05-02T12:00:00Z'), () => {});
  expect(await db().select({ events: count() }).from(events)).toEqual(before);
});

test('nobody is written to about what the demo’s guests said', async () => {
  expect(await makeLetters(now)).toBe(0);
  expect(await db().$count(letters)).toBe(0);
});
