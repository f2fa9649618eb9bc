import type { Page } from '@playwright/test';
import { edith } from './cast';
import { everyLook, expectNoFaultIn } from './faults';
import { expect, test } from './journey';
import { quiet } from './thread';

/** The demo newspaper's: an article changed twice, one with a serious correction, and one that was withdrawn. */
const bridge = '/articles/the-bridge-that-forgot-how-to-open';
const hall = '/articles/the-market-hall-made-money';
const withdrawn = '/articles/sallow-lane-fourteen-homes-refused';
const pages = ['/corrections', `${bridge}/history`, `${bridge}/history/1..3?view=sides`];

/** Writes and publishes a story with a misspelt name, by form alone. Answers where it is edited and where it is read. */
async function publishMisspelt(desk: Page, headline: string): Promise<{ edit: string; read: string }> {
  await desk.goto('/desk/articles');
  await desk.getByRole('button', { name: 'New story' }).click();
  await desk.waitForURL(/\/desk\/articles\/\w+$/);
  const edit = desk.url();
  await desk.getByLabel('Headline', { exact: true }).fill(headline);
  await desk.getByLabel('Section').selectOption({ label: 'Town' });
  const tobin = desk.getByLabel('Authors').getByRole('option', { name: /^Tobin Hale/ });
  await desk
    .getByLabel('Authors')
    .first()
    .selectOption(await tobin.first().getAttribute('value'));
  await desk.locator('textarea[name=markdown]').fill('The clock struck.\n\nMr Penhaled wound it.\n\nIt rained.');
  await desk.getByRole('button', { name: 'Publish…' }).click();
  await desk.getByRole('button', { name: 'Publish now' }).click();
  const read = await desk.getByRole('link', { name: 'Read it as readers do' }).getAttribute('href');
  return { edit, read: String(read) };
}

test('an editor corrects a misspelt name; the reader is told everywhere and sees what changed @smoke', async ({
  page: desk,
  signIn,
  browser,
  baseURL,
}) => {
  test.setTimeout(120_000);
  await signIn(edith);
  const headline = `The clock of ${Date.now()}`;
  const { edit, read } = await publishMisspelt(desk, headline);
  const reader = await browser.newPage({ javaScriptEnabled: false, baseURL: String(baseURL) });
  await reader.goto(read);
  await expect(reader.getByText('See what changed')).toBeHidden();

  await desk.goto(edit);
  const markdown = desk.locator('textarea[name=markdown]');
  await markdown.fill((await markdown.inputValue()).replace('Penhaled', ':correction[Penhale]{ref=penhale}'));
  await desk.getByRole('button', { name: 'Publish…' }).click();
  await desk.getByLabel('A correction').check();
  await desk.getByRole('button', { name: 'Publish changes' }).click();
  await expect(desk.getByText('Nothing is published yet: a correction needs its public sentence.')).toBeVisible();
  await expect(desk.getByLabel('A correction')).toBeChecked();
  await reader.reload();
  await expect(reader.getByText('Mr Penhaled wound it.')).toBeVisible();

  const words = `We misspelt Mr Penhale’s name in ${headline}. We wrote it as it is said.`;
  await desk.getByLabel('What was wrong').fill(words);
  await desk.getByRole('button', { name: 'Publish changes' }).click();
  await expect(desk.getByText('Corrected. The sentence stands on the article')).toBeVisible();

  await reader.reload();
  await expect(reader.locator('.cnote')).toContainText(words);
  const data = JSON.parse((await reader.locator('script[type="application/ld+json"]').textContent()) ?? '');
  expect(data.correction).toMatchObject([{ '@type': 'CorrectionComment', text: words }]);
  await reader.getByRole('link', { name: 'corrected', exact: true }).click();
  expect(new URL(reader.url()).hash).toBe('#corrections');
  await reader.goto('/');
  await expect(reader.locator('.corr')).toContainText(words);
  await reader.getByRole('link', { name: 'All corrections' }).click();
  await expect(reader.getByRole('listitem').filter({ hasText: words })).toContainText(headline);
  expect(await (await reader.request.get('/corrections/feed.xml')).text()).toContain(headline);

  await reader.goto(read);
  await reader.getByRole('link', { name: 'See what changed' }).click();
  await expect(reader.getByRole('heading', { level: 1 })).toContainText(headline);
  await expect(reader.locator('.chg del')).toHaveText('removed: Penhaled');
  await expect(reader.locator('.chg ins')).toHaveText('added: Penhale');
  await expect(reader.locator('.diff .why')).toContainText(words);
  const folded = reader.getByText('Paragraph 1 unchanged');
  await expect(reader.getByText('The clock struck.')).toBeHidden();
  await folded.click();
  await expect(reader.getByText('The clock struck.')).toBeVisible();
  await reader.close();
});

