import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { db } from '@/db/client';
import { previewLinks } from '@/db/schema/drafts';
import { freshDatabase } from '@/db/testing';
import { touches } from '@/newsroom/events';
import type { UserActor } from '@/newsroom/people/actor';
import { anyone, aStory, later, noon } from '@/newsroom/testing/cast';
import { fingerprint } from '@/newsroom/testing/fingerprint';
import { deleteDraft } from '../delete-draft';
import { draftArticle } from '../draft-article';
import { saveDraft } from '../save-draft';
import { draftBehindLink, listPreviewLinks } from './link-queries';
import { makePreviewLink } from './make-link';
import { forgetPreviewLinks, revokePreviewLink } from './revoke-link';

let database: { close(): Promise<void> };
let editor: UserActor;
let id: string;
beforeEach(async () => {
  database = await freshDatabase();
  editor = await anyone('editor', 'Edith Marrow');
  const drafted = await draftArticle(editor, await aStory(), noon);
  if (!drafted.ok) throw new Error(drafted.problem);
  id = drafted.id;
});
afterEach(() => database.close());

const days = (number: number) => later(number * 24 * 60);
async function link(length = 7) {
  const made = await makePreviewLink(editor, { id, note: 'The lawyer', days: length }, noon);
  if (!made.ok) throw new Error(made.problem);
  return made;
}

describe('a link for an outsider', () => {
  it('opens the draft as it is then, until it ends', async () => {
    const { token } = await link(7);
    expect((await draftBehindLink(token, days(1)))?.headline).toBe('Harbour wall to close for a month');
    const story = await aStory({ headline: 'Changed', sectionId: null, bylines: [] });
    await saveDraft(editor, { id, version: 1, manuscript: story }, later(1));
    expect((await draftBehindLink(token, days(7 - 0.001)))?.headline).toBe('Changed');
    expect(await draftBehindLink(token, days(7))).toBeNull();
  });

  it('is 32 random bytes, of which the database keeps a hash', async () => {
    const { token } = await link();
    expect(token).toMatch(/^[0-9a-f]{64}$/);
    expect((await link()).token).not.toBe(token);
    expect(JSON.stringify(await db().select().from(previewLinks))).not.toContain(token);
  });

  it('opens nothing once it is revoked, nor the draft once that is deleted, nor anything made up', async () => {
    const one = await link();
    const other = await link();
    await revokePreviewLink(editor, { id, link: one.id }, later(1));
    expect(await draftBehindLink(one.token, later(2))).toBeNull();
    expect(await draftBehindLink(other.token, later(2))).not.toBeNull();
    expect(await draftBehindLink('0'.repeat(64), later(2))).toBeNull();
    await deleteDraft(editor, { id }, later(3));
    expect(await draftBehindLink(other.token, later(4))).toBeNull();
  });

  it('shows nothing that a reader’s page does not show', async () => {
    const { token } = await link();
    const shown = JSON.stringify(await draftBehindLink(token, later(1)));
    for (const secret of [editor.userId, editor.name, 'draftVersion', 'ownerId']) expect(shown).not.toContain(secret);
  });

  it('is listed with for whom it is and how it stands, and forgotten a month after its end', async () => {
    const { id: first } = await link(1);
    await revokePreviewLink(editor, { id, link: first }, later(1));
    await link(30);
    expect((await listPreviewLinks(id, later(2))).map((one) => [one.note, one.by, one.isOpen])).toEqual(
      expect.arrayContaining([
        ['The lawyer', 'Edith Marrow', false],
        ['The lawyer', 'Edith Marrow', true],
      ]),
    );
    await forgetPreviewLinks(days(31.5));
    expect(await listPreviewLinks(id, days(31.5))).toHaveLength(1);
  });
});

it('a link for another time than is offered, or of a story it is not of, is refused and changes nothing', async () => {
  const before = await fingerprint();
  const make = (input: object) => makePreviewLink(editor, { id, note: '', days: 7, ...input }, noon);
  for (const length of [0, 2, 365, Number.NaN])
    expect(await make({ days: length })).toMatchObject({ fields: { days: 'not-in-list' } });
  expect(await make({ note: 'x'.repeat(121) })).toMatchObject({ fields: { note: 'too-long' } });
  expect(await revokePreviewLink(editor, { id, link: 'nothing' }, noon)).toMatchObject({
    problem: 'link-gone',
    status: 409,
  });
  expect(await fingerprint()).toBe(before);
});

it.each(['preview-link.made', 'preview-link.revoked'] as const)('%s reprints nothing', (kind) =>
  expect(touches({ kind, articleId: 'a', linkId: 'l' })).toEqual([]),
);
