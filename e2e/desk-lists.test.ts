import { edith } from './cast';
import { expect, test } from './journey';

test('a reader spots an error without an account, and the desk makes it a correction; a tag moves with its address @both', async ({
  page,
  signIn,
}) => {
  test.setTimeout(120_000);
  const story = '/articles/library-extends-sunday-opening';
  await page.goto(story);
  // Whatever it is called by now: the same site may have seen this journey before.
  const tag = (await page.locator('.tagged a').first().getAttribute('href')) ?? '';
  await page.getByRole('link', { name: 'Spotted an error?' }).click();
  await page.getByRole('button', { name: 'Send' }).click();
  await expect(page.getByRole('alert')).toContainText('Say what is wrong.');
  const words = `It was a Tuesday, and the form says ${Date.now()}.`;
  await page.getByLabel('What is wrong, and what is right? *').fill(words);
  await page.getByLabel('Your email address').fill('canary-7f3a91c4@aviary.example');
  await page.getByRole('button', { name: 'Send' }).click();
  await expect(page.getByText('Thank you. It is with the newsroom.')).toBeVisible();
  expect(await page.content()).not.toContain('aviary');

  await signIn(edith);
  await page.goto('/desk/tips');
  const tip = page.getByRole('listitem').filter({ hasText: words });
  await expect(tip).toBeVisible();
  expect(await page.content()).not.toContain('aviary');
  await tip.getByRole('link', { name: 'Make this a correction' }).click();
  await expect(page.getByRole('region', { name: 'The tip that led to it' })).toContainText(words);
  await page.goto('/desk/tips');
  await tip.getByText('Settle').first().click();
  await tip.getByLabel('Note').fill('It was a Monday.');
  await tip.getByRole('button', { name: 'Settle' }).click();
  await expect(page.getByText('Settled. It is found under Settled')).toBeVisible();

  await page.goto(`/desk/tags?q=${tag.slice('/tags/'.length)}`);
  const row = page.getByRole('row').filter({ has: page.locator(`a[href="${tag}"]`) });
  await row.getByText('Rename or merge').click();
  const name = `Town hall ${Date.now()}`;
  await row.getByRole('textbox', { name: 'Name' }).fill(name);
  await row.getByRole('button', { name: 'Rename' }).click();
  await expect(page.getByText('The tag is renamed.')).toBeVisible();
  await page.goto('/tags/council');
  await expect(page).toHaveURL(/\/tags\/town-hall-/);
  await page.goto(story);
  await expect(page.getByRole('link', { name })).toBeVisible();

  await page.goto('/desk/redirects');
  const from = `/2014/wall-${Date.now()}`;
  const form = page.getByRole('form', { name: 'Add a redirect' });
  await form.getByLabel('Old address').fill(from);
  await form.getByLabel('Leads to').fill(story);
  await form.getByRole('button', { name: 'Add a redirect' }).click();
  await expect(page.getByText('The redirect is saved.')).toBeVisible();
  await page.goto(from);
  await expect(page).toHaveURL(new RegExp(`${story}$`));
});

