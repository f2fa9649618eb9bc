import { eq } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { db } from '@/db/client';
import { articles } from '@/db/schema/articles';
import { comments } from '@/db/schema/comments';
import { commentEdits } from '@/db/schema/conversation';
import { freshDatabase } from '@/db/testing';
import { newId } from '@/newsroom/id';
import type { Actor, GuestActor, UserActor } from '@/newsroom/people/actor';
import { saveModeration } from '@/newsroom/settings/moderation';
import { savePublication } from '@/newsroom/settings/publication';
import { withTags } from '@/newsroom/testing/published';
import { getCommentEdits } from '@/newsroom/trust/comment-edits-queries';
import { approveComment, pickComment, rejectComment, removeComment } from '../moderate';
import { getThread } from '../queries';
import { anArticle, aPerson, everything, guestAt, later, noon, post, said, stranger } from '../testing';
import { allowances } from '../turn';
import { withdrawComment } from '../withdraw';
import { approveEdit, rejectEdit } from './decide-edit';
import { editComment } from './edit-comment';
import { getEditPage } from './edit-queries';
import { wordsKey } from './words-key';

const first = 'We greased it every Monday.';
const second = 'We greased it every Tuesday.';
const linked = 'See https://one.example and https://two.example and judge.';
let database: { close(): Promise<void> };
let admin: UserActor;
let writer: GuestActor;
let id = '';
beforeEach(async () => {
  database = await freshDatabase();
  await anArticle('bridge');
  admin = await aPerson('admin', 'Ada Root');
  await savePublication(admin, { commentPolicy: 'open' }, noon);
  ({ id, guest: writer } = await post(guestAt('192.0.2.9'), said(first)));
});
afterEach(() => database.close());

const edit = (text: string, now = later(60), more: { actor?: Actor; seen?: string; id?: string; slug?: string } = {}) =>
  editComment(
    more.actor ?? writer,
    {
      slug: more.slug ?? 'bridge',
      id: more.id ?? id,
      text,
      seen: more.seen ?? wordsKey(first),
    },
    now,
  );
const comment = async (of = id) => (await db().select().from(comments).where(eq(comments.id, of)))[0];
const edits = () => db().select().from(commentEdits).orderBy(commentEdits.id);
const refusedAs = async (run: () => Promise<unknown>, refusal: object) => {
  const before = await everything();
  expect(await run()).toMatchObject({ ok: false, ...refusal });
  expect(await everything()).toEqual(before);
};

describe('an edit', () => {
  it('takes the place of the words at once, and what it said before is kept', async () => {
    await pickComment(admin, { id, picked: true }, noon);
    expect(await edit(`\n${second}\r\n`)).toEqual({ ok: true, id, slug: 'bridge', state: 'shown', page: 1 });
    expect(await comment()).toMatchObject({ source: second, state: 'shown', editedAt: later(60), pickedAt: null });
    expect(await edits()).toMatchObject([{ state: 'past', source: first, wasPublic: true, writtenAt: noon }]);
    const articleId = (await comment())?.articleId ?? '';
    const thread = await getThread(articleId, { sort: 'best', page: 1 });
    expect(thread?.conversations[0]).toMatchObject({ edited: true });
  });

  it('sent twice is one, and the words of before may be posted again', async () => {
    await edit(second);
    const before = await everything();
    expect(await edit(second)).toMatchObject({ ok: true, state: 'shown' });
    expect(await everything()).toEqual(before);
    expect((await post(writer, said(first), later(120))).id).not.toBe(id);
  });

  it('that a rule would hold waits, and the old words stay public meanwhile', async () => {
    expect(await edit(linked)).toMatchObject({ ok: true, state: 'edit-held' });
    expect(await comment()).toMatchObject({ source: first, editedAt: null, state: 'shown' });
    expect(await edits()).toMatchObject([{ state: 'held', source: linked, verdict: { rule: 'links' } }]);
    expect(await getEditPage(writer, 'bridge', id, later(90))).toMatchObject({
      source: linked,
      waits: true,
      fault: null,
    });
    expect(await edit(`${linked} Please.`, later(90), { seen: wordsKey(linked) })).toMatchObject({
      state: 'edit-held',
    });
    expect(await edits()).toMatchObject([{ state: 'held', source: `${linked} Please.` }]);
    expect(await edit(second, later(100), { seen: wordsKey(`${linked} Please.`) })).toMatchObject({ state: 'shown' });
    expect(await edits()).toMatchObject([{ state: 'past', source: first }]);
  });

  it('of a held comment is free until somebody decides, leaves it held, and marks nothing as edited', async () => {
    const held = await post(guestAt('203.0.113.9'), said(linked, { email: 'h@orle.example' }));
    const at = later(86_400);
    const as = { actor: held.guest, id: held.id, seen: wordsKey(linked) };
    expect(await edit('No links any more.', at, as)).toMatchObject({ ok: true, state: 'held' });
    expect(await comment(held.id)).toMatchObject({
      state: 'held',
      source: 'No links any more.',
      verdict: { rule: 'links' },
    });
    await approveComment(admin, { id: held.id, words: wordsKey('No links any more.') }, later(86_500));
    const thread = await getThread((await comment())?.articleId ?? '', { sort: 'newest', page: 1 });
    expect(thread?.conversations.map(({ edited }) => edited)).toEqual([false, false]);
    expect(await getCommentEdits('bridge', held.id)).toBeNull();
    await refusedAs(() => edit('More.', later(86_600), { ...as, seen: wordsKey('No links any more.') }), {
      problem: 'edit-over',
    });
  });

  it('is for the second browser that sent the same words, and for an account its own', async () => {
    const other = await post(guestAt('192.0.2.9'), said(first), later(20));
    expect(other.id).toBe(id);
    expect(await edit(second, later(60), { actor: other.guest })).toMatchObject({ ok: true });
    const own = await post(admin, { slug: 'bridge', text: 'As the desk.' });
    const as = { actor: admin, id: own.id, seen: wordsKey('As the desk.') };
    expect(await edit('As the whole desk.', later(60), as)).toMatchObject({ ok: true, state: 'shown' });
  });
});

