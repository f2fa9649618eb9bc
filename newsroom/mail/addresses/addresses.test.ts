import { eq } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { db } from '@/db/client';
import { commenters } from '@/db/schema/comments';
import { addressTokens } from '@/db/schema/conversation';
import { addresses } from '@/db/schema/people';
import { freshDatabase } from '@/db/testing';
import { readGuestKey } from '@/newsroom/people/guest-key';
import { later, noon } from '@/newsroom/testing/cast';
import { fingerprint } from '@/newsroom/testing/fingerprint';
import { getLink, getOwnLetters, hintOf } from '../own-letters-queries';
import { aGuestSays, allLetters, aStoryOf, canary, confirmBy, lettersSent, linkIn, theDesk } from '../testing/post';
import { askForLink, askToConfirm } from './ask-for-link';
import { chooseLetters } from './choose-letters';
import { followLink } from './follow-link';
import { forgetLinks } from './link-token';

let database: { close(): Promise<void> };
let slug: string;
const rosa = `rosa@${canary}`;
const nobody = { kind: 'guest', commenterId: null, network: '198.51.100.77' } as const;
beforeEach(async () => {
  database = await freshDatabase();
  const { arlo } = await theDesk();
  ({ slug } = await aStoryOf(arlo));
});
afterEach(() => database.close());

const toGuests = async (now: Date) => (await lettersSent(now)).filter(({ to }) => to.address.endsWith(canary));
const addressOf = async (commenterId: string | null) =>
  (
    await db()
      .select({ id: commenters.addressId })
      .from(commenters)
      .where(eq(commenters.id, commenterId ?? ''))
  )[0]?.id ?? null;

describe('an address that nobody has confirmed', () => {
  it('gets one letter, asked for with a comment, that holds nobody’s words', async () => {
    await aGuestSays(slug, { email: 'Rosa@Aviary.example', text: 'Words that nobody else says.' });
    const [letter, ...more] = await toGuests(noon);
    expect(more).toEqual([]);
    expect(letter).toMatchObject({ to: { name: '', address: rosa }, subject: expect.stringContaining('Confirm') });
    expect(letter).not.toHaveProperty('stopAt');
    expect(JSON.stringify([letter?.text, letter?.html])).not.toMatch(/nobody else says|Rosa Tern|aviary/);
  });

  it('gets no second one, whoever types it and however it is asked for', async () => {
    const { guest } = await aGuestSays(slug, { email: rosa });
    await toGuests(noon);
    await aGuestSays(slug, { email: rosa }, later(60));
    await askForLink(nobody, { email: rosa }, later(61));
    await askToConfirm(guest, later(62));
    expect(await toGuests(later(3_000))).toEqual([]);
    expect((await allLetters()).filter(({ toAddressId }) => toAddressId)).toHaveLength(1);
  });

  it('gets none where no letter was asked for', async () => {
    await aGuestSays(slug, { email: rosa, notify: '' });
    expect(await toGuests(noon)).toEqual([]);
  });
});

describe('the link in the letter', () => {
  it('changes nothing when it is opened; pressed, it confirms and binds this browser and the one that asked', async () => {
    const { guest } = await aGuestSays(slug, { email: rosa });
    const token = linkIn((await toGuests(noon))[0]?.text);
    expect(token).toMatch(/^[0-9a-z-]{32,160}$/);
    expect(JSON.stringify(await db().select().from(addressTokens))).not.toContain(token.slice(0, 20));
    const before = await fingerprint();
    expect(await getLink(guest, token, later(1))).toEqual({ purpose: 'confirm', elsewhere: null });
    expect(await getLink(nobody, token, later(1))).toMatchObject({ elsewhere: { name: 'Rosa Tern' } });
    expect(await fingerprint()).toBe(before);

    const followed = await followLink(nobody, token, later(1));
    const here = await readGuestKey((followed as { cookie: string }).cookie);
    const [row] = await db().select().from(addresses);
    expect([row?.confirmedAt, row?.askedAt]).toEqual([later(1), null]);
    expect([await addressOf(here), await addressOf(guest.commenterId)]).toEqual([row?.id, row?.id]);
  });

  it('works once, for thirty days, and only as it was made', async () => {
    const { guest } = await aGuestSays(slug, { email: rosa });
    const other = await aGuestSays(slug, { email: `other@${canary}`, notify: '' });
    const token = linkIn((await toGuests(noon))[0]?.text);
    const forged = token.replace(/[0-9a-z]{18}$/, other.guest.commenterId ?? '');
    const gone = { ok: false, problem: 'link-over', status: 404 };
    const before = await fingerprint();
    const month = new Date(noon.getTime() + 31 * 86_400_000);
    for (const [each, at] of [
      ['', noon],
      [token.slice(0, -1), noon],
      [forged, noon],
      [token, month],
    ] as const)
      expect(await followLink(guest, each, at)).toEqual(gone);
    expect(await fingerprint()).toBe(before);
    expect(await followLink(guest, token, later(5))).toEqual({ ok: true });
    const after = await fingerprint();
    expect(await followLink(nobody, token, later(6))).toEqual(gone);
    expect(await getLink(nobody, token, later(6))).toBeNull();
    expect(await fingerprint()).toBe(after);
    await forgetLinks(month);
    expect(await db().$count(addressTokens)).toBe(0);
  });
});

