import { eq } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { db } from '@/db/client';
import { articles } from '@/db/schema/articles';
import { comments } from '@/db/schema/comments';
import { events } from '@/db/schema/record';
import { freshDatabase } from '@/db/testing';
import type { GuestActor, Role, UserActor } from '@/newsroom/people/actor';
import { approveComment, pickComment, rejectComment, removeComment, spamComment } from './moderate';
import { reasons } from './reasons';
import { anArticle, aPerson, everything, later, noon, post, said, stranger } from './testing';
import { withdrawComment } from './withdraw';

let database: { close(): Promise<void> };
let article: string;
let editor: UserActor;
let held: { id: string; guest: GuestActor };
beforeEach(async () => {
  database = await freshDatabase();
  article = await anArticle('bridge');
  editor = await aPerson('editor', 'Maren Aldous');
  held = await post(stranger, said('I greased that bearing.'));
});
afterEach(() => database.close());

const row = async (id = held.id) => (await db().select().from(comments).where(eq(comments.id, id)))[0];
const counted = async () =>
  (
    await db()
      .select({ count: articles.commentCount, last: articles.lastCommentAt })
      .from(articles)
      .where(eq(articles.id, article))
  )[0];
const kinds = async () => (await db().select({ kind: events.kind, payload: events.payload }).from(events)).slice(1);
async function refused<T>(run: () => Promise<T>, expected: object) {
  const before = await everything();
  expect(await run()).toMatchObject({ ok: false, ...expected });
  expect(await everything()).toEqual(before);
}

describe('approving', () => {
  it('shows a held comment, counts it and says who decided', async () => {
    expect(await approveComment(editor, { id: held.id }, later(60))).toMatchObject({
      ok: true,
      from: 'held',
      to: 'shown',
    });
    expect(await row()).toMatchObject({ state: 'shown', shownAt: later(60), decidedBy: editor.userId, reason: null });
    expect(await counted()).toEqual({ count: 1, last: later(60) });
    const was = { state: 'held', reason: null, decidedBy: null, decidedAt: null, pickedAt: null };
    expect(await kinds()).toEqual([
      { kind: 'comment.approved', payload: { commentId: held.id, articleId: article, public: true, was } },
    ]);
  });

  it('takes back a rejection, where the moderator saw that it was one', async () => {
    await rejectComment(editor, { id: held.id, reason: 'abusive' }, later(60));
    expect(await approveComment(editor, { id: held.id, from: 'rejected' }, later(90))).toMatchObject({ ok: true });
    expect(await row()).toMatchObject({ state: 'shown', reason: null });
  });
});

describe('refusing', () => {
  it.each(reasons.map(({ code }) => code))('%s is a reason', async (reason) => {
    expect(await rejectComment(editor, { id: held.id, reason }, later(60))).toMatchObject({ ok: true });
    expect(await row()).toMatchObject({ state: 'rejected', reason });
    expect(await counted()).toEqual({ count: 0, last: null });
  });

  it('keeps a note for the author and one for the newsroom apart', async () => {
    await rejectComment(
      editor,
      { id: held.id, reason: 'other', publicNote: 'Try again.', privateNote: 'Third time.' },
      noon,
    );
    expect(await row()).toMatchObject({ publicNote: 'Try again.', privateNote: 'Third time.' });
    expect(JSON.stringify(await kinds())).not.toMatch(/Try again|Third time/);
  });

  it('touches no public page', async () => {
    await rejectComment(editor, { id: held.id, reason: 'other' }, later(60));
    expect(await kinds()).toMatchObject([{ payload: { public: false, reason: 'other' } }]);
  });

  it.each([undefined, '', 'because'])('without one of the eleven reasons (%j) is not done', (reason) =>
    refused(() => rejectComment(editor, { id: held.id, ...(reason === undefined ? {} : { reason }) }, noon), {
      problem: 'reason-missing',
      status: 422,
    }),
  );

  it('with a note of 1,001 characters is not done', () =>
    refused(() => rejectComment(editor, { id: held.id, reason: 'other', publicNote: 'n'.repeat(1_001) }, noon), {
      problem: 'note-too-long',
    }));

  it('as spam needs no other reason', async () => {
    await spamComment(editor, { id: held.id }, noon);
    expect(await row()).toMatchObject({ state: 'spam', reason: 'spam' });
  });
});

describe('taking down', () => {
  it('counts a public comment off again and takes the last time back', async () => {
    await approveComment(editor, { id: held.id }, later(60));
    const second = await post(held.guest, said('Another.'), later(120));
    await pickComment(editor, { id: second.id, picked: true }, later(125));
    expect(await removeComment(editor, { id: second.id, reason: 'abusive' }, later(130))).toMatchObject({ ok: true });
    expect(await counted()).toEqual({ count: 1, last: later(60) });
    expect(await row(second.id)).toMatchObject({ state: 'removed', pickedAt: null, shownAt: later(120) });
  });
});

