import type { Page } from '@playwright/test';
import { expect, test } from './journey';

/** The demo newspaper's: one with a corrected text, a moved one, a withdrawn one, and words that stand in a draft alone. */
const bridge = '/articles/the-bridge-that-forgot-how-to-open';
const moved = { from: '/articles/ferry-fares-frozen', to: '/articles/ferry-fares-frozen-until-april' };
const withdrawn = '/articles/sallow-lane-fourteen-homes-refused';
const draft = { slug: '/articles/bin-day-moves-to-tuesday', words: 'If you can see the pump' };

async function archive(page: Page): Promise<string> {
  await page.goto('/');
  return (await page.locator('.latestmore a').getAttribute('href')) ?? '';
}

const kinds = ['/', bridge, '/sections/river-and-harbour', '/authors/maren-aldous', '/tags/orle-swing-bridge'];
const bare = [withdrawn, '/articles/no-such-story', '/about', '/guidelines', '/privacy'];

test('a reader goes from the front page to an article, its author, a section, a subject and the archive @smoke', async ({
  page,
}) => {
  await page.goto('/');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('The Tidewick Ledger');
  await page.locator('.hero h2 a').click();
  const headline = await page.getByRole('heading', { level: 1 }).textContent();
  await expect(page.locator('.body p').first()).toBeVisible();
  await page.locator('.byl .who a').first().click();
  await expect(page.getByRole('link', { name: headline ?? '' }).first()).toBeVisible();
  await page.getByRole('navigation', { name: 'Sections' }).getByRole('link', { name: 'River & harbour' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'River & harbour' })).toBeVisible();
  await expect(page.locator('.nav a[aria-current=page]')).toHaveText('River & harbour');
  await page.locator('.facet a').first().click();
  await expect(page.locator('.rows li').first()).toBeVisible();
  expect((await page.goto(await archive(page)))?.status()).toBe(200);
  await expect(page.locator('.rows li').first()).toBeVisible();
});

test('the skip link is the first stop of the keyboard and leads to the content', async ({ page }) => {
  await page.goto(bridge);
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Skip to content' })).toBeFocused();
  await page.keyboard.press('Enter');
  expect(new URL(page.url()).hash).toBe('#main');
});

test('a moved article leads to its new address for good', async ({ page, request }) => {
  const answer = await request.get(moved.from, { maxRedirects: 0 });
  expect(answer.status()).toBe(308);
  await page.goto(moved.from);
  expect(new URL(page.url()).pathname).toBe(moved.to);
});

test('a withdrawn article says so at its address, with its headline and the reason, and stands in no list', async ({
  page,
}) => {
  expect((await page.goto(withdrawn))?.status()).toBe(410);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Sallow Lane');
  await expect(page.locator('main')).toContainText('We reported the vote as seven to six.');
  await expect(page.locator('main')).toContainText('Withdrawn');
  for (const list of [
    '/',
    '/sections/town',
    '/authors/tobin-hale',
    '/feed.xml',
    '/sitemaps/1.xml',
    '/news-sitemap.xml',
  ])
    expect(await (await page.request.get(list)).text(), list).not.toContain(withdrawn);
});

test('a draft stands in no public byte', async ({ page }) => {
  expect((await page.goto(draft.slug))?.status()).toBe(404);
  const places = [
    ...kinds,
    '/sections/town',
    '/authors/hester-vane',
    '/tags/council',
    '/feed.xml',
    '/sitemaps/1.xml',
    '/news-sitemap.xml',
  ];
  for (const place of [...places, await archive(page)]) {
    const text = await (await page.request.get(place)).text();
    expect(text, place).not.toContain(draft.words);
    expect(text, place).not.toContain(draft.slug);
  }
});

test('an article tells machines who, when and what, under one address', async ({ page }) => {
  await page.goto(bridge);
  const site = new URL(page.url()).origin;
  const data = JSON.parse((await page.locator('script[type="application/ld+json"]').textContent()) ?? '');
  expect(data).toMatchObject({
    '@type': 'NewsArticle',
    headline: 'The bridge that forgot how to open',
    author: [{ '@type': 'Person', name: 'Maren Aldous', url: `${site}/authors/maren-aldous` }],
    isAccessibleForFree: true,
    articleSection: 'River & harbour',
    mainEntityOfPage: site + bridge,
  });
  expect(data.commentCount).toBeGreaterThan(0);
  expect(Date.parse(data.dateModified)).toBeGreaterThan(Date.parse(data.datePublished));
  expect((await page.request.get(data.image[0].url)).headers()['content-type']).toBe('image/jpeg');
  await expect(page.locator('link[rel=canonical]')).toHaveAttribute('href', site + bridge);
  await expect(page.locator('meta[property="og:type"]')).toHaveAttribute('content', 'article');
  const feeds = page.locator('link[type="application/rss+xml"]');
  await expect(feeds.first()).toHaveAttribute('href', `${site}${bridge}/comments/feed.xml`);
  await expect(feeds.last()).toHaveAttribute('href', `${site}/feed.xml`);
  await expect(page.locator('.byl time').first()).toHaveAttribute('datetime', data.datePublished);
});

