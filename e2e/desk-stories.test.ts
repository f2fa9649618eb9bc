import type { Browser, Page } from '@playwright/test';
import { arlo, edith, otto, type Staff } from './cast';
import { expect, test } from './journey';

/** A second person at the desk, in a browser of their own. */
async function another(browser: Browser, baseURL: string | undefined, person: Staff): Promise<Page> {
  const context = await browser.newContext({ baseURL: baseURL ?? '', javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto('/desk');
  await page.getByLabel('Email').fill(person.email);
  await page.getByLabel('Password').fill(person.password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page.getByRole('button', { name: 'Sign out' })).toBeVisible();
  return page;
}

/** A draft with all that publishing asks for, written without a script. The page is at its form. */
async function write(page: Page, headline: string): Promise<string> {
  await page.goto('/desk/articles');
  await page.getByRole('button', { name: 'New story' }).click();
  await expect(page).toHaveURL(/\/desk\/articles\/[0-9a-z]{18}$/);
  await page.getByLabel('Headline').fill(headline);
  await page.getByLabel('Standfirst').fill('Boats have until Friday to move.');
  await page.locator('[name=markdown]').fill('The wall closes on Monday.\n\n## Why\n\nIt leaks.');
  await page.getByLabel('Section', { exact: true }).selectOption({ index: 1 });
  await page.getByLabel('Authors').selectOption({ index: 1 });
  await page.getByRole('button', { name: 'Save draft' }).click();
  await expect(page.getByText('Saved. Readers see nothing of it until you publish.')).toBeVisible();
  return new URL(page.url()).pathname;
}

test('a story is written, previewed, published, changed, given another address and taken back @smoke', async ({
  page,
  signIn,
  request,
}) => {
  await signIn(edith);
  const headline = `Harbour wall to close ${Date.now()}`;
  const desk = await write(page, headline);
  expect((await request.get('/')).ok()).toBe(true);
  expect(await (await request.get('/')).text()).not.toContain(headline);

  await page.getByRole('button', { name: 'Preview' }).click();
  await expect(page).toHaveURL(`${desk}/preview`);
  await expect(page.getByRole('heading', { level: 1, name: headline })).toBeVisible();
  await expect(page.getByText('It leaks.')).toBeVisible();
  expect((await request.get(`${desk}/preview`, { maxRedirects: 0 })).status()).toBe(307);

  await page.goto(`${desk}/publish`);
  await page.getByRole('textbox', { name: 'Web address' }).fill(`Wall ${headline.slice(-6)}`);
  await page.getByRole('button', { name: 'Publish now' }).click();
  await expect(page.getByText('Published. Readers see it from this moment.')).toBeVisible();
  await page.getByRole('link', { name: 'Read it as readers do' }).click();
  await expect(page.getByRole('heading', { level: 1, name: headline })).toBeVisible();
  const old = new URL(page.url()).pathname;
  expect(old).toBe(`/articles/wall-${headline.slice(-6)}`);
  expect(await (await request.get('/')).text()).toContain(headline);

  await page.goto(desk);
  await page.getByLabel('Headline').fill(`${headline}, for two months`);
  await page.getByRole('button', { name: 'Publish…' }).click();
  await expect(page.getByText('Unpublished changes')).toBeVisible();
  expect(await (await request.get(old)).text()).not.toContain(`${headline}, for two months`);
  await page.getByLabel('What changed').fill('The council gave a new date.');
  await page.getByRole('button', { name: 'Publish changes' }).click();
  await expect(page.getByText('Published. Readers see it from this moment.')).toBeVisible();
  expect(await (await request.get(old)).text()).toContain(`${headline}, for two months`);

  await page.getByRole('textbox', { name: 'Web address' }).fill(`${old.split('/').at(-1)}-long`);
  await page.getByRole('button', { name: 'Change the address' }).click();
  await expect(page.getByText('The address is changed. The old one leads there.')).toBeVisible();
  const moved = await request.get(old, { maxRedirects: 0 });
  expect([moved.status(), moved.headers().location]).toEqual([308, `${old}-long`]);

  await page.getByRole('button', { name: 'Unpublish' }).click();
  await expect(page.getByText('Write one sentence that tells readers why it’s gone.').first()).toBeVisible();
  await page.getByLabel('What readers are told at the address').fill('The wall is not closing after all.');
  await page.getByRole('button', { name: 'Unpublish' }).click();
  await expect(page.getByText('Taken back. The address now says why.')).toBeVisible();
  const gone = await request.get(`${old}-long`);
  expect(gone.status()).toBe(410);
  expect(await gone.text()).toContain('The wall is not closing after all.');
  expect(await (await request.get('/')).text()).not.toContain(headline);
});

test('of two people who save the same words the later is told who was first, and chooses', async ({
  page,
  signIn,
  browser,
  baseURL,
}) => {
  await signIn(edith);
  const desk = await write(page, `Two at once ${Date.now()}`);
  const theirs = await another(browser, baseURL, otto);
  await theirs.goto(desk);
  await page.getByLabel('Standfirst').fill('Edith was here first.');
  await page.getByRole('button', { name: 'Save draft' }).click();
  await expect(page.getByText('Saved.')).toBeVisible();

  await theirs.getByRole('textbox', { name: 'Standfirst', exact: true }).fill('Otto came later.');
  await theirs.locator('[name=markdown]').fill('Otto’s own words.');
  const answer = theirs.waitForResponse((one) => one.request().method() === 'POST');
  await theirs.getByRole('button', { name: 'Save draft' }).click();
  expect((await answer).status()).toBe(409);
  await expect(theirs.getByText('Edith Marrow changed the same words while you were writing')).toBeVisible();
  await expect(theirs.getByRole('textbox', { name: 'Standfirst', exact: true })).toHaveValue('Otto came later.');
  await expect(theirs.locator('[name=markdown]')).toHaveValue('Otto’s own words.');
  await page.goto(desk);
  await expect(page.getByLabel('Standfirst')).toHaveValue('Edith was here first.');

  const choice = theirs.getByRole('group', { name: 'Standfirst' });
  await expect(choice.getByText('Edith was here first.').first()).toBeVisible();
  await choice.getByLabel('Mine').check();
  await theirs.getByRole('button', { name: 'Save with these choices' }).click();
  await expect(theirs.getByText('Saved.')).toBeVisible();
  await page.goto(desk);
  await expect(page.getByLabel('Standfirst')).toHaveValue('Otto came later.');
  await theirs.context().close();
});

test('the history of a draft: kept by hand, compared, brought back and undone, and readers see none of it', async ({
  page,
  signIn,
}) => {
  await signIn(edith);
  const desk = await write(page, `With a history ${Date.now()}`);
  // What readers get above the headline, and the ways to what is looked at before publishing and to the history.
  await expect(page.locator('.kick a')).toHaveText(
    (await page.locator('[name=sectionId] option:checked').textContent()) ?? '',
  );
  await page.getByRole('link', { name: 'Checks 2' }).click(); // no picture, no tags
  await expect(page.locator('.chk .w')).toHaveCount(2);
  await expect(page.getByRole('link', { name: 'Checks' })).toHaveAttribute('aria-current', 'true');
  await page.getByRole('link', { name: 'History 1' }).click();
  await page.getByRole('textbox', { name: 'Keep the draft as it stands' }).fill('Before the lawyer');
  await page.getByRole('button', { name: 'Keep', exact: true }).click();
  await expect(page.getByText('The draft is kept under that name.')).toBeVisible();
  await page.goto(desk);
  await page.getByLabel('Standfirst').fill('The lawyer changed this.');
  await page.getByRole('button', { name: 'Save draft' }).click();
  await expect(page.getByText('Saved.')).toBeVisible();
  await page.goto(`${desk}/revisions`);
  await page.getByRole('button', { name: 'Compare' }).click();
  await expect(page.locator('ins', { hasText: 'The lawyer changed this' })).toBeVisible();
  await page.getByRole('button', { name: 'Bring the earlier one back' }).click();
  await expect(page.getByText('That text is the draft again.')).toBeVisible();
  await page.getByRole('link', { name: 'Story', exact: true }).click();
  await expect(page.getByLabel('Standfirst')).toHaveValue('Boats have until Friday to move.');
  await page.goto(`${desk}/revisions`);
  await page.getByRole('row').nth(2).getByRole('button', { name: 'Bring this one back' }).click();
  await page.goto(desk);
  await expect(page.getByLabel('Standfirst')).toHaveValue('The lawyer changed this.');
});

test('a save after the session ended gives everything back', async ({ page, signIn, context }) => {
  await signIn(edith);
  await write(page, `Signed out ${Date.now()}`);
  await context.clearCookies();
  await page.getByLabel('Headline').fill('Words that must not be lost');
  await page.locator('[name=markdown]').fill('Nor these.');
  const answer = page.waitForResponse((one) => one.request().method() === 'POST');
  await page.getByRole('button', { name: 'Save draft' }).click();
  expect((await answer).status()).toBe(403);
  await expect(page.getByText('You were signed out in the meantime')).toBeVisible();
  await expect(page.getByLabel('Headline')).toHaveValue('Words that must not be lost');
  await expect(page.locator('[name=markdown]')).toHaveValue('Nor these.');
  await expect(page.getByRole('link', { name: 'Sign in' })).toBeVisible();
  expect(await page.content()).not.toContain('It leaks.');

  const tab = await context.newPage();
  await tab.goto('/desk/sign-in');
  await tab.getByLabel('Email').fill(edith.email);
  await tab.getByLabel('Password').fill(edith.password);
  await tab.getByRole('button', { name: 'Sign in' }).click();
  await expect(tab.getByRole('button', { name: 'Sign out' })).toBeVisible();
  await page.getByRole('button', { name: 'Save draft' }).click();
  await expect(page.getByText('Saved.')).toBeVisible();
  await page.reload();
  await expect(page.getByLabel('Headline')).toHaveValue('Words that must not be lost');
});

test('what is missing is named before and after pressing Publish, and a draft can be deleted', async ({
  page,
  signIn,
}) => {
  await signIn(edith);
  await page.goto('/desk/articles');
  await page.getByRole('button', { name: 'New story' }).click();
  const desk = new URL(page.url()).pathname;
  await page.goto(`${desk}/publish`);
  for (const words of ['Write a headline.', 'Choose a section.', 'Write the story first.'])
    await expect(page.getByText(words).first()).toBeVisible();
  const answer = page.waitForResponse((one) => one.request().method() === 'POST');
  await page.getByRole('button', { name: 'Publish now' }).press('Enter'); // it says that it is disabled, and why
  expect((await answer).status()).toBe(422);
  await expect(page.getByText('This story isn’t ready to be published.')).toBeVisible();
  await page.getByRole('button', { name: 'Delete the draft' }).click();
  await expect(page.getByText('The draft is deleted.')).toBeVisible();
  expect((await page.goto(desk))?.status()).toBe(404);
});

test('an author opens and saves no one else’s story', async ({ page, signIn, browser, baseURL }) => {
  await signIn(edith);
  const desk = await write(page, `Not Arlo’s ${Date.now()}`);
  const theirs = await another(browser, baseURL, arlo);
  for (const path of [desk, `${desk}/preview`, `${desk}/publish`])
    expect((await theirs.goto(path))?.status()).toBe(403);
  await theirs.goto('/desk/articles');
  await expect(theirs.locator(`a[href="${desk}"]`)).toHaveCount(0);
  await theirs.context().close();
});

test('the list is searched and filtered by its address @both', async ({ page, signIn }) => {
  await signIn(edith);
  await page.goto('/desk/articles?status=published');
  const before = await page.getByRole('row').count();
  expect(before).toBeGreaterThan(1);
  await page.getByRole('searchbox', { name: 'Search the headlines' }).fill('no story has these words');
  await page.getByRole('button', { name: 'Show' }).click();
  await expect(page.getByText('No stories match.')).toBeVisible();
  await expect(page).toHaveURL(/status=published/);
});
