import { eq } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { db } from '@/db/client';
import { draftNotes } from '@/db/schema/drafts';
import { freshDatabase } from '@/db/testing';
import { touches } from '@/newsroom/events';
import type { UserActor } from '@/newsroom/people/actor';
import { anyone, aStory, guest, later, noon, paragraph } from '@/newsroom/testing/cast';
import { fingerprint } from '@/newsroom/testing/fingerprint';
import { draftArticle } from '../draft-article';
import { mentionsIn } from './draft-note';
import { draftNotesFor, listDraftNotes } from './list-notes';
import { settleDraftNote } from './settle-note';
import { writeDraftNote } from './write-note';

let database: { close(): Promise<void> };
let editor: UserActor;
let id: string;
beforeEach(async () => {
  database = await freshDatabase();
  editor = await anyone('editor', 'Edith Marrow');
  const content = [paragraph('The wall closes on Monday.'), paragraph('', 'p002')];
  const drafted = await draftArticle(editor, await aStory({ body: { type: 'doc', content } }), noon);
  if (!drafted.ok) throw new Error(drafted.problem);
  id = drafted.id;
});
afterEach(() => database.close());

async function note(words = 'Which Monday?'): Promise<string> {
  const written = await writeDraftNote(editor, { id, block: 'p001', words }, later(1));
  if (!written.ok) throw new Error(written.problem);
  return written.id;
}

describe('a note on a paragraph', () => {
  it('stands with the words it is about, is answered, resolved and opened again', async () => {
    const parent = await note();
    const answer = await writeDraftNote(editor, { id, parent, words: 'The next one.' }, later(2));
    expect(answer.ok).toBe(true);
    expect(await listDraftNotes(id)).toMatchObject([
      {
        id: parent,
        by: 'Edith Marrow',
        block: 'p001',
        quote: 'The wall closes on Monday.',
        words: 'Which Monday?',
        resolvedAt: null,
        answers: [{ words: 'The next one.' }],
      },
    ]);
    await settleDraftNote(editor, { id, note: parent, resolved: true }, later(3));
    expect(await listDraftNotes(id)).toMatchObject([
      { resolvedBy: 'Edith Marrow', resolvedAt: later(3).toISOString() },
    ]);
    await settleDraftNote(editor, { id, note: parent, resolved: false }, later(4));
    expect(await listDraftNotes(id)).toMatchObject([{ resolvedBy: null, resolvedAt: null }]);
  });

  it('is read by those who may read the draft, and by nobody else', async () => {
    await note();
    expect(await draftNotesFor(editor, id)).toHaveLength(1);
    for (const other of [guest, await anyone('author'), await anyone('moderator')])
      expect(await draftNotesFor(other, id)).toBeNull();
  });

  it('resolved twice is resolved once', async () => {
    const one = await note();
    await settleDraftNote(editor, { id, note: one, resolved: true }, later(3));
    const before = await fingerprint();
    expect(await settleDraftNote(editor, { id, note: one, resolved: true }, later(4))).toMatchObject({ ok: true });
    expect(await fingerprint()).toBe(before);
  });
});

describe('refused, and nothing changed, is', () => {
  it('a note of no words or too many, on a paragraph that is gone, or an answer to what is resolved', async () => {
    const parent = await note();
    const answered = await writeDraftNote(editor, { id, parent, words: 'Yes.' }, later(1));
    const answer = answered.ok ? answered.id : '';
    await settleDraftNote(editor, { id, note: parent, resolved: true }, later(2));
    const before = await fingerprint();
    const say = (input: object) => writeDraftNote(editor, { id, words: 'Words', ...input }, later(3));
    expect(await say({ block: 'p001', words: ' ' })).toMatchObject({ status: 422, fields: { words: 'note-missing' } });
    expect(await say({ block: 'p001', words: 'x'.repeat(2_001) })).toMatchObject({ fields: { words: 'too-long' } });
    for (const nowhere of [{ block: 'gone' }, {}, { parent }, { parent: answer }, { parent: 'nothing' }])
      expect(await say(nowhere)).toMatchObject({ problem: 'draft-note-gone', status: 409 });
    for (const one of ['nothing', answer])
      expect(await settleDraftNote(editor, { id, note: one, resolved: true }, later(3))).toMatchObject({ status: 409 });
    expect(await fingerprint()).toBe(before);
  });
});

it('a note keeps the ids of those it names', async () => {
  const one = await note('@edith, which Monday?');
  const [row] = await db().select().from(draftNotes).where(eq(draftNotes.id, one));
  expect(row?.mentions).toEqual([editor.userId]);
});

describe('@Name', () => {
  const people = [
    { id: 'e', name: 'Edith Marrow' },
    { id: 'a', name: 'Ana Li' },
    { id: 'b', name: 'Ana Lima' },
    { id: 'z', name: 'Zoë 김' },
  ];
  it.each([
    ['@Edith Marrow', ['e']],
    ['@EDITH, please', ['e']],
    ['@Ana Li and @Ana Lima.', ['a', 'b']],
    ['@Ana: which?', []],
    ['(@zoë)', ['z']],
    ['@Editha', []],
    ['edith@edith.example', []],
    ['Edith', []],
    ['@', []],
  ])('%j names %j', (words, ids) => expect(mentionsIn(words, people)).toEqual(ids));
});

it.each(['draft-note.written', 'draft-note.resolved', 'draft-note.reopened'] as const)('%s reprints nothing', (kind) =>
  expect(touches({ kind, articleId: 'a', noteId: 'n' })).toEqual([]),
);
