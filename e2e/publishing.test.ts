import type { Page } from '@playwright/test';
import { cora, edith } from './cast';
import { expect, signInOn, test } from './journey';

/** A draft with all that publishing asks for; the page is at its form. */
async function write(page: Page, headline: string): Promise<string> {
  await page.goto('/desk/articles');
  await page.getByRole('button', { name: 'New story' }).click();
  await expect(page).toHaveURL(/\/desk\/articles\/[0-9a-z]{18}$/);
  await page.getByLabel('Headline').fill(headline);
  await page.locator('[name=markdown]').fill('The quay opens on Monday.');
  await page.getByLabel('Section', { exact: true }).selectOption({ index: 1 });
  await page.getByLabel('Authors').selectOption({ index: 1 });
  await page.getByRole('button', { name: 'Save draft' }).click();
  await expect(page.getByText('Saved. Readers see nothing of it until you publish.')).toBeVisible();
  return new URL(page.url()).pathname;
}

/** Noon of the day after tomorrow, as a form sends it. */
const soon = () => `${new Date(Date.now() + 2 * 86_400_000).toISOString().slice(0, 10)}T12:00`;

test('a draft is handed in, noted on, given back, shown to an outsider, planned and put away; no reader sees any of it', async ({
  page,
  signIn,
  browser,
  baseURL,
  request,
}) => {
  test.setTimeout(120_000);
  const headline = `The quay ${Date.now()}`;
  await signIn(cora);
  const desk = await write(page, headline);
  await page.goto(`${desk}/publish`);
  await page.getByLabel('What to look at').fill('Is the day right?');
  await page.getByRole('button', { name: 'Hand in for review' }).click();
  await expect(page.getByText('Handed in. The desk is told by letter.')).toBeVisible();

  const context = await browser.newContext({ baseURL: baseURL ?? '', javaScriptEnabled: false });
  const editor = await context.newPage();
  await signInOn(editor, edith);
  await editor.goto('/desk/articles?status=review');
  await editor.getByRole('link', { name: headline }).click();
  await expect(editor.getByText('Is the day right?')).toBeVisible();
  await editor.goto(`${desk}/notes`);
  await editor.getByRole('link', { name: 'Write a note on this' }).click();
  await editor.getByRole('textbox', { name: 'Note' }).fill('@Cora Nash, which Monday?');
  await editor.getByRole('button', { name: 'Write it' }).click();
  await expect(editor.getByText('which Monday?')).toBeVisible();
  await editor.goto(`${desk}/publish`);
  await expect(editor.getByText('One note of the newsroom is not resolved')).toBeVisible();
  await editor.getByRole('button', { name: 'Give back' }).click();
  await expect(editor.getByText('Say what to change.').first()).toBeVisible();
  await editor.getByLabel('What to change').fill('Give the date.');
  await editor.getByRole('button', { name: 'Give back' }).click();
  await expect(editor.getByText('Given back. The writer is told by letter.')).toBeVisible();
  await page.goto(desk);
  await expect(page.getByText('Give the date.')).toBeVisible();

  await editor.getByLabel('For whom').fill('The harbour master');
  await editor.getByRole('button', { name: 'Make a link' }).click();
  const link = new URL(await editor.getByLabel('The link').inputValue()).pathname;
  const seen = await request.get(link);
  expect(seen.status()).toBe(200);
  expect(seen.headers()).toMatchObject({
    'cache-control': 'private, no-store',
    'referrer-policy': 'no-referrer',
    'x-robots-tag': 'noindex, nofollow, noarchive',
  });
  const shown = await seen.text();
  expect(shown).toContain('The quay opens on Monday.');
  for (const secret of ['which Monday?', 'Give the date.', 'The harbour master', 'Edith Marrow', 'Cora Nash'])
    expect(shown, secret).not.toContain(secret);
  await editor.goto(`${desk}/publish`);
  await editor.getByRole('button', { name: 'Revoke' }).click();
  expect((await request.get(link)).status()).toBe(404);

  await editor.getByLabel('At a time').check();
  await editor.getByLabel('Day and time').first().fill(soon());
  await editor.getByRole('button', { name: 'Plan it' }).click();
  await expect(editor.getByText('Planned. It happens by itself at its time')).toBeVisible();
  await editor.goto(`/desk/calendar?month=${soon().slice(0, 7)}`);
  await editor.getByRole('link', { name: headline }).last().click();
  for (const address of ['/', '/feed.xml', '/sitemap.xml', `/search?q=${encodeURIComponent(headline)}`]) {
    const told = await (await request.get(address)).text();
    expect(told.replaceAll(`value="${headline}"`, ''), address).not.toContain('quay opens');
    for (const secret of ['which Monday?', 'Give the date.', link]) expect(told, address).not.toContain(secret);
  }
  await editor.getByRole('button', { name: 'Drop this plan' }).click();
  await expect(editor.getByText('The plan is dropped.')).toBeVisible();
  await editor.getByRole('button', { name: 'Delete the draft' }).click();
  await expect(editor.getByText('The draft is deleted.')).toBeVisible();
  await editor.getByRole('row', { name: headline }).getByRole('button', { name: 'Bring back' }).click();
  await expect(editor.getByText('The draft is back.')).toBeVisible();
  await context.close();
});