describe('the time for it', () => {
  it('is what the desk gives, to the second', async () => {
    await saveModeration(admin, { editMinutes: 2 }, noon);
    expect(await getEditPage(writer, 'bridge', id, noon)).toMatchObject({
      until: later(120).toISOString(),
      fault: null,
    });
    await refusedAs(() => edit(second, later(120)), { problem: 'edit-over', status: 403, values: { minutes: 2 } });
    expect(await edit(second, later(119))).toMatchObject({ ok: true });
  });

  it('is over as soon as a reply is public, though not for one that nobody sees', async () => {
    const from = guestAt('203.0.113.8');
    const held = await post(from, said(linked, { to: id, email: 'r@orle.example' }));
    expect(held.state).toBe('held');
    expect((await getEditPage(writer, 'bridge', id, later(30)))?.fault).toBeNull();
    await approveComment(admin, { id: held.id }, later(30));
    await refusedAs(() => edit(second), { problem: 'edit-replied', status: 403 });
    await removeComment(admin, { id: held.id, reason: 'off-topic' }, later(40));
    await refusedAs(() => edit(second), { problem: 'edit-replied' });
  });
});

describe('a refusal changes nothing', () => {
  it.each([
    ['a stranger', () => edit(second, later(60), { actor: stranger }), { problem: 'comment-missing', status: 404 }],
    [
      'another guest',
      async () => edit(second, later(60), { actor: { ...stranger, commenterId: newId(noon) } }),
      { status: 404 },
    ],
    [
      'an admin: staff never edit a commenter’s words',
      () => edit(second, later(60), { actor: admin }),
      { problem: 'comment-missing', status: 404 },
    ],
    ['the paper’s own hands', () => edit(second, later(60), { actor: { kind: 'system' } }), { status: 404 }],
    ['another story’s address', () => edit(second, later(60), { slug: 'harbour' }), { status: 404 }],
    ['an id that is none', () => edit(second, later(60), { id: "'" }), { status: 404 }],
    ['nothing', () => edit('  '), { problem: 'reply-faulty', fields: { text: 'text-missing' } }],
    ['too much', () => edit('a'.repeat(4_001)), { status: 422, fields: { text: 'text-too-long' } }],
    [
      'a form of other words',
      () => edit(second, later(60), { seen: wordsKey('Others.') }),
      { problem: 'edited-meanwhile', status: 409 },
    ],
    ['a forged form', () => edit(second, later(60), { seen: 'x'.repeat(41) }), { status: 404 }],
  ])('for %s', async (_, run, refusal) => {
    await anArticle('harbour');
    await refusedAs(run, refusal);
  });

  it('for what is decided, withdrawn, said in another comment, or below a closed story', async () => {
    const other = await post(writer, said(second), later(20));
    await refusedAs(() => edit(second), {
      problem: 'said-already',
      status: 409,
      values: { id: other.id, slug: 'bridge' },
    });
    await removeComment(admin, { id: other.id, reason: 'off-topic' }, later(30));
    await refusedAs(() => edit('Third.', later(60), { id: other.id, seen: wordsKey(second) }), {
      problem: 'edit-decided',
      status: 409,
    });
    await db().update(articles).set({ comments: 'closed' });
    await refusedAs(() => edit('Third.'), { problem: 'thread-closed', status: 403 });
    await db().update(articles).set({ comments: 'open' });
    await withdrawComment(writer, { id }, later(40));
    await refusedAs(() => edit('Third.'), { problem: 'edit-decided' });
  });

  it('for a hand that saves too often', async () => {
    let seen = first;
    for (let turns = 0; turns < allowances.edits.most; turns += 1) {
      expect(await edit(`Words ${turns}.`, later(30), { seen: wordsKey(seen) })).toMatchObject({ ok: true });
      seen = `Words ${turns}.`;
    }
    await refusedAs(() => edit('More.', later(31), { seen: wordsKey(seen) }), {
      problem: 'acting-quickly',
      status: 429,
    });
  });
});