describe('a link to one’s own comments', () => {
  it('is answered alike for an address that is known, unknown or confirmed; only its owner gets a letter', async () => {
    const { guest } = await aGuestSays(slug, { email: rosa });
    await confirmBy(guest, rosa);
    const asked = [];
    for (const email of [rosa, `never@${canary}`])
      asked.push(await askForLink(nobody, { email }, later(60 + asked.length)));
    expect(asked).toEqual([
      { ok: true, asked: true },
      { ok: true, asked: true },
    ]);
    const [letter, ...more] = await toGuests(later(70));
    expect([letter?.to.address, more]).toEqual([rosa, []]);
    const followed = await followLink(nobody, linkIn(letter?.text), later(71));
    const here = await readGuestKey((followed as { cookie: string }).cookie);
    expect(await addressOf(here)).toBe(await addressOf(guest.commenterId));
  });

  it('comes to a confirmed address once in a quarter of an hour, and is over after an hour', async () => {
    const { guest } = await aGuestSays(slug, { email: rosa });
    await confirmBy(guest, rosa);
    for (const minute of [60, 61, 70]) await askForLink(nobody, { email: rosa }, later(minute));
    const letters = await toGuests(later(70));
    expect(letters).toHaveLength(1);
    expect(await followLink(nobody, linkIn(letters[0]?.text), later(140))).toMatchObject({ ok: false });
  });

  it('is refused for what is no address, and asked for too quickly, and changes nothing', async () => {
    await askForLink(nobody, { email: rosa }, noon);
    const before = await fingerprint();
    expect(await askForLink(nobody, { email: 'rosa' }, noon)).toMatchObject({
      status: 422,
      fields: { email: 'email-no-at' },
    });
    expect(await askForLink(nobody, { email: rosa }, later(0.1))).toMatchObject({
      problem: 'asking-quickly',
      status: 429,
      values: { seconds: 9 },
    });
    expect(await askToConfirm(nobody, noon)).toMatchObject({ problem: 'no-key', status: 403 });
    expect(await fingerprint()).toBe(before);
  });
});

describe('letters to oneself', () => {
  it('are chosen by a confirmed address, and by nobody without one', async () => {
    const { guest } = await aGuestSays(slug, { email: rosa });
    const choice = { purpose: 'reply-to-your-comment', wish: 'stop' };
    const before = await fingerprint();
    expect(await chooseLetters(guest, choice, noon)).toMatchObject({ problem: 'address-unconfirmed', status: 403 });
    expect(await chooseLetters(guest, { ...choice, purpose: 'comment-waiting' }, noon)).toMatchObject({ status: 422 });
    expect(await fingerprint()).toBe(before);
    await confirmBy(guest, rosa);
    await chooseLetters(guest, choice, noon);
    expect((await getOwnLetters(guest)).choices).toContainEqual({ purpose: 'reply-to-your-comment', stopped: true });
    await chooseLetters(guest, { ...choice, wish: 'again' }, noon);
    expect((await getOwnLetters(guest)).choices).toContainEqual({ purpose: 'reply-to-your-comment', stopped: false });
  });

  it('are told of by a hint of the address, never by the address', async () => {
    const { guest } = await aGuestSays(slug, { email: rosa });
    expect(await getOwnLetters(guest)).toEqual({ confirmed: false, hint: 'r…@a…', choices: [] });
    await confirmBy(guest, rosa);
    expect(JSON.stringify(await getOwnLetters(guest))).not.toContain('aviary');
    expect(hintOf('x@y')).toBe('x…@y…');
  });
});
