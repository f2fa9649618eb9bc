import type { Browser, Page } from '@playwright/test';
import { edith, otto } from './cast';
import { expect, signInOn, test } from './journey';

// With a script, because what it does for a draft is the matter: saving by itself, keeping what nobody heard, bringing others’ words in.
const textOf = (page: Page) => page.getByRole('textbox', { name: 'Story text' });
const saved = (page: Page) => page.locator('[data-standing=saved]');

async function newStory(page: Page, ...paragraphs: string[]): Promise<string> {
  await page.goto('/desk/articles');
  await page.getByRole('button', { name: 'New story' }).click();
  await page.waitForURL(/\/desk\/articles\/[0-9a-z]{18}$/);
  await textOf(page).click();
  for (const [at, words] of paragraphs.entries()) {
    if (at > 0) await page.keyboard.press('Enter');
    await page.keyboard.type(words);
  }
  await expect(saved(page)).toBeVisible();
  return new URL(page.url()).pathname;
}

/** Puts the caret at the end of the paragraph that says `words`, and types. */
async function typeAfter(page: Page, words: string, more: string): Promise<void> {
  await textOf(page).getByText(words).click();
  await page.keyboard.press('End');
  await page.keyboard.type(more);
}

async function asOtto(browser: Browser, baseURL: string | undefined, address: string): Promise<Page> {
  const page = await (await browser.newContext({ baseURL: baseURL ?? '' })).newPage();
  await signInOn(page, otto);
  await page.goto(address);
  await expect(textOf(page)).toBeVisible();
  return page;
}

test('two people in one story see each other; of two paragraphs both are in, of the same one the later is asked @script', async ({
  page,
  signIn,
  browser,
  baseURL,
}) => {
  test.setTimeout(180_000);
  await signIn(edith);
  const address = await newStory(page, 'The wall closes.', 'Boats must move.');
  const other = await asOtto(browser, baseURL, address);
  await expect(other.getByText('Edith Marrow has this story open.')).toBeVisible();
  await other.goto('/desk/articles');
  await expect(other.getByText('Edith Marrow has this story open.').first()).toBeVisible();
  await other.goto(address);

  await typeAfter(page, 'The wall closes.', ' On Monday.');
  await expect(saved(page)).toBeVisible();
  await typeAfter(other, 'Boats must move.', ' By Friday.');
  await expect(other.getByText('Edith Marrow changed one paragraph meanwhile; theirs and yours are in.')).toBeVisible();
  await expect(textOf(other)).toContainText('The wall closes. On Monday.');
  await typeAfter(page, 'The wall closes.', ' At six.');
  await expect(textOf(page)).toContainText('Boats must move. By Friday.');

  await expect(saved(page)).toBeVisible();
  await typeAfter(other, 'The wall closes. On Monday.', ' At noon.');
  await expect(other.locator('[data-standing=conflict]')).toContainText('changed the same words');
  const choice = other.getByRole('group', { name: 'A paragraph' });
  await expect(choice.getByText('Edith Marrow changed it on')).toBeVisible();
  await other.keyboard.type(' Typed while asked.');
  await choice.getByRole('radio', { name: 'Another text' }).check();
  await choice.getByLabel('A paragraph: Another text').fill('The wall closes on Monday, at six or at noon.');
  await other.getByRole('button', { name: 'Save with these choices' }).click();
  await expect(textOf(other)).toContainText('The wall closes on Monday, at six or at noon.');
  await expect(saved(other)).toBeVisible();
  await page.reload();
  await expect(textOf(page)).toHaveText('The wall closes on Monday, at six or at noon.Boats must move. By Friday.');
  await other.context().close();
});

test('a server killed while somebody types loses no word: what was saved is there, the rest is offered again @script', async ({
  page,
  signIn,
  site,
}) => {
  test.setTimeout(180_000);
  await signIn(edith);
  await newStory(page, 'Saved before.');
  await site.kill();
  await page.keyboard.type(' Typed while nobody listened.');
  await expect(page.locator('[data-standing=offline]')).toHaveText('Offline: kept in this browser');
  await page.getByRole('button', { name: 'Publish…' }).click();
  await expect(page.locator('[data-standing=offline]')).toBeVisible();
  await page.keyboard.press('Control+End');
  await textOf(page).getByText('Saved before.').click();
  await page.keyboard.press('End');
  await page.keyboard.type(' And a last word.');
  // The page that the browser shows next is another one: it begins with what the server has.
  await page.goto('about:blank');
  await site.start();
  await page.goBack();
  await expect(textOf(page)).toHaveText('Saved before.');
  await expect(page.getByText(/This browser kept text that was never saved, from \d\d:\d\d\./)).toBeVisible();
  await page.getByRole('button', { name: 'Take it' }).click();
  await expect(textOf(page)).toHaveText('Saved before. Typed while nobody listened. And a last word.');
  await expect(saved(page)).toBeVisible();
  await page.reload();
  await expect(textOf(page)).toHaveText('Saved before. Typed while nobody listened. And a last word.');
  await expect(page.getByText('This browser kept text')).toHaveCount(0);
});

