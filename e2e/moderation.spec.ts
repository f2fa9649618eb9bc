import type { Page } from '@playwright/test';
import { edith, milo } from './cast';
import { expect, signInOn, test } from './journey';
import { postHeld, quiet } from './thread';

const rejection = 'Attacks a person, not the argument.';

/** Rejects the open comment as abusive: by two keys with a script, by the form without. */
async function rejectAbusive(desk: Page, script: boolean): Promise<void> {
  const comment = desk.getByRole('region', { name: 'Comment' });
  await expect(comment).toBeVisible();
  if (script) {
    await expect(async () => {
      await desk.keyboard.press('r');
      await expect(comment.getByRole('radio', { name: /Abusive/ })).toBeVisible({ timeout: 500 });
    }).toPass();
    await desk.keyboard.press('2');
  } else {
    await comment.locator('.reas > summary').click();
    await comment.getByRole('radio', { name: /Abusive/ }).check();
    await comment.locator('.reas').getByRole('button', { name: 'Reject' }).click();
  }
  await expect(desk.getByRole('status')).toContainText('Rejected. Its author can read why.');
}

test('a comment is rejected, taken back, rejected again, appealed against and let in by somebody else; others go in one act @both', async ({
  page: guest,
  browser,
  baseURL,
  javaScriptEnabled: script = true,
}) => {
  test.setTimeout(240_000);
  const mark = script ? 'by keys' : 'by forms';
  const typed = { name: 'Greta Lund', email: 'greta@letters.example', text: `The kerb is too low, ${mark}.` };
  const own = await postHeld(guest, quiet.moderation, typed);
  const context = { ...(baseURL ? { baseURL } : {}), javaScriptEnabled: script };
  const desk = await (await browser.newContext(context)).newPage();
  await signInOn(desk, edith, '/desk/comments');
  const open = async () => {
    await desk.goto('/desk/comments');
    await desk.getByRole('link', { name: new RegExp(`too low, ${mark}`) }).click();
  };

  await open();
  await rejectAbusive(desk, script);
  if (script) await desk.keyboard.press('z');
  else await desk.getByRole('button', { name: /Undo/ }).click();
  await expect(desk.getByRole('status')).toContainText('Taken back.');
  await open();
  await rejectAbusive(desk, script);

  await guest.goto(own);
  await expect(guest.getByText(rejection)).toBeVisible();
  await guest.getByRole('link', { name: 'Appeal against this' }).click();
  await guest.getByRole('button', { name: 'Send the appeal' }).click();
  await expect(guest.getByRole('alert')).toContainText('Say first why the decision was wrong.');
  await guest.getByLabel(/What should they know/).fill('I said it of a kerb.');
  await guest.getByRole('button', { name: 'Send the appeal' }).click();
  await expect(guest.getByText('You appealed on')).toBeVisible();

  await desk.goto('/desk/comments/appeals');
  const appeal = desk.locator('.appeal', { hasText: mark });
  await expect(appeal).toContainText('This is against your own decision');
  await expect(appeal.getByRole('button')).toHaveCount(0);
  const other = await (await browser.newContext(context)).newPage();
  await signInOn(other, milo, '/desk/comments/appeals');
  await other.goto('/desk/comments/appeals');
  const his = other.locator('.appeal', { hasText: mark });
  await his.getByRole('textbox', { name: 'Answer to the commenter' }).fill('You did. It is public now.');
  await his.getByRole('button', { name: /Uphold it/ }).click();
  await expect(other.getByText('Decided. The commenter can read your answer.')).toBeVisible();
  await guest.reload();
  await expect(guest.getByText('You did. It is public now.')).toBeVisible();
  await guest.goto(`/articles/${quiet.moderation}`);
  await expect(guest.getByText(typed.text)).toBeVisible();

  // Two that are public without anybody having looked, in one act, and back.
  await other.goto('/desk/comments?tab=new&view=list');
  const boxes = other.getByRole('checkbox', { name: /Choose the comment/ });
  await boxes.nth(0).check();
  await boxes.nth(1).check();
  await other.getByText('With those that are ticked').click();
  await other.locator('.bulk').getByRole('button', { name: 'Reject' }).click();
  await expect(other.getByRole('alert').first()).toContainText('Choose a reason first.');
  for (const at of [0, 1]) await expect(boxes.nth(at)).toBeChecked();
  await other.locator('.bulk').getByRole('button', { name: 'Spam' }).click();
  await expect(other.getByRole('status')).toContainText('2 comments decided.');
  await other.getByRole('button', { name: /Undo/ }).click();
  await expect(other.getByRole('status')).toContainText('2 decisions taken back.');

  await guest.goto('/moderation');
  await expect(guest.getByRole('heading', { name: 'The rules in force' })).toBeVisible();
});
