import { eq } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { db } from '@/db/client';
import { articles } from '@/db/schema/articles';
import { commenters } from '@/db/schema/comments';
import { addresses } from '@/db/schema/people';
import { letters } from '@/db/schema/record';
import { tips } from '@/db/schema/site';
import { freshDatabase } from '@/db/testing';
import { saveDraft } from '@/newsroom/articles/save-draft';
import { forgetNetworks } from '@/newsroom/comments/forget';
import { eraseOwn } from '@/newsroom/comments/own/erase-own';
import { getOwnData } from '@/newsroom/comments/own/own-data-queries';
import { touches } from '@/newsroom/events';
import { makeLetters } from '@/newsroom/mail/occasions/make-letters';
import { demo, type GuestActor, type UserActor } from '@/newsroom/people/actor';
import { readGuestKey } from '@/newsroom/people/guest-key';
import { anyone, guest, later, noon } from '@/newsroom/testing/cast';
import { fingerprint } from '@/newsroom/testing/fingerprint';
import { published } from '@/newsroom/testing/published';
import { publishCorrection } from '../publish-correction';
import { sendTip } from './send-tip';
import { settleTip } from './settle-tip';
import { toTipFilter } from './tip';
import { getTipPage, listTips, listTipsOf } from './tip-queries';
import { countNewTips } from './waiting-queries';

let database: { close(): Promise<void> };
let editor: UserActor;
let story: Awaited<ReturnType<typeof published>>;
beforeEach(async () => {
  database = await freshDatabase();
  editor = await anyone('editor');
  story = await published();
});
afterEach(() => database.close());

const canary = 'wanda@aviary.example';

/** A tip by a guest who gets a key with it. */
async function aTip(more: { email?: string; quote?: string } = {}, at = later(1)) {
  const sent = await sendTip(guest, { slug: story.slug, words: 'It is Tuesday.', ...more }, at);
  if (!sent.ok) throw new Error(sent.problem);
  const commenterId = await readGuestKey(sent.cookie);
  const [row] = await db()
    .select()
    .from(tips)
    .where(eq(tips.commenterId, commenterId ?? ''));
  return { id: row?.id ?? '', row, reader: { ...guest, commenterId } satisfies GuestActor };
}

async function confirmed(reader: GuestActor): Promise<void> {
  const [address] = await db().update(addresses).set({ confirmedAt: noon }).returning({ id: addresses.id });
  await db()
    .update(commenters)
    .set({ addressId: address?.id ?? null })
    .where(eq(commenters.id, reader.commenterId ?? ''));
}

/** The story as it stands at the desk, with another headline. */
async function mended(): Promise<void> {
  const manuscript = { ...story.story, headline: 'Harbour wall to open' };
  await saveDraft(demo, { id: story.id, version: 1, manuscript }, later(2));
}

describe('a tip', () => {
  it('is kept with the words that are wrong, from any address the story ever had, and prints nothing anew', async () => {
    const { row } = await aTip({ quote: 'closes on Monday', email: canary });
    expect(row).toMatchObject({ state: 'new', quote: 'closes on Monday', words: 'It is Tuesday.' });
    expect(row?.network).toMatch(/^[0-9a-f]{64}$/);
    expect(touches({ kind: 'tip.sent', tipId: 'a', articleId: 'b' })).toEqual([]);
    expect(await getTipPage(story.slug)).toMatchObject({ slug: story.slug });
  });

  it('never shows its address to anybody at the desk', async () => {
    await aTip({ email: canary });
    const list = await listTips(editor, toTipFilter({}));
    expect(list?.rows).toHaveLength(1);
    expect(JSON.stringify([list, await listTipsOf(story.id)])).not.toMatch(/aviary|wanda/);
  });

  it.each([
    [{ words: '' }, { words: 'tip-words-missing' }],
    [{ words: 'No.' }, { words: 'tip-too-short' }],
    [{ words: 'x'.repeat(2_001) }, { words: 'tip-words-long' }],
    [{ words: 'It is wrong.', quote: 'x'.repeat(501) }, { quote: 'tip-quote-long' }],
    [{ words: 'It is wrong.', email: 'wanda' }, { email: 'email-no-at' }],
    [{ words: 'It is wrong.', email: `${'w'.repeat(401)}@a.example` }, { email: 'tip-email-long' }],
  ])('as %j is refused at its fields, and nothing changes', async (typed, fields) => {
    const before = await fingerprint();
    const sent = await sendTip(guest, { slug: story.slug, ...typed }, later(1));
    expect(sent).toMatchObject({ problem: 'tip-refused', status: 422, fields });
    expect(await fingerprint()).toBe(before);
  });

  it('about what is not public is refused, and so are too many from one network', async () => {
    await db().update(articles).set({ state: 'unpublished' });
    const before = await fingerprint();
    const tell = () => sendTip(guest, { slug: story.slug, words: 'It is wrong.' }, later(1));
    expect(await tell()).toMatchObject({ problem: 'tip-story-missing', status: 404 });
    expect(await fingerprint()).toBe(before);
    expect(await getTipPage(story.slug)).toBeNull();
    await db().update(articles).set({ state: 'published' });
    for (let sent = 0; sent < 15; sent += 1) expect(await tell()).toMatchObject({ ok: true });
    expect(await tell()).toMatchObject({ problem: 'acting-quickly', status: 429 });
  });
});

