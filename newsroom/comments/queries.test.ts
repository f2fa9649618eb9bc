import { eq } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { db } from '@/db/client';
import { articleBylines, articles } from '@/db/schema/articles';
import { comments } from '@/db/schema/comments';
import { authors } from '@/db/schema/people';
import { freshDatabase } from '@/db/testing';
import { inExchange, newExchange } from '@/newsroom/answer';
import { newId } from '@/newsroom/id';
import type { UserActor } from '@/newsroom/people/actor';
import { savePublication } from '@/newsroom/settings/publication';
import { countQueries } from '@/newsroom/testing/published';
import { getBranch } from './branch-queries';
import type { CommentDto } from './comment';
import { approveComment, pickComment, rejectComment, removeComment } from './moderate';
import { getOwnComment } from './own-queries';
import { getReplyPlace, getThread } from './queries';
import { getQueueItem, listQueue } from './queue-queries';
import { anArticle, aPerson, guestAt, later, noon, post, said, stranger } from './testing';
import { withdrawComment } from './withdraw';

let database: { close(): Promise<void> };
let article: string;
let editor: UserActor;
beforeEach(async () => {
  database = await freshDatabase();
  article = await anArticle('bridge');
  editor = await aPerson('editor', 'Maren Aldous');
  await savePublication(await aPerson('admin', 'Ada Root'), { commentPolicy: 'open' }, noon);
});
afterEach(() => database.close());

const best = { sort: 'best', page: 1 } as const;
const texts = (conversations: CommentDto[] | undefined): string[] =>
  (conversations ?? []).flatMap((one) => [
    JSON.stringify(one.tree).match(/"text":"([^"]*)"/)?.[1] ?? '†',
    ...texts(one.replies),
  ]);
let clock = 0;
const say = (text: string, to?: string) => {
  clock += 1;
  const email = `c${clock}@b.example`;
  return post(guestAt(`10.${clock}.0.1`), said(text, { email, ...(to ? { to } : {}) }), later(clock * 60));
};

describe('the thread', () => {
  it('of an article without comments is empty and open', async () => {
    expect(await getThread(article, best)).toEqual({
      articleId: article,
      slug: 'bridge',
      mode: 'open',
      count: 0,
      sort: 'best',
      page: 1,
      pages: 1,
      conversations: [],
      state: { mode: 'open', note: '', until: null, closes: null, days: null, slowSeconds: null },
      newest: { at: 0, ids: [] },
    });
  });

  it('holds conversations with their replies, and no address anywhere', async () => {
    const first = await say('one');
    await say('two');
    await say('three', first.id);
    const thread = await getThread(article, best);
    expect(texts(thread?.conversations)).toEqual(['two', 'one', 'three']);
    expect(thread?.count).toBe(3);
    expect(JSON.stringify(thread)).not.toMatch(/@|example/);
  });

  it('sorts by pick, recommendations and age; by newest; by oldest', async () => {
    const [one, two, three] = [await say('one'), await say('two'), await say('three')];
    await pickComment(editor, { id: one.id, picked: true }, later(900));
    await db().update(comments).set({ recommends: 5 }).where(eq(comments.id, two.id));
    expect(three.page).toBe(1);
    expect(texts((await getThread(article, best))?.conversations)).toEqual(['one', 'two', 'three']);
    expect(texts((await getThread(article, { sort: 'newest', page: 1 }))?.conversations)).toEqual([
      'three',
      'two',
      'one',
    ]);
    expect(texts((await getThread(article, { sort: 'oldest', page: 1 }))?.conversations)).toEqual([
      'one',
      'two',
      'three',
    ]);
  });

  it('has 50 conversations a page, and no page behind the last', async () => {
    for (let n = 0; n < 51; n += 1) await say(`number ${n}`);
    const [first, second] = [await getThread(article, best), await getThread(article, { sort: 'best', page: 2 })];
    expect([first?.pages, first?.conversations.length, second?.conversations.length]).toEqual([2, 50, 1]);
    expect(await getThread(article, { sort: 'best', page: 3 })).toBeNull();
  });

  it('is four queries whatever its size', async () => {
    const first = await say('one');
    await say('two', first.id);
    expect(await countQueries(() => getThread(article, best))).toBe(4);
  });

  it('shows what is public and tombstones, and nothing else', async () => {
    const removed = await say('removed');
    const answered = await say('withdrawn with a reply');
    const alone = await say('withdrawn alone');
    await say('the reply', answered.id);
    await removeComment(editor, { id: removed.id, reason: 'abusive' }, later(9_000));
    await withdrawComment(answered.guest, { id: answered.id }, later(9_000));
    await withdrawComment(alone.guest, { id: alone.id }, later(9_000));
    await savePublication(await aPerson('admin', 'Ada Root'), { commentPolicy: 'all' }, noon);
    await say('held');
    const thread = await getThread(article, best);
    expect(texts(thread?.conversations)).toEqual(['†', 'the reply', '†']);
    expect(thread?.conversations.map(({ tombstone }) => tombstone)).toEqual([
      { by: 'commenter', reason: '', note: '' },
      { by: 'editor', reason: 'abusive', note: '' },
    ]);
    expect(thread?.count).toBe(1);
  });

  it('knows the author of the story from the rest of the staff', async () => {
    const authorId = newId(noon);
    await db()
      .insert(authors)
      .values({ id: authorId, slug: 'm', name: 'Maren', userId: editor.userId, createdAt: noon });
    await db().insert(articleBylines).values({ articleId: article, authorId, position: 0 });
    await post(editor, said('I wrote it.'), later(1));
    await post(await aPerson('moderator', 'Milo Reeve'), said('I did not.'), later(2));
    expect((await getThread(article, best))?.conversations.map(({ badge }) => badge)).toEqual(['staff', 'author']);
  });

  it('names what it read, so that a comment reprints it', async () => {
    const exchange = newExchange('');
    await inExchange(exchange, () => getThread(article, best));
    expect([...exchange.tags]).toEqual([
      `thread:${article}`,
      `article:${article}`,
      `counts:thread:${article}`,
      'thread-rules',
    ]);
  });

  it('is not there for a story that is not public', async () => {
    await db().update(articles).set({ state: 'unpublished' });
    expect(await getThread(article, best)).toBeNull();
  });
});

