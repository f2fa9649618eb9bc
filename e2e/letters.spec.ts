import type { Page } from '@playwright/test';
import { ada, milo } from './cast';
import { expect, test } from './journey';
import { postHeld, quiet } from './thread';

/** Opens the newest letter to `name` that lies in the outbox, once it does. */
async function openLetter(desk: Page, name: string): Promise<void> {
  await expect(async () => {
    await desk.goto('/desk/outbox');
    await expect(desk.getByRole('row', { name }).getByRole('link').first()).toBeVisible({ timeout: 500 });
  }).toPass({ timeout: 90_000 });
  await desk.getByRole('row', { name }).getByRole('link').first().click();
  await expect(desk.locator('pre.letter')).toBeVisible();
}

test('a guest’s comment is held; the moderator’s letter leads to the queue, and its link stops such letters', async ({
  page,
  browser,
  signIn,
  request,
  site,
  baseURL,
}) => {
  test.setTimeout(240_000);
  await site.reset(); // a letter an hour at most: no other journey's comment may have come first
  const words = 'The clock has said ten past two since Easter.';
  const outside = await browser.newContext({ ...(baseURL ? { baseURL } : {}), javaScriptEnabled: false });
  const guest = await outside.newPage();
  await postHeld(guest, quiet.posting, { name: 'Odd Sund', email: 'odd.sund@letters.example', text: words });

  await signIn(ada);
  await openLetter(page, milo.name);
  const letter = page.locator('pre.letter');
  await expect(letter).toContainText('Odd Sund');
  await expect(letter).toContainText(words);
  await expect(page.locator('body')).not.toContainText('odd.sund@');
  const [queue = '', stop = ''] = await letter
    .getByRole('link')
    .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href));
  await page.goto(queue);
  await expect(page.getByText(words).first()).toBeVisible();

  const reader = await outside.newPage();
  await reader.goto(stop);
  await expect(reader.getByText('You get them now.')).toBeVisible();
  await reader.reload();
  await expect(reader.getByText('You get them now.')).toBeVisible();
  await reader.getByRole('button', { name: 'Stop these letters' }).click();
  await expect(reader.getByText('You get no more of them.')).toBeVisible();
  expect(reader.url()).toBe(stop);
  await reader.getByRole('button', { name: 'Send them again' }).click();
  await expect(reader.getByText('You get them now.')).toBeVisible();

  const oneClick = { form: { 'List-Unsubscribe': 'One-Click' } };
  expect((await request.post(`${stop}/one-click`, oneClick)).status()).toBe(200);
  expect((await request.post(`${stop.slice(0, -1)}/one-click`, oneClick)).status()).toBe(404);
  await reader.reload();
  await expect(reader.getByText('You get no more of them.')).toBeVisible();
  await reader.goto(`${stop}/one-click`);
  await expect(reader.getByRole('heading', { name: 'Letters from this paper' })).toBeVisible();
  expect((await reader.goto(stop.slice(0, -1)))?.status()).toBe(404);
  await outside.close();
});

test('the outbox is for those who manage settings', async ({ page, signIn }) => {
  await signIn(milo);
  expect((await page.goto('/desk/outbox'))?.status()).toBe(403);
  await expect(page.getByText('You can’t do that with the account you’re using.')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Letters' })).toHaveCount(0);
});
