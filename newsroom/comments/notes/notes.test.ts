import { eq } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { db } from '@/db/client';
import { articles, articleVersions } from '@/db/schema/articles';
import { comments } from '@/db/schema/comments';
import { freshDatabase } from '@/db/testing';
import { inExchange, newExchange } from '@/newsroom/answer';
import { newId } from '@/newsroom/id';
import { savePublication } from '@/newsroom/settings/publication';
import type { Block, Body } from '@/newsroom/text/blocks';
import { approveComment, removeComment } from '../moderate';
import { getThread } from '../queries';
import { reply } from '../reply';
import { submitComment } from '../submit';
import { anArticle, aPerson, everything, guestAt, later, noon, post, said, stranger } from '../testing';
import { countNotes, getNotes } from './note-queries';

const words = 'The bridge opened 212 times in 2022.';
const other = 'It has opened less each year since.';
const on = { block: 'aaaa', quote: words, version: 1 };

let database: { close(): Promise<void> };
let article: string;
beforeEach(async () => {
  database = await freshDatabase();
  article = await anArticle('bridge');
  await savePublication(await aPerson('admin', 'Ada Root'), { commentPolicy: 'open' }, noon);
  await print(1, { aaaa: words, bbbb: other });
});
afterEach(() => database.close());

const bodyOf = (paragraphs: Record<string, string>): Body => ({
  type: 'doc',
  content: Object.entries(paragraphs).map(
    ([id, text]): Block => ({ type: 'paragraph', attrs: { id }, content: [{ type: 'text', text }] }),
  ),
});

/** Makes version `number` of the story live. */
async function print(number: number, paragraphs: Record<string, string>): Promise<void> {
  const id = newId(later(number));
  const manuscript = { body: bodyOf(paragraphs) };
  await db()
    .insert(articleVersions)
    .values({ id, articleId: article, number, manuscript, substantive: true, publishedAt: later(number) });
  await db().update(articles).set({ liveVersionId: id }).where(eq(articles.id, article));
}

const stored = (id: string) =>
  db()
    .select({ block: comments.noteBlock, quote: comments.noteQuote, version: comments.noteVersion })
    .from(comments)
    .where(eq(comments.id, id));

async function refused(input: Parameters<typeof submitComment>[1], expected: object): Promise<void> {
  const before = await everything();
  expect(await submitComment(stranger, input, noon)).toMatchObject({ ok: false, ...expected });
  expect(await everything()).toEqual(before);
}

describe('a note', () => {
  it('is a comment of the thread that keeps its paragraph, its quote and its version', async () => {
    const { id } = await post(stranger, said('It was 221.', { note: on }));
    expect(await stored(id)).toEqual([on]);
    const thread = await getThread(article, { sort: 'best', page: 1 });
    expect(thread?.conversations[0]).toMatchObject({ id, noted: { block: 'aaaa', quote: words, stands: true } });
    expect(thread?.count).toBe(1);
  });

  it('may quote less than its paragraph, and come by a form whose line ends are its own', async () => {
    const { id } = await post(stranger, said('It was 221.', { note: { ...on, quote: ' opened\r\n212 times ' } }));
    expect(await stored(id)).toEqual([{ ...on, quote: 'opened 212 times' }]);
  });

  it('that was read in an earlier version hangs where the words stood in both', async () => {
    await print(2, { aaaa: `${words} So it did.`, bbbb: other });
    const { id } = await post(stranger, said('It was 221.', { note: on }));
    expect(await stored(id)).toEqual([on]);
  });

  it('waits like any other comment where the rules hold it', async () => {
    await savePublication(await aPerson('admin', 'Odile Marsh'), { commentPolicy: 'all' }, noon);
    const { id, state } = await post(stranger, said('It was 221.', { note: on }));
    expect(state).toBe('held');
    expect((await countNotes(article, bodyOf({ aaaa: words }))).size).toBe(0);
    await approveComment(await aPerson('editor', 'Maren Aldous'), { id }, later(60));
    expect([...(await countNotes(article, bodyOf({ aaaa: words })))]).toEqual([['aaaa', 1]]);
  });

  it('says the same of another paragraph, and under the story, without repeating itself', async () => {
    const first = await post(stranger, said('Is that so?', { note: on }));
    const second = await post(
      first.guest,
      said('Is that so?', { note: { ...on, block: 'bbbb', quote: other } }),
      later(60),
    );
    const third = await post(first.guest, said('Is that so?'), later(120));
    expect(new Set([first.id, second.id, third.id]).size).toBe(3);
    expect((await post(first.guest, said('Is that so?', { note: on }), later(180))).id).toBe(first.id);
  });
});

