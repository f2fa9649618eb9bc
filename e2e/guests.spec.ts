import type { Page } from '@playwright/test';
import { ada } from './cast';
import { expect, test } from './journey';
import { postHeld, quiet } from './thread';

/** Opens the newest letter called `kind` to a guest, once it lies in the outbox. */
async function openLetter(desk: Page, kind: string): Promise<void> {
  const row = desk.getByRole('row', { name: 'A guest' }).filter({ hasText: kind }).first();
  await expect(async () => {
    await desk.goto('/desk/outbox');
    await expect(row.getByRole('link').first()).toBeVisible({ timeout: 500 });
  }).toPass({ timeout: 90_000 });
  await row.getByRole('link').first().click();
  await expect(desk.locator('pre.letter')).toBeVisible();
}

const linkIn = (desk: Page, part: string) =>
  desk
    .locator('pre.letter')
    .getByRole('link')
    .evaluateAll(
      (links, wanted) =>
        links.map((link) => (link as HTMLAnchorElement).href).find((href) => href.includes(wanted)) ?? '',
      part,
    );

test('a guest confirms the address, finds the comment again elsewhere and erases it', async ({
  browser,
  page,
  signIn,
  baseURL,
}) => {
  test.setTimeout(300_000);
  const plain = { ...(baseURL ? { baseURL } : {}), javaScriptEnabled: false };
  const home = await browser.newContext(plain);
  const guest = await home.newPage();
  const typed = { name: 'Ylva Brandt', email: 'ylva.brandt@letters.example', text: 'The tide table is a year old.' };
  await postHeld(guest, quiet.posting, { ...typed, notify: true });
  const noTrace = async (where: Page) => expect(await where.content()).not.toMatch(/ylva\.brandt|letters\.example/);

  await signIn(ada);
  await openLetter(page, 'Confirm an address');
  await noTrace(page);
  await expect(page.locator('pre.letter')).not.toContainText('tide table');
  await guest.goto(await linkIn(page, '/by-letter/'));
  await noTrace(guest);
  await guest.getByRole('button', { name: 'Yes, this is my address' }).click();
  await expect(guest.getByText('This browser belongs to your address now.')).toBeVisible();
  await expect(guest.getByText('The tide table is a year old.')).toBeVisible();
  await expect(guest.getByText('Waits for an editor')).toBeVisible();
  await noTrace(guest);

  // From another browser, by a link that works once.
  const away = await browser.newContext(plain);
  const other = await away.newPage();
  await other.goto('/your-comments');
  await other.getByLabel('Email').fill(typed.email);
  await other.getByRole('button', { name: 'Send me the link' }).click();
  await expect(other.getByText('a letter is on its way')).toBeVisible();
  await openLetter(page, 'Link to one’s own comments');
  const link = await linkIn(page, '/by-letter/');
  await other.goto(link);
  await other.getByRole('button', { name: 'Yes, this is my address' }).click();
  await expect(other.getByText('The tide table is a year old.')).toBeVisible();
  expect((await other.goto(link))?.status()).toBe(404);

  await other.goto('/your-comments/erase');
  await other.getByLabel('My words too').check();
  await other.getByRole('button', { name: 'Erase it' }).click();
  await expect(other.getByText('It is erased.')).toBeVisible();
  await guest.goto('/your-comments');
  await expect(guest.getByText('The tide table is a year old.')).toHaveCount(0);
  await home.close();
  await away.close();
});
