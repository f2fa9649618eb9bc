import { eq, sql } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { db } from '@/db/client';
import { commenters, comments } from '@/db/schema/comments';
import { addresses } from '@/db/schema/people';
import { freshDatabase } from '@/db/testing';
import { readGuestKey } from '@/newsroom/people/guest-key';
import { plansOf } from '@/newsroom/testing/published';
import { decideAppeal } from '../appeals/decide-appeal';
import { makeAppeal } from '../appeals/make-appeal';
import { editComment } from '../edits/edit-comment';
import { wordsKey } from '../edits/words-key';
import { removeComment } from '../moderate';
import { getOwnComment } from '../own-queries';
import { recommendComment } from '../recommend';
import { anArticle, aPerson, everything, guestAt, later, noon, post, said, stranger } from '../testing';
import { withdrawComment } from '../withdraw';
import { listOwn } from './list-own-queries';
import { getOnStory } from './on-story-queries';
import { getOwnData } from './own-data-queries';

let database: { close(): Promise<void> };
beforeEach(async () => {
  database = await freshDatabase();
  await anArticle('bridge');
});
afterEach(() => database.close());

/** Binds a key to the address it typed, as a confirmed letter does. */
async function bind(commenterId: string | null, email: string): Promise<void> {
  const [row] = await db().update(addresses).set({ confirmedAt: noon }).where(eq(addresses.email, email)).returning();
  await db()
    .update(commenters)
    .set({ addressId: row?.id ?? '' })
    .where(eq(commenters.id, commenterId ?? ''));
}

const sunniva = 'sunniva@orle.example';

describe('an account’s comment', () => {
  it('is listed with its state and why, edited, appealed for, withdrawn and taken away as a guest’s is', async () => {
    const [arlo, milo] = [await aPerson('author', 'Arlo Finch'), await aPerson('moderator', 'Milo')];
    const { id } = await post(arlo, { slug: 'bridge', text: 'Mine.' }, later(1));
    const edit = { slug: 'bridge', id, text: 'Mine, and better.', seen: wordsKey('Mine.') };
    expect(await editComment(arlo, edit, later(60))).toMatchObject({ ok: true, state: 'shown' });
    await removeComment(milo, { id, reason: 'off-topic', publicNote: 'Elsewhere.', privateNote: 'Hm.' }, later(70));
    expect((await listOwn(arlo, undefined))?.comments).toMatchObject([
      { id, state: 'removed', reason: 'off-topic', publicNote: 'Elsewhere.', words: 'Mine, and better.' },
    ]);
    const appeal = async () => (await listOwn(arlo, undefined))?.comments.find((one) => one.id === id);
    expect(await appeal()).toMatchObject({ appeal: null, appealOpen: true });
    expect((await getOwnComment(arlo, 'bridge', id))?.appealed).toBe(false);
    const made = await makeAppeal(arlo, { id, by: '', words: 'It is on topic.' }, later(80));
    expect(made).toMatchObject({ ok: true });
    const waits = { madeAt: later(80).toISOString(), decidedAt: null, upheld: null, answer: '' };
    expect(await appeal()).toMatchObject({ appeal: waits, appealOpen: false });
    expect((await getOwnComment(arlo, 'bridge', id))?.appealed).toBe(true);
    const edith = await aPerson('editor', 'Edith');
    const answered = { id: made.ok ? made.id : '', upheld: false, answer: 'It stands.' };
    expect(await decideAppeal(edith, answered, later(85))).toMatchObject({ ok: true });
    const decided = { decidedAt: later(85).toISOString(), upheld: false, answer: 'It stands.' };
    expect(await appeal()).toMatchObject({ state: 'removed', appeal: decided, appealOpen: false });
    const next = await post(arlo, { slug: 'bridge', text: 'Another.' }, later(90));
    expect(await withdrawComment(arlo, { id: next.id }, later(95))).toMatchObject({ ok: true });
    const data = await getOwnData(arlo, later(99));
    expect(data?.account).toMatchObject({ name: 'Arlo Finch', role: 'author' });
    expect(data?.comments.map(({ id: one, state }) => [one, state])).toEqual([
      [id, 'removed'],
      [next.id, 'withdrawn'],
    ]);
    expect(JSON.stringify(data)).not.toMatch(/Hm\.|passwordHash|Milo/);
  });

  it('is nobody else’s at the paper: not listed, edited, withdrawn or taken away by another account', async () => {
    const [arlo, edith] = [await aPerson('author', 'Arlo Finch'), await aPerson('editor', 'Edith')];
    const { id } = await post(arlo, { slug: 'bridge', text: 'Mine.' }, later(1));
    const before = await everything();
    expect((await listOwn(edith, undefined))?.comments).toEqual([]);
    expect((await getOwnData(edith, later(2)))?.comments).toEqual([]);
    const edit = { slug: 'bridge', id, text: 'Theirs.', seen: wordsKey('Mine.') };
    expect(await editComment(edith, edit, later(60))).toMatchObject({ problem: 'comment-missing', status: 404 });
    expect(await withdrawComment(edith, { id }, later(60))).toMatchObject({ problem: 'comment-missing', status: 404 });
    expect(await everything()).toEqual(before);
  });
});

