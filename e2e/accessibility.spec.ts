import { edith } from './cast';
import { expectNoFaultIn, looks, spilt } from './faults';
import { expect, test } from './journey';
import { foundPages, readerPages } from './reader-pages';
import { formOf, quiet } from './thread';

/**
 * WCAG 2.2 AA, each criterion by number. What a program cannot see is not here, and /accessibility says so. With a script,
 * because the program is one, and because what the script adds is looked at as well.
 */
test.describe.configure({ mode: 'parallel', timeout: 240_000 });

const bridge = '/articles/the-bridge-that-forgot-how-to-open';

for (const address of readerPages)
  test(`${address} has no fault that a machine can find @script`, async ({ page }) => {
    await page.goto(address);
    await expectNoFaultIn(looks, page, address);
  });

test('a month of the archive and a comment’s own page have none either @script', async ({ page }) => {
  for (const address of await foundPages(page)) {
    await page.goto(address);
    await expectNoFaultIn(looks, page, address);
  }
});

test('every page has one first heading, skips no level, and names its landmarks (1.3.1, 2.4.6) @script', async ({
  page,
}) => {
  for (const address of [...readerPages, ...(await foundPages(page))]) {
    await page.goto(address);
    const levels = await page
      .getByRole('heading')
      .evaluateAll((all) => all.map((heading) => Number(heading.tagName.slice(1))));
    expect.soft(levels.filter((level) => level === 1).length, `first headings of ${address}`).toBe(1);
    const skips = levels.filter((level, at) => level > (levels[at - 1] ?? level) + 1);
    expect.soft(skips, `skipped levels of ${address}: ${levels.join(' ')}`).toEqual([]);
    expect.soft(await page.getByRole('main').count(), address).toBe(1);
    if (address.startsWith('/desk')) continue;
    for (const landmark of ['banner', 'contentinfo'] as const)
      expect.soft(await page.getByRole(landmark).count(), `${landmark} of ${address}`).toBe(1);
    const names = await page
      .getByRole('navigation')
      .evaluateAll((all) => all.map((nav) => nav.getAttribute('aria-label') ?? nav.getAttribute('aria-labelledby')));
    expect.soft(names.includes(null) || new Set(names).size < names.length, `${address}: ${names}`).toBe(false);
  }
});

test('whatever the keyboard reaches shows it, and nothing lies over it (2.4.7, 2.4.11) @script', async ({ page }) => {
  for (const width of [1280, 390]) {
    await page.setViewportSize({ width, height: 700 });
    for (const address of readerPages) {
      await page.goto(address);
      await page.keyboard.press('Tab'); // from here on the focus is the keyboard's, and shown
      const faults = await page.evaluate(() => {
        const stops = document.querySelectorAll<HTMLElement>('a[href], button, input, select, textarea, summary');
        return [...stops].flatMap((stop) => {
          if (!stop.checkVisibility() || stop.tabIndex < 0) return [];
          stop.focus();
          stop.scrollIntoView({ block: 'nearest' }); // what is taller than the rest of the window ends below it
          const { outlineStyle, outlineWidth } = getComputedStyle(stop);
          const box = stop.getClientRects()[0] ?? stop.getBoundingClientRect();
          const over = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
          const name = `${stop.tagName} ${stop.textContent?.trim().slice(0, 40)}`;
          if (outlineStyle === 'none' || Number.parseFloat(outlineWidth) < 2) return [`${name}: no outline`];
          if (over && (stop.contains(over) || over.contains(stop) || stop.closest('label')?.contains(over))) return [];
          return [`${name}: under ${over?.tagName}.${over?.className}`];
        });
      });
      expect.soft(faults, `${address} at ${width}`).toEqual([]);
    }
  }
});

test('at 400 % of 1280 pixels nothing is cut off and nothing scrolls sideways (1.4.10) @script', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 256 });
  for (const address of [...readerPages, ...(await foundPages(page))]) {
    await page.goto(address);
    expect.soft(await spilt(page), address).toEqual([]);
  }
});

test('a branch fifty deep is read to its end on a phone: nothing is cut off, no line is short (1.4.10) @script', async ({
  page,
  signIn,
  baseURL,
}) => {
  await signIn(edith); // the paper's own people need not wait between two comments
  const story = `/articles/${quiet.deep}`;
  const form = await formOf(page, quiet.deep);
  const headers = { origin: baseURL ?? '', 'gazette-in-place': '1' };
  const depths = Array.from({ length: 50 }, (_, at) => at + 1);
  let to = '';
  for (const depth of depths) {
    const multipart = { ...form, ...(to && { to }), text: `Said at depth ${depth}.` };
    const posted = await page.request.post(`${story}/reply`, { headers, multipart });
    to = /c-(\w+)$/.exec(posted.headers().location ?? '')?.[1] ?? '';
    expect(to, `depth ${depth}`).not.toBe('');
  }
  for (const width of [390, 320]) {
    await page.setViewportSize({ width, height: 800 });
    const read: number[] = [];
    for (let way: string | null = story, pages = 0; way && pages < 4; pages += 1) {
      await page.goto(way);
      expect.soft(await spilt(page), `${way} at ${width}`).toEqual([]);
      const said = page.locator('.cb', { hasText: 'Said at depth' });
      for (const words of await said.allTextContents()) read.push(Number(/\d+/.exec(words)?.[0]));
      const narrowest = await said.evaluateAll((all) => Math.min(...all.map((one) => one.clientWidth)));
      expect.soft(narrowest, `${way} at ${width}`).toBeGreaterThan(width - 60);
      const on = page.locator('.contc a');
      way = (await on.count()) > 0 ? await on.getAttribute('href') : null;
    }
    expect([...new Set(read)], `at ${width}`).toEqual(depths);
  }
});