describe('the desk', () => {
  it('lists the tips about one’s own stories to authors, all of them to editors, none to moderators', async () => {
    await aTip();
    const author = await anyone('author');
    expect((await listTips(editor, toTipFilter({})))?.rows).toHaveLength(1);
    expect((await listTips(author, toTipFilter({})))?.rows).toHaveLength(0);
    await db().update(articles).set({ ownerId: author.userId });
    expect((await listTips(author, toTipFilter({})))?.rows).toHaveLength(1);
    expect(await listTips(await anyone('moderator'), toTipFilter({}))).toBeNull();
    expect(await listTips(await anyone('contributor'), toTipFilter({}))).toBeNull();
    const everybody = [editor, author, await anyone('author'), await anyone('moderator')];
    expect(await Promise.all(everybody.map(countNewTips))).toEqual([1, 1, 0, 0]);
  });

  it('settles one with a note, once', async () => {
    const { id } = await aTip();
    expect(await settleTip(editor, { id, note: 'It is Monday.' }, later(2))).toMatchObject({ ok: true });
    const settled = await listTips(editor, toTipFilter({ state: 'settled' }));
    expect(settled?.rows).toMatchObject([{ note: 'It is Monday.', settledBy: editor.name }]);
    const before = await fingerprint();
    expect(await settleTip(editor, { id, note: '' }, later(3))).toMatchObject({ problem: 'tip-dealt-with' });
    expect(await settleTip(editor, { id: 'nothing', note: '' }, later(3))).toMatchObject({ status: 404 });
    expect(await fingerprint()).toBe(before);
  });

  it('pages by the moment, and a tip settled too long a note is refused', async () => {
    for (let at = 0; at < 31; at += 1) await aTip({}, later(at * 2));
    const first = await listTips(editor, toTipFilter({}));
    expect(first?.rows).toHaveLength(30);
    expect((await listTips(editor, { state: 'new', before: first?.next ?? null }))?.rows).toHaveLength(1);
    const id = first?.rows[0]?.id ?? '';
    const before = await fingerprint();
    const note = 'x'.repeat(1_001);
    expect(await settleTip(editor, { id, note }, later(99))).toMatchObject({ fields: { note: 'note-too-long' } });
    expect(await fingerprint()).toBe(before);
  });
});

describe('a correction that came of a tip', () => {
  const correct = (tip: string) =>
    publishCorrection(editor, { id: story.id, severity: 'minor', words: 'We wrote Monday.', tip }, later(3));

  it('marks it corrected when it is published, and not before', async () => {
    const { id } = await aTip();
    const before = await fingerprint();
    expect(await correct(id)).toMatchObject({ problem: 'nothing-corrected' });
    await mended();
    const made = await correct(id);
    const [row] = await db().select().from(tips);
    expect(row).toMatchObject({ state: 'corrected', correctionId: made.ok ? made.id : '', settledBy: editor.userId });
    expect(await listTipsOf(story.id, id)).toEqual([]);
    expect(before).not.toBe(await fingerprint());
  });

  it('is refused with a tip about another story or one that is corrected, and nothing changes', async () => {
    const { id } = await aTip();
    await db().update(tips).set({ state: 'corrected' });
    await mended();
    const before = await fingerprint();
    expect(await correct(id)).toMatchObject({ problem: 'correction-tip', fields: { tip: 'correction-tip' } });
    expect(await correct('nothing')).toMatchObject({ problem: 'correction-tip', status: 422 });
    expect(await fingerprint()).toBe(before);
  });
});

describe('the address of a tip', () => {
  it('gets one letter when it is dealt with, where this very browser has confirmed it', async () => {
    const { id, reader } = await aTip({ email: canary });
    await confirmed(reader);
    const stranger = await aTip({ email: canary }, later(20));
    for (const tip of [id, stranger.id]) await settleTip(editor, { id: tip, note: '' }, later(21));
    await makeLetters(later(22));
    const written = await db().select({ kind: letters.kind, payload: letters.payload }).from(letters);
    expect(written).toMatchObject([{ kind: 'your-tip-settled', payload: { tipId: id } }]);
  });

  it('is erased with one’s own, and the words too where that is asked for', async () => {
    const { row, reader } = await aTip({ email: canary });
    expect(await getOwnData(reader, noon)).toMatchObject({ tips: [{ email: canary, text: 'It is Tuesday.' }] });
    await eraseOwn(reader, { texts: false }, later(5));
    expect(await db().select().from(addresses)).toEqual([]);
    expect(await db().select().from(tips)).toMatchObject([{ id: row?.id, addressId: null, network: null }]);
    await eraseOwn(reader, { texts: true }, later(6));
    expect(await db().select().from(tips)).toEqual([]);
  });

  it('stays where somebody else left the same one', async () => {
    const { reader } = await aTip({ email: canary });
    await aTip({ email: canary }, later(20));
    await eraseOwn(reader, { texts: true }, later(21));
    expect(await db().select().from(addresses)).toHaveLength(1);
  });

  it('and its network is forgotten after thirty days', async () => {
    await aTip();
    await forgetNetworks(later(31 * 24 * 60));
    expect((await db().select().from(tips))[0]?.network).toBeNull();
  });
});
