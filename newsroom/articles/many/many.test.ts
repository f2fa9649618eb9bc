import { desc, eq } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { db } from '@/db/client';
import { articles, articleVersions } from '@/db/schema/articles';
import { users } from '@/db/schema/people';
import { freshDatabase } from '@/db/testing';
import { touches } from '@/newsroom/events';
import { demo, type UserActor } from '@/newsroom/people/actor';
import { anyone, aSection, aStory, later, noon } from '@/newsroom/testing/cast';
import { fingerprint } from '@/newsroom/testing/fingerprint';
import { published } from '@/newsroom/testing/published';
import type { Manuscript } from '../article';
import { draftArticle } from '../draft-article';
import { planPublication } from '../plans/plan-publication';
import { saveDraft } from '../save-draft';
import { actOnMany } from './act-on-many';

let database: { close(): Promise<void> };
let [editor, author]: UserActor[] = [];
beforeEach(async () => {
  database = await freshDatabase();
  [editor, author] = [await anyone('editor'), await anyone('author')];
});
afterEach(() => database.close());
const who = (actor: UserActor | undefined) => actor ?? { kind: 'guest' as const, commenterId: null, network: '' };

async function aDraft(owner = author, more: Partial<Manuscript> = {}): Promise<string> {
  const drafted = await draftArticle(who(owner), await aStory(more), noon);
  if (!drafted.ok) throw new Error(drafted.problem);
  return drafted.id;
}
const row = async (id: string) => (await db().select().from(articles).where(eq(articles.id, id)))[0];

describe('an act on many stories', () => {
  it('moves drafts and public stories to a section, the public ones as a minor change', async () => {
    const section = await aSection('Council');
    const [draft, live] = [await aDraft(), await published()];
    const chosen = [draft, live.id, draft];
    const did = await actOnMany(who(editor), { act: 'section', chosen, value: section }, later(1));
    expect(did).toEqual({ ok: true, done: 2, inDraft: 0, left: [] });
    expect((await row(draft))?.draft).toMatchObject({ sectionId: section });
    expect(await row(live.id)).toMatchObject({ sectionId: section, updatedAt: noon, state: 'published' });
    const [version] = await db().select().from(articleVersions).orderBy(desc(articleVersions.number)).limit(1);
    expect(version).toMatchObject({ number: 2, substantive: false });
  });

  it('never publishes what else stands in a draft', async () => {
    const live = await published();
    await saveDraft(demo, { id: live.id, version: 1, manuscript: { ...live.story, headline: 'Not yet' } }, later(1));
    const did = await actOnMany(who(editor), { act: 'tag', chosen: [live.id], value: 'Council' }, later(2));
    expect(did).toMatchObject({ done: 1, inDraft: 1 });
    expect(await row(live.id)).toMatchObject({ headline: live.story.headline });
    expect((await row(live.id))?.draft).toMatchObject({ headline: 'Not yet', tags: ['Council'] });
    expect(await db().select().from(articleVersions)).toHaveLength(1);
  });

  it('leaves alone what is not the actor’s or cannot be, says why, and does the others', async () => {
    const [own, other, plan] = [await aDraft(), await aDraft(editor), await aDraft()];
    await planPublication(demo, { id: plan, at: '2026-11-21T12:00' }, noon);
    const otherBefore = await row(other);
    const did = await actOnMany(who(author), { act: 'archive', chosen: [other, own, plan] }, later(1));
    expect(did).toMatchObject({
      done: 1,
      left: [
        { id: other, headline: '', problem: 'not-allowed' },
        { id: plan, headline: 'Harbour wall to close for a month', problem: 'planned-still' },
      ],
    });
    expect((await row(own))?.archivedAt).toEqual(later(1));
    expect(await row(other)).toEqual(otherBefore);
  });

  it('adds a tag once however it is spelt, and not a thirteenth', async () => {
    const [one, full] = [
      await aDraft(author, { tags: ['Harbour'] }),
      await aDraft(author, { tags: Array.from({ length: 12 }, (_, at) => `Tag ${at}`) }),
    ];
    const did = await actOnMany(who(author), { act: 'tag', chosen: [one, full], value: 'harbour' }, later(1));
    expect(did).toMatchObject({ done: 1, left: [{ id: full, problem: 'too-many-tags', values: { max: 12 } }] });
    expect((await row(one))?.draft).toMatchObject({ tags: ['Harbour'] });
  });

  it('hands stories to a colleague who writes, and to nobody else', async () => {
    const id = await aDraft();
    const give = (to: UserActor | undefined) =>
      actOnMany(who(author), { act: 'hand-over', chosen: [id], value: to?.userId ?? '' }, later(1));
    const [moderator, gone] = [await anyone('moderator'), await anyone('author')];
    await db().update(users).set({ suspendedAt: noon }).where(eq(users.id, gone.userId));
    const before = await fingerprint();
    for (const to of [moderator, gone])
      expect(await give(to)).toMatchObject({ done: 0, left: [{ problem: 'colleague-missing' }] });
    expect(await fingerprint()).toBe(before);
    expect(await give(editor)).toMatchObject({ done: 1 });
    expect((await row(id))?.ownerId).toBe(editor?.userId);
    expect(await give(author)).toMatchObject({ done: 0, left: [{ problem: 'not-allowed' }] });
    expect(touches({ kind: 'article.handed-over', articleId: id, to: 'a' })).toEqual([]);
  });

  it.each([
    [{ act: 'archive', chosen: [] }, 'no-story-chosen'],
    [{ act: 'archive', chosen: ['../x'] }, 'no-story-chosen'],
    [
      { act: 'archive', chosen: Array.from({ length: 101 }, (_, at) => `0123456789abcde${100 + at}`) },
      'too-many-chosen',
    ],
    [{ act: 'section', chosen: ['0123456789abcdefgh'], value: 'nowhere' }, 'many-refused'],
    [{ act: 'tag', chosen: ['0123456789abcdefgh'], value: '!!!' }, 'many-refused'],
    [{ act: 'tag', chosen: ['0123456789abcdefgh'], value: 'x'.repeat(41) }, 'many-refused'],
    [{ act: 'hand-over', chosen: ['0123456789abcdefgh'] }, 'many-refused'],
  ] as const)('%# is refused as a whole, and nothing changes', async (input, problem) => {
    const before = await fingerprint();
    const did = await actOnMany(who(editor), { ...input, chosen: [...input.chosen] }, later(1));
    expect(did).toMatchObject({ ok: false, problem, status: 422 });
    expect(await fingerprint()).toBe(before);
  });
});
