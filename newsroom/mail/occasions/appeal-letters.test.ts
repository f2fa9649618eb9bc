import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { freshDatabase } from '@/db/testing';
import { readAppealToken } from '@/newsroom/comments/appeals/appeal-token';
import { decideAppeal } from '@/newsroom/comments/appeals/decide-appeal';
import { makeAppeal } from '@/newsroom/comments/appeals/make-appeal';
import { approveComment, rejectComment, removeComment } from '@/newsroom/comments/moderate';
import { submitComment } from '@/newsroom/comments/submit';
import { later, noon } from '@/newsroom/testing/cast';
import { stopByOneClick } from '../door';
import { getStopPage } from '../outbox-queries';
import { stopToken } from '../stopping/stop-token';
import { aGuestSays, aStoryOf, canary, confirmBy, lettersSent, theDesk } from '../testing/post';

let database: { close(): Promise<void> };
let desk: Awaited<ReturnType<typeof theDesk>>;
let slug: string;
let rosa: Awaited<ReturnType<typeof aGuestSays>>;
const address = `rosa@${canary}`;
const links = 'http://a.example http://b.example';
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

const toRosa = async (now: Date) => (await lettersSent(now)).filter(({ to }) => to.address === address);

/** Milo refuses a comment of Rosa’s, she appeals, and the letters up to there have left. */
async function appealed(): Promise<{ id: string; appeal: string }> {
  const { id } = await aGuestSays(slug, { email: address, by: rosa.guest, text: links }, later(60));
  await rejectComment(desk.milo, { id, reason: 'off-topic', privateNote: 'Third time.' }, later(60));
  const made = await makeAppeal(rosa.guest, { id, by: '', words: 'It is about the bearing.' }, later(61));
  await lettersSent(later(61));
  return { id, appeal: made.ok ? made.id : '' };
}

describe('the answer to an appeal', () => {
  it('upheld is one letter to who wrote the comment, with both sides’ words, and leads to the comment', async () => {
    const { id, appeal } = await appealed();
    await decideAppeal(desk.edith, { id: appeal, upheld: true, answer: 'You are right.' }, later(200));
    const [letter, ...more] = await toRosa(later(200));
    expect(more).toEqual([]);
    expect(letter?.subject).toBe('Your comment is public after another look');
    expect(letter?.text).toMatch(/You asked for another look:\n\n> It is about the bearing\.\n/);
    expect(letter?.text).toMatch(/answers:\n\n> You are right\.\n/);
    expect(letter?.text).toContain(`: http://localhost:3000/articles/${slug}/comments/${id}\n`);
    expect(JSON.stringify(letter)).not.toMatch(/Third time|Milo|Edith/);
    expect(letter?.stopAt).toContain('-your-appeal-decided-');
  });

  it('refused is one letter with the answer, and a signed way to the page where it stands', async () => {
    const { id, appeal } = await appealed();
    await decideAppeal(desk.edith, { id: appeal, upheld: false, answer: 'It stands.' }, later(200));
    const [letter, ...more] = await toRosa(later(200));
    expect([letter?.subject, more]).toEqual(['The decision on your comment stands', []]);
    expect(letter?.text).toMatch(/answers:\n\n> It stands\.\n/);
    const by = new RegExp(`/articles/${slug}/comments/${id}/appeal\\?by=(\\S+)`).exec(letter?.text ?? '')?.[1];
    expect(readAppealToken(by ?? '')).toBe(id);
  });

  it('about a comment that was public before is told too', async () => {
    await removeComment(desk.milo, { id: rosa.id, reason: 'off-topic' }, later(60));
    const made = await makeAppeal(rosa.guest, { id: rosa.id, by: '', words: 'Read it again.' }, later(61));
    await lettersSent(later(61));
    await decideAppeal(desk.edith, { id: made.ok ? made.id : '', upheld: true, answer: 'Yes.' }, later(200));
    expect((await toRosa(later(200))).map(({ subject }) => subject)).toEqual([
      'Your comment is public after another look',
    ]);
  });

  it('is told to nobody at an address that is not confirmed, nor where it was decided otherwise since', async () => {
    const odd = await aGuestSays(slug, { email: `odd@${canary}`, notify: '' }, later(60));
    await rejectComment(desk.milo, { id: odd.id, reason: 'off-topic' }, later(60));
    const made = await makeAppeal(odd.guest, { id: odd.id, by: '', words: 'Please.' }, later(61));
    await decideAppeal(desk.edith, { id: made.ok ? made.id : '', upheld: false, answer: 'No.' }, later(62));
    const { id, appeal } = await appealed();
    await decideAppeal(desk.edith, { id: appeal, upheld: false, answer: 'It stands.' }, later(200));
    await approveComment(desk.milo, { id, from: 'rejected' }, later(200));
    expect((await lettersSent(later(200))).map(({ subject }) => subject)).not.toContainEqual(
      expect.stringMatching(/stands|another look/),
    );
  });
});