describe('one comment', () => {
  it('stands between what it answers and what answers it', async () => {
    const first = await say('one');
    const second = await say('two', first.id);
    const found = await getBranch('bridge', second.id, 1);
    expect(texts(found ? [found.comment] : [])).toEqual(['two']);
    expect(found?.parent?.id).toBe(first.id);
    expect(found?.back).toEqual({ page: 1, id: second.id });
    expect(await getBranch('ferry', second.id, 1)).toBeNull();
    expect(await getBranch('bridge', second.id, 2)).toBeNull();
  });

  it('that is held is for its author and moderators', async () => {
    await savePublication(await aPerson('admin', 'Ada Root'), { commentPolicy: 'all' }, noon);
    const { id, guest } = await post(stranger, said('Waiting.'));
    expect(await getBranch('bridge', id, 1)).toBeNull();
    expect(await getOwnComment(guest, 'bridge', id)).toMatchObject({ state: 'held', own: true, source: 'Waiting.' });
    expect(await getOwnComment(editor, 'bridge', id)).toMatchObject({ own: false });
    expect(await getOwnComment(stranger, 'bridge', id)).toBeNull();
    expect(await getOwnComment({ ...guest, commenterId: newId(noon) }, 'bridge', id)).toBeNull();
    expect(await getOwnComment(await aPerson('author', 'Arlo'), 'bridge', id)).toBeNull();
    expect(await getReplyPlace('bridge', id)).toMatchObject({ parent: null });
  });
});

describe('the queue', () => {
  beforeEach(async () => {
    await savePublication(await aPerson('admin', 'Ada Root'), { commentPolicy: 'first-timers' }, noon);
  });

  it('lists what waits with its counts, newest first', async () => {
    const one = await say('one');
    const two = await say('two');
    const three = await say('three');
    await approveComment(editor, { id: one.id }, later(9_000));
    const queue = await listQueue(editor, 'held', {});
    expect(queue?.rows.map(({ id }) => id)).toEqual([three.id, two.id]);
    expect(queue?.counts).toEqual({ held: 2, reported: 0, new: 0, shown: 1, rejected: 0, spam: 0 });
    expect(queue?.rows[0]).toMatchObject({ quote: 'three', rule: 'first-timer', headline: 'bridge' });
  });

  it('shows what this browser posted before, and no address', async () => {
    const one = await post(stranger, said('one'));
    await approveComment(editor, { id: one.id }, later(1));
    const two = await post(one.guest, said('two https://a.example https://b.example', { name: 'S. Dell' }), later(60));
    await rejectComment(editor, { id: two.id, reason: 'spam' }, later(61));
    const three = await post(one.guest, said('three', { to: one.id }), later(120));
    const item = await getQueueItem(editor, three.id);
    expect(item?.person).toMatchObject({ shown: 2, refused: 1, waiting: 0, names: ['Sunniva Dell', 'S. Dell'] });
    expect(item?.parent?.name).toBe('Sunniva Dell');
    expect(JSON.stringify(item)).not.toContain('orle.example');
  });

  it('is for moderators', async () => {
    const { id } = await say('one');
    const author = await aPerson('author', 'Arlo Finch');
    expect(await listQueue(author, 'held', {})).toBeNull();
    expect(await getQueueItem(author, id)).toBeNull();
  });
});