test('the feed, the sitemap and the robots file are well-formed and lead to pages that are there', async ({ page }) => {
  await page.goto('/');
  for (const [address, item] of [
    ['/feed.xml', 'item > link'],
    ['/sitemap.xml', 'sitemap > loc'],
    ['/sitemaps/pages.xml', 'url > loc'],
    ['/sitemaps/1.xml', 'url > loc'],
    ['/news-sitemap.xml', 'url > loc'],
  ] as const) {
    const text = await (await page.request.get(address)).text();
    const found = await page.evaluate(
      ([xml, selector]) => {
        const parsed = new DOMParser().parseFromString(xml ?? '', 'application/xml');
        if (parsed.querySelector('parsererror')) throw new Error('not well-formed');
        return [...parsed.querySelectorAll(selector ?? '')].map((node) => node.textContent ?? '');
      },
      [text, item],
    );
    expect(found.length, address).toBeGreaterThan(1);
    for (const link of found.slice(0, 12)) expect((await page.request.get(link)).status(), link).toBe(200);
  }
  expect(await (await page.request.get('/robots.txt')).text()).toContain('/sitemap.xml');
});

test('every link of the front page and of an article leads somewhere', async ({ page }) => {
  const seen = new Set<string>();
  for (const from of ['/', bridge]) {
    await page.goto(from);
    const dangling = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLAnchorElement>('a[href^="#"]')]
        .map((link) => link.hash)
        .filter((hash) => !document.getElementById(hash.slice(1))),
    );
    expect(dangling).toEqual([]);
    const hrefs = await page.evaluate(() => [...document.links].map((link) => link.href.split('#')[0] ?? ''));
    for (const href of hrefs) seen.add(href);
  }
  for (const href of seen) expect((await page.request.get(href)).status(), href).toBeLessThan(400);
});

test('no page asks another host, sets a cookie, carries a style of its own or breaks its own security policy @both', async ({
  page,
  context,
  baseURL,
}) => {
  const elsewhere: string[] = [];
  const complaints: string[] = [];
  page.on('request', (request) => {
    if (!request.url().startsWith(`${baseURL}/`)) elsewhere.push(request.url());
  });
  page.on('console', (message) => {
    if (message.type() === 'error' && !/status of (404|410)/.test(message.text())) complaints.push(message.text());
  });
  for (const address of [...kinds, ...bare]) {
    await page.goto(address);
    const own = 'style, [style], script:not([src]):not([type="application/ld+json"])';
    expect(await page.locator(own).count(), address).toBe(0);
  }
  expect(elsewhere).toEqual([]);
  expect(complaints).toEqual([]);
  expect(await context.cookies()).toEqual([]);
});

test('no page is wider than the screen, from 320 to 1440 pixels @both', async ({ page }) => {
  for (const address of [...kinds, ...bare, await archive(page)]) {
    await page.goto(address);
    for (const width of [320, 390, 768, 1024, 1280, 1440]) {
      await page.setViewportSize({ width, height: 800 });
      const over = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(over, `${address} at ${width}`).toBe(0);
    }
  }
});

test('the theme a reader chose holds before anything is drawn @script', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto('/');
  const paper = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  expect(await paper()).toBe('rgb(252, 252, 250)');
  await page.evaluate(() => localStorage.setItem('theme', 'dark'));
  await page.reload({ waitUntil: 'commit' });
  await page.waitForFunction(() => document.body !== null);
  expect(await page.evaluate(() => document.documentElement.dataset.theme)).toBe('dark');
  expect(await paper()).toBe('rgb(18, 21, 20)');
});

test('on paper there are headline, text and comments, and no forms or navigation @both', async ({ page }) => {
  await page.goto(bridge);
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.locator('.clist .c').first()).toBeVisible();
  for (const part of ['.reply', '.nav', '.tools', '.related', '.ca'])
    await expect(page.locator(part).first()).toBeHidden();
});

test('a front page and an article are light', async ({ page }) => {
  for (const address of ['/', bridge]) {
    const html = await (await page.request.get(address)).body();
    expect(html.byteLength, address).toBeLessThan(75_000); // before brotli, which makes a fifth of it
  }
});
