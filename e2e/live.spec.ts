import type { Browser, Page } from '@playwright/test';
import { edith } from './cast';
import { expect, signInOn, test } from './journey';
import { quiet, reply } from './thread';

/** Reading along: what others post while a story is open. */
const story = `/articles/${quiet.live}`;

/** Somebody at the paper, whose comments are public at once, in a browser of their own. */
async function openDesk(browser: Browser, baseURL: string | undefined): Promise<Page> {
  const desk = await browser.newPage(baseURL ? { baseURL } : {});
  await signInOn(desk, edith);
  return desk;
}

async function postAs(desk: Page, text: string): Promise<void> {
  await desk.goto(`${story}/reply`);
  await reply(desk, { text });
  await expect(desk.getByText(text)).toBeVisible();
}

/** The page as it is to its scripts when another tab is in front of it. */
const hide = (page: Page, hidden: boolean) =>
  page.evaluate((state) => {
    Object.defineProperty(document, 'hidden', { configurable: true, get: () => state });
    document.dispatchEvent(new Event('visibilitychange'));
  }, hidden);

test('what others post waits behind a pill that moves nothing; the reader opens it, or sleeps and misses none @script', async ({
  page,
  browser,
  baseURL,
}) => {
  const desk = await openDesk(browser, baseURL);
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.goto(`${story}#comments`);
  const first = page.locator('.clist > li').first();
  const place = () => first.evaluate((element) => element.getBoundingClientRect().top + window.scrollY);
  const before = await place();

  await postAs(desk, 'The otters are back as well.');
  const pill = page.locator('.newpill[role=status]').getByRole('button');
  await expect(pill).toHaveText('1 new comment');
  expect(await place()).toBe(before);
  await expect(page.getByText('The otters are back as well.')).toHaveCount(0);
  await pill.click();
  const fresh = page.locator('.c').filter({ hasText: 'The otters are back as well.' });
  await expect(fresh).toBeFocused();
  await expect(pill).toHaveCount(0);

  await hide(page, true);
  const line = asked.filter((path) => path.endsWith('/live')).length;
  await postAs(desk, 'Seen at the weir at dawn.');
  await postAs(desk, 'And again at dusk.').catch(() => undefined);
  expect(asked.filter((path) => path.endsWith('/live'))).toHaveLength(line);
  await expect(pill).toHaveCount(0);
  await hide(page, false);
  await expect(pill).toHaveText(/^[12] new comments?$/);
  await desk.context().close();
});

test('a second visit says how much is new, and without script the page leads to what came after it @script', async ({
  page,
  browser,
  baseURL,
}) => {
  const desk = await openDesk(browser, baseURL);
  await page.goto(story);
  const since = page.getByRole('link', { name: 'See only what came after this page' });
  const address = (await since.getAttribute('href')) ?? '';
  await page.goto('/about');
  await postAs(desk, 'Nobody has asked the herons.');
  await page.goto(story);
  await expect(page.getByRole('link', { name: '1 new since your last visit.' })).toBeVisible();

  const plain = await browser.newContext({ javaScriptEnabled: false, ...(baseURL ? { baseURL } : {}) });
  const old = await plain.newPage();
  await old.goto(address);
  await expect(old.getByRole('heading', { name: 'One new comment', level: 1 })).toBeVisible();
  await expect(old.getByText('Nobody has asked the herons.')).toBeVisible();
  await old.getByRole('link', { name: 'See only what came after this page' }).click();
  await expect(old.getByRole('heading', { name: 'Nothing new so far.' })).toBeVisible();
  await plain.close();
  await desk.context().close();
});
