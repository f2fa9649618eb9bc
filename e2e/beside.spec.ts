import { edith } from './cast';
import { saved, textOf, typeAfter, write } from './drafting';
import { expect, test } from './journey';

test('a note is written, answered and resolved beside the text, which stays; the command menu opens from the text @script', async ({
  page,
  signIn,
}) => {
  await signIn(edith);
  await write(page, 'The wall closes.', 'Boats must move.');
  await page.reload();
  const beside = page.locator('details.beside');
  const note = beside.getByLabel('Note', { exact: true });
  await beside.locator('summary').first().click();
  await beside.getByRole('button', { name: 'Write it' }).click();
  await expect(beside.getByRole('alert')).toBeVisible();
  await beside.getByLabel('Paragraph').selectOption({ label: 'The wall closes.' });
  await note.fill('Which wall?');
  await beside.getByRole('button', { name: 'Write it' }).click();
  await expect(beside.getByRole('heading', { name: 'Notes (1)' })).toBeVisible();
  await expect(note).toHaveValue('');

  await typeAfter(page, 'Boats must move.', ' Soon.');
  await note.fill('Begun and not sent');
  await beside.getByText('Answer', { exact: true }).click();
  await beside.getByRole('textbox', { name: 'Answer' }).fill('The north one.');
  await beside.getByRole('button', { name: 'Send the answer' }).click();
  await expect(beside.locator('.answer')).toContainText('The north one.');
  await expect(note).toHaveValue('Begun and not sent');
  await beside.getByRole('button', { name: 'Resolve' }).click();
  await expect(beside.getByRole('heading', { name: 'Notes', exact: true })).toBeVisible();
  await expect(beside.getByText('Which wall?')).toHaveCount(0);
  await expect(textOf(page)).toHaveText('The wall closes.Boats must move. Soon.');

  const menu = page.getByRole('dialog', { name: 'Go to, do or search' });
  await typeAfter(page, 'The wall closes.', ' Now');
  await page.keyboard.press('Control+k');
  await expect(menu.getByRole('combobox')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(menu).toBeHidden();
  await page.keyboard.type('.');
  await expect(textOf(page)).toContainText('The wall closes. Now.');
  await expect(saved(page)).toBeVisible();
  await page.keyboard.press('Control+k');
  await page.keyboard.type('Calendar');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/desk\/calendar$/);
});
