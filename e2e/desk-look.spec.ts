import type { Page } from '@playwright/test';
import { ada, edith } from './cast';
import { expect, test } from './journey';
import { fillHead, newStory } from './story';

const paper = (page: Page) => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
const [light, dark] = ['rgb(252, 252, 250)', 'rgb(18, 21, 20)'];

/** Where each of these begins and ends, in pixels from the top. */
const rows = (page: Page, ...parts: string[]) =>
  Promise.all(
    parts.map(async (part) => {
      const { y = 0, height = 0 } = (await page.locator(part).boundingBox()) ?? {};
      return { from: y, to: y + height };
    }),
  );

test('the theme chosen at the desk holds there and on the paper, and the system’s holds until then @script', async ({
  page,
  signIn,
}) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await signIn(edith);
  await expect(page.getByRole('button', { name: 'Switch to light' })).toBeVisible();
  await page.emulateMedia({ colorScheme: 'light' });
  await expect(page.getByRole('button', { name: 'Switch to dark' })).toBeVisible();
  expect(await paper(page)).toBe(light);
  await page.getByRole('button', { name: 'Switch to dark' }).click();
  expect(await paper(page)).toBe(dark);
  await page.reload({ waitUntil: 'commit' });
  await page.waitForFunction(() => document.body !== null);
  expect(await paper(page)).toBe(dark);
  await page.goto('/');
  expect(await paper(page)).toBe(dark);
});

test('the editor is drawn as the article will be, its bar in one row and on a phone in two @script', async ({
  page,
  signIn,
}) => {
  await signIn(edith);
  await newStory(page);
  await expect(page.locator('.kick')).toHaveText('No section yetNews');
  await page.getByRole('link', { name: 'No section yet' }).click();
  await expect(page.getByLabel('Section', { exact: true })).toBeFocused();
  await fillHead(page, 'The wall moved');
  await page.getByLabel('Section', { exact: true }).selectOption({ label: 'Town' });
  await page.getByLabel('Label').selectOption('opinion');
  await page.getByLabel('Kicker').fill('Repairs');
  await page.getByLabel('Kicker').blur();
  await expect(page.locator('.kick')).toHaveText('TownRepairsOpinion');
  await page.getByRole('textbox', { name: 'Story text' }).fill('It leaks. '.repeat(600));
  await expect(page.locator('.wc')).toHaveText('1,200 words, 5 min');
  await expect(page.locator('[data-standing=saved]')).toBeVisible();
  for (const width of [1280, 390, 320]) {
    await page.setViewportSize({ width, height: 800 });
    const [bar, back, says, acts, tools, count] = await rows(
      page,
      '.edbar',
      '.edbar .iconbtn',
      '.sv',
      '.edbar .r',
      '.tbar',
      '.wc',
    );
    if (!bar || !back || !says || !acts || !tools || !count) throw new Error('A part of the editor is gone');
    expect(says.from, `${width}`).toBeLessThan(back.to);
    if (width === 1280) {
      expect(acts.from).toBeLessThan(back.to);
      expect([bar.to - bar.from, tools.to - tools.from].map(Math.round)).toEqual([57, 45]);
      expect(count.to - count.from).toBeLessThan(24); // one line
    } else {
      expect(acts.from).toBeGreaterThan(back.to);
      expect(Math.round(bar.to - bar.from)).toBe(98);
    }
  }
  // The system changes its theme while the editor is open: no button lags behind its words.
  const buttons = () =>
    page.locator('.edbar .btn:not(.quiet, .primary)').evaluate((button) => getComputedStyle(button).backgroundColor);
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await buttons()).toBe(dark);
  await page.emulateMedia({ colorScheme: 'light' });
  expect(await buttons()).toBe(light);
});

test('on a phone the room one is in is in sight, wherever it stands in the row', async ({ page, signIn }) => {
  await page.setViewportSize({ width: 390, height: 800 });
  await signIn(ada);
  for (const room of ['Settings', 'Media', 'Stories']) {
    await page.goto(room === 'Stories' ? '/desk/articles' : `/desk/${room.toLowerCase()}`);
    await expect(page.getByRole('navigation', { name: 'Desk' }).getByRole('link', { name: room })).toBeInViewport({
      ratio: 1,
    });
  }
});

test('what is not set up stands there as a warning', async ({ page, signIn }) => {
  await signIn(ada);
  const ochre = 'rgb(119, 80, 0)';
  await page.goto('/desk/people');
  await expect(page.getByRole('row', { name: edith.name }).getByText('Not set up')).toHaveCSS('color', ochre);
  await page.goto('/desk/outbox');
  await expect(page.locator('.notice.warn', { hasText: 'No mail server is set' })).toHaveCSS(
    'border-left-color',
    ochre,
  );
});

test('a line above a form keeps its distance from the first field', async ({ page, signIn }) => {
  await signIn(ada);
  await page.goto('/desk/articles?status=published');
  await page.goto(`${await page.locator('a.ti').first().getAttribute('href')}/thread`);
  const [link, label] = await rows(page, 'main .link', 'main form label >> nth=0');
  expect((label?.from ?? 0) - (link?.to ?? 0)).toBeGreaterThan(8);
});
