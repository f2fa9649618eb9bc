import type { Page } from '@playwright/test';
import { ada, arlo, cora, edith, milo, type Staff } from './cast';
import { expect, test } from './journey';

async function fillSignIn(page: Page, person: Pick<Staff, 'email' | 'password'>): Promise<void> {
  await page.getByLabel('Email').fill(person.email);
  await page.getByLabel('Password').fill(person.password);
  await page.getByRole('button', { name: 'Sign in' }).click();
}

test('somebody signs in where they wanted to go, and out again @smoke @both', async ({ page }) => {
  await page.goto('/desk/articles?mine=1');
  await expect(page).toHaveURL(/\/desk\/sign-in\?return=/);
  // The picture beside the form says nothing, and goes where there is no room for it.
  const beside = page.locator('.sign .im img');
  await expect(beside).toHaveAttribute('alt', '');
  await expect(beside).toBeVisible();
  await page.setViewportSize({ width: 390, height: 700 });
  await expect(beside).toBeHidden();
  await page.setViewportSize({ width: 1280, height: 720 });
  await fillSignIn(page, edith);
  await expect(page).toHaveURL(/\/desk\/articles\?mine=1$/);
  await expect(page.getByRole('heading', { level: 1, name: 'Stories' })).toBeVisible();
  await page.getByRole('button', { name: 'Sign out' }).click();
  await expect(page.getByText('You’re signed out.')).toBeVisible();
  await page.goto('/desk/articles');
  await expect(page).toHaveURL(/\/desk\/sign-in/);
});

test('a wrong password is answered with a sentence, and the tries are counted @both', async ({ page }) => {
  const nobody = `nobody.${Date.now()}@tidewick.example`;
  await page.goto('/desk/sign-in');
  await fillSignIn(page, { email: nobody, password: 'not the password' });
  await expect(page.getByText('You have 4 tries left before a 15-minute pause.')).toBeVisible();
  await expect(page.getByLabel('Email')).toHaveValue(nobody);
  await expect(page.getByLabel('Password')).toHaveValue('');
  await fillSignIn(page, { email: nobody, password: 'not the password' });
  await expect(page.getByText('You have 3 tries left')).toBeVisible();
});

test('a wrong password is answered 422, and the pause 429, in HTML without a stack', async ({ page }) => {
  await page.goto('/desk/sign-in');
  const paused = `paused.${Date.now()}@tidewick.example`;
  const statuses = [];
  for (let tries = 0; tries < 6; tries += 1) {
    const answered = page.waitForResponse((answer) => answer.request().method() === 'POST');
    await fillSignIn(page, {
      email: paused,
      password: 'not the password',
    });
    statuses.push((await answered).status());
  }
  expect(statuses).toEqual([422, 422, 422, 422, 422, 429]);
  await expect(page.getByText('Too many wrong passwords. Wait 15 minutes, then sign in again.')).toBeVisible();
});

test('signing in leads only to this site @both', async ({ page }) => {
  await page.goto('/desk/sign-in?return=https%3A%2F%2Fevil.example%2F');
  await fillSignIn(page, arlo);
  await expect(page).toHaveURL(/\/desk\/articles$/);
});

test('the session cookie is __Host-, HttpOnly, Secure and Lax, new with each sign-in, and nothing else is told @both', async ({
  page,
  context,
  signIn,
}) => {
  await signIn(edith);
  const session = (await context.cookies()).find(({ name }) => name === '__Host-gazette-session');
  expect(session).toMatchObject({ httpOnly: true, secure: true, sameSite: 'Lax', path: '/' });
  // What tells the reader's script that there may be comments of one's own; it goes with the session.
  const marker = async () => (await context.cookies()).find(({ name }) => name === '__Host-gazette-own');
  expect(await marker()).toMatchObject({ value: '1', httpOnly: false, secure: true, sameSite: 'Lax' });
  await page.getByRole('button', { name: 'Sign out' }).click();
  await expect(page.getByText('You’re signed out.')).toBeVisible();
  expect((await context.cookies()).some(({ name }) => name === '__Host-gazette-session')).toBe(false);
  expect(await marker()).toBeUndefined();
  await context.addCookies(session ? [session] : []);
  await page.goto('/desk/articles');
  await expect(page).toHaveURL(/\/desk\/sign-in/);
});

