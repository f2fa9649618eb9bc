import type { Page } from '@playwright/test';

/** A new story, opened in the editor. */
export async function newStory(page: Page): Promise<void> {
  await page.goto('/desk/articles');
  await page.getByRole('button', { name: 'New story' }).click();
  await page.waitForURL(/\/desk\/articles\/[0-9a-z]{18}$/);
}

/** The fields that publishing asks for. */
export async function fillHead(page: Page, words: string): Promise<void> {
  await page.getByLabel('Headline').fill(words);
  await page.getByLabel('Standfirst').fill('The cockerel points where it likes.');
  await page.getByLabel('Section').selectOption({ index: 1 });
  await page.getByLabel('Authors').selectOption({ index: 1 });
}

/** Publishes the open story and answers its address. */
export async function publish(page: Page): Promise<string> {
  await page.getByRole('button', { name: 'Publish…' }).click();
  await page.waitForURL(/\/publish$/);
  await page.getByRole('button', { name: 'Publish now' }).click();
  await page.waitForURL(/done=published/);
  return (await page.getByRole('link', { name: 'Read it as readers do' }).getAttribute('href')) ?? '';
}

/** Puts `html` on the real clipboard and presses the keys that paste. */
export async function paste(page: Page, html: string, plain: string): Promise<void> {
  await page.evaluate(
    async (data) => {
      const item = Object.entries(data).filter(([, value]) => value !== '');
      const blobs = item.map(([type, value]) => [type, new Blob([value], { type })] as const);
      await navigator.clipboard.write([new ClipboardItem(Object.fromEntries(blobs))]);
    },
    { 'text/html': html, 'text/plain': plain },
  );
  await page.keyboard.press('Control+V');
}

/** Id and words of every block of the text, in order. */
export const blocks = (page: Page) =>
  page
    .locator('.rich > [data-block], .rich > .react-renderer')
    .evaluateAll((all) =>
      all.map((block) => [block.getAttribute('data-block') ?? '', block.textContent ?? ''] as const),
    );
