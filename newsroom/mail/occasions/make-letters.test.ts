import { eq, isNull, sql } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, inject, it } from 'vitest';
import { db } from '@/db/client';
import { users } from '@/db/schema/people';
import { events } from '@/db/schema/record';
import { freshDatabase } from '@/db/testing';
import { approveComment, removeComment } from '@/newsroom/comments/moderate';
import { reportComment } from '@/newsroom/comments/reports/report';
import { submitComment } from '@/newsroom/comments/submit';
import { demo, system, type UserActor } from '@/newsroom/people/actor';
import { changeRole } from '@/newsroom/people/change-role';
import { resetPassword } from '@/newsroom/people/reset-password';
import { suspendPerson } from '@/newsroom/people/suspend-person';
import { record, write } from '@/newsroom/record';
import { anyone, noon } from '@/newsroom/testing/cast';
import { plansOf } from '@/newsroom/testing/published';
import type { Payload } from '../letter';
import { markSent, takeLetter } from '../post-room/take-letter';
import { afterNoon, aHeldComment, allLetters, aStoryOf, readAll, theDesk } from '../testing/post';
import { makeLetters } from './make-letters';

/** The embedded database has one connection: nothing can be held open beside it. */
const onPostgres = it.runIf(inject('template').kind === 'postgres');

let database: { close(): Promise<void> };
let desk: Awaited<ReturnType<typeof theDesk>>;
let story: { id: string; slug: string };
beforeEach(async () => {
  database = await freshDatabase();
  desk = await theDesk();
  story = await aStoryOf(desk.arlo);
  await readAll(noon);
});
afterEach(() => database.close());

const of = async (kind: string) => (await allLetters()).filter((letter) => letter.kind === kind);
const receivers = async (kind: string) => (await of(kind)).map(({ toUserId }) => toUserId).sort();
const ids = (...people: UserActor[]) => people.map(({ userId }) => userId).sort();
const said = (letter: { payload: unknown } | undefined) => (letter?.payload as Payload | undefined)?.comments;
const unread = async () => (await db().select({ id: events.id }).from(events).where(isNull(events.postedAt))).length;

/** Sends the letter that is due, as a round of the post room would. */
async function sendOne(now: Date): Promise<void> {
  const letter = await takeLetter(now);
  if (!letter) throw new Error('Nothing is due.');
  await markSent(letter, now);
}

describe('a comment that waits', () => {
  it('makes a letter for everybody who moderates and for nobody else, within a minute', async () => {
    const id = await aHeldComment(story.slug, 'First words.');
    await readAll(noon);
    expect(await receivers('comment-waiting')).toEqual(ids(desk.milo, desk.edith));
    const [letter] = await of('comment-waiting');
    expect(said(letter)).toEqual([id]);
    expect(letter?.dueAt?.getTime()).toBeGreaterThan(noon.getTime());
    expect(letter?.dueAt?.getTime()).toBeLessThan(afterNoon(1).getTime());
  });

  it('joins the letter that has not left; the next letter comes an hour after that one left', async () => {
    const first = await aHeldComment(story.slug, 'First words.');
    await readAll(noon);
    const second = await aHeldComment(story.slug, 'Second words.');
    await readAll(noon);
    const [gathered, ...none] = (await of('comment-waiting')).filter(({ toUserId }) => toUserId === desk.milo.userId);
    expect([said(gathered), none]).toEqual([[first, second], []]);

    await sendOne(afterNoon(1));
    await sendOne(afterNoon(1));
    await aHeldComment(story.slug, 'Third words.', afterNoon(2));
    await readAll(afterNoon(2));
    await aHeldComment(story.slug, 'Fourth words.', afterNoon(3));
    await readAll(afterNoon(3));
    const next = (await of('comment-waiting')).filter(({ toUserId }) => toUserId === desk.milo.userId)[1];
    expect(next?.dueAt).toEqual(afterNoon(61));
    expect(said(next)).toHaveLength(2);
  });

  it('comes too late for a letter that somebody has taken already, so it begins the next one', async () => {
    await aHeldComment(story.slug, 'First words.');
    await readAll(noon);
    await takeLetter(afterNoon(1));
    await takeLetter(afterNoon(1));
    const late = await aHeldComment(story.slug, 'Late words.', afterNoon(1));
    await readAll(afterNoon(1));
    expect((await of('comment-waiting')).filter((letter) => said(letter)?.includes(late))).toHaveLength(2);
    expect(await of('comment-waiting')).toHaveLength(4);
  });

  it('is listed up to twenty and counted beyond, however long the flood', async () => {
    const flood = Array.from({ length: 260 }, (_, n) => `flood${n}`);
    await write(async (tx) => {
      for (const commentId of flood)
        await record(
          tx,
          { kind: 'guest', commenterId: null, network: '' },
          { kind: 'comment.held', commentId, articleId: story.id },
          noon,
        );
    });
    await readAll(noon);
    const [letter, other, ...none] = await of('comment-waiting');
    expect(none).toEqual([]);
    expect(letter?.payload).toEqual(other?.payload);
    expect(letter?.payload).toEqual({ comments: flood.slice(0, 20), more: 240 });
  });
});

