import { expect, test } from './journey';
import { quiet, reply } from './thread';

/** What readers do with a comment, once without script and once with it. */
const story = `/articles/${quiet.acts}`;

test('a comment is recommended, taken back, reported, previewed and changed without script', async ({ page }) => {
  await page.goto(story);
  const button = page.locator('.clist [form=recommend]').first();
  const id = (await button.getAttribute('value')) ?? '';
  const number = page.locator(`#c-${id} > .cm .num`);
  const before = Number((await number.textContent()) || 0);
  await button.click();
  await expect(page).toHaveURL(new RegExp(`${story}(?:/comments[^#]*)?#c-${id}$`));
  await expect(number).toHaveText(String(before + 1));
  await page.locator(`#c-${id} > .cm [form=recommend]`).click();
  await expect(page).toHaveURL(`${story}/comments/${id}`);
  await page.getByRole('button', { name: 'Take it back' }).click();
  await expect(page.getByText('You recommend this comment.')).toHaveCount(0);

  await page.goto(`${story}/comments/${id}/report`);
  await page.getByRole('button', { name: 'Send report' }).click();
  await expect(page).toHaveTitle(/^Error: /);
  await expect(page.getByRole('alert')).toContainText('Choose what is wrong with it.');
  await page.getByLabel('It is off the subject of this story.').check();
  await page.getByRole('button', { name: 'Send report' }).click();
  await expect(page.getByRole('status')).toContainText('Your report is with the moderators.');

  await page.goto(story);
  await page.getByLabel('Comment *').fill('**Paint** it.');
  await page.getByRole('button', { name: 'Preview' }).click();
  await expect(page.getByRole('region', { name: 'Preview: not posted yet' }).locator('strong')).toHaveText('Paint');
  await reply(page, { name: 'Edda Marling', email: 'edda@letters.example' });
  await page.getByRole('link', { name: 'Edit', exact: true }).click();
  await page.getByLabel('Comment *').fill('*Varnish* it.');
  await page.getByRole('button', { name: 'Save changes' }).click();
  await expect(page.locator('.is-held .cb em')).toHaveText('Varnish');
});

test('in place a comment is recommended, kept so over a visit, and a name muted in this browser alone @script', async ({
  page,
}) => {
  await page.goto(story);
  const button = page.locator('.clist [form=recommend]').nth(1);
  await button.click();
  await expect(button).toHaveAttribute('aria-pressed', 'true');
  await expect(page).toHaveURL(story);
  await page.reload();
  const pressed = page.locator('.clist [aria-pressed=true]');
  await expect(pressed).toHaveCount(1);
  await pressed.click();
  await expect(pressed).toHaveCount(0);

  const mute = page.getByRole('button', { name: /^Mute / }).first();
  const name = ((await mute.getAttribute('aria-label')) ?? '').replace('Mute ', '');
  await mute.click();
  await expect(page.getByText(`Muted by you: ${name}`).first()).toBeVisible();
  await page.reload();
  await page.getByRole('button', { name: 'Show again' }).first().click();
  await expect(page.getByText('Muted by you:')).toHaveCount(0);
});
