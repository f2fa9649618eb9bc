import AxeBuilder from '@axe-core/playwright';
import type { Browser, Page } from '@playwright/test';
import { edith, imran, rosa } from './cast';
import { expect, signInOn, test } from './journey';
import { quiet, reply } from './thread';

/** The reader's script: what it does in place, commenting.spec.ts does without it. */
const story = `/articles/${quiet.inPlace}`;
const discussed = '/articles/the-bridge-that-forgot-how-to-open';

/** Marks the document, so that a page that was loaded anew can be told from one that stayed. */
const stay = (page: Page) => page.evaluate(() => document.documentElement.setAttribute('data-stayed', ''));
const stayed = (page: Page) => expect(page.locator('html[data-stayed]')).toHaveCount(1);

async function approve(browser: Browser, baseURL: string | undefined, words: string): Promise<void> {
  const desk = await browser.newPage(baseURL ? { baseURL } : {});
  await signInOn(desk, edith, '/desk/comments');
  await desk.goto('/desk/comments');
  await desk.getByRole('link', { name: words }).click();
  await desk.getByRole('region', { name: 'Comment' }).getByRole('button', { name: 'Approve' }).click();
  await expect(desk.getByRole('status')).toContainText('public now');
  await desk.context().close();
}

test('a comment is posted, refused, mended, held, let in and answered without the page being left @script', async ({
  page,
  browser,
  baseURL,
}) => {
  await page.goto(story);
  await stay(page);
  const voice = page.locator('body > [role=status].vh');

  await reply(page, { text: 'Nine darts *each*.', name: rosa.name, email: 'rosa@' });
  const summary = page.locator('form#leave-a-reply [role=alert]');
  await expect(summary).toBeFocused();
  await expect(summary).toContainText('One thing to fix');
  await expect(page.getByLabel('Comment *')).toHaveValue('Nine darts *each*.');
  await expect(page.getByLabel('Email *')).toHaveAttribute('aria-invalid', 'true');
  await expect(page.getByLabel('Email *')).toHaveAccessibleDescription(
    /missing the part after the @.*not be published/,
  );
  await summary.getByRole('link').click();
  await expect(page.getByLabel('Email *')).toBeFocused();

  await reply(page, { email: rosa.email });
  const notice = page.getByText('Your comment is with an editor.').locator('xpath=ancestor::*[@role="status"]');
  await expect(notice).toBeFocused();
  await expect(page.locator('.posted .cb em')).toHaveText('each');
  await expect(summary).toHaveCount(0);
  await expect(page.getByLabel('Comment *')).toHaveValue('');
  await expect(page.getByLabel('Email *')).not.toHaveAttribute('aria-invalid');
  await expect(page.locator('.posted .ago')).toHaveAttribute('href', /\/comments\/\w+$/);
  await stayed(page);
  // It waits where it was written, for its writer alone, whenever the story is read again.
  await page.goto(story);
  const waits = page.locator('.thread > .is-held').filter({ hasText: 'Nine darts each.' });
  await expect(waits).toContainText('Waiting for review');
  await expect(waits.getByRole('button', { name: 'Withdraw it' })).toBeVisible();
  await approve(browser, baseURL, 'Nine darts each');

  await page.goto(story);
  await stay(page);
  const first = page.getByRole('article', { name: rosa.name }).filter({ hasText: 'Nine darts' });
  await expect(first).toContainText('Nine darts each.');
  await expect(waits).toHaveCount(0);
  await reply(page, { text: 'And a tenth.', ...rosa });
  const second = page.getByRole('article', { name: rosa.name }).filter({ hasText: 'And a tenth.' });
  await expect(second).toBeFocused();
  await expect(voice).toHaveText('Your comment is posted.');
  await expect(page).toHaveURL(/#c-\w+$/);
  await expect(page.getByRole('heading', { name: '2 comments', level: 2 })).toBeVisible();
  await expect(page.getByLabel('Comment *')).toHaveValue('');

  await first.getByRole('link', { name: `Reply to ${rosa.name}` }).click();
  const inPlace = first.locator('form.reply');
  await expect(inPlace.getByLabel('Comment *')).toBeFocused();
  await inPlace.getByLabel('Comment *').fill('An eleventh, then.');
  await inPlace.getByLabel('Name *').fill(rosa.name);
  await inPlace.getByLabel('Email *').fill(rosa.email);
  await inPlace.getByRole('button', { name: 'Post comment' }).click();
  await expect(first.getByRole('article').filter({ hasText: 'An eleventh, then.' })).toBeFocused();
  await expect(page.locator('form.reply')).toHaveCount(1);
  await stayed(page);
});

test('the reply form opens under its comment with names of its own, and Cancel gives the focus back @script', async ({
  page,
}) => {
  await page.goto(discussed);
  await stay(page);
  const comment = page.locator('.clist > li > .c').first();
  const name = (await comment.locator('.nm').first().textContent()) ?? '';
  const link = comment.getByRole('link', { name: `Reply to ${name}` });
  await link.click();
  const form = comment.locator('form.reply');
  await expect(form.getByRole('heading', { name: `Reply to ${name}`, level: 3 })).toBeVisible();
  await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
  await expect(form.getByLabel('Comment *')).toBeFocused();
  await expect(form.getByLabel('Email *')).toHaveAccessibleDescription(/Your email address will not be published/);
  const ids = await page.evaluate(() => [...document.querySelectorAll('[id]')].map(({ id }) => id));
  expect(ids.filter((id, place) => ids.indexOf(id) !== place)).toEqual([]);
  const { violations } = await new AxeBuilder({ page }).include('.disc').analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);

  await form.getByLabel('Comment *').fill('Half a thought');
  await form.getByRole('button', { name: 'Cancel reply' }).click();
  await expect(form).toHaveCount(0);
  await expect(link).toBeFocused();
  await page.reload();
  await link.click();
  await expect(form.getByLabel('Comment *')).toHaveValue('Half a thought');

  // Another one opened closes the first; a refusal in it names its own fields.
  const other = page.locator('.clist > li > .c').nth(1);
  await other.locator('.ca a').first().click();
  await expect(form).toHaveCount(0);
  const second = other.locator('form.reply');
  await second.getByRole('button', { name: 'Post comment' }).click();
  await expect(second.getByRole('alert')).toBeFocused();
  await second.getByRole('alert').getByRole('link').first().click();
  await expect(second.getByLabel('Comment *')).toBeFocused();
  await expect(second.getByLabel('Comment *')).toHaveAttribute('aria-invalid', 'true');
  await expect(page.locator('#reply-text')).not.toHaveAttribute('aria-invalid');
});

