import type { Page } from '@playwright/test';

const bridge = '/articles/the-bridge-that-forgot-how-to-open';

/** One address of every kind of page that somebody without an account may open, in the demo newspaper. */
export const readerPages = [
  '/',
  bridge,
  '/articles/sallow-lane-fourteen-homes-refused',
  '/articles/no-such-story',
  '/sections/river-and-harbour',
  '/authors/maren-aldous',
  '/tags/orle-swing-bridge',
  '/guidelines',
  `${bridge}/comments?sort=newest`,
  `${bridge}/reply`,
  `${bridge}/spotted`,
  `${bridge}/history`,
  '/articles/library-extends-sunday-opening',
  '/corrections',
  '/search?q=bridge',
  '/search?q=zzzz',
  '/about',
  '/moderation',
  '/privacy',
  '/accessibility',
  '/your-comments',
  '/your-comments/erase',
  '/desk/sign-in',
];

/** What only a page can tell: the archive's month, a comment's own address, and where it is reported. */
export async function foundPages(page: Page): Promise<string[]> {
  await page.goto('/');
  const archive = await page.locator('.latestmore a').getAttribute('href');
  await page.goto(bridge);
  const comment = await page.locator('.clist .ago').first().getAttribute('href');
  const report = comment && `${comment}/report`;
  return [archive, comment, report].flatMap((address) => address ?? []);
}