describe('a comment is one’s own', () => {
  it('by the key it was written with, and by nobody else’s', async () => {
    const { id, guest } = await post(stranger, said('Mine.'));
    const other = await post(guestAt('198.51.100.9'), said('Not mine.', { email: 'other@orle.example' }));
    expect((await getOwnComment(guest, 'bridge', id))?.own).toBe(true);
    expect(await getOwnComment(other.guest, 'bridge', id)).toBeNull();
    expect(await getOwnComment(guestAt('192.0.2.1'), 'bridge', id)).toBeNull();
  });

  it('by another key of the same confirmed address, and never by a typed address', async () => {
    const first = await post(stranger, said('From the desk.'));
    const second = await post(guestAt('198.51.100.9'), said('From the train.'));
    expect(await getOwnComment(second.guest, 'bridge', first.id)).toBeNull();
    await bind(second.guest.commenterId, sunniva);
    expect((await getOwnComment(second.guest, 'bridge', first.id))?.own).toBe(true);
    // The key that only typed the address has won nothing.
    expect(await getOwnComment(first.guest, 'bridge', second.id)).toBeNull();
    await bind(first.guest.commenterId, sunniva);
    expect((await getOwnComment(first.guest, 'bridge', second.id))?.own).toBe(true);
  });

  it('so that it can be taken back from any browser of the person, and by no stranger', async () => {
    const first = await post(stranger, said('From the desk.'));
    const second = await post(guestAt('198.51.100.9'), said('From the train.', { email: 'other@orle.example' }));
    const before = await everything();
    expect(await withdrawComment(second.guest, { id: first.id }, noon)).toMatchObject({ ok: false, status: 404 });
    expect(await everything()).toEqual(before);
    await bind(first.guest.commenterId, sunniva);
    await bind(second.guest.commenterId, sunniva);
    expect(await withdrawComment(second.guest, { id: first.id }, noon)).toMatchObject({ ok: true });
  });
});

describe('a person whose comment was let stand', () => {
  const show = (id: string) => db().update(comments).set({ state: 'shown' }).where(eq(comments.id, id));

  it('is known by every browser of a confirmed address, and a typed address makes nobody known', async () => {
    const first = await post(stranger, said('From the desk.'));
    await show(first.id);
    const second = await post(guestAt('198.51.100.9'), said('From the train.'));
    expect(second.state).toBe('held');
    await bind(first.guest.commenterId, sunniva);
    expect((await post(second.guest, said('Still nobody.'), later(60))).state).toBe('held');
    await bind(second.guest.commenterId, sunniva);
    expect((await post(second.guest, said('Somebody now.'), later(120))).state).toBe('shown');
  });
});

