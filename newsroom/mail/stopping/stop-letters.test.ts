import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { db } from '@/db/client';
import { letterChoices } from '@/db/schema/letters';
import { freshDatabase } from '@/db/testing';
import { noon } from '@/newsroom/testing/cast';
import { fingerprint } from '@/newsroom/testing/fingerprint';
import { leadToButton, stopByOneClick } from '../door';
import { getStopPage } from '../outbox-queries';
import { sendLetters } from '../post-room/send-letters';
import { afterNoon, aHeldComment, aStoryOf, keeper, readAll, theDesk } from '../testing/post';
import { stopLetters } from './stop-letters';
import { readStopToken, stopToken } from './stop-token';

let database: Awaited<ReturnType<typeof freshDatabase>>;
let desk: Awaited<ReturnType<typeof theDesk>>;
let token: string;
beforeEach(async () => {
  database = await freshDatabase();
  desk = await theDesk();
  token = stopToken({ to: { by: 'account', id: desk.milo.userId }, purpose: 'comment-waiting' });
});
afterEach(() => database.close());

describe('the link in a letter', () => {
  it('is for one person and one purpose, and can be written in an address as it is', () => {
    expect(readStopToken(token)).toEqual({ to: { by: 'account', id: desk.milo.userId }, purpose: 'comment-waiting' });
    expect(token).toMatch(/^[0-9a-z-]{32,160}$/);
    const other = stopToken({ to: { by: 'account', id: desk.milo.userId }, purpose: 'comment-on-your-article' });
    expect(other.slice(-40)).not.toBe(token.slice(-40));
  });

  it('that anybody has changed is nobody’s, and changes nothing', async () => {
    const edith = desk.edith.userId;
    const forged = [
      '',
      'x',
      `${token}0`,
      token.slice(0, -1),
      token.toUpperCase(),
      token.replace(/.$/, (last) => (last === '0' ? '1' : '0')),
      token.replace(desk.milo.userId, edith),
      token.replace('comment-waiting', 'comment-on-your-article'),
      token.replace('comment-waiting', 'password-changed'),
      token.replace('comment-waiting', `in-${desk.milo.userId}`),
      stopToken({ to: { by: 'account', id: desk.milo.userId }, purpose: 'in-the-thread' }),
      stopToken({ to: { by: 'account', id: desk.milo.userId }, purpose: 'password-changed' as never }),
      stopToken({ to: { by: 'account', id: '0123456789abcdefgh' }, purpose: 'comment-waiting' }),
    ];
    const before = await fingerprint();
    for (const each of forged) {
      expect(await stopLetters(each, 'stop', noon)).toEqual({ ok: false, problem: 'letters-link', status: 404 });
      expect((await stopByOneClick(each, noon)).status).toBe(404);
    }
    expect(await fingerprint()).toBe(before);
  });

  it('opened changes nothing: it is shown what it is for, and leads on to the button', async () => {
    const before = await fingerprint();
    expect(await getStopPage(token)).toEqual({ purpose: 'comment-waiting', headline: '', stopped: false });
    expect(await getStopPage(`${token}0`)).toBeNull();
    const led = leadToButton(token);
    expect([led.status, led.headers.get('location')]).toEqual([303, `http://localhost:3000/unsubscribe/${token}`]);
    expect(await fingerprint()).toBe(before);
  });
});

describe('letters that were stopped', () => {
  it('are stopped by one click, twice as once, for this person and this purpose alone', async () => {
    expect((await stopByOneClick(token, noon)).status).toBe(200);
    expect((await stopByOneClick(token, afterNoon(5))).status).toBe(200);
    expect(await db().select().from(letterChoices)).toEqual([
      { userId: desk.milo.userId, addressId: null, purpose: 'comment-waiting', stoppedAt: noon },
    ]);
    expect(await getStopPage(token)).toMatchObject({ purpose: 'comment-waiting', stopped: true });
  });

  it('are not sent, not even those that were begun before; everybody else’s are', async () => {
    const story = await aStoryOf(desk.arlo);
    await aHeldComment(story.slug, 'Words.');
    await readAll(noon);
    await stopLetters(token, 'stop', noon);
    const carrier = keeper();
    await sendLetters({ carrier, now: () => afterNoon(1) });
    expect(carrier.kept.map(({ to }) => to.name)).toEqual(['Edith Marrow']);
  });

  it('are sent again when that is wanted', async () => {
    await stopLetters(token, 'stop', noon);
    expect(await stopLetters(token, 'again', noon)).toEqual({ ok: true, stopped: false });
    expect(await db().select().from(letterChoices)).toEqual([]);
  });
});