test('a comment that was sent to the authors is named when they correct, and says that it led to a correction', async ({
  page: desk,
  signIn,
  browser,
  baseURL,
}) => {
  test.setTimeout(120_000);
  const reader = await browser.newPage({ javaScriptEnabled: false, baseURL: String(baseURL) });
  await reader.goto(`/articles/${quiet.deep}`);
  const comment = reader.locator('.thread article[id^="c-"]').first();
  const id = String(await comment.getAttribute('id')).slice('c-'.length);
  await expect(comment.getByText('Led to a correction')).toHaveCount(0);

  await signIn(edith);
  await desk.goto(`/desk/comments?id=${id}`);
  await desk.getByText('May contain a correction?').click();
  await desk.getByLabel('Note for them').fill('She kept the harbour books.');
  await desk.getByRole('button', { name: 'Send to the story’s authors' }).click();
  await expect(desk.getByRole('status')).toContainText('Its authors see it where they edit the story.');
  await desk.goto(`/desk/comments?id=${id}`);
  const thread = String(await desk.locator('.ctx a[href$="/thread"]').getAttribute('href'));

  await desk.goto(thread.replace(/\/thread$/, ''));
  await expect(desk.getByText('She kept the harbour books.')).toBeVisible();
  const markdown = desk.locator('textarea[name=markdown]');
  await markdown.fill(`${await markdown.inputValue()}\n\nThe books begin in 1871.`);
  await desk.getByRole('button', { name: 'Publish…' }).click();
  await desk.getByLabel('A correction').check();
  await desk.getByLabel('What was wrong').fill('We gave no year for the first of the harbour books. It is 1871.');
  await desk.getByLabel('The comment that led to it', { exact: true }).selectOption(id);
  await desk.getByRole('button', { name: 'Publish changes' }).click();
  await expect(desk.getByText('Corrected. The sentence stands on the article')).toBeVisible();

  await reader.reload();
  await expect(reader.locator(`#c-${id}`).getByText('Led to a correction')).toBeVisible();
  await expect(reader.getByText('Led to a correction')).toHaveCount(1);
});

test('the desk asks for the sentence of a correction only where one is made, and keeps what was typed @both', async ({
  page: desk,
  signIn,
}) => {
  await signIn(edith);
  await desk.goto('/desk/articles');
  await desk.getByRole('button', { name: 'New story' }).click();
  await desk.waitForURL(/\/desk\/articles\/\w+$/);
  await desk.getByLabel('Headline', { exact: true }).fill(`The bench of ${Date.now()}`);
  await desk.getByLabel('Section').selectOption({ label: 'Town' });
  const tobin = desk.getByLabel('Authors').getByRole('option', { name: /^Tobin Hale/ });
  await desk.getByLabel('Authors').selectOption(await tobin.getAttribute('value'));
  await desk.getByRole('textbox', { name: 'Story' }).fill('It faces the mower.');
  await desk.getByRole('button', { name: 'Publish…' }).click();
  await desk.getByRole('button', { name: 'Publish now' }).click();
  await expect(desk.getByText('Published. Readers see it from this moment.')).toBeVisible();
  await desk.goto(desk.url().replace(/\/publish.*/, ''));
  await desk.getByLabel('Standfirst').fill('It is in a shed.');
  await desk.getByRole('button', { name: 'Publish…' }).click();
  await expect(desk.getByLabel('What was wrong')).toBeHidden();
  await desk.getByLabel('A correction').check();
  await expect(desk.getByLabel('What changed')).toBeHidden();
  await desk.getByLabel('What was wrong').fill('x'.repeat(1_001));
  await desk.getByLabel('Where it stands').selectOption('Above the text');
  await desk.getByRole('button', { name: 'Publish changes' }).click();
  await expect(desk.getByText('That’s too long. Shorten it.').first()).toBeVisible();
  await expect(desk.getByLabel('A correction')).toBeChecked();
  await expect(desk.getByLabel('Where it stands')).toHaveValue('serious');
  await desk.getByLabel('What was wrong').fill('We left the standfirst out.');
  await desk.getByRole('button', { name: 'Publish changes' }).click();
  await expect(desk.getByText('Corrected. The sentence stands on the article')).toBeVisible();
});

