import { eq } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { db } from '@/db/client';
import { articles } from '@/db/schema/articles';
import { commentOwners, commentPrivate, comments } from '@/db/schema/comments';
import { addresses } from '@/db/schema/people';
import { events } from '@/db/schema/record';
import { freshDatabase } from '@/db/testing';
import type { UserActor } from '@/newsroom/people/actor';
import { saveModeration } from '@/newsroom/settings/moderation';
import { savePublication } from '@/newsroom/settings/publication';
import { approveComment } from './moderate';
import { submitComment } from './submit';
import { anArticle, aPerson, everything, guestAt, later, noon, post, said, stranger } from './testing';

let database: { close(): Promise<void> };
let article: string;
let editor: UserActor;
beforeEach(async () => {
  database = await freshDatabase();
  article = await anArticle('bridge');
  editor = await aPerson('editor', 'Maren Aldous');
});
afterEach(() => database.close());

const policy = async (commentPolicy: 'open' | 'first-timers' | 'all') =>
  savePublication(await aPerson('admin', 'Ada Root'), { commentPolicy }, noon);
const counted = async () => {
  const [row] = await db()
    .select({ count: articles.commentCount, last: articles.lastCommentAt })
    .from(articles)
    .where(eq(articles.id, article));
  return row;
};
/** Refused, with these, and nothing in the database is other than before. */
async function refused(run: () => ReturnType<typeof submitComment>, expected: object) {
  const before = await everything();
  expect(await run()).toMatchObject({ ok: false, ...expected });
  expect(await everything()).toEqual(before);
}

describe('a guest', () => {
  it('is held at the first comment, is given a key, and the reason is stored', async () => {
    const { id, state, cookie, guest } = await post(stranger, said('I greased that bearing.'));
    expect([state, cookie?.length, guest.commenterId]).toEqual(['held', 87, expect.any(String)]);
    const [row] = await db().select().from(comments).where(eq(comments.id, id));
    expect(row?.verdict).toEqual({ outcome: 'held', rule: 'first-timer', value: 0, setting: 'first-timers' });
    expect(row).toMatchObject({ commenterId: guest.commenterId, depth: 0, rootId: id, shownAt: null });
    expect(await counted()).toEqual({ count: 0, last: null });
    expect(await db().select({ kind: events.kind, actor: events.actorId }).from(events)).toEqual([
      { kind: 'comment.held', actor: guest.commenterId },
    ]);
  });

  it('is shown at once after a comment of the same key stood', async () => {
    const { id, guest } = await post(stranger, said('First.'));
    await approveComment(editor, { id }, later(60));
    const { state, cookie, page } = await post(guest, said('Second.'), later(120));
    expect([state, cookie, page]).toEqual(['shown', undefined, 1]);
    expect(await counted()).toEqual({ count: 2, last: later(120) });
  });

  it('is not known by a typed name and address', async () => {
    const { id } = await post(stranger, said('First.'));
    await approveComment(editor, { id }, later(60));
    expect((await post(stranger, said('Second.'), later(120))).state).toBe('held');
  });

  it('is shown at once where the policy is open', async () => {
    await policy('open');
    expect((await post(stranger, said('First.'))).state).toBe('shown');
    expect(await counted()).toEqual({ count: 1, last: noon });
  });

  it('has the address kept apart, and in no column or event that pages read', async () => {
    const { id } = await post(stranger, said('Hello there.', { email: 'canary@orle.example' }));
    expect(await db().select().from(commentPrivate)).toEqual([
      {
        commentId: id,
        email: 'canary@orle.example',
        wantsReplies: false,
        networkHash: expect.stringMatching(/^\w{64}$/),
        createdAt: noon,
      },
    ]);
    expect(await db().select({ email: addresses.email, confirmedAt: addresses.confirmedAt }).from(addresses)).toEqual([
      { email: 'canary@orle.example', confirmedAt: null },
    ]);
    const { private: apart, ...rest } = (await everything()) as Record<string, unknown>;
    expect(JSON.stringify(apart)).toContain('canary');
    expect(JSON.stringify(rest)).not.toContain('canary');
  });

  it('keeps one row for an address however it is typed, and the wish for letters with the comment', async () => {
    await post(stranger, said('One.', { email: 'Sunniva@Orle.example' }));
    await post(guestAt('198.51.100.9'), said('Two.', { email: 'sunniva@orle.EXAMPLE', notify: 'on' }));
    expect(await db().$count(addresses)).toBe(1);
    const wishes = await db().select({ wants: commentPrivate.wantsReplies }).from(commentPrivate);
    expect(wishes.map(({ wants }) => wants).sort()).toEqual([false, true]);
  });

  it('reaches the article by an address it had before', async () => {
    await db().update(articles).set({ slug: 'the-bridge' });
    expect((await post(stranger, said('Hello there.'))).slug).toBe('the-bridge');
  });
});

