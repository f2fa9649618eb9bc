import type { Page } from '@playwright/test';
import { milo } from './cast';
import { expect, signInOn, test } from './journey';
import { postHeld, quiet, reply } from './thread';

const story = `/articles/${quiet.modes}`;
const reason = 'We are checking two claims made here, and will say what we found.';

/** Sets how the conversation stands, on the page that a moderator has for it. */
async function set(desk: Page, mode: string, more: { note?: string; until?: string } = {}): Promise<void> {
  await desk.getByRole('combobox', { name: 'The conversation is' }).selectOption({ label: mode });
  if (more.note !== undefined) await desk.getByLabel('Why it is paused').fill(more.note);
  if (more.until !== undefined) await desk.getByLabel('Until', { exact: true }).fill(more.until);
  const answered = desk.waitForResponse((response) => response.request().method() === 'POST');
  await desk.getByRole('button', { name: 'Set comments' }).click();
  await answered; // "Comments are set." may still stand there from the time before
}

test('a moderator holds, slows and pauses a conversation; readers are told, and lose nothing they typed @both', async ({
  page: guest,
  browser,
  baseURL,
  javaScriptEnabled: script = true,
}) => {
  test.setTimeout(180_000);
  const mark = script ? 'by script' : 'by forms';
  const typed = { name: 'Signe Holm', email: 'signe@letters.example' };
  // An address of its own each time: a slowed conversation knows people by that too.
  const dag = { name: 'Dag Ness', email: `dag.${script}@letters.example` };
  const done = (desk: Page) => expect(desk.getByText('Comments are set.')).toBeVisible();
  await postHeld(guest, quiet.modes, { ...typed, text: `The sweet was mine, ${mark}.` });

  const desk = await (
    await browser.newContext({ ...(baseURL ? { baseURL } : {}), javaScriptEnabled: script })
  ).newPage();
  await signInOn(desk, milo, '/desk/comments');
  await desk.goto('/desk/comments');
  await desk.getByRole('link', { name: new RegExp(`sweet was mine, ${mark}`) }).click();
  const found = desk.getByRole('region', { name: 'Comment' }).filter({ hasText: `sweet was mine, ${mark}` });
  await found.locator('.ctx a[href$="/thread"]').click();

  await set(desk, 'Open, and every comment waits for an editor');
  await done(desk);
  const other = await (
    await browser.newContext({ ...(baseURL ? { baseURL } : {}), javaScriptEnabled: script })
  ).newPage();
  await other.goto(story);
  await expect(other.getByText('An editor reads every comment on this story before it appears.')).toBeVisible();
  await reply(other, { ...dag, text: `I was in row nine, ${mark}.` });
  await expect(other.getByText('Why it waits: An editor reads every comment on this story first.')).toBeVisible();

  await set(desk, 'Slowed down: one comment from each person every 5 minutes');
  await done(desk);
  await other.goto(story);
  await expect(other.getByText('one comment from each person every 5 minutes')).toBeVisible();
  await reply(other, { ...dag, text: `And in row ten, ${mark}.` });
  await expect(other.getByText('Your comment is with an editor.')).toBeVisible();
  await other.goto(story);
  await reply(other, { ...dag, text: `Then in row eleven, ${mark}.` });
  await expect(other.getByRole('alert')).toContainText('You can post here again in 5 minutes.');
  await expect(other.getByLabel('Comment *')).toHaveValue(`Then in row eleven, ${mark}.`);

  // A pause needs a reason and an end; what was typed stays.
  await guest.goto(story);
  await set(desk, 'Paused until a time', { note: reason });
  await expect(desk.locator('form').getByRole('alert')).toContainText('Say until when.');
  await expect(desk.getByLabel('Why it is paused')).toHaveValue(reason);
  await set(desk, 'Paused until a time', { until: '2099-05-04T09:30' });
  await done(desk);
  await reply(guest, { ...typed, text: `Too late, ${mark}.` });
  await expect(guest.getByRole('alert')).toContainText('paused until 4 May 2099, 09:30');
  await expect(guest.getByRole('alert')).toContainText(reason);
  await expect(guest.getByLabel('Comment *')).toHaveValue(`Too late, ${mark}.`);
  await guest.goto(story);
  await expect(guest.getByText('Comments are paused until 4 May 2099, 09:30.')).toBeVisible();
  await expect(guest.getByText(reason)).toBeVisible();
  await expect(guest.locator('form.reply, .ca a[href*="/reply"]')).toHaveCount(0);
  await expect(guest.getByRole('link', { name: 'tell the newsroom' })).toHaveAttribute('href', `${story}/spotted`);
  await expect(guest.getByRole('article', { name: 'Ferris Colley' })).toBeVisible();

  // Open again, for whoever comes here next.
  await set(desk, 'Open');
  await done(desk);
  await expect(desk.getByLabel('Until', { exact: true })).toHaveValue(''); // the end of the pause is no closing
  await guest.goto(story);
  await expect(guest.getByRole('heading', { name: 'Leave a Reply' })).toBeVisible();
  await desk.context().close();
  await other.context().close();
});