describe('two people at once', () => {
  it('the second is told who was first, and nothing is overwritten', async () => {
    const otto = await aPerson('editor', 'Otto Pell');
    await rejectComment(otto, { id: held.id, reason: 'abusive' }, later(1));
    await refused(() => approveComment(editor, { id: held.id, from: 'held' }, later(2)), {
      problem: 'decided-meanwhile',
      status: 409,
      values: { who: 'Otto Pell', state: 'rejected' },
    });
  });

  it('of two at the same moment one is told', async () => {
    const otto = await aPerson('editor', 'Otto Pell');
    const both = await Promise.all([
      approveComment(editor, { id: held.id }, later(1)),
      rejectComment(otto, { id: held.id, reason: 'abusive' }, later(1)),
    ]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(both.find(({ ok }) => !ok)).toMatchObject({ problem: 'decided-meanwhile' });
    expect(await kinds()).toHaveLength(1);
  });

  it('a comment that its author withdrew meanwhile stays withdrawn', async () => {
    await withdrawComment(held.guest, { id: held.id }, later(1));
    await refused(() => approveComment(editor, { id: held.id }, later(2)), {
      problem: 'decided-meanwhile',
      values: { who: 'Its author', state: 'withdrawn' },
    });
  });
});

describe('who may not', () => {
  const verbs = { approveComment, rejectComment, spamComment };
  it.each(
    (['contributor', 'author'] as const).flatMap((role) => Object.keys(verbs).map((verb) => [role, verb] as const)),
  )('%s: %s', async (role: Role, verb: string) => {
    const actor = await aPerson(role, 'Cora Nash');
    const decide = verbs[verb as keyof typeof verbs];
    await refused(() => decide(actor, { id: held.id, reason: 'abusive' }, noon), {
      problem: 'not-allowed',
      status: 403,
    });
  });
  it('the commenter', () => refused(() => approveComment(held.guest, { id: held.id }, noon), { status: 403 }));
  it('a moderator may', async () => {
    const milo = await aPerson('moderator', 'Milo Reeve');
    expect(await approveComment(milo, { id: held.id }, noon)).toMatchObject({ ok: true });
  });
  it('nobody decides on what is not there', () =>
    refused(() => approveComment(editor, { id: '000000000000000000' }, noon), {
      problem: 'comment-missing',
      status: 404,
    }));
});

describe('picking', () => {
  it('is for public comments', async () => {
    await refused(() => pickComment(editor, { id: held.id, picked: true }, noon), { status: 404 });
    await approveComment(editor, { id: held.id }, noon);
    expect(await pickComment(editor, { id: held.id, picked: true }, later(1))).toMatchObject({ ok: true });
    expect(await row()).toMatchObject({ pickedAt: later(1) });
    await refused(() => pickComment(held.guest, { id: held.id, picked: false }, noon), { status: 403 });
  });
});

describe('withdrawing', () => {
  it('is for the key that posted, and the words may come back', async () => {
    await approveComment(editor, { id: held.id }, later(1));
    expect(await withdrawComment(held.guest, { id: held.id }, later(20))).toMatchObject({ ok: true, slug: 'bridge' });
    expect(await row()).toMatchObject({ state: 'withdrawn' });
    expect(await counted()).toEqual({ count: 0, last: null });
    expect((await post(held.guest, said('I greased that bearing.'), later(700))).id).not.toBe(held.id);
  });

  it('is for the second browser that sent the same words', async () => {
    const again = await post(stranger, said('I greased that bearing.'), later(30));
    expect(again.guest.commenterId).not.toBe(held.guest.commenterId);
    expect(await withdrawComment(again.guest, { id: held.id }, later(31))).toMatchObject({ ok: true });
  });

  it('is for nobody else', async () => {
    await refused(() => withdrawComment(stranger, { id: held.id }, noon), { problem: 'comment-missing', status: 404 });
    await refused(() => withdrawComment(editor, { id: held.id }, noon), { status: 404 });
    const other = await post(
      { ...stranger, network: '198.51.100.9' },
      said('Else.', { email: 'b@b.example' }),
      later(60),
    );
    await refused(() => withdrawComment(other.guest, { id: held.id }, noon), { status: 404 });
  });

  it('happens once', async () => {
    await withdrawComment(held.guest, { id: held.id }, later(1));
    await refused(() => withdrawComment(held.guest, { id: held.id }, later(2)), { status: 409 });
  });
});
