import { createHmac } from 'node:crypto';
import type { Page } from '@playwright/test';
import { ada } from './cast';
import { expect, test } from './journey';

const password = 'three herons and a boat';

/** What an app shows for `secret` at this moment (RFC 6238), written down apart from the code under test. */
function appCode(secret: string, steps = 0): string {
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
  const bits = [...secret.replaceAll(' ', '')].map((one) => letters.indexOf(one).toString(2).padStart(5, '0')).join('');
  const key = Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
  const counter = Buffer.alloc(8);
  counter.writeUInt32BE(Math.floor(Date.now() / 30_000) + steps, 4);
  const mac = createHmac('sha1', key).update(counter).digest();
  const at = (mac.at(-1) ?? 0) & 15;
  return String((mac.readUInt32BE(at) & 0x7fffffff) % 1_000_000).padStart(6, '0');
}

async function fillDoor(page: Page, email: string): Promise<void> {
  await page.getByLabel('Email').fill(email);
  await page.getByLabel('Password').fill(password);
  await page.getByRole('button', { name: 'Sign in' }).click();
}

test('somebody is invited, joins, switches a second step on and signs in with it @both', async ({
  page,
  signIn,
  browser,
  baseURL,
}, { project }) => {
  const name = `Iris ${project.name.replace(/\W/g, '')} Penhale`;
  const email = `iris.${Date.now()}@tidewick.example`;
  await signIn(ada);
  await page.goto('/desk/people');
  const form = page.getByRole('form', { name: 'Invite someone' });
  await form.getByLabel('Name').fill(name);
  await form.getByLabel('Email').fill(email);
  await form.getByRole('button', { name: 'Send the invitation' }).click();
  const link = (await page.locator('.shown code').textContent()) ?? '';
  expect(link).toMatch(/\/desk\/join\/[0-9a-f]{64}$/);
  await page.goto('/desk/people');
  await expect(page.getByRole('row', { name })).toBeVisible();
  await expect(page.locator('.shown')).toHaveCount(0);

  const other = await browser.newContext({ baseURL: baseURL ?? '' });
  const theirs = await other.newPage();
  await theirs.goto(link);
  await theirs.getByLabel('Choose a password').fill('short');
  await theirs.getByRole('button', { name: 'Create my account' }).click();
  await expect(theirs.getByRole('form', { name: 'Join' }).getByRole('alert')).toContainText('at least 12 characters');
  await expect(theirs.getByLabel('Your name')).toHaveValue(name);
  await theirs.getByLabel('Choose a password').fill(password);
  await theirs.getByRole('button', { name: 'Create my account' }).click();
  await expect(theirs.getByRole('heading', { level: 1, name: 'Stories' })).toBeVisible();
  expect((await page.goto(link))?.status()).toBe(404);

  await theirs.goto('/desk/account/second-factor');
  await theirs.getByRole('button', { name: 'Set it up' }).click();
  const secret = (await theirs.locator('.secret code').textContent()) ?? '';
  await theirs.getByLabel('The six digits').fill(appCode(secret, -1));
  await theirs.getByRole('button', { name: 'Switch it on' }).click();
  await expect(theirs.locator('.shown code')).toHaveCount(10);
  await theirs.getByRole('button', { name: 'Sign out' }).click();
  await expect(theirs.getByText('You’re signed out.')).toBeVisible();

  await fillDoor(theirs, email);
  await expect(theirs.getByRole('heading', { name: 'One more step' })).toBeVisible();
  await theirs.goto('/desk/articles');
  await expect(theirs).toHaveURL(/\/desk\/sign-in/);
  await fillDoor(theirs, email);
  await theirs.getByLabel('Code').fill(appCode(secret));
  await theirs.getByRole('button', { name: 'Sign in' }).click();
  await expect(theirs.getByRole('heading', { level: 1, name: 'Stories' })).toBeVisible();
  await theirs.goto('/desk/account');
  await expect(theirs.getByText('10 recovery codes are left.')).toBeVisible();
  await expect(theirs.getByRole('row', { name: /this one/ })).toBeVisible();
  await other.close();

  await page.goto('/desk/audit?area=people');
  const accepted = page.getByRole('row', { name: new RegExp(`Invitation accepted.*${name}`) });
  await expect(accepted).toBeVisible();
  await page.getByLabel('Person, story or act').fill(`${name} nobody`);
  await page.getByRole('button', { name: 'Show', exact: true }).click();
  await expect(page.getByText('Nothing happened here that fits.')).toBeVisible();
  await page.getByLabel('Person, story or act').fill(name);
  await page.getByRole('button', { name: 'Show', exact: true }).click();
  await expect(accepted).toBeVisible();
  // A row has one link in words; all that happened to somebody is behind a sign.
  await expect(accepted.getByRole('link').filter({ hasText: /\S/ })).toHaveCount(1);
  await accepted.getByRole('link', { name: /^Only what happened to this/ }).press('Enter');
  await expect(page).toHaveURL(/\/desk\/audit\?thing=/);
  await expect(accepted).toBeVisible();
  await page.setViewportSize({ width: 320, height: 700 });
  const [from, to] = await Promise.all(
    ['From', 'To'].map((day) => page.getByLabel(day, { exact: true }).boundingBox()),
  );
  expect([to?.y, (to?.x ?? 0) + (to?.width ?? 0) <= 320]).toEqual([from?.y, true]);
  await page.getByRole('link', { name: 'Show everything' }).click();
  await expect(page).toHaveURL(/\/desk\/audit$/);
  await expect(page.getByRole('link', { name: 'Show everything' })).toHaveCount(0);
});

test('a forgotten password is answered the same for every address @both', async ({ page }) => {
  for (const email of [ada.email, 'nobody.here@tidewick.example']) {
    await page.goto('/desk/forgotten');
    await page.getByLabel('Email').fill(email);
    await page.getByRole('button', { name: 'Send me a link' }).click();
    await expect(page.getByRole('status')).toHaveText(/^If somebody here has that address, a letter is on its way/);
  }
});