test('two tabs of one person are two writers, and what one kept is offered to the other @script', async ({
  page,
  signIn,
  context,
}) => {
  await signIn(edith);
  const address = await newStory(page, 'One.', 'Two.');
  const tab = await context.newPage();
  await tab.goto(address);
  await expect(textOf(tab)).toBeVisible();
  await expect(tab.getByText('You have this story open in another window.')).toBeVisible();
  await typeAfter(page, 'One.', ' From the first tab.');
  await expect(saved(page)).toBeVisible();
  await typeAfter(tab, 'Two.', ' From the second.');
  await expect(textOf(tab)).toContainText('One. From the first tab.Two. From the second.');

  await context.setOffline(true);
  await tab.keyboard.type(' Kept.');
  await expect(tab.locator('[data-standing=offline]')).toBeVisible();
  await tab.close();
  await context.setOffline(false);
  await page.reload();
  await expect(page.getByText('This browser kept text')).toBeVisible();
  await page.getByRole('button', { name: 'Throw it away' }).click();
  await page.reload();
  await expect(textOf(page)).toBeVisible();
  await expect(page.getByText('This browser kept text')).toHaveCount(0);
});

test('what one person kept in a browser is shown to nobody else there, and to them when they come back @script', async ({
  page,
  signIn,
  context,
}) => {
  const signOut = async () => {
    await page.goto('/desk/articles');
    await page.getByRole('button', { name: 'Sign out' }).click();
    await expect(page.getByText('You’re signed out.')).toBeVisible();
  };
  const kept = page.getByText('This browser kept text');
  await signIn(edith);
  const address = await newStory(page, 'One.', 'Two.');
  const tab = await context.newPage();
  await tab.goto(address);
  await textOf(tab).getByText('Two.').click();
  await tab.keyboard.press('End');
  await context.setOffline(true);
  await tab.keyboard.type(' Kept by Edith.');
  await expect(tab.locator('[data-standing=offline]')).toBeVisible();
  await tab.close();
  await context.setOffline(false);
  await signOut();

  await signIn(otto);
  await page.goto(address);
  await expect(textOf(page)).toHaveText('One.Two.');
  await typeAfter(page, 'One.', ' Otto was here.');
  await expect(saved(page)).toBeVisible();
  await expect(textOf(page)).toHaveText('One. Otto was here.Two.');
  await expect(kept).toHaveCount(0);
  expect(await page.content()).not.toContain('Kept by Edith');
  await signOut();

  await signIn(edith);
  await page.goto(address);
  await expect(kept).toBeVisible();
  await page.getByRole('button', { name: 'Take it' }).click();
  await expect(textOf(page)).toHaveText('One. Otto was here.Two. Kept by Edith.');
});

test('a note is written, answered and resolved beside the text, which stays; the command menu opens from the text @script', async ({
  page,
  signIn,
}) => {
  await signIn(edith);
  await newStory(page, 'The wall closes.', 'Boats must move.');
  await page.reload();
  const beside = page.locator('details.beside');
  const note = beside.getByLabel('Note', { exact: true });
  await beside.locator('summary').first().click();
  await beside.getByRole('button', { name: 'Write it' }).click();
  await expect(beside.getByRole('alert')).toBeVisible();
  await beside.getByLabel('Paragraph').selectOption({ label: 'The wall closes.' });
  await note.fill('Which wall?');
  await beside.getByRole('button', { name: 'Write it' }).click();
  await expect(beside.getByRole('heading', { name: 'Notes (1)' })).toBeVisible();
  await expect(note).toHaveValue('');

  await typeAfter(page, 'Boats must move.', ' Soon.');
  await note.fill('Begun and not sent');
  await beside.getByText('Answer', { exact: true }).click();
  await beside.getByRole('textbox', { name: 'Answer' }).fill('The north one.');
  await beside.getByRole('button', { name: 'Send the answer' }).click();
  await expect(beside.locator('.answer')).toContainText('The north one.');
  await expect(note).toHaveValue('Begun and not sent');
  await beside.getByRole('button', { name: 'Resolve' }).click();
  await expect(beside.getByRole('heading', { name: 'Notes', exact: true })).toBeVisible();
  await expect(beside.getByText('Which wall?')).toHaveCount(0);
  await expect(textOf(page)).toHaveText('The wall closes.Boats must move. Soon.');

  const menu = page.getByRole('dialog', { name: 'Go to, do or search' });
  await typeAfter(page, 'The wall closes.', ' Now');
  await page.keyboard.press('Control+k');
  await expect(menu.getByRole('combobox')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(menu).toBeHidden();
  await page.keyboard.type('.');
  await expect(textOf(page)).toContainText('The wall closes. Now.');
  await expect(saved(page)).toBeVisible();
  await page.keyboard.press('Control+k');
  await page.keyboard.type('Calendar');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/desk\/calendar$/);
});

test('words typed before the script came, and right before a button, are in the draft @script', async ({
  page,
  signIn,
}) => {
  await signIn(edith);
  const address = await newStory(page, 'First words.');
  let go: () => void = () => undefined;
  const held = new Promise<void>((done) => {
    go = done;
  });
  await page.route('**/_next/static/**/*.js', async (route) => {
    await held;
    await route.continue();
  });
  await page.goto(address, { waitUntil: 'commit' });
  await page.getByLabel('Headline').fill('Typed early');
  await page.locator('[name=markdown]').fill('First words. And early ones.');
  go();
  await expect(textOf(page)).toHaveText('First words. And early ones.');
  await expect(page.getByLabel('Headline')).toHaveValue('Typed early');
  await typeAfter(page, 'First words.', ' And the last ones.');
  await page.getByRole('button', { name: 'Preview' }).click();
  await page.waitForURL(/\/preview$/);
  await expect(page.getByText('First words. And early ones. And the last ones.')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Typed early' })).toBeVisible();
});