describe('what the reader’s script is told of a story', () => {
  it('is one’s own comments there, by id and state alone', async () => {
    await anArticle('quay');
    const { id, guest } = await post(stranger, said('Here.'));
    await post(guest, said('There.', { slug: 'quay' }), later(60));
    await post(guestAt('198.51.100.9'), said('Somebody else.', { email: 'other@orle.example' }));
    expect(await getOnStory(guest, 'bridge', later(3_600))).toEqual({
      own: [{ id, state: 'held', until: null }],
      recommended: [],
    });
    expect(await getOnStory(guest, 'nowhere', later(3_600))).toEqual({ own: [], recommended: [] });
    const editor = await aPerson('editor', 'Edith');
    const { id: hers } = await post(editor, said('Signed in.'), later(120));
    const soon = { own: [{ id: hers, state: 'shown', until: later(120 + 300).toISOString() }], recommended: [] };
    expect(await getOnStory(editor, 'bridge', later(180))).toEqual(soon);
    expect(await getOnStory(editor, 'bridge', later(3_600))).toEqual({
      own: [{ id: hers, state: 'shown', until: null }],
      recommended: [],
    });
  });

  it('is what this reader recommends there, and nobody else’s', async () => {
    const editor = await aPerson('editor', 'Edith');
    const { id } = await post(editor, said('Signed in.'));
    const reader = await recommendComment(stranger, { slug: 'bridge', id, on: true }, noon);
    const commenterId = reader.ok && reader.cookie ? await readGuestKey(reader.cookie) : null;
    expect(await getOnStory({ ...stranger, commenterId }, 'bridge', noon)).toEqual({ own: [], recommended: [id] });
    const { guest } = await post(guestAt('198.51.100.9'), said('Somebody else.', { email: 'other@orle.example' }));
    expect((await getOnStory(guest, 'bridge', noon))?.recommended).toEqual([]);
  });

  it('is told to an account as to a guest', async () => {
    const arlo = await aPerson('author', 'Arlo Finch');
    const mine = await post(arlo, { slug: 'bridge', text: 'Mine.' }, later(1));
    const other = await post(await aPerson('editor', 'Edith'), { slug: 'bridge', text: 'Not mine.' }, later(2));
    await recommendComment(arlo, { slug: 'bridge', id: other.id, on: true }, later(3));
    expect(await getOnStory(arlo, 'bridge', later(4))).toEqual({
      own: [{ id: mine.id, state: 'shown', until: later(301).toISOString() }],
      recommended: [other.id],
    });
  });

  it('is not found by reading what everybody recommends and owns', async () => {
    const arlo = await aPerson('author', 'Arlo Finch');
    const { id, guest } = await post(stranger, said('Mine.'));
    const [who, rows] = [sql`generate_series(1, 4000) n`, sql`${noon.toISOString()}::timestamptz`];
    await db().execute(
      sql`insert into users (id, email, name, role, created_at) select 'u' || n, 'u' || n, 'U', 'author', ${rows} from ${who}`,
    );
    await db().execute(
      sql`insert into recommendations (comment_id, user_id, created_at) select ${id}, 'u' || n, ${rows} from ${who}`,
    );
    await db().execute(
      sql`insert into commenters (id, key_hash, created_at) select 'k' || n, 'k' || n, ${rows} from ${who}`,
    );
    await db().execute(sql`insert into comment_owners (comment_id, commenter_id) select ${id}, 'k' || n from ${who}`);
    await db().execute(sql`analyze`);
    for (const actor of [arlo, guest])
      for (const plan of await plansOf(() => getOnStory(actor, 'bridge', noon)))
        expect(plan).not.toMatch(/Seq Scan on (recommendations|comment_owners)/);
  });

  it('is nothing without a key', async () => {
    await post(stranger, said('Here.'));
    expect(await getOnStory(stranger, 'bridge', later(3_600))).toBeNull();
  });
});
