import { ada } from './cast';
import { expect, test } from './journey';
import { quiet, reply } from './thread';

test('an admin tries a watch word on the last comments before it holds the next one, and closes old conversations @both', async ({
  page,
  signIn,
  browser,
  baseURL,
  site,
}) => {
  test.setTimeout(120_000);
  await site.reset(); // the rules are the whole paper's, before and after
  await signIn(ada);
  await page.goto('/desk/settings/rules');
  const words = page.getByLabel('Hold comments with these words');
  await words.fill('Lantern\nbridge');
  await page.getByRole('button', { name: 'Try it' }).click();
  const tried = page.getByRole('region', { name: 'What these rules would have done' });
  await expect(tried).toContainText(/Watch word would have held \d+ of the last \d+/);
  await expect(tried).toContainText('Nothing is saved yet.');
  await expect(words).toHaveValue('Lantern\nbridge');

  await page.getByLabel('Hold from this many links').fill('many');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.locator('form').getByRole('alert')).toContainText('Nothing was saved');
  await expect(words).toHaveValue('Lantern\nbridge');
  await page.getByLabel('Hold from this many links').fill('2');
  await page.getByLabel('Close threads this many days after publication').fill('7');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('Saved. These rules hold from now on.')).toBeVisible();

  const outside = await browser.newContext({ ...(baseURL ? { baseURL } : {}), javaScriptEnabled: false });
  const guest = await outside.newPage();
  await guest.goto(`/articles/${quiet.posting}/reply`);
  await reply(guest, { name: 'Odd Sund', email: 'odd.sund@letters.example', text: 'Who lights the LANTERN now?' });
  await expect(guest.getByText('It has words in it that an editor looks at first')).toContainText('Lantern');

  // A story twelve days old has closed by that, and says so.
  await guest.goto('/articles/what-we-got-wrong');
  await expect(guest.getByText(/^Comments closed on /)).toBeVisible();
  await expect(guest.getByText('Conversations stay open for 7 days.')).toBeVisible();
  await expect(guest.locator('form.reply, .ca a[href*="/reply"]')).toHaveCount(0);
  await outside.close();
  await site.reset();
});
