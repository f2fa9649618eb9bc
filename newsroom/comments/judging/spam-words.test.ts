import { eq, sql } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { db } from '@/db/client';
import { comments } from '@/db/schema/comments';
import { commentEdits, spamWords } from '@/db/schema/conversation';
import { freshDatabase } from '@/db/testing';
import type { UserActor } from '@/newsroom/people/actor';
import { savePublication } from '@/newsroom/settings/publication';
import { plansOf } from '@/newsroom/testing/published';
import { approveEdit } from '../edits/decide-edit';
import { editComment } from '../edits/edit-comment';
import { wordsKey } from '../edits/words-key';
import { approveComment, rejectComment, removeComment, spamComment } from '../moderate';
import { undoDecisions } from '../queue/undo-decisions';
import { anArticle, aPerson, guestAt, later, post, said } from '../testing';
import { withdrawComment } from '../withdraw';
import { countsOf, dropRare } from './spam-words';

let database: { close(): Promise<void> };
let editor: UserActor;
let number = 0;
beforeEach(async () => {
  number = 0;
  database = await freshDatabase();
  await anArticle('bridge');
  editor = await aPerson('editor', 'Maren Aldous');
});
afterEach(() => database.close());

/** A comment of somebody new. */
async function aComment(text: string) {
  number += 1;
  return post(guestAt(`2001:db8:${number}::1`), said(text, { email: `n${number}@b.example` }), later(number));
}
const counts = async () =>
  Object.fromEntries(
    (await db().select().from(spamWords).orderBy(spamWords.word)).map((row) => [row.word, [row.spam, row.fine]]),
  );
const taught = async (id: string) =>
  (await db().select({ learned: comments.learned }).from(comments).where(eq(comments.id, id)))[0]?.learned;