describe('what is refused changes nothing', () => {
  it.each<[string, Partial<Parameters<typeof said>[1]>, object]>([
    ['an empty comment', { text: ' \n\u200b' }, { fields: { text: 'text-missing' } }],
    ['a single letter', { text: 'a' }, { fields: { text: 'text-too-short' } }],
    [
      '4,001 characters',
      { text: 'é'.repeat(4_001) },
      { fields: { text: 'text-too-long' }, values: { over: 1, max: 4_000 } },
    ],
    ['bytes that are no UTF-8', { text: 'a \ufffd b' }, { fields: { text: 'text-broken' } }],
    ['eleven links', { text: 'https://a.example '.repeat(11) }, { fields: { text: 'text-too-many-links' } }],
    ['no name', { name: '\u200b ' }, { fields: { name: 'your-name-missing' } }],
    ['a name of 81 characters', { name: 'n'.repeat(81) }, { fields: { name: 'your-name-too-long' } }],
    ['no address', { email: '' }, { fields: { email: 'email-missing' } }],
    ['half an address', { email: 'sunniva@' }, { fields: { email: 'email-no-domain' } }],
    ['the name of somebody at the paper', { name: 'MAREN ÁLDOUS' }, { fields: { name: 'name-reserved' } }],
    ['the same in letters that look like it', { name: 'Mаren\u200b Aldоus' }, { fields: { name: 'name-reserved' } }],
    ['the name of the paper', { name: 'Gazette.' }, { fields: { name: 'name-reserved' } }],
    ['the same with an article', { name: 'The Gazette' }, { fields: { name: 'name-reserved' } }],
    [
      'a name of somebody here with an office',
      { name: 'Maren Aldous (editor)' },
      { fields: { name: 'name-reserved' } },
    ],
    ['an office', { name: 'The Moderаtors' }, { fields: { name: 'name-reserved' } }],
  ])('%s: 422', (_, more, expected) =>
    refused(() => submitComment(stranger, { ...said('Hello there.'), ...more }, noon), {
      problem: 'reply-faulty',
      status: 422,
      ...expected,
    }),
  );

  it('everything wrong is told at once', () =>
    refused(() => submitComment(stranger, said('', { name: '', email: 'x' }), noon), {
      fields: { text: 'text-missing', name: 'your-name-missing', email: 'email-no-at' },
    }));

  it.each(['The Editor’s Cat', 'Modesty at Sea', 'The of at', 'A.', 'Maren from Gazette Street'])(
    'a name of one’s own is taken: %s',
    async (name) => expect((await post(stranger, said('Hello there.', { name }))).state).toBe('held'),
  );

  it('4,000 characters of any plane are accepted', async () =>
    expect((await post(stranger, said('👍'.repeat(4_000)))).state).toBe('held'));

  it.each([
    ['closed', 'thread-closed'],
    ['off', 'thread-off'],
  ] as const)('a thread that is %s: 403', async (mode, problem) => {
    await db().update(articles).set({ comments: mode });
    await refused(() => submitComment(stranger, said('Hello there.'), noon), { problem, status: 403 });
    await refused(() => submitComment(editor, said('Hello there.'), noon), { problem, status: 403 });
  });

  it('a thread that is paused: 403 with its reason and its end', async () => {
    await db()
      .update(articles)
      .set({ comments: 'paused', commentsNote: 'The vote is being counted.', commentsUntil: later(3_600) });
    await refused(() => submitComment(stranger, said('Hello there.'), noon), {
      problem: 'thread-paused',
      status: 403,
      values: { note: 'The vote is being counted.', until: '4 May 2026, 13:00' },
    });
  });

  it('a thread past its day: 403, though the clock has not written it down', async () => {
    await saveModeration(await aPerson('admin', 'Ada Root'), { closeAfterDays: 1 }, noon);
    await db()
      .update(articles)
      .set({ firstPublishedAt: later(-86_400) });
    await refused(() => submitComment(stranger, said('Hello there.'), noon), { problem: 'thread-closed' });
  });

  it('a slowed thread takes one comment of a person in its time, and refuses the next with the seconds left', async () => {
    await db().update(articles).set({ comments: 'slowed' });
    const { guest } = await post(stranger, said('The first.'));
    await refused(() => submitComment(guest, said('The second.'), later(100)), {
      problem: 'thread-slowed',
      status: 429,
      values: { seconds: 200 },
    });
    await post(guestAt('198.51.100.1'), said('Somebody else.', { email: 'other@orle.example' }), later(100));
    await post(guest, said('The second.'), later(300));
  });

  it('a thread held for approval holds those who are known, and not the paper', async () => {
    await savePublication(await aPerson('admin', 'Ada Root'), { commentPolicy: 'open' }, noon);
    await db().update(articles).set({ comments: 'approval' });
    expect((await post(stranger, said('Hello there.'))).state).toBe('held');
    expect((await post(editor, said('Welcome.'))).state).toBe('shown');
  });

  it('comments off for the whole paper: 403', async () => {
    await savePublication(await aPerson('admin', 'Ada Root'), { commentsOn: false }, noon);
    await refused(() => submitComment(stranger, said('Hello there.'), noon), { problem: 'thread-off' });
  });

  it.each(['draft', 'unpublished'] as const)('an article that is %s: 404', async (state) => {
    await db().update(articles).set({ state });
    await refused(() => submitComment(stranger, said('Hello there.'), noon), {
      problem: 'article-missing',
      status: 404,
    });
  });

  it('an article that never was: 404', () =>
    refused(() => submitComment(stranger, said('Hello there.', { slug: 'nowhere' }), noon), { status: 404 }));

  it('fields that are none of ours: 400', () =>
    refused(() => submitComment(stranger, { ...said('Hello there.'), role: 'admin' } as never, noon), { status: 400 }));
});