describe('a note is refused, and nothing is changed', () => {
  const changed = { problem: 'note-paragraph-changed', status: 409 };

  it('where its words no longer stand in its paragraph, with the paragraph as it reads now', async () => {
    await print(2, { aaaa: 'The bridge opened 221 times in 2022.', bbbb: words });
    await refused(said('It was 221.', { note: on }), {
      ...changed,
      values: { block: 'aaaa', quote: 'The bridge opened 221 times in 2022.', version: 2 },
    });
  });

  it('where its paragraph is gone, wherever its words went', async () => {
    await print(2, { bbbb: `${other} ${words}` });
    await refused(said('It was 221.', { note: on }), { problem: 'note-paragraph-gone', status: 409 });
  });

  it('where it claims words or a version that the paragraph never had', async () => {
    await refused(said('Ha.', { note: { ...on, quote: 'The bridge never opened.' } }), changed);
    await refused(said('Ha.', { note: { ...on, version: 2 } }), changed);
    await print(2, { aaaa: `${words} Twice.`, bbbb: other });
    await refused(said('Ha.', { note: { ...on, quote: 'Twice.' } }), changed);
  });

  it.each([
    ['is no block', { ...on, block: '../x' }],
    ['has no quote', { ...on, quote: ' \n' }],
    ['has an endless quote', { ...on, quote: 'x'.repeat(1_001) }],
    ['has no version', { ...on, version: Number.NaN }],
  ])('where the form is none of ours: it %s', (_, note) =>
    refused(said('Ha.', { note }), { problem: 'form-unreadable', status: 400 }),
  );

  it('where it answers a comment as well', async () => {
    const { id } = await post(stranger, said('First.'));
    await refused(said('Ha.', { to: id, note: on }), { problem: 'form-unreadable', status: 400 });
  });

  it('where the thread is closed', async () => {
    await db().update(articles).set({ comments: 'closed' });
    await refused(said('Ha.', { note: on }), { problem: 'thread-closed', status: 403 });
  });
});

describe('when the paragraph changes', () => {
  it('the note leaves its place, says so with what to compare, and comes back with its words', async () => {
    const { id } = await post(stranger, said('It was 221.', { note: on }));
    await print(2, { aaaa: 'The bridge opened 221 times in 2022.', bbbb: words });
    const [conversation] = (await getThread(article, { sort: 'best', page: 1 }))?.conversations ?? [];
    expect(conversation?.noted).toMatchObject({ stands: false, since: { from: 1, to: 2 } });
    expect(await getNotes(article, 'aaaa')).toMatchObject({ standing: [], earlier: [{ id }] });
    expect(await getNotes(article, 'bbbb')).toMatchObject({ standing: [], earlier: [] });
    await print(3, { aaaa: words });
    expect(await getNotes(article, 'aaaa')).toMatchObject({ standing: [{ id, noted: null }], earlier: [] });
  });

  it('the page of a paragraph that is gone keeps what was said of it; one that never was has none', async () => {
    const { id } = await post(stranger, said('It was 221.', { note: on }));
    await print(2, { bbbb: other });
    expect(await getNotes(article, 'aaaa')).toMatchObject({ paragraph: null, standing: [], earlier: [{ id }] });
    expect(await getNotes(article, 'zzzz')).toBeNull();
  });
});

describe('the page of a paragraph', () => {
  it('has its notes alone, oldest first, with their replies; what is removed is not counted', async () => {
    const first = await post(stranger, said('One.', { note: on }));
    const second = await post(guestAt('198.51.100.1'), said('Two.', { note: on, email: 'b@b.example' }), later(60));
    const answer = await post(guestAt('192.0.2.1'), said('Yes.', { to: first.id, email: 'c@b.example' }), later(90));
    await post(guestAt('192.0.2.9'), said('Under the story.', { email: 'd@b.example' }), later(120));
    const notes = await getNotes(article, 'aaaa');
    expect(notes?.paragraph).toEqual({ text: words, quote: words, version: 1 });
    expect(notes?.standing).toMatchObject([{ id: first.id, replies: [{ id: answer.id }] }, { id: second.id }]);
    await removeComment(await aPerson('editor', 'Maren Aldous'), { id: second.id, reason: 'off-topic' }, later(180));
    expect([...(await countNotes(article, bodyOf({ aaaa: words })))]).toEqual([['aaaa', 1]]);
  });

  it('and the counts beside a story are made of what an event of its thread touches', async () => {
    for (const read of [() => countNotes(article, bodyOf({})), () => getNotes(article, 'aaaa')]) {
      const exchange = newExchange('');
      await inExchange<unknown>(exchange, read);
      expect([...exchange.tags]).toContain(`thread:${article}`);
    }
  });
});

describe('the form of a note', () => {
  const form = (more: Record<string, string>) => {
    const filled = new FormData();
    const fields = { ...said('It was 221.'), block: 'aaaa', quote: words, version: '1', ...more };
    for (const [name, value] of Object.entries(fields)) filled.set(name, String(value));
    return filled;
  };

  it('leads back to its paragraph', async () => {
    expect(await reply(stranger, form({}), noon)).toMatchObject({
      ok: true,
      to: expect.stringMatching(/^\/articles\/bridge\/notes\/aaaa#c-\w+$/),
    });
  });

  it('refused for its fields comes back with its paragraph', async () => {
    const replied = await reply(stranger, form({ text: '' }), noon);
    expect(replied).toMatchObject({ status: 422, state: { problem: 'reply-faulty', note: on } });
  });

  it('whose paragraph changed comes back with what was typed and the paragraph as it is; sent again it is taken', async () => {
    const now = 'The bridge opened 221 times in 2022.';
    await print(2, { aaaa: now });
    const replied = await reply(stranger, form({}), noon);
    expect(replied).toMatchObject({
      status: 409,
      state: { typed: { text: 'It was 221.' }, note: { block: 'aaaa', quote: now, version: 2 } },
    });
    expect(await reply(stranger, form({ quote: now, version: '2' }), noon)).toMatchObject({ ok: true });
  });

  it('whose paragraph is gone comes back as a form for the whole story', async () => {
    await print(2, { bbbb: other });
    expect(await reply(stranger, form({}), noon)).toMatchObject({
      status: 409,
      state: { problem: 'note-paragraph-gone', typed: { text: 'It was 221.' }, note: null },
    });
  });
});
