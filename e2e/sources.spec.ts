import type { Page } from '@playwright/test';
import { edith } from './cast';
import { saved, textOf } from './drafting';
import { expect, test } from './journey';
import { fillHead, newStory, publish } from './story';

/** A source and a claim that rests on it, on the page of the open story; answers how words are marked with the claim. */
async function addClaim(page: Page): Promise<string> {
  await page.getByRole('link', { name: '0 claims, 0 sources' }).click();
  await page.getByLabel('As readers see it').fill('Survey of the wall');
  await page.getByRole('button', { name: 'Add a source' }).click();
  await expect(page.getByText('The source is in the draft.')).toBeVisible();
  await page.getByLabel('What is claimed').fill('The wall has moved by 3 millimetres.');
  await page.getByRole('checkbox', { name: 'Survey of the wall' }).check();
  await page.getByLabel('Where in “Survey of the wall”').fill('p. 4');
  await page.getByRole('button', { name: 'Add a claim' }).click();
  await expect(page.getByText('Marked nowhere in the text.')).toBeVisible();
  const how = await page.locator('.claims code').textContent();
  await page.getByRole('link', { name: 'Story', exact: true }).click();
  return how ?? '';
}

test('a story says what it rests on: a number at the words, a claim and its source below the text', async ({
  page,
  signIn,
}) => {
  await signIn(edith);
  await newStory(page);
  await fillHead(page, 'The wall that moved');
  await page.getByLabel('Story', { exact: true }).fill('Nobody saw that it moved.');
  await page.getByRole('button', { name: 'Save draft' }).click();
  await expect(page.getByLabel('Headline')).toHaveValue('The wall that moved');
  const how = await addClaim(page);
  const field = page.getByLabel('Story', { exact: true });
  await field.fill((await field.inputValue()).replace('it moved', how.replace('…', 'it moved')));
  await page.goto(await publish(page));
  const number = page.locator('.body sup a');
  await expect(number).toHaveText('1');
  const claim = page.locator(((await number.getAttribute('href')) ?? '').replace(/.*#/, '#'));
  await expect(claim).toContainText('The wall has moved by 3 millimetres.');
  await expect(claim).toContainText('Documented');
  await expect(claim).toContainText('Survey of the wall, p. 4.');
  await claim.getByRole('link', { name: '1: where the text says so' }).click();
  await expect(page).toHaveURL(/#/);
});

test('words are marked with a claim in the editor, numbered, and told in its margin @script', async ({
  page,
  signIn,
}) => {
  await signIn(edith);
  await newStory(page);
  await textOf(page).fill('Moved');
  await expect(saved(page)).toBeVisible();
  await addClaim(page);
  await textOf(page).click();
  await page.getByRole('button', { name: 'Mark as a claim' }).click();
  await expect(page.getByText('Select the words in the text first.')).toBeVisible();
  await textOf(page).focus();
  await page.keyboard.press('Control+a');
  await page.getByRole('button', { name: 'Mark the words' }).click();
  await expect(page.locator('.rich .claim')).toHaveText(/^Moved/);
  await expect(page.locator('.rich .cnum')).toHaveText('1');
  await expect(page.locator('.rich .cmk')).toContainText('Survey of the wall');
  await expect(saved(page)).toBeVisible();
  await page.reload();
  await expect(page.locator('.rich .claim')).toHaveText(/^Moved/);
  await textOf(page).focus();
  await page.keyboard.press('Control+a');
  await page.getByRole('button', { name: 'Mark as a claim' }).click();
  await page.getByRole('button', { name: 'Take the mark away' }).click();
  await expect(page.locator('.rich .claim')).toHaveCount(0);
  await expect(page.locator('.rich .cnum')).toHaveCount(0);
});

test('a claim is added from the toolbar for the words that are selected, and heard in another window @script', async ({
  page,
  signIn,
}) => {
  await signIn(edith);
  await newStory(page);
  await textOf(page).fill('It moved by 3 millimetres.');
  await expect(saved(page)).toBeVisible();
  const other = await page.context().newPage();
  await other.goto(page.url());
  await expect(other.getByRole('link', { name: '0 claims, 0 sources' })).toBeVisible();

  await textOf(page).focus();
  await page.keyboard.press('Control+a');
  await page.getByRole('button', { name: 'Mark as a claim' }).click();
  const claim = page.getByLabel('A claim the story has not yet');
  await expect(claim).toHaveValue('It moved by 3 millimetres.');
  await claim.fill(' ');
  await claim.press('Enter');
  await expect(page.getByText('Write what is claimed, as a sentence of its own.')).toBeVisible();
  await claim.fill('The wall has moved.');
  await claim.press('Enter');
  await expect(page.locator('.rich .claim')).toHaveText(/^It moved/);
  await expect(page.locator('.evid')).toContainText('The wall has moved.');
  await expect(page.locator('.evid')).toContainText('Unresolved');
  await expect(saved(page)).toBeVisible();
  await expect(page.getByText('Somebody else')).toHaveCount(0);

  // Whoever comes back to the other window hears of it at once.
  await other.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
  await expect(other.getByRole('link', { name: '1 claim, 0 sources' })).toBeVisible();
  await expect(other.locator('.evid')).toContainText('The wall has moved.');
  await page.reload();
  await expect(page.locator('.rich .cnum')).toHaveText('1');
});