describe('two at once', () => {
  it('of two windows the later is told, and the earlier words stand', async () => {
    await edit(second);
    await refusedAs(() => edit('Third.', later(70)), { problem: 'edited-meanwhile' });
    expect(await comment()).toMatchObject({ source: second });
  });

  it('a moderator who has read other words than stand there now decides nothing', async () => {
    const held = await post(guestAt('203.0.113.9'), said(linked, { email: 'h@orle.example' }));
    const as = { actor: held.guest, id: held.id, seen: wordsKey(linked) };
    await edit(`${linked} And worse.`, later(60), as);
    const decision = { id: held.id, words: wordsKey(linked) };
    await refusedAs(() => approveComment(admin, decision, later(70)), { problem: 'words-changed', status: 409 });
    await refusedAs(() => rejectComment(admin, { ...decision, reason: 'spam' }, later(70)), {
      problem: 'words-changed',
    });
    expect(
      await approveComment(admin, { id: held.id, words: wordsKey(`${linked} And worse.`) }, later(70)),
    ).toMatchObject({ ok: true });
  });
});

describe('words that wait', () => {
  const waiting = async () => {
    await edit(linked);
    return { id, edit: (await edits())[0]?.id ?? '' };
  };

  it('take the place of the public ones when a moderator lets them, and those are kept', async () => {
    const held = await waiting();
    expect(await approveEdit(admin, held, later(600))).toMatchObject({ ok: true });
    expect(await comment()).toMatchObject({
      source: linked,
      editedAt: later(600),
      decidedAt: later(600),
      decidedBy: admin.userId,
    });
    expect(await edits()).toMatchObject([{ state: 'past', source: first, wasPublic: true }]);
  });

  it('leave the public ones as they are when a moderator does not', async () => {
    const held = await waiting();
    expect(await rejectEdit(admin, held, later(600))).toMatchObject({ ok: true });
    expect(await comment()).toMatchObject({ source: first, editedAt: null });
    expect(await edits()).toMatchObject([{ state: 'rejected', source: linked }]);
    await refusedAs(() => approveEdit(admin, held, later(601)), { problem: 'edit-gone', status: 409 });
  });

  it('are decided by moderators alone, as they were read, and with the comment they belong to', async () => {
    const held = await waiting();
    await refusedAs(() => approveEdit(writer, held, later(90)), { problem: 'not-allowed', status: 403 });
    await refusedAs(() => rejectEdit(writer, held, later(90)), { problem: 'not-allowed', status: 403 });
    await refusedAs(() => approveEdit(admin, { ...held, id: newId(noon) }, later(90)), { problem: 'comment-missing' });
    await edit(`${linked} Now.`, later(95), { seen: wordsKey(linked) });
    await refusedAs(() => approveEdit(admin, held, later(99)), { problem: 'edit-gone', status: 409 });
    await removeComment(admin, { id, reason: 'off-topic' }, later(100));
    expect((await edits()).map(({ state }) => state)).toEqual(['rejected']);
  });
});

describe('what “edited” opens', () => {
  it('shows every public wording word by word, newest first, and reads the comment’s tag', async () => {
    await edit(second);
    await edit('We greased it every Tuesday and Friday.', later(90), { seen: wordsKey(second) });
    const { value, tags } = await withTags(() => getCommentEdits('bridge', id));
    expect(value?.changes.map(({ at }) => at)).toEqual([later(90).toISOString(), later(60).toISOString()]);
    expect(value?.changes[1]?.pieces).toEqual([
      { is: 'same', text: 'We greased it every ' },
      { is: 'removed', text: 'Monday' },
      { is: 'added', text: 'Tuesday' },
      { is: 'same', text: '.' },
    ]);
    expect(value?.first.at).toBe(noon.toISOString());
    expect([...tags]).toEqual(expect.arrayContaining([`comment:${id}`, 'slug:bridge']));
  });

  it('shows nothing that was held or refused, and nothing of what is no longer public', async () => {
    await edit(second);
    await edit(linked, later(70), { seen: wordsKey(second) });
    expect(JSON.stringify(await getCommentEdits('bridge', id))).not.toContain('one.example');
    expect(await getCommentEdits('harbour', id)).toBeNull();
    await removeComment(admin, { id, reason: 'off-topic' }, later(80));
    expect(await getCommentEdits('bridge', id)).toBeNull();
  });
});

it('the page to edit is nobody’s but the author’s', async () => {
  for (const actor of [stranger, admin, { kind: 'system' } as const])
    expect(await getEditPage(actor, 'bridge', id, noon)).toBeNull();
  expect(await getEditPage(writer, 'harbour', id, noon)).toBeNull();
  expect(await getEditPage(writer, 'bridge', id, noon)).toMatchObject({ source: first, seen: wordsKey(first) });
});