describe('replies', () => {
  it('hang on a public comment and keep its conversation', async () => {
    await policy('open');
    const first = await post(stranger, said('First.'));
    const second = await post(
      guestAt('198.51.100.1'),
      said('Second.', { to: first.id, email: 'b@b.example' }),
      later(60),
    );
    const third = await post(guestAt('192.0.2.1'), said('Third.', { to: second.id, email: 'c@b.example' }), later(120));
    const rows = await db().select().from(comments).where(eq(comments.id, third.id));
    expect(rows[0]).toMatchObject({ parentId: second.id, rootId: first.id, depth: 2 });
  });

  it('a reply to a held comment is refused', async () => {
    const { id, guest } = await post(stranger, said('First.'));
    await refused(() => submitComment(guest, said('Second.', { to: id }), later(60)), {
      problem: 'parent-missing',
      status: 404,
    });
  });

  it('a reply to a comment of another article is refused', async () => {
    await policy('open');
    await anArticle('ferry');
    const { id } = await post(stranger, said('First.', { slug: 'ferry' }));
    await refused(() => submitComment(stranger, said('Second.', { to: id }), later(60)), { problem: 'parent-missing' });
  });
});

describe('the same words again', () => {
  it('twice at once make one comment, and both browsers own it', async () => {
    const [one, two] = await Promise.all([post(stranger, said('Hello.')), post(stranger, said('Hello.'))]);
    expect(one.id).toBe(two.id);
    expect(await db().select().from(comments)).toHaveLength(1);
    expect(await db().select().from(commentOwners)).toHaveLength(1);
    expect(one.guest.commenterId).not.toBe(two.guest.commenterId);
  });

  it('within ten minutes are accepted silently, without a second event', async () => {
    const first = await post(stranger, said('Hello.'));
    const again = await post(first.guest, said('Hello.'), later(599));
    expect(again.id).toBe(first.id);
    expect(await db().select().from(events)).toHaveLength(1);
  });

  it('within ten minutes from the same browser under another address are the same comment', async () => {
    const first = await post(stranger, said('Hello.'));
    expect((await post(first.guest, said('Hello.', { email: 'other@b.example' }), later(60))).id).toBe(first.id);
  });

  it('after ten minutes are refused with the way to the first: 409', async () => {
    const { id } = await post(stranger, said('Hello.'));
    await refused(() => submitComment(stranger, said('Hello.'), later(601)), {
      problem: 'said-already',
      status: 409,
      values: { id, slug: 'bridge' },
    });
  });

  it('in another place are another comment', async () => {
    await policy('open');
    const first = await post(stranger, said('Hello.'));
    expect((await post(first.guest, said('Hello.', { to: first.id }), later(60))).id).not.toBe(first.id);
  });

  it('from somebody else are another comment', async () => {
    const first = await post(stranger, said('Hello.'));
    expect((await post(guestAt('198.51.100.1'), said('Hello.', { email: 'b@b.example' }))).id).not.toBe(first.id);
  });
});