describe('a comment that a reader calls illegal', () => {
  const from = (network: string) => ({ kind: 'guest', commenterId: null, network }) as const;
  const call = (id: string, reason: string, network: string, now = noon) =>
    reportComment(from(network), { slug: story.slug, id, reason }, now);

  it('makes a letter for everybody who moderates at once, and one a comment', async () => {
    const [one, other] = [await aHeldComment(story.slug, 'One.'), await aHeldComment(story.slug, 'Other.')];
    for (const id of [one, other]) await approveComment(desk.milo, { id }, noon);
    await call(one, 'illegal', '198.51.100.1');
    await call(other, 'illegal', '198.51.101.1');
    await call(other, 'hate', '198.51.102.1');
    await readAll(noon);
    expect(await receivers('comment-illegal')).toEqual(
      [...ids(desk.milo, desk.edith), ...ids(desk.milo, desk.edith)].sort(),
    );
    expect((await of('comment-illegal')).map(({ dueAt }) => dueAt)).toEqual([noon, noon, noon, noon]);
  });

  it('makes none for any other reason, nor for the moderator who reports it', async () => {
    const id = await aHeldComment(story.slug, 'One.');
    await approveComment(desk.milo, { id }, noon);
    await call(id, 'abusive', '198.51.100.1');
    await reportComment(desk.edith, { slug: story.slug, id, reason: 'illegal' }, noon);
    await readAll(noon);
    expect(await receivers('comment-illegal')).toEqual(ids(desk.milo));
  });
});

describe('a comment that is shown', () => {
  it('makes a letter for the story’s author with an account', async () => {
    const id = await aHeldComment(story.slug, 'Words.');
    await approveComment(desk.milo, { id }, afterNoon(1));
    await readAll(afterNoon(1));
    expect(await receivers('comment-on-your-article')).toEqual(ids(desk.arlo));
    expect((await of('comment-on-your-article'))[0]?.payload).toEqual({ articleId: story.id, comments: [id], more: 0 });
  });

  it('makes none for one’s own comment, nor for a comment one has let through oneself', async () => {
    const told = { slug: story.slug, text: 'I wrote the story, so I answer.', name: '', email: '' };
    expect((await submitComment(desk.arlo, told, noon)).ok).toBe(true);
    const editorsStory = await aStoryOf(desk.edith, 'An editor writes');
    const id = await aHeldComment(editorsStory.slug, 'Words.');
    await approveComment(desk.edith, { id }, afterNoon(1));
    await readAll(afterNoon(1));
    expect(await of('comment-on-your-article')).toEqual([]);
  });

  it('makes none when it comes back after it was taken down', async () => {
    const id = await aHeldComment(story.slug, 'Words.');
    await approveComment(desk.milo, { id }, afterNoon(1));
    await readAll(afterNoon(1));
    await sendOne(afterNoon(90));
    await removeComment(desk.milo, { id, reason: 'off-topic' }, afterNoon(91));
    await approveComment(desk.milo, { id, from: 'removed' }, afterNoon(92));
    await readAll(afterNoon(92));
    expect(await of('comment-on-your-article')).toHaveLength(1);
  });

  it('is gathered for each story apart', async () => {
    const other = await aStoryOf(desk.arlo, 'Another story');
    for (const [n, { slug }] of [story, other, story].entries()) {
      const id = await aHeldComment(slug, `Words ${n}.`);
      await approveComment(desk.milo, { id }, afterNoon(1));
    }
    await readAll(afterNoon(1));
    expect((await of('comment-on-your-article')).map((letter) => said(letter)?.length).sort()).toEqual([1, 2]);
  });
});

