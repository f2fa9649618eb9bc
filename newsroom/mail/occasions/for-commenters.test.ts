import { eq } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { db } from '@/db/client';
import { addresses } from '@/db/schema/people';
import { freshDatabase } from '@/db/testing';
import { approveComment, rejectComment, removeComment, spamComment } from '@/newsroom/comments/moderate';
import { submitComment } from '@/newsroom/comments/submit';
import { withdrawComment } from '@/newsroom/comments/withdraw';
import type { GuestActor } from '@/newsroom/people/actor';
import { later, noon } from '@/newsroom/testing/cast';
import { sendLetters } from '../post-room/send-letters';
import { smtpCarrier } from '../post-room/smtp-carrier';
import { stopLetters } from '../stopping/stop-letters';
import { readStopToken } from '../stopping/stop-token';
import { mailServer } from '../testing/mail-server';
import { aGuestSays, aStoryOf, canary, confirmBy, lettersSent, readAll, theDesk } from '../testing/post';

let database: { close(): Promise<void> };
let desk: Awaited<ReturnType<typeof theDesk>>;
let slug: string;
let rosa: { id: string; guest: GuestActor };
const address = `rosa@${canary}`;
/** Rosa has a public comment and has confirmed her address. */
beforeEach(async () => {
  database = await freshDatabase();
  desk = await theDesk();
  ({ slug } = await aStoryOf(desk.arlo, 'The bridge'));
  rosa = await aGuestSays(slug, { email: address, text: 'I was there.' });
  await approveComment(desk.milo, { id: rosa.id }, noon);
  await confirmBy(rosa.guest, address);
});
afterEach(() => database.close());

const toRosa = async (now: Date, minutes?: number) =>
  (await lettersSent(now, minutes)).filter(({ to }) => to.address === address);

/** Somebody else answers Rosa, and is let through. */
async function answer(text: string, at: Date, email = `odd@${canary}`): Promise<string> {
  const { id } = await aGuestSays(slug, { email, name: 'Odd Sund', notify: '', text, to: rosa.id }, at);
  await approveComment(desk.milo, { id }, at);
  return id;
}

