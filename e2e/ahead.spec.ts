import type { Page } from '@playwright/test';
import { edith } from './cast';
import { expect, signInOn, test } from './journey';

const story = '/articles/how-a-412-tonne-bridge-turns-on-one-bearing';

/** Rests the pointer on the link to `address` until the browser has fetched it ahead. */
async function fetchAhead(page: Page, address: string): Promise<void> {
  const browser = await page.context().newCDPSession(page);
  await browser.send('Preload.enable');
  const ready = new Promise<void>((done) => {
    browser.on('Preload.prefetchStatusUpdated', ({ prefetchUrl, status }) => {
      if (prefetchUrl.endsWith(address) && status === 'Ready') done();
    });
  });
  await page.locator(`a[href="${address}"]`).first().hover();
  await ready;
}

const howItCame = (page: Page) =>
  page.evaluate(
    () => (performance.getEntriesByType('navigation')[0] as { deliveryType?: string } | undefined)?.deliveryType,
  );

test('a story is fetched before the click, under the same policy, and is read as it stands at the click @script', async ({
  page,
  browser,
  baseURL,
}) => {
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  await page.goto('/sections/river-and-harbour');
  await fetchAhead(page, story);
  await page.locator(`a[href="${story}"]`).first().click();
  await expect(page.locator('.art')).toBeVisible();
  expect(await howItCame(page)).toBe('navigational-prefetch');

  // Somebody answers between the hover and the click.
  await page.goto('/sections/river-and-harbour');
  await fetchAhead(page, story);
  const desk = await browser.newPage(baseURL ? { baseURL } : {});
  await signInOn(desk, edith, '/desk/sign-in');
  await desk.goto(`${story}/reply`);
  await desk.getByLabel('Comment *').fill('Said between the hover and the click.');
  await desk.getByRole('button', { name: 'Post comment' }).click();
  await expect(desk.locator('.clist')).toContainText('Said between the hover and the click.');
  await page.locator(`a[href="${story}"]`).first().click();
  await expect(page.locator('.clist')).toContainText('Said between the hover and the click.');
  await desk.context().close();
  expect(complaints).toEqual([]);
});

test('nothing that acts, is personal or asks not to be followed is fetched ahead @script', async ({ page }) => {
  await page.goto('/articles/the-bridge-that-forgot-how-to-open');
  const rules = await (await page.request.get('/speculation.json')).json();
  expect(Object.keys(rules)).toEqual(['prefetch']);
  const browser = await page.context().newCDPSession(page);
  const offered = new Set<string>();
  const told = new Promise<void>((done) => {
    browser.on('Preload.preloadingAttemptSourcesUpdated', ({ preloadingAttemptSources }) => {
      for (const { key } of preloadingAttemptSources) offered.add(new URL(key.url).pathname);
      if (offered.size > 0) done();
    });
  });
  await browser.send('Preload.enable');
  await told;
  expect([...offered].filter((path) => !/^\/articles\/[a-z0-9-]+$/.test(path))).toEqual([]);
});

test('from page to page the old one fades, unless the reader asked for stillness @script', async ({ page }) => {
  const fades = async () => {
    await page.goto('/about');
    await page.evaluate(() => {
      addEventListener('pageswap', (event) => {
        localStorage.setItem('faded', String((event as Event & { viewTransition: unknown }).viewTransition !== null));
      });
    });
    await page.getByRole('contentinfo').getByRole('link', { name: 'Privacy' }).click();
    await page.waitForURL('**/privacy');
    return page.evaluate(() => localStorage.getItem('faded'));
  };
  expect(await fades()).toBe('true');
  await page.emulateMedia({ reducedMotion: 'reduce' });
  expect(await fades()).toBe('false');
});

test('the picture for links to a story is named by it, is there, and follows the headline alone', async ({ page }) => {
  await page.goto(story);
  const address = await page.locator('meta[property="og:image"]').getAttribute('content');
  expect(new URL(address ?? '').pathname).toBe(`${story}/card.png`);
  for (const [name, value] of [
    ['width', '1200'],
    ['height', '630'],
    ['alt', (await page.getByRole('heading', { level: 1 }).textContent()) ?? ''],
  ] as const)
    await expect(page.locator(`meta[property="og:image:${name}"]`)).toHaveAttribute('content', value);
  await expect(page.locator('meta[name="twitter:card"]')).toHaveAttribute('content', 'summary_large_image');
  const card = await page.request.get(`${story}/card.png`);
  expect(card.headers()['content-type']).toBe('image/png');
  const bytes = await card.body();
  expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([1200, 630]); // PNG 1.2, IHDR
  const again = await page.request.get(`${story}/card.png`, {
    headers: { 'if-none-match': card.headers().etag ?? '' },
  });
  expect(again.status()).toBe(304);
  expect((await page.request.get('/articles/no-such-story/card.png')).status()).toBe(404);
});
