import type { Browser, Page } from '@playwright/test';
import { edith, otto } from './cast';
import { saved, textOf, typeAfter, write } from './drafting';
import { expect, signInOn, test } from './journey';

// With a script, because what it does for a draft is the matter: saving by itself, keeping what nobody heard, bringing others’ words in.
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
  const address = await write(page, 'The wall closes.', 'Boats must move.');
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
  await write(page, 'Saved before.');
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
  const address = await write(page, 'One.', 'Two.');
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
  const address = await write(page, 'One.', 'Two.');
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

test('words typed before the script came, and right before a button, are in the draft @script', async ({
  page,
  signIn,
}) => {
  await signIn(edith);
  const address = await write(page, 'First words.');
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
