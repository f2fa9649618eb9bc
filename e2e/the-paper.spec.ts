import { ada } from './cast';
import { expect, test } from './journey';

test('the paper is arranged, coloured and given a page of its own, and readers see each of it at once', async ({
  page,
  signIn,
  browser,
  baseURL,
  site,
}) => {
  test.setTimeout(120_000);
  const outside = await browser.newContext({ ...(baseURL ? { baseURL } : {}), javaScriptEnabled: false });
  const reader = await outside.newPage();
  const lead = reader.locator('.hero h2');
  await signIn(ada);

  await page.goto('/desk/front');
  await page.getByRole('searchbox', { name: 'Headline' }).fill('Rovers');
  await page.getByRole('button', { name: 'Find' }).click();
  await page
    .getByText(/^Rovers name nineteen/)
    .last()
    .click();
  const pin = page.getByRole('form', { name: /Pin “Rovers/ });
  await pin.getByLabel('Place').selectOption('The lead');
  await pin.getByLabel('Until').fill('2020-01-01T10:00');
  await pin.getByRole('button', { name: 'Pin' }).click();
  await expect(page.getByRole('alert').filter({ hasText: 'isn’t pinned yet' })).toBeVisible();
  await expect(pin.getByLabel('Place')).toHaveValue('0');
  await pin.getByLabel('Until').fill('');
  await pin.getByRole('button', { name: 'Pin' }).click();
  await expect(page.getByText('The story is pinned, on the desk')).toBeVisible();
  await page.getByRole('link', { name: 'Preview' }).click();
  await expect(page.locator('.hero h2')).toContainText('Rovers');
  await reader.goto('/');
  await expect(lead).not.toContainText('Rovers');
  await page.getByRole('button', { name: 'Put live' }).click();
  await expect(page.getByText('Readers see the front page as it is arranged here.')).toBeVisible();
  await reader.goto('/');
  await expect(lead).toContainText('Rovers');

  await page.goto('/desk/settings');
  await page.getByLabel('In the light theme').fill('#ffcc00');
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByRole('link', { name: /^In the light theme: This colour reaches 1\./ }).click();
  await expect(page.getByLabel('In the light theme')).toBeFocused();
  const second = await page.context().newPage();
  await second.goto('/desk/settings');
  await page.getByLabel('In the light theme').fill('#8a1c5a');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('The settings are saved.')).toBeVisible();
  // A second window began before that: what it changes besides comes in, what both changed is asked.
  await second.getByLabel('One line below the name').fill('Above the chandler’s');
  await second.getByLabel('In the light theme').fill('#0b5d45');
  await second.getByRole('button', { name: 'Save' }).click();
  await expect(second.locator('form').getByRole('alert')).toContainText('you have set this to “#8a1c5a”');
  await expect(second.getByLabel('In the light theme')).toHaveValue('#0b5d45');
  await second.getByLabel('In the light theme').fill('#8a1c5a');
  await second.getByRole('button', { name: 'Save' }).click();
  await expect(second.getByText('The settings are saved.')).toBeVisible();
  await second.close();
  await reader.goto('/');
  await expect(reader.locator('.kk').first()).toHaveCSS('color', 'rgb(138, 28, 90)');

  await reader.goto('/imprint');
  await expect(reader.getByRole('heading', { level: 1 })).toHaveText('There is no page at this address');
  await page.goto('/desk/pages');
  await page.getByLabel('Title').fill('Imprint');
  await page.getByRole('button', { name: 'Begin a page' }).click();
  await page.getByRole('textbox', { name: 'Text' }).fill('Printed above the chandler’s.');
  await page.getByRole('button', { name: 'Save and publish' }).click();
  await expect(page.getByText('Readers see the page as it stands here.')).toBeVisible();
  await page.goto('/desk/sections/navigation');
  await page.getByLabel('In the header, behind the sections').fill('Imprint /imprint');
  await page.getByLabel('Sport: in the header').selectOption('no');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('The navigation is saved.')).toBeVisible();
  await reader.goto('/imprint');
  await expect(reader.getByText('Printed above the chandler’s.')).toBeVisible();
  const head = reader.getByRole('navigation', { name: 'Sections' });
  await expect(head.getByRole('link', { name: 'Imprint' })).toBeVisible();
  await expect(head.getByRole('link', { name: 'Sport' })).toHaveCount(0);
  await outside.close();
  await site.reset(); // the front page, the colour and the navigation are the whole paper's
});