test('a serious correction stands above the text, a minor one below it', async ({ page }) => {
  const above = async () => {
    const [notice, text] = [await page.locator('.cnote').boundingBox(), await page.locator('.body').boundingBox()];
    return (notice?.y ?? 0) < (text?.y ?? 0);
  };
  for (const width of [1280, 390]) {
    await page.setViewportSize({ width, height: 900 });
    await page.goto(hall);
    expect(await above()).toBe(true);
    await page.goto(bridge);
    expect(await above()).toBe(false);
  }
});

test('what is not there is not found, and the history of what was withdrawn says so', async ({ page }) => {
  for (const [address, status] of [
    [`${bridge}/history/1..9`, 404],
    [`${bridge}/history/3..1`, 404],
    [`${bridge}/history/1..x`, 404],
    ['/articles/no-such-story/history', 404],
    ['/articles/no-such-story/history/1..2', 404],
    [`${withdrawn}/history`, 410],
    [`${withdrawn}/history/1..2`, 410],
    ['/corrections?before=0000000000000000000000000', 200],
  ] as const)
    expect((await page.goto(address))?.status(), address).toBe(status);
  await page.goto(`${withdrawn}/history`);
  await expect(page.locator('main')).toContainText('We reported the vote as seven to six.');
  expect(await page.content()).not.toContain('Maud Treen');
  await page.goto('/corrections');
  await expect(page.getByRole('listitem').filter({ hasText: 'Sallow Lane' })).toContainText('was withdrawn on');
  await page.goto('/articles/ferry-fares-frozen/history/1..2');
  expect(new URL(page.url()).pathname).toBe('/articles/ferry-fares-frozen-until-april/history/1..2');
});

test('a comparison, in whatever layout, is not for search engines; the history and the list of corrections are, with its feeds', async ({
  page,
}) => {
  const robots = page.locator('meta[name=robots]');
  await page.goto(`${bridge}/history/1..3`);
  await expect(robots).toHaveAttribute('content', /noindex/);
  await page.goto(`${bridge}/history`);
  await expect(robots).toHaveCount(0);
  await page.getByRole('link', { name: 'Side by side' }).click();
  await expect(robots).toHaveAttribute('content', /noindex/);
  const sides = page.locator('.chg', { hasText: 'times in 2022' }).locator('.pair > *');
  await expect(sides).toContainText(['212', '221']);
  await expect(sides.first().locator('ins')).toHaveCount(0);
  await page.goto('/corrections');
  await expect(robots).toHaveCount(0);
  for (const [type, file] of [
    ['rss+xml', 'feed.xml'],
    ['atom+xml', 'atom.xml'],
    ['feed+json', 'feed.json'],
  ]) {
    const links = page.locator(`link[rel=alternate][type="application/${type}"]`);
    await expect(links.first()).toHaveAttribute('href', new RegExp(`/corrections/${file}$`));
    const paper = links.last();
    const found = await page.request.get(String(await paper.getAttribute('href')));
    expect(found.headers()['content-type']).toContain(`application/${type}`);
  }
});

test('no page of the record has a fault that a machine can find, or is wider than the screen @script', async ({
  page,
}) => {
  test.setTimeout(120_000);
  for (const address of [...pages, hall]) {
    await page.goto(address);
    for (const width of [320, 390, 860, 1280]) {
      await page.setViewportSize({ width, height: 900 });
      const over = () => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(await over(), `${address} at ${width}`).toBeLessThanOrEqual(0);
    }
    await expectNoFaultIn(everyLook, page, address, '.body'); // the text itself is tried where it is written and read
  }
});
