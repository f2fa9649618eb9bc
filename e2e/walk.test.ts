import { readFileSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import { edith, imran, milo, rosa } from './cast';
import { expect, test } from './journey';

/** A story as it is pasted from the web: curly quotes, no date, a name misspelt once, an empty thread under it. */
const pasted = readFileSync('e2e/fixtures/scraped-article.txt', 'utf8');
const [headline = '', ...rest] = pasted.slice(0, pasted.indexOf('Be the first to comment')).trim().split('\n\n');
const [misspelt, right] = ['Fenwrihgt', 'Fenwright'] as const;

/** Puts plain text where the caret stands: pasted as a person does, typed where there is no script to paste into. */
async function put(field: Locator, text: string, script: boolean): Promise<void> {
  if (!script) return field.fill(text);
  await field.click();
  await field.evaluate((element, plain) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', plain);
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, text);
}

/** Selects `wrong` in the text, as a double click on it does, and types `right` over it. */
async function mend(field: Locator, wrong: string, right: string, script: boolean): Promise<void> {
  if (!script) return field.fill((await field.inputValue()).replace(wrong, right));
  // The field with Markdown stands there until the script has come.
  await expect(field).toHaveAttribute('contenteditable', 'true');
  await field.evaluate((element, wanted) => {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const start = node.textContent?.indexOf(wanted) ?? -1;
      if (start < 0) continue;
      (element as HTMLElement).focus();
      getSelection()?.setBaseAndExtent(node, start, node, start + wanted.length);
      return;
    }
    throw new Error(`${wanted} is not in the text.`);
  }, wrong);
  await field.page().keyboard.type(right);
  await expect(field).toContainText(right);
  await expect(field.page().locator('[data-standing=saved]')).toBeVisible();
}

async function reply(page: Page, guest: { name: string; email: string }, words: string): Promise<void> {
  await page.getByLabel('Comment *').fill(words);
  await page.getByLabel('Name *').fill(guest.name);
  await page.getByLabel('Email *').fill(guest.email);
  await page.getByRole('button', { name: 'Post comment' }).click();
  await expect(page.getByText('Your comment is with an editor')).toBeVisible();
}

async function approve(desk: Page, words: string): Promise<void> {
  await desk.goto('/desk/comments');
  await desk.getByRole('link', { name: words.slice(0, 24) }).click();
  await desk.getByRole('button', { name: 'Approve' }).click();
  await expect(desk.getByText('Approved. It’s public now.')).toBeVisible();
}

test('a pasted page becomes a story that is read, answered, approved, answered again and corrected @smoke @both', async ({
  page: desk,
  browser,
  baseURL,
  signIn,
  javaScriptEnabled: script = true,
}) => {
  test.setTimeout(120_000);
  await signIn(edith);

  await desk.goto('/desk/articles');
  await desk.getByRole('button', { name: 'New story' }).click();
  await desk.waitForURL(/\/desk\/articles\/\w+$/);
  await desk.getByLabel('Headline', { exact: true }).fill(headline);
  await desk.getByLabel('Standfirst').fill('It has faced north-east through three gales.');
  const text = desk.getByRole('textbox', { name: 'Story' });
  await put(text, rest.join('\n\n'), script);
  if (script) await expect(text.locator('p')).toHaveCount(rest.length);
  await desk.getByLabel('Section').selectOption({ label: 'Town' });
  const tobin = desk.getByLabel('Authors').getByRole('option', { name: /^Tobin Hale/ });
  await desk.getByLabel('Authors').selectOption(await tobin.getAttribute('value'));
  await desk.getByRole('button', { name: 'Publish…' }).click();
  await desk.getByRole('button', { name: 'Publish now' }).click();
  const address = await desk.getByRole('link', { name: 'Read it as readers do' }).getAttribute('href');
  expect(address).toMatch(/^\/articles\/st-brannocks-weathercock/);

  const withoutScript = { javaScriptEnabled: false, baseURL: String(baseURL) };
  const stranger = await browser.newPage(withoutScript);
  await stranger.goto(String(address));
  await expect(stranger.getByRole('heading', { level: 1 })).toHaveText(headline);
  await expect(stranger.getByText('“as a knitting needle”')).toBeVisible();
  await expect(stranger.getByText('By Tobin Hale')).toBeVisible();
  await expect(stranger.locator('time').first()).toHaveAttribute('datetime', /^\d{4}-/);
  await expect(stranger.getByText('Be the first to comment')).toBeVisible();
  await expect(stranger.getByText('Your email address will not be published.')).toBeVisible();

  const first = 'The boatmen have always steered by the gasworks. The bird was for visitors.';
  await reply(stranger, rosa, first);
  await expect(stranger.getByText('No comment from this browser has been let in yet.')).toBeVisible();
  const other = await browser.newPage(withoutScript);
  await other.goto(String(address));
  await expect(other.getByText('Be the first to comment')).toBeVisible();
  expect(await other.content()).not.toContain(first);

  const moderator = await browser.newPage({ baseURL: String(baseURL) });
  await moderator.goto('/desk/sign-in');
  await moderator.getByLabel('Email').fill(milo.email);
  await moderator.getByLabel('Password').fill(milo.password);
  await moderator.getByRole('button', { name: 'Sign in' }).click();
  await expect(moderator.getByRole('button', { name: 'Sign out' })).toBeVisible();
  await approve(moderator, first);

  await other.reload();
  await expect(other.getByText(first)).toBeVisible();
  await other
    .getByRole('article', { name: rosa.name })
    .getByRole('link', { name: /^Reply/ })
    .click();
  await expect(other.getByRole('heading', { name: `Reply to ${rosa.name}` })).toBeVisible();
  const second = 'The gasworks came down in 1974. You’re steering by a supermarket.';
  await reply(other, imran, second);
  await approve(moderator, second);
  await stranger.goto(String(address));
  const conversation = stranger.getByRole('article', { name: rosa.name });
  await expect(conversation.getByRole('article', { name: imran.name })).toContainText(second);
  await expect(stranger.getByRole('heading', { name: '2 comments' })).toBeVisible();

  expect(await stranger.content()).toContain(misspelt);
  await desk.goto(desk.url().replace(/\/publish.*/, ''));
  await mend(text, misspelt, right, script);
  await desk.getByRole('button', { name: 'Publish…' }).click();
  await desk.getByLabel('What changed').fill('Mr Fenwright’s name was misspelt once.');
  await desk.getByRole('button', { name: 'Publish changes' }).click();
  await expect(desk.getByText('Published. Readers see it from this moment.')).toBeVisible();
  await stranger.reload();
  expect(await stranger.content()).not.toContain(misspelt);
  await expect(stranger.getByText(`If the money is found`)).toContainText(right);
});
