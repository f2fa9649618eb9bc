import AxeBuilder from '@axe-core/playwright';
import { edith } from './cast';
import { expect, test } from './journey';
import { quiet } from './thread';

const bridge = '/articles/the-bridge-that-forgot-how-to-open';

test('a note is refused, mended and posted on the page of its paragraph, and counted beside it', async ({
  page,
  signIn,
}) => {
  await signIn(edith);
  await page.goto(`/articles/${quiet.notes}`);
  const paragraph = page.locator('.pw > p').first();
  const words = (await paragraph.textContent()) ?? '';
  await paragraph.getByRole('link', { name: 'Add a note to this paragraph' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Notes on a paragraph', level: 1 })).toBeVisible();
  await expect(page.locator('.passage p')).toHaveText(words);
  await page.getByRole('button', { name: 'Post comment' }).click();
  await expect(page.getByRole('alert')).toContainText('One thing to fix');
  await expect(page.locator('form .noted')).toContainText(words);
  await page.getByLabel('Comment *').fill('I was *there*.');
  await page.getByRole('button', { name: 'Preview' }).click();
  await expect(page.locator('.preview')).toContainText('I was there.');
  await expect(page.locator('form .noted')).toContainText(words);
  await page.getByRole('button', { name: 'Post comment' }).click();
  await expect(page).toHaveURL(new RegExp(`/articles/${quiet.notes}/notes/\\w+#c-\\w+$`));
  await expect(page.getByRole('region', { name: '1 note on this paragraph' })).toContainText('I was there.');

  await page.goto(`/articles/${quiet.notes}`);
  await expect(paragraph.getByRole('link', { name: '1 note on this paragraph' })).toBeVisible();
  const inThread = page.locator('.clist .c').filter({ hasText: 'I was there.' });
  await expect(inThread.locator('.rto')).toContainText(words.slice(0, 60));
});

test('every button that posts by a form finds it, on each page that draws comments', async ({ page }) => {
  await page.goto(bridge);
  const notes = (await page.getByRole('link', { name: '2 notes on this paragraph' }).getAttribute('href')) ?? '';
  const one = (await page.locator('.clist .ago').first().getAttribute('href')) ?? '';
  for (const address of [notes, one, `${bridge}/comments/new?since=1000000000000`, `${bridge}/comments?sort=newest`]) {
    await page.goto(address);
    const buttons = page.locator('.c button[form]');
    await expect(buttons.first(), address).toBeVisible();
    const lost = await buttons.evaluateAll((all) => all.filter((button) => !(button as HTMLButtonElement).form).length);
    expect(lost, address).toBe(0);
  }
  await page.goto(notes);
  const first = page.getByRole('article').filter({ hasText: 'a beer mat' }).first();
  await first
    .locator('> .cm')
    .getByRole('button', { name: /^Recommend/ })
    .click();
  await expect(page).toHaveURL(new RegExp(`${notes}#c-\\w+$`));
});

test('a note on words that were corrected says so and leads to what changed', async ({ page }) => {
  await page.goto(bridge);
  await page.getByRole('link', { name: 'See the corrected words' }).click();
  await expect(page.locator('.fix:target')).toContainText('221 times in 2022');
  const note = page.locator('.clist .c').filter({ hasText: 'Is that so?' }).first();
  await note.getByRole('link', { name: 'Written about an earlier version' }).click();
  await expect(page).toHaveURL(/\/history\/1\.\.\d$/);
  await expect(page.locator('del').filter({ hasText: '212' })).toBeVisible();
});

test('notes open beside their paragraph, one at a time, close with Escape, and can be switched off @script', async ({
  page,
}) => {
  await page.goto(bridge);
  const two = page.getByRole('link', { name: '2 notes on this paragraph' });
  await two.click();
  const column = page.getByRole('region', { name: '2 notes on this paragraph' });
  await expect(column).toBeFocused();
  await expect(column).toContainText('a beer mat');
  await expect(two).toHaveAttribute('aria-expanded', 'true');
  const ids = await page.evaluate(() => [...document.querySelectorAll('[id]')].map(({ id }) => id));
  expect(ids.filter((id, place) => ids.indexOf(id) !== place)).toEqual([]);
  const { violations } = await new AxeBuilder({ page }).include('.body').analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(column).toHaveCount(0);
  await expect(two).toBeFocused();

  await two.click();
  await expect(column).toBeVisible();
  await page.getByRole('link', { name: '1 note on this paragraph' }).first().click();
  await expect(page.locator('.notecol')).toHaveCount(1);
  await expect(page.locator('.notecol')).toContainText('January 1976');
  await page.getByRole('button', { name: 'Close notes' }).click();
  await expect(page.locator('.notecol')).toHaveCount(0);

  const text = () => page.locator('.body').evaluate(({ clientHeight }) => clientHeight);
  const before = await text();
  await page.getByRole('button', { name: 'Notes: on' }).click();
  await expect(two).toBeHidden();
  expect(await text()).toBe(before);
  await page.reload();
  await expect(page.getByRole('button', { name: 'Notes: off' })).toHaveAttribute('aria-pressed', 'false');
  await expect(two).toBeHidden();
  await page.getByRole('button', { name: 'Notes: off' }).click();
  await expect(two).toBeVisible();
  await page.getByRole('button', { name: 'Share' }).click(); // what it says then moves nothing
  // On a phone the tools stand in one line, and each can be hit (WCAG 2.2, 2.5.8).
  for (const width of [390, 360, 320]) {
    await page.setViewportSize({ width, height: 800 });
    const tools = await page.locator('.tools li > *').evaluateAll((all) =>
      all.map((tool) => {
        const { top, width, height } = tool.getBoundingClientRect();
        return { top, least: Math.min(width, height) };
      }),
    );
    expect(tools).toHaveLength(5);
    expect(new Set(tools.map(({ top }) => top)).size, `lines at ${width}`).toBe(1);
    expect(Math.min(...tools.map(({ least }) => least))).toBeGreaterThanOrEqual(24);
  }
  await page.emulateMedia({ media: 'print' });
  await expect(two).toBeHidden();

  await page.emulateMedia({ media: null });
  await page.goto((await two.getAttribute('href')) ?? '');
  const whole = await new AxeBuilder({ page }).include('.disc').analyze();
  expect(whole.violations.map(({ id }) => id)).toEqual([]);
});
