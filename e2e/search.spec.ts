import { expectNoFaultIn } from './faults';
import { expect, test } from './journey';

test('a reader finds a story from the front page, narrows, sorts, and follows a comment @smoke', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('banner').getByRole('link', { name: 'Search' }).click();
  await page.getByRole('searchbox', { name: 'Search stories and comments' }).fill('bridge');
  await page.getByRole('button', { name: 'Search' }).click();
  await expect(page).toHaveURL(/\/search\?q=bridge$/);
  await expect(page).toHaveTitle(/^Search: bridge/);
  await expect(page.getByRole('searchbox')).toHaveValue('bridge');
  await expect(page.getByRole('status')).toHaveText(/^\d+ stories and \d+ comments?$/);
  await expect(page.locator('meta[name=robots]')).toHaveAttribute('content', /noindex/);
  await expect(page.locator('mark', { hasText: /^bridge$/i }).first()).toBeVisible();
  expect(await page.locator('.found > li').count()).toBe(10);

  await page.getByRole('link', { name: 'Newest first' }).click();
  const times = await page
    .locator('.found time')
    .evaluateAll((all) => all.map((time) => time.getAttribute('datetime')));
  expect(times).toEqual(times.toSorted().reverse());
  await page.getByRole('link', { name: 'Next' }).click();
  await expect(page).toHaveURL(/page=2/);
  await expect(page.getByText(/^11 to \d+ of \d+$/)).toBeVisible();

  const facet = page
    .getByRole('complementary', { name: 'Narrow the results' })
    .getByRole('link', { name: /^Opinion \d/ });
  const count = Number((await facet.first().textContent())?.match(/\d+$/)?.[0]);
  await facet.first().click();
  expect(await page.locator('.found > li').count()).toBe(count);
  await expect(facet.first()).toHaveAttribute('aria-current', 'true');

  await page.goto('/search?q=bearing');
  await page.getByRole('region', { name: 'In comments' }).getByRole('link').first().click();
  await expect(page).toHaveURL(/\/articles\/[\w-]+\/comments\/\w+/);
});

test('nothing found says so and offers what was meant; too much is refused with the words kept', async ({ page }) => {
  await page.goto('/search?q=harbuor');
  await expect(page.getByText('No stories or comments match “harbuor”.')).toBeVisible();
  await page.getByRole('link', { name: 'harbour', exact: true }).click();
  expect(await page.locator('.found > li').count()).toBeGreaterThan(0);

  const long = 'tide '.repeat(50).trim();
  await page.getByRole('searchbox').fill(long);
  const answer = page.waitForResponse(/\/search/);
  await page.getByRole('button', { name: 'Search' }).click();
  expect((await answer).status()).toBe(422);
  await expect(page).toHaveTitle(/^Error: /);
  await expect(page.getByRole('searchbox')).toHaveValue(long);
  await expect(page.getByRole('searchbox')).toHaveAccessibleDescription(/more than 200 characters/);
});

test('whatever is in the address is answered, never with a fault', async ({ request }) => {
  const odd = [
    '%27%22%3B--',
    '%26%7C%21%28%29%3A%2A',
    '%3Cscript%3Ealert(1)%3C/script%3E',
    '%F0%9F%90%9F',
    '%ff%fe',
    'a%00b',
    '%5C',
    '%E2%80%AE',
    '"'.repeat(200),
  ];
  for (const q of odd) {
    const answer = await request.get(`/search?q=${q}`);
    expect(answer.status(), q).toBeLessThan(500);
    expect(await answer.text()).not.toContain('<script>alert');
    expect(answer.headers()['cache-control'], q).toContain('no-store');
  }
  for (const more of ['page=9999', 'page=0', 'section=none', 'kind=poem', 'sort=up', 'in=mail', 'when=x', 'q=x'])
    expect((await request.get(`/search?q=bridge&${more}`)).status(), more).toBeLessThan(500);
});

test('a missing page has the box, and it works', async ({ page }) => {
  expect((await page.goto('/no-such-page'))?.status()).toBe(404);
  await page.getByRole('searchbox').fill('Maren Aldous');
  await page.getByRole('searchbox').press('Enter');
  await expect(page.locator('.found').getByText('Maren Aldous').first()).toBeVisible();
});

const pages = [
  '/search',
  '/search?q=bridge',
  '/search?q=bearing&in=comments',
  '/search?q=xylophones',
  `/search?q=${'x'.repeat(201)}`,
  '/no-such-page',
];
const looks = [
  { colorScheme: 'light', width: 1280 },
  { colorScheme: 'dark', width: 320 },
] as const;

test('searching has no barrier in either theme, and fits @script', async ({ page }) => {
  test.setTimeout(120_000);
  for (const address of pages) {
    await page.goto(address);
    for (const look of looks) {
      await expectNoFaultIn([look], page, address);
      expect(await page.evaluate(() => document.documentElement.scrollWidth), address).toBeLessThanOrEqual(look.width);
    }
  }
});