test.describe('with styles of the reader’s own', () => {
  test.use({ bypassCSP: true });

  test('wider spacing of text cuts nothing off (1.4.12) @script', async ({ page }) => {
    for (const address of readerPages) {
      await page.goto(address);
      await page.addStyleTag({
        content:
          '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }',
      });
      for (const width of [1280, 390]) {
        await page.setViewportSize({ width, height: 900 });
        expect.soft(await spilt(page), `${address} at ${width}`).toEqual([]);
      }
    }
  });

  test('letters of twice the size cut nothing off (1.4.4) @script', async ({ page }) => {
    for (const address of readerPages) {
      await page.goto(address);
      await page.addStyleTag({ content: 'html { font-size: 200% !important }' });
      expect.soft(await spilt(page), address).toEqual([]);
    }
  });
});

test('where the system brings its own colours, controls keep a border and the current section its mark @script', async ({
  page,
}) => {
  await page.emulateMedia({ forcedColors: 'active' });
  for (const address of [bridge, '/sections/river-and-harbour', '/search?q=bridge', '/desk/sign-in']) {
    await page.goto(address);
    const bare = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('.btn, .input, .badge')]
        .filter((control) => control.checkVisibility() && getComputedStyle(control).borderTopStyle === 'none')
        .map((control) => `${control.tagName}.${control.className}`),
    );
    expect.soft(bare, address).toEqual([]);
  }
  await page.goto('/sections/river-and-harbour');
  const line = (name: string) => page.locator(name).evaluate((link) => getComputedStyle(link).borderBottomColor);
  expect(await line('.nav a[aria-current]')).not.toBe(await line('.nav li:last-child a'));
});

test('for a reader who asked for stillness nothing moves (2.3.3) @script', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto(bridge);
  const comment = await page.locator('.c').nth(3).getAttribute('id');
  for (const address of [...readerPages, `${bridge}#${comment}`]) {
    await page.goto(address);
    const moving = await page.evaluate(() =>
      [...document.querySelectorAll('*')]
        .filter((element) => {
          const { animationName, transitionDuration, scrollBehavior } = getComputedStyle(element);
          return animationName !== 'none' || !/^0s(, 0s)*$/.test(transitionDuration) || scrollBehavior === 'smooth';
        })
        .map(({ tagName, className }) => `${tagName}.${className}`),
    );
    expect.soft(moving, address).toEqual([]);
  }
});

test('what people wrote stands in the direction of its own letters, and so does what is typed @script', async ({
  page,
}) => {
  await page.goto(bridge);
  await expect(page.locator('.cb p:not([dir=auto]), .cb pre:not([dir=auto]), .cb li:not([dir=auto])')).toHaveCount(0);
  await expect(page.locator('.ch .nm:not(bdi)')).toHaveCount(0);
  const field = page.getByLabel('Comment *');
  const direction = () => field.evaluate((element) => getComputedStyle(element).direction);
  expect(await direction()).toBe('ltr');
  await field.fill('هذا الجسر لا يُفتح');
  expect(await direction()).toBe('rtl');
});

test.describe('under a finger', () => {
  test.use({ hasTouch: true, isMobile: true, viewport: { width: 390, height: 800 } });

  test('what is pressed in a conversation is 44 pixels high (2.5.8 asks for 24) @script', async ({ page }) => {
    await page.goto(bridge);
    const small = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('.ca a, .ch .fold, .sort a, .reply .btn, .reply .input')]
        .filter((control) => control.checkVisibility() && control.getBoundingClientRect().height < 40)
        .map((control) => `${control.className} ${control.textContent}: ${control.getBoundingClientRect().height}`),
    );
    expect(small).toEqual([]);
  });
});

test('on paper a dark page is black on white, and no control of the script is printed @script', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.goto(bridge);
  await expect(page.locator('.fold').first()).toBeVisible();
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  for (const part of ['.fold', '.keys', '.tools', '.reply', '.iconbtn'])
    await expect(page.locator(part).first()).toBeHidden();
  const colours = await page.evaluate(() => {
    const { color } = getComputedStyle(document.querySelector('.body p') ?? document.body);
    return [color, getComputedStyle(document.body).backgroundColor];
  });
  expect(colours).toEqual(['rgb(0, 0, 0)', 'rgb(255, 255, 255)']);
  const when = page.locator('.c .ago time').first();
  await expect(when).toHaveText(/ago$/);
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  await expect(when).toHaveText(/\d{4}/);
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  await expect(when).toHaveText(/ago$/);
});
