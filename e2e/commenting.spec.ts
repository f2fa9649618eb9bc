import type { Browser, Page } from '@playwright/test';
import { edith, imran, rosa } from './cast';
import { expect, signInOn, test } from './journey';
import { postHeld, quiet, reply } from './thread';

/** The queue, open in a browser of the editor's own. */
async function deskAs(browser: Browser, baseURL: string | undefined): Promise<Page> {
  const context = await browser.newContext({ javaScriptEnabled: false, ...(baseURL ? { baseURL } : {}) });
  const desk = await context.newPage();
  await signInOn(desk, edith, '/desk/comments');
  await desk.goto('/desk/comments');
  return desk;
}

test('a guest replies, an editor approves, another guest answers, all without JavaScript @smoke', async ({
  page,
  browser,
  baseURL,
}) => {
  const story = `/articles/${quiet.posting}`;
  await page.goto(story);
  await expect(page.getByRole('heading', { name: 'Be the first to comment', level: 2 })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Leave a Reply', level: 3 })).toBeVisible();
  await expect(page.getByLabel('Email *')).toHaveAccessibleDescription(/Your email address will not be published/);

  // A form with faults comes back with everything in it.
  const refused = page.waitForResponse((response) => response.request().method() === 'POST');
  await reply(page, { text: 'Tuesday *suits* nobody.', name: rosa.name, email: 'rosa@' });
  expect((await refused).status()).toBe(422);
  await expect(page).toHaveTitle(/^Error: /);
  await expect(page.getByRole('alert')).toContainText('One thing to fix');
  await expect(page.getByLabel('Comment *')).toHaveValue('Tuesday *suits* nobody.');
  await expect(page.getByLabel('Name *')).toHaveValue(rosa.name);
  await expect(page.getByLabel('Email *')).toHaveValue('rosa@');
  await expect(page.getByLabel('Email *')).toHaveAttribute('aria-invalid', 'true');
  await expect(page.getByLabel('Email *')).toHaveAccessibleDescription(/missing the part after the @/);
  await page.getByRole('alert').getByRole('link').click();
  await expect(page).toHaveURL(/#reply-email$/);

  // The first comment waits, and its author alone sees it, with the reason.
  await reply(page, { email: rosa.email });
  await expect(page.getByText('Your comment is with an editor.')).toBeVisible();
  await expect(page.getByText(/No comment from this browser has been let in yet/)).toBeVisible();
  await expect(page.locator('.cb em')).toHaveText('suits');
  const own = new URL(page.url()).pathname;
  expect(own).toMatch(/^\/articles\/[\w-]+\/comments\/\w+$/);
  const strangers = await browser.newContext({ javaScriptEnabled: false, ...(baseURL ? { baseURL } : {}) });
  const stranger = await strangers.newPage();
  expect((await stranger.goto(own))?.status()).toBe(404);
  await stranger.goto(story);
  await expect(stranger.getByText('Tuesday suits nobody.')).toHaveCount(0);

  // An editor reads it and lets it through.
  const desk = await deskAs(browser, baseURL);
  const queued = desk.getByRole('region', { name: 'Comment' });
  await desk.getByRole('link', { name: /Tuesday suits nobody/ }).click();
  await expect(queued).toContainText('nothing from this browser has been approved before');
  await queued.getByRole('button', { name: 'Approve' }).click();
  await expect(desk.getByRole('status')).toContainText('It’s public now');

  // It is there at once, for everybody.
  await stranger.goto(story);
  const comment = stranger.getByRole('article', { name: rosa.name });
  await expect(comment).toContainText('Tuesday suits nobody.');
  await expect(stranger.getByRole('heading', { name: '1 comment', level: 2 })).toBeVisible();

  // Another guest answers it by its link.
  await comment.getByRole('link', { name: `Reply to ${rosa.name}` }).click();
  await expect(stranger.getByRole('heading', { name: `Reply to ${rosa.name}`, level: 1 })).toBeVisible();
  await reply(stranger, { text: 'It suits the crews.', ...imran });
  await expect(stranger.getByText('Your comment is with an editor.')).toBeVisible();

  // The editor approves it, and answers as herself from the queue.
  await desk.goto('/desk/comments');
  await desk.getByRole('link', { name: /It suits the crews/ }).click();
  await queued.getByRole('button', { name: 'Approve' }).click();
  await desk.getByRole('link', { name: /^Public/ }).click();
  await desk.getByRole('link', { name: /It suits the crews/ }).click();
  await desk.getByText('Reply as yourself').first().click();
  await desk.getByRole('textbox', { name: 'Reply as yourself' }).fill('I asked the depot: it does.');
  await desk.getByRole('button', { name: 'Post reply' }).click();
  await expect(desk.getByRole('status')).toContainText('Your reply is posted');

  await page.goto(story);
  const thread = page.getByRole('article', { name: rosa.name });
  await expect(thread.getByRole('article', { name: imran.name })).toContainText('It suits the crews.');
  const staff = thread.getByRole('article', { name: edith.name });
  await expect(staff).toContainText('I asked the depot');
  await expect(staff.getByText('Staff', { exact: true })).toBeVisible();

  // Whoever was approved before is shown at once, in the thread.
  await page.goto(story);
  await reply(page, { text: 'Then I take it back.', ...rosa });
  await expect(page).toHaveURL(/\/articles\/[\w-]+#c-\w+$/);
  await expect(page.getByText('Then I take it back.')).toBeVisible();
  await strangers.close();
  await desk.context().close();
});

test('a rejected comment is told why, to its author alone; a withdrawn one is gone', async ({
  page,
  browser,
  baseURL,
}) => {
  const own = await postHeld(page, quiet.posting, {
    text: 'You are all idiots.',
    name: 'Bram Oke',
    email: 'bram@letters.example',
  });
  const desk = await deskAs(browser, baseURL);
  await desk.getByRole('link', { name: /You are all idiots/ }).click();
  await desk.locator('.reas > summary').click();
  await desk.locator('.reas').getByRole('button', { name: 'Reject' }).click();
  await expect(desk.getByRole('alert')).toContainText('Choose a reason');
  await desk.getByRole('radio', { name: /Abusive/ }).check();
  await desk.getByLabel('Note to the commenter').fill('Say what is wrong with the plan.');
  await desk.locator('.reas').getByRole('button', { name: 'Reject' }).click();
  await expect(desk.getByRole('status')).toContainText('Rejected');
  await page.goto(own);
  await expect(page.getByText('An editor decided not to publish your comment.')).toBeVisible();
  await expect(page.getByText('Attacks a person, not the argument.')).toBeVisible();
  await expect(page.getByText('Say what is wrong with the plan.')).toBeVisible();
  expect((await desk.goto(own))?.status()).toBe(200);
  await desk.context().close();

  const second = await postHeld(page, quiet.posting, {
    text: 'The plan forgets the hill.',
    name: 'Bram Oke',
    email: 'bram@letters.example',
  });
  await page.getByRole('button', { name: 'Withdraw it' }).click();
  await expect(page.getByText('You withdrew this comment.')).toBeVisible();
  expect(new URL(page.url()).pathname).toBe(second);
});

test('the same words twice by a double click are one comment', async ({ page }) => {
  const typed = { text: 'Once is enough.', name: 'Ida Moss', email: 'ida@letters.example' };
  const first = await postHeld(page, quiet.posting, typed);
  expect(await postHeld(page, quiet.posting, typed)).toBe(first);
});
