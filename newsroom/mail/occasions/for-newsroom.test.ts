import { eq } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { db } from '@/db/client';
import { articles } from '@/db/schema/articles';
import { commentEdits } from '@/db/schema/conversation';
import { freshDatabase } from '@/db/testing';
import { rejectEdit } from '@/newsroom/comments/edits/decide-edit';
import { editComment } from '@/newsroom/comments/edits/edit-comment';
import { wordsKey } from '@/newsroom/comments/edits/words-key';
import { approveComment, keepComment, removeComment } from '@/newsroom/comments/moderate';
import { routeComment, settleRouting } from '@/newsroom/comments/queue/route-comment';
import { reportComment } from '@/newsroom/comments/reports/report';
import { suspendPerson } from '@/newsroom/people/suspend-person';
import { anyone, guest, later, noon } from '@/newsroom/testing/cast';
import { aGuestSays, aStoryOf, canary, lettersSent, theDesk } from '../testing/post';

let database: { close(): Promise<void> };
let desk: Awaited<ReturnType<typeof theDesk>>;
let story: { id: string; slug: string };
let rosa: Awaited<ReturnType<typeof aGuestSays>>;
/** Rosa’s first comment is public, and every letter about that has left. */
beforeEach(async () => {
  database = await freshDatabase();
  desk = await theDesk();
  story = await aStoryOf(desk.arlo, 'The bridge');
  rosa = await aGuestSays(story.slug, { email: `rosa@${canary}`, notify: '', text: 'It is 412 tonnes.' });
  await approveComment(desk.milo, { id: rosa.id }, noon);
  await lettersSent(noon);
});
afterEach(() => database.close());

const sent = async (now: Date, subject: RegExp) =>
  (await lettersSent(now)).filter((letter) => subject.test(letter.subject));
const names = (letters: readonly { to: { name: string } }[]) => letters.map(({ to }) => to.name).sort();

describe('the letter about a comment that a reader calls illegal', () => {
  const call = (network: string, now: Date) =>
    reportComment({ ...guest, network }, { slug: story.slug, id: rosa.id, reason: 'illegal', note: 'My note.' }, now);

  it('is for everybody who moderates and nobody else; it quotes the comment, says how things stand, leads to it', async () => {
    await call('198.51.100.1', later(90));
    await call('198.51.101.1', later(90));
    const letters = await sent(later(90), /illegal/);
    expect(names(letters)).toEqual(['Edith Marrow', 'Milo Reeve']);
    const [letter] = letters;
    expect(letter?.subject).toBe('A reader calls a comment illegal');
    expect(letter?.text).toContain('It is public until somebody has decided.');
    expect(letter?.text).toMatch(/Rosa Tern, on “The bridge”:\n\n> It is 412 tonnes\. \d+/);
    expect(letter?.text).toContain('2 readers have reported it for that.');
    expect(letter?.text).toContain(`/desk/comments?id=${rosa.id}`);
    expect(JSON.stringify(letter)).not.toMatch(new RegExp(`My note|${canary}|198\\.51`));
  });

  it('is not sent where somebody has decided meanwhile', async () => {
    await call('198.51.100.1', later(90));
    await keepComment(desk.milo, { id: rosa.id }, later(90));
    expect(await sent(later(90), /illegal/)).toEqual([]);
  });
});

describe('words that would replace public ones and wait', () => {
  const links = 'See https://a.example and https://b.example.';
  const change = async () => {
    const fresh = await aGuestSays(
      story.slug,
      { email: `rosa@${canary}`, by: rosa.guest, notify: '', text: 'Short.' },
      later(90),
    );
    const [row] = await db().query.comments.findMany({ where: (c, { eq }) => eq(c.id, fresh.id) });
    const seen = wordsKey(row?.source ?? '');
    const edit = { slug: story.slug, id: fresh.id, text: links, seen };
    expect(await editComment(rosa.guest, edit, later(91))).toMatchObject({ state: 'edit-held' });
    return fresh.id;
  };

  it('are in the letter to moderators, counted and quoted as what they are', async () => {
    await change();
    const letters = await sent(later(91), /wait/);
    expect(names(letters)).toEqual(['Edith Marrow', 'Milo Reeve']);
    expect(letters[0]?.subject).toBe('A comment waits for you');
    expect(letters[0]?.text).toContain(`Rosa Tern, who wants to change a comment on “The bridge”:\n\n> ${links}`);
  });

  it('are in none once a person has decided about them', async () => {
    const id = await change();
    const [held] = await db().select().from(commentEdits).where(eq(commentEdits.state, 'held'));
    await rejectEdit(desk.milo, { id, edit: held?.id ?? '' }, later(91));
    expect(await sent(later(91), /wait/)).toEqual([]);
  });
});

describe('a comment that may hold a correction', () => {
  const route = (note = 'He is right, I think.', by = desk.milo) => routeComment(by, { id: rosa.id, note }, later(90));

  it('is told to who is named above the story and to whom it belongs, with the note, and leads to the story', async () => {
    const owner = await anyone('author', 'Ola Nord');
    await db().update(articles).set({ ownerId: owner.userId }).where(eq(articles.id, story.id));
    await route();
    const letters = await sent(later(90), /correction/);
    expect(names(letters)).toEqual(['Arlo Finch', 'Ola Nord']);
    expect(letters[0]?.subject).toBe('A comment may hold a correction: The bridge');
    expect(letters[0]?.text).toMatch(
      /Rosa Tern wrote:\n\n> It is 412 tonnes\. \d+\n\nThe moderator wrote:\n\n> He is right/,
    );
    expect(letters[0]?.text).toContain(`Open the story: http://localhost:3000/desk/articles/${story.id}\n`);
    expect(letters[0]?.stopAt).toContain('-comment-routed-');
    expect(JSON.stringify(letters)).not.toContain(canary);
  });

  it('is told once, also where author and owner are one, and not to who sent it there or is suspended', async () => {
    const { edith, arlo } = desk;
    await db().update(articles).set({ ownerId: edith.userId }).where(eq(articles.id, story.id));
    await route('', edith);
    expect(names(await sent(later(90), /correction/))).toEqual(['Arlo Finch']);
    await settleRouting(edith, { id: rosa.id }, later(100));
    await suspendPerson(await anyone('admin'), { id: arlo.userId, suspended: true }, later(101));
    await db().update(articles).set({ ownerId: arlo.userId }).where(eq(articles.id, story.id));
    await routeComment(desk.milo, { id: rosa.id, note: '' }, later(300));
    expect(await sent(later(300), /correction/)).toEqual([]);
  });

  it('is told to nobody any more where somebody has looked; one that was taken down may still be right', async () => {
    await route();
    await settleRouting(desk.edith, { id: rosa.id }, later(90));
    expect(await sent(later(90), /correction/)).toEqual([]);
    const other = await aGuestSays(
      story.slug,
      { email: `rosa@${canary}`, by: rosa.guest, notify: '', text: 'More.' },
      later(200),
    );
    await routeComment(desk.milo, { id: other.id, note: '' }, later(200));
    await removeComment(desk.milo, { id: other.id, reason: 'off-topic' }, later(200));
    expect(await sent(later(200), /correction/)).toHaveLength(1);
  });
});