it('an account hears what became of its comment, and not of what it decided itself', async () => {
  const posted = await submitComment(desk.arlo, { slug, text: 'The author here.' }, later(60));
  const id = posted.ok ? posted.id : '';
  await removeComment(desk.milo, { id, reason: 'off-topic', publicNote: 'Not here.' }, later(61));
  const [letter, ...more] = (await lettersSent(later(61))).filter(({ to }) => to.name === 'Arlo Finch');
  expect([letter?.subject, more]).toEqual(['Your comment was taken down', []]);
  expect(letter?.text).toContain('You get this because you commented with your account.');
  const own = await submitComment(desk.edith, { slug, text: 'An editor.' }, later(200));
  await removeComment(desk.edith, { id: own.ok ? own.id : '', reason: 'off-topic' }, later(200));
  expect(await lettersSent(later(200))).toEqual([]);
});

describe('letters about one conversation', () => {
  const answer = async (to: string, at: Date) => {
    const { id } = await aGuestSays(slug, { email: `odd@${canary}`, name: 'Odd Sund', notify: '', to }, at);
    await approveComment(desk.milo, { id }, at);
    return id;
  };
  const linkOf = (text = '') => /alone: \S+\/unsubscribe\/([0-9a-z-]+)/.exec(text)?.[1] ?? '';

  it('are stopped by the second link of a letter, by one click, and those about others go on', async () => {
    const reply = await answer(rosa.id, later(60));
    const token = linkOf((await toRosa(later(60)))[0]?.text);
    expect(await getStopPage(token)).toEqual({ purpose: `in-${rosa.id}`, headline: 'The bridge', stopped: false });
    expect((await stopByOneClick(token, later(61))).status).toBe(200);
    expect(await getStopPage(token)).toMatchObject({ stopped: true });
    const deeper = await aGuestSays(
      slug,
      { email: `rosa@${canary}`, by: rosa.guest, to: reply, notify: 'on' },
      later(62),
    );
    await answer(deeper.id, later(200));
    await answer(rosa.id, later(200));
    expect(await toRosa(later(200))).toEqual([]);
    const other = await aGuestSays(slug, { email: `rosa@${canary}`, by: rosa.guest, text: 'Elsewhere.' }, later(300));
    await answer(other.id, later(301));
    expect((await toRosa(later(301))).map(({ subject }) => subject)).toEqual(['Odd Sund replied to your comment']);
  });

  it('are stopped for one person: somebody else in the same conversation still gets them', async () => {
    const posted = await submitComment(desk.arlo, { slug, text: 'The author here.', to: rosa.id }, later(60));
    await stopByOneClick(stopToken({ to: { by: 'account', id: desk.edith.userId }, purpose: `in-${rosa.id}` }), noon);
    await answer(posted.ok ? posted.id : '', later(61));
    const told = (await lettersSent(later(61))).filter(({ subject }) => subject.startsWith('Odd Sund'));
    expect(told.map(({ to }) => to.name)).toEqual(['Arlo Finch']);
  });
});