describe('the classifier learns', () => {
  it('spam from the verdict of spam and what is fine from an approval', async () => {
    const [spam, fine] = [await aComment('Casino bonus'), await aComment('The bridge bonus')];
    await spamComment(editor, { id: spam.id }, later(60));
    await approveComment(editor, { id: fine.id }, later(61));
    expect(await counts()).toEqual({ '': [1, 1], bonus: [1, 1], bridge: [0, 1], casino: [1, 0], the: [0, 1] });
    expect([await taught(spam.id), await taught(fine.id)]).toEqual(['spam', 'fine']);
  });

  it('nothing from a rejection: rude is not spam', async () => {
    const { id } = await aComment('Casino bonus');
    await rejectComment(editor, { id, reason: 'abusive' }, later(60));
    expect([await counts(), await taught(id)]).toEqual([{}, null]);
  });

  it('nothing from a decision that was refused', async () => {
    const { id } = await aComment('Casino bonus');
    await spamComment(editor, { id }, later(60));
    const before = await counts();
    expect(await spamComment(editor, { id }, later(61))).toMatchObject({ ok: false, status: 409 });
    expect(await spamComment(await aPerson('author', 'A'), { id }, later(61))).toMatchObject({ status: 403 });
    expect(await counts()).toEqual(before);
  });

  it('nothing from what the paper’s own people say', async () => {
    const { id } = await post(editor, said('Casino bonus'), later(1));
    await spamComment(editor, { id, from: 'shown' }, later(60));
    expect(await counts()).toEqual({});
  });

  it('and unlearns on a change of mind, as if the first had never been', async () => {
    const other = await aComment('Bonus ferry');
    await spamComment(editor, { id: other.id }, later(50));
    const before = await counts();
    const { id } = await aComment('Casino bonus');
    await spamComment(editor, { id }, later(60));
    await approveComment(editor, { id, from: 'spam' }, later(61));
    expect(await counts()).toMatchObject({ '': [1, 1], bonus: [1, 1], casino: [0, 1], ferry: [1, 0] });
    await removeComment(editor, { id, from: 'shown', reason: 'off-topic' }, later(62));
    expect(await counts()).toEqual({ ...before, '': [1, 0] });
    expect(await taught(id)).toBeNull();
  });

  it('nothing any more from a decision that was taken back', async () => {
    const { id } = await aComment('Casino bonus');
    await spamComment(editor, { id }, later(60));
    expect(await undoDecisions(editor, { at: later(60).toISOString() }, later(61))).toMatchObject({ undone: 1 });
    expect([await counts(), await taught(id)]).toEqual([{}, null]);
  });

  it('that nobody called it fine, where a verdict of spam on what a rule let through is taken back', async () => {
    await savePublication(await aPerson('admin', 'Ada Root'), { commentPolicy: 'open' }, later(0));
    const { id } = await aComment('The bridge');
    await spamComment(editor, { id, from: 'shown' }, later(60));
    expect(await undoDecisions(editor, { at: later(60).toISOString() }, later(61))).toMatchObject({ undone: 1 });
    expect([await counts(), await taught(id)]).toEqual([{}, null]);
  });

  it('and keeps what it learned where the author takes the comment back', async () => {
    const { id, guest } = await aComment('The bridge');
    await approveComment(editor, { id }, later(60));
    const before = await counts();
    await withdrawComment(guest, { id }, later(90));
    expect(await counts()).toEqual(before);
  });

  it('and unlearns words that their author changes, which nobody has judged', async () => {
    const { id, guest } = await aComment('Casino bonus');
    await approveComment(editor, { id }, later(20));
    const change = { slug: 'bridge', id, text: 'Ferry timetable', seen: wordsKey('Casino bonus') };
    expect(await editComment(guest, change, later(40))).toMatchObject({ ok: true, state: 'shown' });
    expect([await counts(), await taught(id)]).toEqual([{}, null]);
    await spamComment(editor, { id, from: 'shown' }, later(60));
    expect(await counts()).toEqual({ '': [1, 0], ferry: [1, 0], timetable: [1, 0] });
  });

  it('the words of an edit that a moderator lets stand, and no more those before it', async () => {
    const { id, guest } = await aComment('Casino bonus');
    await approveComment(editor, { id }, later(20));
    const text = 'Ferry https://a.example https://b.example';
    await editComment(guest, { slug: 'bridge', id, text, seen: wordsKey('Casino bonus') }, later(40));
    expect(await counts()).toMatchObject({ '': [0, 1], casino: [0, 1] });
    const [held] = await db().select().from(commentEdits).where(eq(commentEdits.state, 'held'));
    expect(await approveEdit(editor, { id, edit: held?.id ?? '' }, later(60))).toMatchObject({ ok: true });
    const now = await counts();
    expect(now).toMatchObject({ '': [0, 1], ferry: [0, 1] });
    expect(now).not.toHaveProperty('casino');
    expect(await taught(id)).toBe('fine');
  });

  it('from two people at once, each of whom decides about the words of the other', async () => {
    const ids = [await aComment('Casino bonus ferry'), await aComment('Ferry bonus casino')];
    await Promise.all(ids.map(({ id }) => spamComment(editor, { id }, later(60))));
    expect(await counts()).toEqual({ '': [2, 0], bonus: [2, 0], casino: [2, 0], ferry: [2, 0] });
  });
});

it('the vocabulary is bounded: words that one comment used go first', async () => {
  await db()
    .insert(spamWords)
    .values([
      { word: '', spam: 1 },
      { word: 'often', spam: 9 },
      { word: 'rare', fine: 1 },
      { word: 'seldom', spam: 1 },
    ]);
  await db().transaction((tx) => dropRare(tx, 3));
  expect(Object.keys(await counts())).toEqual(['', 'often', 'seldom']);
});

it('a post is held by the guess, which names its words, once the desk has decided enough', async () => {
  await savePublication(await aPerson('admin', 'Ada Root'), { commentPolicy: 'open' }, later(0));
  await db().execute(sql`insert into spam_words (word, spam, fine)
    values ('', 30, 30), ('casino', 28, 0), ('bonus', 25, 1), ('bridge', 0, 20)`);
  const { id, state } = await aComment('Casino bonus');
  expect(state).toBe('held');
  const [row] = await db().select({ verdict: comments.verdict }).from(comments).where(eq(comments.id, id));
  expect(row?.verdict).toMatchObject({ rule: 'spam-guess', setting: 90, matched: ['casino', 'bonus'] });
  expect((await aComment('The bridge')).state).toBe('shown');
});

it('what is known of some words is not found by reading the whole vocabulary', async () => {
  await db().execute(sql`insert into spam_words (word, spam) select 'w' || n, 1 from generate_series(1, 20000) n`);
  await db().execute(sql`analyze spam_words`);
  for (const plan of await plansOf(() => countsOf(db(), ['casino', 'w5', 'w90']))) expect(plan).not.toMatch(/Seq Scan/);
});
