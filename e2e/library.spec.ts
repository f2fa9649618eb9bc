import sharp from 'sharp';
import { edith } from './cast';
import { expect, test } from './journey';

let made = 0;

/** A picture that nobody uploaded before. */
async function picture(name: string) {
  made += 1;
  const background = { r: 60, g: 120, b: 100 + made + (Date.now() % 99) };
  const buffer = await sharp({ create: { width: 300, height: 100 + made, channels: 3, background } })
    .png()
    .toBuffer();
  return { name, mimeType: 'image/png', buffer };
}

test('a picture is uploaded, found, focused, cut, replaced and deleted with forms alone', async ({ page, signIn }) => {
  await signIn(edith);
  await page.goto('/desk/media');
  await page.getByRole('link', { name: 'Upload' }).click();
  await expect(page).toHaveURL(/#picture$/);
  await page.getByLabel('Picture', { exact: true }).setInputFiles(await picture('quay_gauge-1.png'));
  await page.getByRole('button', { name: 'Upload' }).click();
  await expect(page.getByRole('status')).toHaveText('The picture is in the library.');
  const whole = page.url();
  await page.getByLabel('Search words, credits and file names').fill('gau');
  await page.locator('.filt').getByRole('button', { name: 'Search' }).click();
  await expect(page.locator('.mlib a')).toHaveText([/quay_gauge-1\.png.*No alt text/]);

  await page.goto(whole);
  await page.getByRole('radio', { name: 'Bottom right' }).check();
  await page.getByRole('button', { name: 'Cut the crops' }).click();
  await expect(page.getByRole('status')).toHaveText('The crops are cut around that point.');
  await expect(page.locator('.mcrops img').first()).toHaveAttribute('src', /1x1f083083\.jpg$/);

  for (const [name, value] of Object.entries({
    'From the left': '10',
    'From the top': '0',
    Width: '400',
    Height: '50',
  }))
    await page.getByLabel(name).fill(value);
  await page.getByRole('button', { name: 'Make the part a picture' }).click();
  await expect(page.getByRole('alert')).toContainText('reaches over the edge');
  await expect(page.getByLabel('Width')).toHaveValue('400');
  await page.getByLabel('Width').fill('80');
  await page.getByRole('button', { name: 'Make the part a picture' }).click();
  await expect(page.locator('.mfacts')).toContainText('80 × 50 pixels');
  await page.getByRole('button', { name: 'Delete the picture' }).click();
  await expect(page.getByRole('status')).toHaveText('The picture is deleted.');

  await page.goto(whole);
  await page
    .getByRole('form', { name: 'Replace everywhere' })
    .getByLabel('Picture')
    .setInputFiles(await picture('new.png'));
  await page.getByRole('button', { name: 'Replace it' }).click();
  await expect(page.locator('.mfacts')).toContainText('new.png');

  await page.goto('/desk/media?show=used');
  await page.locator('.mlib a').first().click();
  await expect(page.locator('.mfacts')).toContainText('Live');
  // It says that it is disabled, and why, and can be pressed all the same.
  await page.getByRole('button', { name: 'Delete the picture' }).press('Enter');
  await expect(page.getByRole('alert')).toContainText('in use and stays');
});

test('several are chosen or dropped at once, and each says how it went @script', async ({ page, signIn }) => {
  await signIn(edith);
  await page.goto('/desk/media');
  const svg = {
    name: 'logo.svg',
    mimeType: 'image/svg+xml',
    buffer: Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'),
  };
  await page.getByLabel('Choose files').setInputFiles([await picture('one.png'), svg, await picture('two.png')]);
  await expect(page.getByText('2 of 3 pictures in the library, 1 refused.')).toBeVisible({ timeout: 30_000 });
  const queue = page.getByRole('list', { name: 'Uploads' }).getByRole('listitem');
  await expect(queue.nth(1)).toContainText('drawings in SVG can’t be used');
  await queue.nth(0).getByLabel('Alt text').fill('A green field');
  await queue.nth(0).getByRole('button', { name: 'Save' }).click();
  await expect(queue.nth(0)).toContainText('The description is saved.');

  const { buffer } = await picture('three.png');
  await page.evaluate(
    (bytes) => {
      const data = new DataTransfer();
      data.items.add(new File([new Uint8Array(bytes)], 'three.png', { type: 'image/png' }));
      document.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data }));
      document
        .querySelector('h1') // beside the box
        ?.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }));
    },
    [...buffer],
  );
  await expect(page.getByText('4 of 5 pictures in the library, 1 refused.')).toBeVisible({ timeout: 30_000 });

  // What the chooser inside the editor asks; a stranger is told nothing.
  const found = await page.request.get('/desk/media/find?q=gree');
  expect((await found.json()).pictures[0]).toMatchObject({ alt: 'A green field', fileName: 'one.png' });
  const told = await fetch(new URL('/desk/media/find?q=gree', page.url()), { redirect: 'manual' });
  expect([told.status, await told.text()]).toEqual([403, expect.not.stringContaining('green')]);

  await queue.nth(0).getByRole('link', { name: 'Open' }).click();
  await expect(page.locator('.mfacts')).toContainText('one.png');
  const spot = page.locator('.mspot');
  const { width = 0, height = 0 } = (await spot.boundingBox()) ?? {};
  await spot.click({ position: { x: width * 0.3, y: height * 0.6 } });
  await expect(page.getByText(/^(?:29|30|31) % from the left, (?:59|60|61) % from the top$/)).toBeVisible();
  await page.getByRole('button', { name: 'Cut the crops' }).click();
  await expect(page.locator('.mcrops img').first()).toHaveAttribute('src', /1x1f0(?:29|30|31)0(?:59|60|61)\.jpg$/);

  // A part is drawn with the mouse, from its lower right corner: the four numbers are filled in.
  const cut = page.locator('.mcut');
  await cut.scrollIntoViewIfNeeded();
  const box = (await cut.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
  await page.mouse.move(box.x + box.width * 0.8, box.y + box.height * 0.9);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width * 0.3, box.y + box.height * 0.1, { steps: 4 });
  await page.mouse.up();
  const [wide, high] = [await page.getByLabel('Width').inputValue(), await page.getByLabel('Height').inputValue()];
  expect(Math.abs(Number(wide) - 150)).toBeLessThanOrEqual(3);
  expect(Math.abs(Number(await page.getByLabel('From the left').inputValue()) - 90)).toBeLessThanOrEqual(3);
  await page.getByRole('button', { name: 'Make the part a picture' }).click();
  await expect(page.locator('.mfacts')).toContainText(`${wide} × ${high} pixels`);
});