test('somebody who works here answers in place as herself @script', async ({ page, signIn }) => {
  await signIn(edith);
  await page.goto(discussed);
  const comment = page.locator('.clist > li > .c').first();
  await comment.locator('.ca a').first().click();
  const form = comment.locator('form.reply');
  await expect(form).toContainText(`You’re posting as ${edith.name}`);
  await expect(form.getByLabel('Name *')).toHaveCount(0);
});

test('no connection and a server without time lose nothing and say so @script', async ({ page, context }) => {
  await page.goto(story);
  const text = 'Still here, word for word.';
  await context.setOffline(true);
  await reply(page, { text, ...imran });
  const alert = page.locator('form#leave-a-reply [role=alert]');
  await expect(alert).toBeFocused();
  await expect(alert).toContainText('We couldn’t reach the server.');
  await expect(page.getByLabel('Comment *')).toHaveValue(text);
  await expect(page.getByRole('button', { name: 'Post comment' })).toBeEnabled();
  await context.setOffline(false);

  const busy =
    '<!DOCTYPE html><title>x</title><main><h1>We are very busy just now</h1><p>Wait a few seconds.</p></main>';
  await page.route('**/reply', (route) => route.fulfill({ status: 503, contentType: 'text/html', body: busy }));
  await page.getByRole('button', { name: 'Post comment' }).click();
  await expect(alert).toHaveCount(1);
  await expect(alert).toContainText('We are very busy just now');
  await expect(alert).toContainText('Wait a few seconds.');
  await expect(page.getByLabel('Comment *')).toHaveValue(text);
  await page.unroute('**/reply');

  await page.reload();
  await expect(page.getByLabel('Comment *')).toHaveValue(text);
  await page.getByLabel('Name *').fill(imran.name);
  await page.getByLabel('Email *').fill(imran.email);
  await page.getByRole('button', { name: 'Post comment' }).click();
  await expect(page.getByText('Your comment is with an editor.')).toBeVisible();
  await page.reload();
  await expect(page.getByLabel('Comment *')).toHaveValue('');
});

test('a double click sends one form @script', async ({ page }) => {
  await page.goto(story);
  let posts = 0;
  page.on('request', (request) => {
    if (request.method() === 'POST') posts += 1;
  });
  await page.getByLabel('Comment *').fill('Once.');
  await page.getByLabel('Name *').fill('Ida Moss');
  await page.getByLabel('Email *').fill('ida@letters.example');
  await page.getByRole('button', { name: 'Post comment' }).dblclick();
  await expect(page.getByText('Your comment is with an editor.')).toBeVisible();
  expect(posts).toBe(1);
});

