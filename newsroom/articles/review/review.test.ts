import { eq } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { db } from '@/db/client';
import { articles } from '@/db/schema/articles';
import { users } from '@/db/schema/people';
import { letters } from '@/db/schema/record';
import { freshDatabase } from '@/db/testing';
import { touches } from '@/newsroom/events';
import type { LetterKind, Payload } from '@/newsroom/mail/letter';
import { writeLetter } from '@/newsroom/mail/letters/write-letter';
import { makeLetters } from '@/newsroom/mail/occasions/make-letters';
import type { UserActor } from '@/newsroom/people/actor';
import { anyone, aStory, later, noon } from '@/newsroom/testing/cast';
import { fingerprint } from '@/newsroom/testing/fingerprint';
import { draftArticle } from '../draft-article';
import { writeDraftNote } from '../draft-notes/write-note';
import { keepPlans } from '../plans/keep-plans';
import { planPublication } from '../plans/plan-publication';
import { publishArticle } from '../publish-article';
import { handIn, takeBack } from './hand-in';
import { returnDraft } from './return-draft';

let database: { close(): Promise<void> };
let writer: UserActor;
let editor: UserActor;
let id: string;
beforeEach(async () => {
  database = await freshDatabase();
  writer = await anyone('contributor', 'Cora Nash');
  editor = await anyone('editor', 'Edith Marrow');
  const drafted = await draftArticle(writer, await aStory(), noon);
  if (!drafted.ok) throw new Error(drafted.problem);
  id = drafted.id;
});
afterEach(() => database.close());

async function standing() {
  const { review, reviewNote, reviewBy } = articles;
  const [row] = await db().select({ review, note: reviewNote, by: reviewBy }).from(articles).where(eq(articles.id, id));
  return row;
}

/** Every letter as it would leave now: to whom, of which kind, and its text. */
async function lettersNow() {
  while ((await makeLetters(later(5))) > 0);
  const rows = await db().select().from(letters).innerJoin(users, eq(users.id, letters.toUserId));
  return Promise.all(
    rows.map(async ({ letters: letter, users: person }) => {
      const to = { by: 'account', id: person.id } as const;
      const taken = {
        id: letter.id,
        kind: letter.kind as LetterKind,
        to,
        payload: letter.payload as Payload,
        tries: 1,
      };
      const written = await writeLetter(taken, later(5));
      return [person.name, letter.kind, written?.text ?? null] as const;
    }),
  );
}

describe('a draft that is handed in', () => {
  it('waits for the desk, which is told by letter with what the writer says', async () => {
    expect(await handIn(writer, { id, note: 'Is the second quote safe?' }, later(1))).toEqual({ ok: true, id });
    expect(await standing()).toEqual({ review: 'asked', note: 'Is the second quote safe?', by: writer.userId });
    const [letter, ...others] = await lettersNow();
    expect(others).toEqual([]);
    expect(letter).toEqual(['Edith Marrow', 'review-asked', expect.stringContaining('> Is the second quote safe?')]);
    expect(letter?.[2], 'no letter holds the draft').not.toContain('The wall closes on Monday.');
  });

  it('twice is handed in once', async () => {
    await handIn(writer, { id }, later(1));
    const before = await fingerprint();
    expect(await handIn(writer, { id, note: 'Again' }, later(2))).toEqual({ ok: true, id });
    expect(await fingerprint()).toBe(before);
  });

  it('comes back with a sentence, which its writer gets by letter', async () => {
    await handIn(writer, { id }, later(1));
    expect(await returnDraft(editor, { id, note: 'Who says so?' }, later(2))).toEqual({ ok: true, id });
    expect(await standing()).toEqual({ review: 'returned', note: 'Who says so?', by: editor.userId });
    const told = await lettersNow();
    expect(told).toContainEqual(['Cora Nash', 'review-returned', expect.stringContaining('> Who says so?')]);
    // What is settled is not written any more.
    expect(told).toContainEqual(['Edith Marrow', 'review-asked', null]);
    expect(await handIn(writer, { id }, later(3))).toEqual({ ok: true, id });
    expect((await standing())?.review).toBe('asked');
  });

  it('is taken back, or published, and nobody waits for it any more', async () => {
    await handIn(writer, { id }, later(1));
    await takeBack(writer, { id }, later(2));
    expect(await standing()).toEqual({ review: 'none', note: '', by: null });
    await handIn(writer, { id }, later(3));
    await publishArticle(editor, { id }, later(4));
    expect(await standing()).toEqual({ review: 'none', note: '', by: null });
  });
});

describe('refused, and nothing changed, is', () => {
  it('giving back or taking back what is not handed in', async () => {
    const before = await fingerprint();
    expect(await returnDraft(editor, { id, note: 'No.' }, noon)).toMatchObject({
      problem: 'not-handed-in',
      status: 409,
    });
    expect(await takeBack(writer, { id }, noon)).toMatchObject({ problem: 'not-handed-in', status: 409 });
    expect(await fingerprint()).toBe(before);
  });

  it('giving back without a sentence, or with one that is too long', async () => {
    await handIn(writer, { id }, later(1));
    const before = await fingerprint();
    expect(await returnDraft(editor, { id, note: ' ' }, noon)).toMatchObject({
      fields: { note: 'return-note-missing' },
    });
    const long = 'x'.repeat(1_001);
    expect(await returnDraft(editor, { id, note: long }, noon)).toMatchObject({ fields: { note: 'too-long' } });
    expect(await handIn(writer, { id, note: long }, noon)).toMatchObject({ fields: { note: 'too-long' } });
    expect(await fingerprint()).toBe(before);
  });
});

describe('letters to the desk', () => {
  it('tell whoever planned it, and the editors, what could not be done and why', async () => {
    const otto = await anyone('editor', 'Otto Pell');
    await planPublication(editor, { id, at: '2026-11-20T14:00' }, noon);
    await db()
      .update(articles)
      .set({ embargoUntil: later(1_000) })
      .where(eq(articles.id, id));
    await keepPlans(later(180));
    const told = await lettersNow();
    expect(told.map(([name, kind]) => [name, kind])).toEqual(
      expect.arrayContaining([
        ['Edith Marrow', 'plan-refused'],
        [otto.name, 'plan-refused'],
      ]),
    );
    expect(told).toHaveLength(2);
    expect(told[0]?.[2]).toContain('This story is under embargo');
  });

  it('go to whoever a note names, as long as they may read the draft', async () => {
    const author = await anyone('author', 'Arlo Finch');
    const words = 'Ask @Cora Nash, not @Arlo Finch. Mail a@edith.example.';
    await writeDraftNote(editor, { id, block: 'p001', words }, later(1));
    expect((await lettersNow()).map(([name, kind]) => [name, kind])).toEqual([['Cora Nash', 'note-for-you']]);
    await db().update(articles).set({ ownerId: author.userId }).where(eq(articles.id, id));
    expect((await lettersNow()).map(([, , text]) => text)).toEqual([null]);
  });
});

it.each(['review.asked', 'review.returned', 'review.taken-back'] as const)('%s reprints nothing', (kind) =>
  expect(touches({ kind, articleId: 'a' })).toEqual([]),
);