describe('a reply', () => {
  it('is told to who asked for it at a confirmed address: both comments, a way there, a way to stop', async () => {
    const id = await answer('So was I.', later(60));
    const [letter, ...more] = await toRosa(later(60));
    expect(more).toEqual([]);
    expect(letter?.subject).toBe('Odd Sund replied to your comment');
    expect(letter?.text).toMatch(/You wrote:\n\n> I was there\. \d+\n\nOdd Sund wrote:\n\n> So was I\. \d+/);
    expect(letter?.text).toContain(`Read and reply: http://localhost:3000/articles/${slug}/comments/${id}`);
    expect(JSON.stringify([letter?.text, letter?.html, letter?.subject])).not.toContain(canary);
    const token = /unsubscribe\/([0-9a-z-]+)\/one-click/.exec(letter?.stopAt ?? '')?.[1] ?? '';
    expect(token).toMatch(/^[0-9a-z-]{32,160}$/);
    expect(readStopToken(token)).toMatchObject({ to: { by: 'address' }, purpose: 'reply-to-your-comment' });
    await stopLetters(token, 'stop', later(61));
    await answer('Again.', later(180));
    expect(await toRosa(later(180))).toEqual([]);
  });

  it('stands alone below a title that names its writer, says it in lists of letters, and names the author of the story', async () => {
    await answer('So\nwas I.', later(60));
    const [letter] = await toRosa(later(60));
    expect(letter?.html).toContain('You wrote:');
    expect(letter?.html).not.toContain('Odd Sund wrote:');
    expect(letter?.html).toMatch(/<body[^>]*><div style="display:none[^>]*>“So was I\. \d+”<\/div>/);
    expect(letter?.html).toContain('On “The bridge”');
    await submitComment(desk.arlo, { slug, to: rosa.id, text: 'I <b>know</b>.' }, later(180));
    const [byArlo] = await toRosa(later(180));
    expect(byArlo?.subject).toBe('Arlo Finch replied to your comment');
    expect(byArlo?.html).toContain('As the author of “The bridge”');
    expect(byArlo?.html).toMatch(/display:none[^>]*>“I &lt;b&gt;know&lt;\/b&gt;\.”</);
  });

  it('joins the letter that has not left; the next one comes an hour later', async () => {
    await answer('One.', later(60));
    await answer('Two.', later(60.4));
    const [letter, ...more] = await toRosa(later(60.5));
    expect([letter?.subject, more]).toEqual(['2 replies to your comment', []]);
    expect(letter?.html.match(/Odd Sund wrote:/g)).toHaveLength(2);
    await answer('Three.', later(70));
    expect(await toRosa(later(70))).toEqual([]);
    expect(await toRosa(later(130), 3)).toHaveLength(1);
  });

  it('is not told of one’s own, nor where it was not asked for, taken back or taken down meanwhile', async () => {
    await aGuestSays(slug, { email: address, to: rosa.id, by: rosa.guest, text: 'I add.' }, later(60));
    expect(await toRosa(later(60))).toEqual([]);
    const id = await answer('Gone in a moment.', later(120));
    await removeComment(desk.milo, { id, reason: 'off-topic' }, later(120));
    expect(await toRosa(later(121))).toEqual([]);
    await answer('To nobody.', later(200));
    await withdrawComment(rosa.guest, { id: rosa.id }, later(200));
    expect(await toRosa(later(201))).toEqual([]);
  });

  it('is told to nobody at an address that was only typed', async () => {
    const typed = await aGuestSays(slug, { email: address, text: 'I say that I am Rosa.' }, later(60));
    await approveComment(desk.milo, { id: typed.id }, later(60));
    const { id } = await aGuestSays(slug, { email: `odd@${canary}`, notify: '', to: typed.id }, later(61));
    await approveComment(desk.milo, { id }, later(61));
    expect((await toRosa(later(62))).map(({ subject }) => subject)).not.toContain('Rosa Tern replied to your comment');
  });

  it('is told to an account, once, and not to the one who let it through', async () => {
    const posted = await submitComment(desk.arlo, { slug, text: 'The author here.' }, later(60));
    const { id } = await aGuestSays(
      slug,
      { email: `odd@${canary}`, notify: '', to: (posted as { id: string }).id },
      later(61),
    );
    await approveComment(desk.milo, { id }, later(61));
    const forArlo = (await lettersSent(later(61))).filter(({ to }) => to.name === 'Arlo Finch');
    expect(forArlo.map(({ subject }) => subject)).toContain('Rosa Tern replied to your comment');
    expect(forArlo.filter(({ text }) => text.includes('Words.'))).toHaveLength(1);
  });
});

describe('a decision', () => {
  it('to let a comment stand is told to its writer at the confirmed address, once', async () => {
    const { id } = await aGuestSays(
      slug,
      { email: address, by: rosa.guest, text: 'http://a.example http://b.example' },
      later(60),
    );
    await approveComment(desk.milo, { id }, later(60));
    expect((await toRosa(later(60))).map(({ subject }) => subject)).toEqual(['Your comment is public']);
    await removeComment(desk.milo, { id, reason: 'off-topic' }, later(200));
    await approveComment(desk.milo, { id, from: 'removed' }, later(201));
    expect(await toRosa(later(202))).toEqual([]);
  });

  it('against one is told with its reason, the note and a signed way to appeal; not where it was taken back', async () => {
    const words = { reason: 'off-topic', publicNote: 'Say it below the other story.', privateNote: 'Third time.' };
    const { id } = await aGuestSays(
      slug,
      { email: address, by: rosa.guest, text: 'http://a.example http://b.example' },
      later(60),
    );
    await rejectComment(desk.milo, { id, ...words }, later(60));
    const [letter] = await toRosa(later(60));
    expect(letter?.subject).toBe('Your comment was not published');
    expect(letter?.text).toContain('Off the subject of this story.');
    expect(letter?.text).toContain('> Say it below the other story.');
    expect(letter?.text).toMatch(new RegExp(`/articles/${slug}/comments/${id}/appeal\\?by=${id}-[0-9a-f]{40}`));
    expect(JSON.stringify(letter)).not.toMatch(/Third time|Milo/);
    await spamComment(desk.milo, { id: rosa.id, from: 'shown' }, later(200));
    await approveComment(desk.milo, { id: rosa.id, from: 'spam' }, later(200));
    expect(await toRosa(later(200))).toEqual([]);
  });

  it('is told to nobody whose address is not confirmed, or is erased', async () => {
    const other = await aGuestSays(slug, { email: `odd@${canary}` }, later(60));
    await rejectComment(desk.milo, { id: other.id, reason: 'off-topic' }, later(60));
    const subjects = (await lettersSent(later(61))).filter(({ to }) => to.address === `odd@${canary}`);
    expect(subjects.map(({ subject }) => subject)).toEqual([expect.stringContaining('Confirm')]);
    await removeComment(desk.milo, { id: rosa.id, reason: 'off-topic' }, later(70));
    await readAll(later(70));
    await db().delete(addresses).where(eq(addresses.email, address));
    expect(await toRosa(later(71))).toEqual([]);
  });
});

it('a letter to a guest goes through a mail server to one address, with no name and no other address in it', async () => {
  await answer('So was I.', later(60));
  await readAll(later(60));
  const server = await mailServer();
  await sendLetters({ carrier: smtpCarrier(server.url), now: () => later(62) });
  await server.close();
  const [taken] = server.taken.filter(({ to }) => to.includes(address));
  expect(taken?.to).toEqual([address]);
  expect(taken?.mail.headers.get('list')).toMatchObject({ 'unsubscribe-post': { name: 'List-Unsubscribe=One-Click' } });
  expect(taken?.raw.replaceAll(address, '')).not.toContain(canary);
});