describe('too fast', () => {
  it('within 15 seconds of the last: 429 with the seconds left', async () => {
    const { guest } = await post(stranger, said('First.'));
    await refused(() => submitComment(guest, said('Second.'), later(6)), {
      problem: 'posting-quickly',
      status: 429,
      values: { seconds: 9 },
    });
    expect((await post(guest, said('Second.'), later(15))).state).toBe('held');
  });

  it('without the cookie too, by address and network', async () => {
    await post(stranger, said('First.'));
    await refused(() => submitComment(stranger, said('Second.'), later(6)), { status: 429 });
  });

  it('ten people behind one network may post in a minute, the eleventh waits', async () => {
    for (let n = 0; n < 10; n += 1) await post(stranger, said(`Comment ${n}`, { email: `n${n}@b.example` }), later(n));
    await refused(() => submitComment(stranger, said('Comment 11', { email: 'n11@b.example' }), later(20)), {
      problem: 'posting-quickly',
      values: { seconds: 40 },
    });
  });

  it('of two different comments at once one is let through', async () => {
    const both = await Promise.all([
      submitComment(stranger, said('One.'), noon),
      submitComment(stranger, said('Two.'), noon),
    ]);
    expect(both.map(({ ok }) => ok).sort()).toEqual([false, true]);
    expect(await db().select().from(comments)).toHaveLength(1);
  });

  it('a comment that was refused takes no turn', async () => {
    await submitComment(stranger, said('https://a.example '.repeat(11)), noon);
    expect((await post(stranger, said('Then without.'), later(1))).state).toBe('held');
  });
});

describe('somebody signed in', () => {
  it('posts under the own name, without waiting, whatever was typed', async () => {
    await policy('all');
    const { id, state } = await post(
      editor,
      said('https://a.example https://b.example', { name: 'Somebody', email: 'x' }),
    );
    expect(state).toBe('shown');
    const [row] = await db().select().from(comments).where(eq(comments.id, id));
    expect(row).toMatchObject({ name: 'Maren Aldous', userId: editor.userId, commenterId: null });
    expect(await db().select().from(commentPrivate)).toEqual([]);
    expect((await post(editor, said('At once.'), later(1))).state).toBe('shown');
  });
});

it('the page of the thread that holds the comment is answered', async () => {
  await policy('open');
  const picked = new Date(noon);
  const ids: string[] = [];
  for (let n = 0; n < 51; n += 1) ids.push((await post(editor, said(`Comment ${n}`), later(n))).id);
  const held = await post(editor, said('A reply to the first.', { to: ids[0] as string }), later(100));
  expect(held.page).toBe(2);
  await db()
    .update(comments)
    .set({ pickedAt: picked })
    .where(eq(comments.id, ids[0] as string));
  expect((await post(editor, said('Another.', { to: ids[0] as string }), later(200))).page).toBe(1);
});