test('stories are filtered, kept and changed together, and found by one search @both', async ({ page, signIn }) => {
  await signIn(edith);
  await page.goto('/desk/articles');
  const drafts = page.getByRole('navigation', { name: 'Status' }).getByRole('link', { name: /^Drafts \d/ });
  const number = async () => Number((await drafts.textContent())?.replace(/\D/g, ''));
  const all = await number();
  // A byline that carries some of the drafts, never all: the journeys' own are not Hester's.
  await page.getByLabel('Any author').selectOption({ label: 'Hester Vane' });
  await page.getByRole('button', { name: 'Show' }).click();
  expect(await number()).toBeLessThan(all);
  await drafts.click();
  await expect(page.getByLabel('Any author').locator('option:checked')).toHaveText('Hester Vane');
  await expect(page.getByRole('row').filter({ hasNotText: 'Hester Vane' })).toHaveCount(1); // the headings
  await expect(page.getByRole('row')).toHaveCount((await number()) + 1);
  // How long ago, and in the tip the whole moment.
  await expect(page.locator('td.when time').first()).toHaveText(/^(now|yesterday|\d+ \w+ ago|\d+ \w{3,4}( \d{4})?)$/);
  await expect(page.locator('td.when time').first()).toHaveAttribute('title', / \d{4}, \d\d:\d\d$/);

  await page.goto('/desk/articles?status=draft');
  const name = `Drafts ${Date.now()}`;
  await page.getByText('Keep this filter').click();
  const keep = page.getByRole('form', { name: 'Keep this filter' });
  await keep.getByLabel('Name').fill(name);
  await keep.getByRole('button', { name: 'Keep' }).click();
  await expect(page.getByRole('link', { name })).toHaveAttribute('aria-current', 'true');
  await page.getByText('Rename or delete filters').click();
  await page.getByRole('button', { name: `Delete ${name}` }).click();
  await expect(page.getByRole('link', { name })).toHaveCount(0);

  const row = page
    .getByRole('row')
    .filter({ has: page.getByRole('checkbox'), hasNotText: 'Untitled story' })
    .first();
  const headline = (await row.locator('.ti').textContent()) ?? '';
  await row.getByRole('checkbox').check();
  await page.getByText('With the chosen stories').click();
  const many = page.getByRole('form', { name: 'With the chosen stories' });
  const tag = many.getByRole('textbox', { name: 'Tag' });
  await tag.fill('Together');
  // Enter does what stands beside the field, and nothing else that could be done to the chosen stories.
  await many.getByLabel('Section').selectOption({ index: 1 });
  await tag.press('Enter');
  await expect(page.getByText('One story has the tag.')).toBeVisible();

  await page.getByRole('searchbox', { name: 'Search the desk' }).fill(headline);
  await page.getByRole('searchbox', { name: 'Search the desk' }).press('Enter');
  const found = page.getByRole('region', { name: 'Stories' });
  await expect(found.getByRole('link', { name: headline })).toBeVisible();
});

test('one menu leads anywhere by keys, to what this role may do, and loads no editor @script', async ({
  page,
  signIn,
}) => {
  const scripts: string[] = [];
  page.on('response', async (answer) => {
    if (answer.url().endsWith('.js')) scripts.push(await answer.text().catch(() => ''));
  });
  await signIn(edith);
  await page.goto('/desk/articles');
  const link = page.locator('tr[data-current] a.ti');
  await expect(async () => {
    await page.keyboard.press('j');
    await expect(link).toBeFocused({ timeout: 500 });
  }).toPass();
  await page.keyboard.press('x');
  await expect(page.locator('tr[data-current] [name=chosen]')).toBeChecked();
  // What is refused is refused with the same stories chosen.
  await page.getByText('With the chosen stories').click();
  await page.getByRole('button', { name: 'Add the tag' }).click();
  await expect(page.getByRole('alert').filter({ hasText: 'Nothing was changed.' })).toBeVisible();
  await expect(page.locator('[name=chosen]:checked')).toHaveCount(1);
  await page.keyboard.press('Control+k');
  const box = page.getByRole('combobox', { name: 'Where to, or what?' });
  await expect(box).toBeFocused();
  await expect(page.getByRole('option', { name: 'People' })).toHaveCount(0);
  await box.fill('bridge');
  await expect(
    page
      .getByRole('group', { name: 'Bylines' })
      .or(page.getByRole('group', { name: 'Pictures' }))
      .first(),
  ).toBeVisible();
  await box.fill('calen');
  await expect(page.getByRole('option', { name: 'Calendar' })).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/desk\/calendar$/);
  expect(scripts.length).toBeGreaterThan(0);
  expect(scripts.some((script) => script.includes('ProseMirror'))).toBe(false);
});

test('a refusal inside a folded form is seen where the form was, with what was typed @both', async ({
  page,
  signIn,
}) => {
  await signIn(edith);
  await page.goto('/desk/sections');
  const fold = page.locator('details.fold').filter({ hasText: '/sections/' }).first();
  await fold.locator('summary').first().click();
  const long = 'All that floats.'.repeat(20);
  await fold.getByLabel('One sentence about it').fill(long);
  await fold.getByRole('button', { name: 'Save' }).click();
  const wrong = page.locator('input[name=description][aria-invalid=true]');
  await expect(wrong).toBeVisible();
  await expect(wrong).toHaveValue(long);
  await expect(page.getByText('The section isn’t saved yet.')).toBeVisible();
});
