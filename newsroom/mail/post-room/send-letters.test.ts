import { eq, isNull } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { db } from '@/db/client';
import { users } from '@/db/schema/people';
import { letters } from '@/db/schema/record';
import { freshDatabase } from '@/db/testing';
import { approveComment, rejectComment, removeComment } from '@/newsroom/comments/moderate';
import { system } from '@/newsroom/people/actor';
import { changeRole } from '@/newsroom/people/change-role';
import { resetPassword } from '@/newsroom/people/reset-password';
import { suspendPerson } from '@/newsroom/people/suspend-person';
import { savePublication } from '@/newsroom/settings/publication';
import { noon } from '@/newsroom/testing/cast';
import type { Carried } from '../letter';
import { mailServer, smtpRefusal } from '../testing/mail-server';
import { afterNoon, aHeldComment, allLetters, aStoryOf, canary, keeper, readAll, theDesk } from '../testing/post';
import { openPostRoom } from './post-room';
import { type GivenUp, sendLetters } from './send-letters';
import { smtpCarrier } from './smtp-carrier';
import { takeLetter } from './take-letter';
import { leaseMs } from './times';

let database: Awaited<ReturnType<typeof freshDatabase>>;
let desk: Awaited<ReturnType<typeof theDesk>>;
let story: { id: string; slug: string };
beforeEach(async () => {
  database = await freshDatabase();
  desk = await theDesk();
  story = await aStoryOf(desk.arlo, 'The bridge <that> forgot & "more"');
  await savePublication(system, { name: 'The Tidewick Ledger' }, noon);
});
afterEach(() => database.close());

const hostile = '<script>alert(1)</script> & <img src=x onerror=alert(2)>\n> Quoted\n\n[here](javascript:alert(3))';
const send = (carrier = keeper(), at = afterNoon(1), givenUp?: (letter: GivenUp) => void) =>
  sendLetters({ carrier, now: () => at, ...(givenUp ? { givenUp } : {}) }).then(() => carrier.kept);
const addressOf = ({ userId }: { userId: string }) => `${userId}@tidewick.example`;

/** A held comment, and its letters begun. */
async function heldAndRead(text = 'First words.'): Promise<string> {
  const id = await aHeldComment(story.slug, text);
  await readAll(noon);
  return id;
}