test('a forged, cut or foreign cookie is nobody’s, and never an error', async ({ request }) => {
  for (const value of ['x', 'eyJhbGciOiJkaXIifQ..a.b.c', '%00%ff', 'null', 'A'.repeat(3_000), '"', '{}']) {
    const answer = await request.get('/desk/people', {
      headers: { cookie: `__Host-gazette-session=${value}` },
      maxRedirects: 0,
    });
    expect([value, answer.status()]).toEqual([value, 307]);
    expect(answer.headers().location).toBe('/desk/sign-in?return=%2Fdesk%2Fpeople');
  }
});

test('whoever is suspended is signed out with the next click, whoever is restored signs in anew @both', async ({
  page,
  signIn,
  browser,
  baseURL,
}) => {
  const other = await browser.newContext({ baseURL: baseURL ?? '' });
  const theirs = await other.newPage();
  await theirs.goto('/desk');
  await fillSignIn(theirs, cora);
  await expect(theirs.getByRole('heading', { level: 1, name: 'Stories' })).toBeVisible();

  await signIn(ada);
  await page.goto('/desk/people');
  await page.getByRole('link', { name: cora.name }).click();
  await page.getByRole('button', { name: `Suspend ${cora.name}` }).click();
  await expect(page.getByText('The account is suspended.')).toBeVisible();
  await theirs.getByRole('link', { name: 'Mine' }).click();
  await expect(theirs).toHaveURL(/\/desk\/sign-in/);
  await page.getByRole('button', { name: `Let in again ${cora.name}` }).click();
  await expect(page.getByText('The account works again.')).toBeVisible();
  await fillSignIn(theirs, cora);
  await expect(theirs.getByRole('heading', { level: 1, name: 'Stories' })).toBeVisible();
  await other.close();
});

test('the last admin keeps the role @both', async ({ page, signIn }) => {
  await signIn(ada);
  await page.goto('/desk/people');
  await page
    .getByRole('row', { name: /\(you\)/ })
    .getByRole('link')
    .click();
  await page.getByRole('combobox', { name: 'Role' }).selectOption('author');
  await page.getByRole('button', { name: 'Change the role' }).click();
  await expect(page.getByText('This is the only admin left. Make somebody else an admin first.')).toBeVisible();
});

test('each role sees its rooms, and the others answer 403 with a sentence', async ({ page, context }) => {
  const rooms = { '/desk/articles': 200, '/desk/sections': 200, '/desk/people': 200 };
  const seen: [Staff, typeof rooms][] = [
    [arlo, { '/desk/articles': 200, '/desk/sections': 403, '/desk/people': 403 }],
    [milo, { '/desk/articles': 403, '/desk/sections': 403, '/desk/people': 403 }],
    [edith, { '/desk/articles': 200, '/desk/sections': 200, '/desk/people': 403 }],
  ];
  for (const [person, answers] of seen) {
    await context.clearCookies();
    await page.goto('/desk/sign-in');
    await fillSignIn(page, person);
    await expect(page.getByRole('button', { name: 'Sign out' })).toBeVisible();
    for (const [path, status] of Object.entries(answers)) {
      expect([person.role, path, (await page.goto(path))?.status()]).toEqual([person.role, path, status]);
      if (status === 403)
        await expect(page.getByText('You can’t do that with the account you’re using.')).toBeVisible();
      const link = page.getByRole('navigation', { name: 'Desk' }).locator(`a[href="${path}"]`);
      await expect(link).toHaveCount(status === 200 ? 1 : 0);
    }
  }
});