describe('a letter', () => {
  it('tells whose password was changed, and not whose role was', async () => {
    const email = `${desk.cora.userId}@tidewick.example`;
    await changeRole(system, { id: desk.cora.userId, role: 'author' }, noon);
    expect((await resetPassword(system, { email, password: 'another tide another day' }, noon)).ok).toBe(true);
    await readAll(noon);
    expect(await receivers('password-changed')).toEqual(ids(desk.cora));
    expect(await allLetters()).toHaveLength(1);
  });

  it('about somebody who is gone or suspended by now keeps nobody else’s back', async () => {
    const gone = { kind: 'person.password-changed', userId: '0123456789abcdefgh' } as const;
    await suspendPerson(system, { id: desk.cora.userId, suspended: true }, noon);
    await write(async (tx) => {
      await record(tx, system, gone, noon);
      await record(tx, system, { ...gone, userId: desk.cora.userId }, noon);
      await record(tx, system, { ...gone, userId: desk.arlo.userId }, noon);
    });
    await readAll(noon);
    expect(await receivers('password-changed')).toEqual(ids(desk.arlo));
  });

  it('is made of nothing that an import or the demo brought', async () => {
    for (const actor of [demo, { kind: 'import' } as const])
      await write((tx) => record(tx, actor, { kind: 'comment.held', commentId: 'c', articleId: story.id }, noon));
    await readAll(noon);
    expect(await allLetters()).toEqual([]);
    expect(await unread()).toBe(0);
  });

  it('is not made for somebody who is suspended', async () => {
    await suspendPerson(system, { id: desk.milo.userId, suspended: true }, noon);
    await aHeldComment(story.slug, 'Words.');
    await readAll(noon);
    expect(await receivers('comment-waiting')).toEqual(ids(desk.edith));
  });

  it('holds ids alone: no word and no address', async () => {
    await aHeldComment(story.slug, 'Words that nobody else says.');
    await readAll(noon);
    expect(JSON.stringify(await allLetters())).not.toMatch(/@|Words that|Rosa/);
  });
});

describe('reading events', () => {
  it('marks what it read, whether it makes a letter or not, and reads nothing twice', async () => {
    await aHeldComment(story.slug, 'Words.');
    await anyone('author');
    expect(await unread()).toBeGreaterThan(0);
    await readAll(noon);
    expect(await unread()).toBe(0);
    const before = await allLetters();
    expect(await makeLetters(noon)).toBe(0);
    expect(await allLetters()).toEqual(before);
  });

  it('writes letters and marks in one transaction: where it breaks off, neither is there', async () => {
    await aHeldComment(story.slug, 'Words.');
    const left = await unread();
    await db().execute(sql`alter table letters add constraint broken check (kind <> 'comment-waiting')`);
    try {
      await expect(makeLetters(noon)).rejects.toThrow();
      expect([await unread(), await allLetters()]).toEqual([left, []]);
    } finally {
      await db().execute(sql`alter table letters drop constraint broken`);
    }
    await readAll(noon);
    expect(await of('comment-waiting')).toHaveLength(2);
  });

  it('finds the unread ones by index among many that were read', async () => {
    await db().execute(sql`insert into events (kind, actor_kind, subject_id, payload, at, posted_at)
      select 'article.saved', 'system', 'a', '{}', now(), now() from generate_series(1, 5000)`);
    await db().execute(sql`analyze events`);
    const plans = await plansOf(() =>
      db().select({ id: events.id }).from(events).where(isNull(events.postedAt)).orderBy(events.id).limit(200),
    );
    expect(plans.join()).toContain('events_unposted');
  });

  onPostgres('comes to an event whose lower id is committed after a higher one was read', async () => {
    let release = () => {};
    let opened = () => {};
    const isOpen = new Promise<void>((resolve) => {
      opened = resolve;
    });
    const hold = new Promise<void>((resolve) => {
      release = resolve;
    });
    const author = { kind: 'guest', commenterId: null, network: '' } as const;
    const lower = write(async (tx) => {
      await record(tx, author, { kind: 'comment.held', commentId: 'lower', articleId: story.id }, noon);
      opened();
      await hold;
    });
    await isOpen;
    await write((tx) => record(tx, author, { kind: 'comment.held', commentId: 'higher', articleId: story.id }, noon));
    await readAll(noon);
    expect(said((await of('comment-waiting'))[0])).toEqual(['higher']);
    release();
    await lower;
    await readAll(noon);
    const [first, second] = await db()
      .select({ subject: events.subjectId })
      .from(events)
      .where(eq(events.kind, 'comment.held'))
      .orderBy(events.id);
    expect([first?.subject, second?.subject]).toEqual(['lower', 'higher']);
    expect(said((await of('comment-waiting'))[0])).toEqual(['higher', 'lower']);
  });

  onPostgres('is done by several at once without a letter too many or too few', async () => {
    const all = Array.from({ length: 40 }, (_, n) => `c${n}`);
    const author = { kind: 'guest', commenterId: null, network: '' } as const;
    const post = async (commentId: string) => {
      await write((tx) => record(tx, author, { kind: 'comment.held', commentId, articleId: story.id }, noon));
      await makeLetters(noon);
    };
    await Promise.all(all.map(post));
    await readAll(noon);
    const forMilo = (await of('comment-waiting')).filter(({ toUserId }) => toUserId === desk.milo.userId);
    expect(forMilo).toHaveLength(1);
    const payload = forMilo[0]?.payload as Payload;
    expect(payload.comments.length + payload.more).toBe(40);
    expect(await db().select({ id: users.id }).from(users)).toHaveLength(4);
  });
});
