import { readFileSync } from 'node:fs';
import { edith } from './cast';
import { expect, test } from './journey';
import { blocks, fillHead, newStory, paste, publish } from './story';

const article = readFileSync(new URL('./fixtures/scraped-article.txt', import.meta.url), 'utf8');
const [headline = '', ...paragraphs] = article.split('Be the first to comment')[0]?.trim().split(/\n\n+/) ?? [];
const weir = new URL('../db/demo/pictures/weir.webp', import.meta.url).pathname;

test.beforeEach(async ({ context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
});

test('an article pasted from the web is cleaned, published and read by a stranger @smoke @script', async ({
  page,
  signIn,
  browser,
}) => {
  await signIn(edith);
  await newStory(page);
  await fillHead(page, headline);
  const text = page.getByRole('textbox', { name: 'Story text' });
  await text.click();
  const dirty = paragraphs.map(
    (words) => `<p style="color:red" onclick="x()"><font face="x"><span>${words}</span></font></p>`,
  );
  await paste(
    page,
    `<h1>${headline}</h1>${dirty.join('')}<script>alert(1)</script><img src="https://a.example/x.png">`,
    article,
  );
  await expect(text.getByRole('heading', { name: headline })).toBeVisible();
  await expect(page.getByRole('main').getByText('Pictures weren’t pasted')).toBeVisible();
  await expect(page.locator('[data-standing=saved]')).toBeVisible();
  await expect(page.locator('.wc')).toHaveText(/^[34]\d\d words, 2 min$/);

  const address = await publish(page);
  const stranger = await browser.newPage({ javaScriptEnabled: false });
  await stranger.goto(new URL(address, page.url()).href);
  await expect(stranger.getByRole('heading', { level: 1, name: headline })).toBeVisible();
  for (const words of paragraphs) await expect(stranger.locator('.body')).toContainText(words);
  expect(await stranger.locator('.body [style], .body font, .body script, .body img').count()).toBe(0);
  await stranger.close();
});

test('ids stay with their blocks through split, merge and paste @script', async ({ page, signIn }) => {
  await signIn(edith);
  await newStory(page);
  const text = page.getByRole('textbox', { name: 'Story text' });
  await text.click();
  await page.keyboard.type('one two');
  await page.keyboard.press('Enter');
  await page.keyboard.type('three');
  const [[first = ''] = [], [third = ''] = []] = await blocks(page);
  await text.getByText('one two').evaluate((block) => getSelection()?.collapse(block.firstChild, 3));
  await page.keyboard.press('Enter');
  const split = await blocks(page);
  expect(split.map(([, words]) => words)).toEqual(['one', ' two', 'three']);
  expect([split[0]?.[0], split[2]?.[0]]).toEqual([first, third]);
  expect(new Set(split.map(([id]) => id)).size).toBe(3);
  await page.keyboard.press('Backspace');
  expect(await blocks(page)).toEqual([
    [first, 'one two'],
    [third, 'three'],
  ]);
  await page.keyboard.press('Control+A');
  await page.keyboard.press('Control+C');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Control+V');
  const pasted = await blocks(page);
  expect(pasted.slice(0, 2)).toEqual([
    [first, 'one two'],
    [third, 'three'],
  ]);
  expect(new Set(pasted.map(([id]) => id)).size).toBe(pasted.length);
});

test('every kind of block is put in by the slash menu, saved, and drawn for readers @script', async ({
  page,
  signIn,
  browser,
}) => {
  await signIn(edith);
  await newStory(page);
  await fillHead(page, 'Every kind of block');
  const text = page.getByRole('textbox', { name: 'Story text' });
  await text.click();
  await page.keyboard.type('Begin. ');
  const below = async () => {
    await page.keyboard.press('Control+End');
    await page.keyboard.press('Enter');
  };
  const insert = async (name: string) => {
    await page.keyboard.type(`/${name.toLowerCase()}`);
    await expect(page.getByRole('option', { name, exact: true })).toBeVisible();
    await page.getByRole('option', { name, exact: true }).click();
  };
  await page.keyboard.press('Enter');
  await insert('Heading');
  await page.keyboard.type('A heading');
  await below();
  await insert('Picture');
  await page.getByRole('dialog').getByLabel('Upload a picture').setInputFiles(weir);
  await expect(text.getByRole('textbox', { name: 'Alt text' })).toBeVisible({ timeout: 30_000 });
  await text.getByRole('textbox', { name: 'Alt text' }).fill('Water over a weir');
  await text.getByRole('textbox', { name: 'Credit' }).fill('Ida Lorne');
  const markdown = [
    '> Somebody said so.',
    '- a list\n- of two',
    '1. counted',
    '| Year | Times |\n| - | - |\n| 2022 | 221 |',
    '```\nlet x = 1 < 2\n```',
    '---',
    ':::pull-quote{by="Dunstan Eddery"}\nIt sighed.\n:::',
    ':::key-facts{title="In short"}\n- a fact\n:::',
    ':::editors-note{#note2022}\nWe looked again.\n:::',
    'The bridge opened :correction[221 times]{ref=note2022}, says [the log](https://log.example/a) in **bold** and *italic* `code`.',
  ].join('\n\n');
  await page.locator('.rich > p').first().click();
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await paste(page, '', markdown);
  await expect(text.getByLabel('Who said it')).toHaveValue('Dunstan Eddery');
  await paste(page, '', ' It takes 3 * 4 * 5 turns.');
  await expect(page.locator('[data-standing=saved]')).toBeVisible();

  const address = await publish(page);
  const stranger = await browser.newPage({ javaScriptEnabled: false });
  await stranger.goto(new URL(address, page.url()).href);
  const body = stranger.locator('.body');
  await expect(body.getByRole('heading', { level: 2, name: 'A heading' })).toBeVisible();
  await expect(body.getByRole('img', { name: 'Water over a weir' })).toBeVisible();
  await expect(body.locator('figure .cr')).toHaveText('Ida Lorne');
  await expect(body.locator('blockquote:not(.pull)')).toHaveText('Somebody said so.');
  await expect(body.locator('blockquote.pull cite')).toHaveText('Dunstan Eddery');
  await expect(body.getByRole('region', { name: 'Table 1' }).getByRole('cell', { name: '221' })).toBeVisible();
  await expect(body.locator('pre')).toHaveText('let x = 1 < 2');
  await expect(body.getByRole('heading', { name: 'In short' })).toBeVisible();
  await expect(body.getByRole('note')).toContainText('We looked again.');
  await expect(body.locator('.fix')).toContainText('221 times');
  await expect(body).toContainText('It takes 3 * 4 * 5 turns.');
  await expect(body.getByRole('link', { name: 'corrected' })).toHaveAttribute('href', '#b-note2022');
  await expect(body.getByRole('link', { name: 'the log' })).toHaveAttribute('href', 'https://log.example/a');
  await stranger.close();
});

test('the same story is written as Markdown, with a picture from the library', async ({ page, signIn }) => {
  await signIn(edith);
  await page.goto('/desk/media');
  await page.getByLabel('Picture', { exact: true }).setInputFiles(weir);
  await page.getByLabel('Alt text').fill('Water over a weir');
  await page.getByRole('button', { name: 'Upload' }).click();
  await page.waitForURL(/picture=([0-9a-z]{18})/);
  const id = new URL(page.url()).searchParams.get('picture') ?? '';

  await newStory(page);
  await fillHead(page, 'Written without a script');
  await page
    .getByRole('textbox', { name: 'Story' })
    .fill(
      `First.\n\n:::figure{media=${id} alt="Water over a weir" credit="Ida Lorne"}\nThe weir\n:::\n\nLast [bad](javascript:alert(1)) “words”.`,
    );
  await page.getByLabel('Lead picture').selectOption(id);
  await page.getByLabel('Description for readers').fill('Water over a weir');
  await page.getByRole('button', { name: 'Save draft' }).click();
  await expect(page.getByText('Saved. Readers see nothing')).toBeVisible();
  const named = await page.getByRole('textbox', { name: 'Story' }).inputValue();
  expect(named).toMatch(/^First\. \{#[a-z0-9]{8}\}\n\n:::figure\{#[a-z0-9]{8} media="/);

  await page.goto(await publish(page));
  await expect(page.locator('.body figure img')).toHaveAttribute('alt', 'Water over a weir');
  await expect(page.locator('.body')).toContainText('Last bad “words”.');
  // What leads to the notes of a paragraph is ours; the text has no link of its own.
  expect(await page.locator('.body a:not([href*="/notes/"])').count()).toBe(0);
});

test('a draft that cannot be saved is kept in this browser and offered again @script', async ({
  page,
  signIn,
  context,
}) => {
  await signIn(edith);
  await newStory(page);
  const text = page.getByRole('textbox', { name: 'Story text' });
  await text.click();
  await page.keyboard.type('Before. ');
  await expect(page.locator('[data-standing=saved]')).toBeVisible();
  await context.setOffline(true);
  await page.keyboard.type('Offline words.');
  await expect(page.locator('[data-standing=offline]')).toHaveText('Offline: kept in this browser');
  await context.setOffline(false);
  await expect(page.locator('[data-standing=saved]')).toBeVisible();
  await page.reload();
  await expect(text).toContainText('Before. Offline words.');

  await page.getByLabel('Headline').fill('x'.repeat(400));
  await expect(page.locator('[data-standing=refused]')).toHaveText('Headline: That’s too long. Shorten it.');
  const { cookies } = await context.storageState();
  await context.clearCookies();
  await page.getByLabel('Headline').fill('Written while signed out');
  await expect(page.locator('[data-standing=signed-out]')).toBeVisible();
  await context.addCookies(cookies);
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
  await expect(page.locator('[data-standing=saved]')).toBeVisible();
});
