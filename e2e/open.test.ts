import { expect, test } from './journey';

test('the front page answers at the root @smoke', async ({ page }) => {
  const answer = await page.goto('/');
  expect(answer?.status()).toBe(200);
  await expect(page.locator('h1').first()).toBeVisible();
});

test('an address that leads nowhere is answered 404 with a page @smoke', async ({ page }) => {
  const answer = await page.goto('/articles/no-such-story');
  expect(answer?.status()).toBe(404);
  await expect(page.locator('h1').first()).toBeVisible();
});

test('after kill -9 the site starts again on its data', async ({ page, site }) => {
  await site.kill();
  await site.start();
  expect((await page.goto('/'))?.status()).toBe(200);
});