describe('the letter to moderators', () => {
  it('says who wrote what where, leads to the queue, and holds no guest’s address', async () => {
    await heldAndRead(hostile);
    const [letter] = (await send()).filter(({ to }) => to.name === 'Milo Reeve');
    expect(letter).toMatchObject({
      to: { name: 'Milo Reeve', address: addressOf(desk.milo) },
      from: { name: 'The Tidewick Ledger', address: 'gazette@localhost' },
      subject: 'A comment waits for you',
      stopAt: expect.stringMatching(/^http:\/\/localhost:3000\/unsubscribe\/[0-9a-z-]{60,}\/one-click$/),
    });
    expect(letter?.text).toContain('Rosa Tern, on “The bridge <that> forgot & "more"”:');
    expect(letter?.text).toContain('Open the queue: http://localhost:3000/desk/comments');
    expect(letter?.text).toContain(`\n\n${'Stop letters like this one'}: ${letter?.stopAt?.replace('/one-click', '')}`);
    expect(JSON.stringify(letter)).not.toContain(canary);
  });

  it('shows what people wrote as text: nothing of it is a tag, and nothing is fetched', async () => {
    await heldAndRead(hostile);
    const [letter] = await send();
    const html = letter?.html ?? '';
    expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    expect(html).toContain('The bridge &lt;that&gt; forgot &amp; &quot;more&quot;');
    expect(html).not.toMatch(/<(?:script|img|link|iframe|object|form|svg)\b|<[^>]*\ssrc=|url\(|@import/i);
    const links = [...html.matchAll(/href="([^"]*)"/g)].map(([, href]) => href);
    expect(links.every((href) => href?.startsWith('http://localhost:3000/'))).toBe(true);
    const theirs = (letter?.text ?? '').split('\n').filter((line) => line.includes('alert('));
    expect(theirs.length).toBeGreaterThan(0);
    expect(theirs.every((line) => line.startsWith('> '))).toBe(true);
  });

  it('is not sent where everything was decided meanwhile, and says how many wait where some do', async () => {
    const one = await heldAndRead();
    await approveComment(desk.edith, { id: one }, noon);
    expect(await send()).toEqual([]);
    expect((await allLetters()).map(({ dueAt, sentAt, fault }) => [dueAt, sentAt, fault])).toEqual([
      [null, null, ''],
      [null, null, ''],
    ]);
    for (let n = 0; n < 7; n += 1) await aHeldComment(story.slug, `Words ${n}.`, afterNoon(2));
    await readAll(afterNoon(2));
    const [letter] = (await send(keeper(), afterNoon(3))).filter(({ to }) => to.name === 'Milo Reeve');
    expect(letter?.subject).toBe('7 comments wait for you');
    expect(letter?.text.match(/^> Words/gm)).toHaveLength(5);
    expect(letter?.text).toContain('2 more wait.');
  });

  it('is not sent to who was suspended, lost the role or is gone since it was begun', async () => {
    await heldAndRead();
    await suspendPerson(system, { id: desk.milo.userId, suspended: true }, noon);
    await changeRole(system, { id: desk.edith.userId, role: 'contributor' }, noon);
    expect(await send()).toEqual([]);
    await aHeldComment(story.slug, 'More.', afterNoon(2));
    await changeRole(system, { id: desk.edith.userId, role: 'editor' }, noon);
    await readAll(afterNoon(2));
    await db().delete(users).where(eq(users.id, desk.edith.userId));
    expect(await send(keeper(), afterNoon(99))).toEqual([]);
  });
});

describe('the letter to an author', () => {
  it('leads to the comment in its conversation', async () => {
    const id = await aHeldComment(story.slug, 'Was the log ever found?');
    await approveComment(desk.milo, { id }, noon);
    await readAll(noon);
    const [letter] = (await send()).filter(({ to }) => to.name === 'Arlo Finch');
    expect(letter?.subject).toBe('A new comment on your story: The bridge <that> forgot & "more"');
    expect(letter?.text).toContain('Rosa Tern wrote:\n\n> Was the log ever found?');
    expect(letter?.text).toContain(`Read and reply: http://localhost:3000/articles/${story.slug}/comments/${id}`);
    expect(JSON.stringify(letter)).not.toContain(canary);
  });

  it('is not sent where the comment was taken down meanwhile', async () => {
    const id = await aHeldComment(story.slug, 'Words.');
    await approveComment(desk.milo, { id }, noon);
    await removeComment(desk.milo, { id, reason: 'off-topic' }, noon);
    await readAll(noon);
    expect((await send()).filter(({ to }) => to.name === 'Arlo Finch')).toEqual([]);
  });
});

it('the letter about a password cannot be stopped, and says when it was', async () => {
  await resetPassword(system, { email: addressOf(desk.cora), password: 'another tide another day' }, noon);
  await readAll(noon);
  const [letter] = await send();
  expect(letter).toMatchObject({ subject: 'Your password was changed', to: { address: addressOf(desk.cora) } });
  expect(letter?.text).toContain('20 November 2026, 12:00');
  expect(JSON.stringify(letter)).not.toMatch(/unsubscribe|another tide/);
  expect(letter).not.toHaveProperty('stopAt');
});

describe('a letter that is not taken', () => {
  const later: Carried = { ok: false, fault: '450 Greylisted', forGood: false };

  it('is tried again with growing pauses under one Message-ID, and then given up where it can be seen', async () => {
    await heldAndRead();
    await suspendPerson(system, { id: desk.edith.userId, suspended: true }, noon);
    const carrier = keeper(() => later);
    const over: GivenUp[] = [];
    let at = afterNoon(1);
    const waits: number[] = [];
    for (;;) {
      await send(carrier, at, (letter) => over.push(letter));
      const [letter] = (await allLetters()).filter(({ toUserId }) => toUserId === desk.milo.userId);
      if (!letter?.dueAt) break;
      waits.push((letter.dueAt.getTime() - at.getTime()) / 60_000);
      at = letter.dueAt;
    }
    expect(waits).toEqual([1, 5, 30, 120, 720]);
    expect(new Set(carrier.kept.map(({ messageId }) => messageId)).size).toBe(1);
    expect(carrier.kept).toHaveLength(6);
    expect(over).toEqual([{ id: expect.any(String), kind: 'comment-waiting', fault: '450 Greylisted' }]);
    const [given] = (await allLetters()).filter(({ toUserId }) => toUserId === desk.milo.userId);
    expect(given).toMatchObject({ sentAt: null, dueAt: null, fault: '450 Greylisted' });
  });

  it('is given up at once where the receiver will never take it, and the others still leave', async () => {
    await heldAndRead();
    const carrier = keeper(({ to }) =>
      to.name === 'Milo Reeve' ? { ok: false, fault: '550', forGood: true } : { ok: true },
    );
    await send(carrier);
    const states = (await allLetters()).map(({ dueAt, sentAt }) => [dueAt, sentAt !== null]);
    expect(states.sort()).toEqual([
      [null, false],
      [null, true],
    ]);
  });

  it('ends the round, so that a mail server that is gone is asked once and not once a letter', async () => {
    await heldAndRead();
    const carrier = keeper(() => later);
    await send(carrier);
    expect(carrier.kept).toHaveLength(1);
  });
});

describe('a crash', () => {
  it('between taking and sending loses nothing: the letter is due again when the lease is over, and not before', async () => {
    await heldAndRead();
    const taken = await takeLetter(afterNoon(1));
    const meanwhile = await send(keeper(), afterNoon(1));
    expect(meanwhile.map(({ messageId }) => messageId)).not.toContain(`<${taken?.id}@localhost>`);
    const again = await send(keeper(), new Date(afterNoon(1).getTime() + leaseMs));
    expect(again.map(({ messageId }) => messageId)).toEqual([`<${taken?.id}@localhost>`]);
  });

  it('between sending and marking sends twice, under one Message-ID', async () => {
    await heldAndRead();
    const server = await mailServer();
    const carrier = smtpCarrier(server.url);
    const dying = {
      ...carrier,
      carry: async (...letter: Parameters<typeof carrier.carry>) => {
        await carrier.carry(...letter);
        throw new Error('killed');
      },
    };
    await expect(sendLetters({ carrier: dying, now: () => afterNoon(1) })).rejects.toThrow('killed');
    await sendLetters({ carrier, now: () => new Date(afterNoon(1).getTime() + leaseMs) });
    await server.close();
    const ids = server.taken.map(({ mail }) => mail.messageId);
    expect([ids.length, new Set(ids).size]).toEqual([3, 2]);
    expect((await allLetters()).every(({ sentAt }) => sentAt !== null)).toBe(true);
  });

  it('of whoever took it first cannot mark what somebody else has taken since', async () => {
    await suspendPerson(system, { id: desk.edith.userId, suspended: true }, noon);
    await heldAndRead();
    const slow = keeper();
    const original = slow.carry;
    slow.carry = async (id, letter) => {
      await takeLetter(new Date(afterNoon(1).getTime() + leaseMs));
      await db()
        .update(letters)
        .set({ dueAt: afterNoon(9) })
        .where(eq(letters.id, id));
      return original(id, letter);
    };
    await sendLetters({ carrier: slow, now: () => afterNoon(1), stopping: () => slow.kept.length > 0 });
    expect(
      (await allLetters()).some(({ dueAt, sentAt }) => dueAt?.getTime() === afterNoon(9).getTime() && !sentAt),
    ).toBe(true);
  });
});

/** Two post rooms on the same database, until `done`. */
async function workTogether(url: string, done: () => Promise<boolean>, over: GivenUp[]): Promise<void> {
  const givenUp = (letter: GivenUp) => over.push(letter);
  const rooms = [1, 2].map(() => openPostRoom({ carrier: smtpCarrier(url), every: 20, givenUp, failed: () => {} }));
  const until = Date.now() + 30_000;
  while (!(await done()) && Date.now() < until) await new Promise((resolve) => setTimeout(resolve, 20));
  await Promise.all(rooms.map((room) => room.stop()));
}

it('two post rooms on one database send each letter once, also what the server refuses at first', async () => {
  for (let n = 0; n < 12; n += 1) {
    const other = await aStoryOf(desk.arlo, `Story ${n}`);
    const id = await aHeldComment(other.slug, `Words ${n}.`);
    await approveComment(desk.milo, { id }, noon);
  }
  await heldAndRead();
  const refused = new Set<string>();
  const server = await mailServer({
    onRcptTo(address, _, done) {
      const first = !refused.has(address.address);
      refused.add(address.address);
      return done(first ? smtpRefusal(451, 'Come back') : undefined);
    },
  });
  const over: GivenUp[] = [];
  await db().update(letters).set({ dueAt: noon });
  // Until each of the three was refused once; then what was refused is due again, a minute early.
  await workTogether(server.url, async () => refused.size === 3, over);
  await db().update(letters).set({ dueAt: noon }).where(isNull(letters.sentAt));
  await workTogether(server.url, async () => (await allLetters()).every(({ sentAt }) => sentAt), over);
  await server.close();
  const sent = server.taken.map(({ mail }) => mail.messageId);
  expect(sent.sort()).toEqual((await allLetters()).map(({ id }) => `<${id}@localhost>`).sort());
  expect(sent.length).toBeGreaterThan(12);
  expect(server.taken.some(({ raw }) => raw.includes(canary))).toBe(false);
  expect(over).toEqual([]);
});

it('a post room that stops waits for the letter being sent, and no longer than its grace', async () => {
  await heldAndRead();
  await db().update(letters).set({ dueAt: noon });
  let finish = () => {};
  const hanging = keeper();
  const isCarrying = new Promise<void>((begun) => {
    hanging.carry = (_, letter) =>
      new Promise((resolve) => {
        hanging.kept.push(letter);
        begun();
        finish = () => resolve({ ok: true });
      });
  });
  const settings = { carrier: hanging, every: 10, givenUp: () => {}, failed: () => {} };
  const room = openPostRoom({ ...settings, grace: 10_000 });
  await isCarrying;
  let stopped = false;
  const stop = room.stop().then(() => {
    stopped = true;
  });
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(stopped).toBe(false);
  finish();
  await stop;
  expect((await allLetters()).filter(({ sentAt }) => sentAt)).toHaveLength(1);
  expect(hanging.kept).toHaveLength(1);

  const second = openPostRoom({ ...settings, grace: 30 });
  while (hanging.kept.length < 2) await new Promise((resolve) => setTimeout(resolve, 10));
  const began = Date.now();
  await second.stop();
  expect(Date.now() - began).toBeLessThan(10_000); // the letter hangs for ever
  finish();
});

it('a rejected comment is told to nobody at the paper', async () => {
  const id = await heldAndRead();
  await rejectComment(desk.milo, { id, reason: 'off-topic' }, noon);
  await readAll(noon);
  expect(await send()).toEqual([]);
});