test('a name is kept in this browser only if asked, and forgotten when asked @script', async ({ page }) => {
  await page.goto(story);
  const box = page.getByLabel('Save my name and email in this browser');
  await expect(box).not.toBeChecked();
  await box.check();
  await reply(page, { text: '', ...rosa });
  await expect(page.locator('form#leave-a-reply [role=alert]')).toBeVisible();
  await page.goto(discussed);
  await expect(page.getByLabel('Name *')).toHaveValue(rosa.name);
  await expect(page.getByLabel('Email *')).toHaveValue(rosa.email);
  await box.uncheck();
  await reply(page, { text: '' });
  await expect(page.locator('form#leave-a-reply [role=alert]')).toBeVisible();
  expect(await page.evaluate(() => JSON.stringify(localStorage))).not.toContain(rosa.email);
});

test('the counter speaks up near the end, counting as the server counts @script', async ({ page }) => {
  await page.goto(story);
  const counter = page.locator('#reply-counter');
  await page.getByLabel('Comment *').fill('é'.normalize('NFD').repeat(3_990));
  await expect(counter).toHaveText('10 left');
  await page.getByLabel('Comment *').fill('x'.repeat(4_003));
  await expect(counter).toHaveText('3 too many');
});

test('a branch folds into a line, stays folded over a reload, and opens for whatever points into it @script', async ({
  page,
}) => {
  await page.goto(discussed);
  const comment = page.locator('.clist > li > .c:has(> .kids)').first();
  const reply = comment.locator('.kids .c').first();
  await comment
    .getByRole('button', { name: /^Fold / })
    .first()
    .click();
  await expect(reply).toBeHidden();
  const row = comment.locator('> .coll');
  await expect(row).toBeFocused();
  await expect(row).toHaveAttribute('aria-expanded', 'false');
  await expect(row).toContainText(/and \d+ repl(y|ies)/);
  await page.reload();
  await expect(reply).toBeHidden();
  await row.click();
  await expect(reply).toBeVisible();
  await expect(comment.locator('.fold').first()).toBeFocused();
  await comment.locator('.fold').first().click();
  const id = await reply.getAttribute('id');
  await page.evaluate((hash) => {
    location.hash = hash ?? '';
  }, id);
  await expect(reply).toBeVisible();
});

test('single keys walk the conversation once they are asked for, and never while somebody types @script', async ({
  page,
}) => {
  await page.goto(discussed);
  await page.keyboard.press('j');
  await expect(page.locator('.c:focus')).toHaveCount(0);
  const keys = page.getByRole('button', { name: 'Keyboard shortcuts' });
  await expect(keys).toHaveAttribute('aria-pressed', 'false');
  await keys.click();
  const comments = page.locator('.clist .c');
  await page.keyboard.press('j');
  await expect(comments.nth(0)).toBeFocused();
  await page.keyboard.press('j');
  await page.keyboard.press('j');
  await expect(comments.nth(2)).toBeFocused();
  await expect(comments.nth(2)).toBeInViewport();
  await page.keyboard.press('k');
  await expect(comments.nth(1)).toBeFocused();
  await page.keyboard.press('r');
  await expect(comments.nth(1).locator('form.reply textarea')).toBeFocused();
  await page.keyboard.type('jkf');
  await expect(comments.nth(1).locator('form.reply textarea')).toHaveValue('jkf');
  await keys.click();
  await page.keyboard.press('j');
  await expect(keys).toBeFocused();
});

test('a page comes back as it was left, from the browser’s own memory @script', async ({ playwright, baseURL }) => {
  const { launchOptions } = test.info().project.use;
  const browser = await playwright.chromium.launch({
    ...launchOptions,
    ignoreDefaultArgs: ['--disable-back-forward-cache'],
  });
  const context = await browser.newContext(baseURL ? { baseURL } : {});
  const page = await context.newPage();
  const witness = await context.newPage(); // Playwright loses sight of a page that comes back this way
  await witness.goto('/privacy');
  await page.addInitScript(() => {
    addEventListener('pageshow', ({ persisted }) => {
      if (persisted) localStorage.setItem('came-back', document.querySelector('textarea')?.value ?? '');
    });
  });
  await page.goto(discussed);
  await page.getByLabel('Comment *').fill('Not yet sent');
  await page.locator('.slim .wordmark').click();
  await page.waitForURL('**/');
  await page.evaluate(() => setTimeout(() => history.back(), 0));
  await expect.poll(() => witness.evaluate(() => localStorage.getItem('came-back'))).toBe('Not yet sent');
  await browser.close();
});

test('without the script, in a browser that runs scripts, a comment is posted all the same @script', async ({
  page,
}) => {
  await page.route('**/reader.js', (route) => route.abort());
  await page.goto(story);
  await expect(page.locator('.fold, .keys, .mu, [data-theme-switch] button')).toHaveCount(0);
  await expect(page.getByText('Save my name')).toHaveCount(0);
  await reply(page, { text: 'By hand.', name: 'Ned Quill', email: 'ned@letters.example' });
  await expect(page).toHaveURL(/\/comments\/\w+$/);
  await expect(page.getByText('Your comment is with an editor.')).toBeVisible();
});
