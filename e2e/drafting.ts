import { expect, type Page } from '@playwright/test';
import { newStory } from './story';

/** The text in the editor. */
export const textOf = (page: Page) => page.getByRole('textbox', { name: 'Story text' });
/** What the bar says once everything is saved. */
export const saved = (page: Page) => page.locator('[data-standing=saved]');

/** A story begun and written in the editor, and saved; answers its address. */
export async function write(page: Page, ...paragraphs: string[]): Promise<string> {
  await newStory(page);
  await textOf(page).click();
  for (const [at, words] of paragraphs.entries()) {
    if (at > 0) await page.keyboard.press('Enter');
    await page.keyboard.type(words);
  }
  await expect(saved(page)).toBeVisible();
  return new URL(page.url()).pathname;
}

/** Puts the caret at the end of the paragraph that says `words`, and types. */
export async function typeAfter(page: Page, words: string, more: string): Promise<void> {
  await textOf(page).getByText(words).click();
  await page.keyboard.press('End');
  await page.keyboard.type(more);
}
