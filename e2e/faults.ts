import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect } from './journey';

/** WCAG 2.2 A and AA, with 24-pixel targets (2.5.8), and what axe calls best practice. */
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

export interface Look {
  colorScheme: 'light' | 'dark';
  width: number;
}
/** Both themes, and a wide and a narrow window. */
export const looks: readonly Look[] = [
  { colorScheme: 'light', width: 1280 },
  { colorScheme: 'dark', width: 390 },
];
/** Both themes in both windows. */
export const everyLook: readonly Look[] = [
  ...looks,
  { colorScheme: 'dark', width: 1280 },
  { colorScheme: 'light', width: 390 },
];

/**
 * Asks axe for the faults of the page as it stands. No page of ours has a frame, so it runs in the page itself instead of in
 * two, and reports faults alone: a third of the time.
 */
export async function expectNoFault(page: Page, where: string, without?: string): Promise<void> {
  const axe = new AxeBuilder({ page })
    .options({ resultTypes: ['violations'] })
    .withTags(rules)
    .setLegacyMode();
  const { violations } = await (without ? axe.exclude(without) : axe).analyze();
  const faults = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`);
  expect.soft(faults, where).toEqual([]);
}

/** The same in each of `looks`, without asking for the page again. */
export async function expectNoFaultIn(looks: readonly Look[], page: Page, where: string, without?: string) {
  for (const { colorScheme, width } of looks) {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width, height: 900 });
    await expectNoFault(page, `${where}, ${colorScheme} at ${width}`, without);
  }
}

/**
 * How far the page is wider than its window, and every element whose words are cut off. Scrollers and ellipses are meant, and
 * labels of one pixel for those who listen.
 */
export function spilt(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const root = document.documentElement;
    const faults = root.scrollWidth > root.clientWidth ? [`the page, by ${root.scrollWidth - root.clientWidth}`] : [];
    for (const element of document.body.querySelectorAll<HTMLElement>('*')) {
      const { overflowX, overflowY, textOverflow, webkitLineClamp, clipPath } = getComputedStyle(element);
      const ends = textOverflow === 'ellipsis' || webkitLineClamp !== 'none';
      const meant = ends || clipPath === 'inset(50%)' || element.closest('.vh, .nectar, textarea, select, svg');
      if (meant || !element.checkVisibility()) continue;
      const wide = overflowX === 'hidden' && element.scrollWidth > element.clientWidth + 1;
      const high = /hidden|clip/.test(overflowY) && element.scrollHeight > element.clientHeight + 1;
      if (wide || high) faults.push(`${element.tagName}.${element.className}`);
    }
    return faults;
  });
}

/** The buttons of the page that ask for attention, where there is more than one. */
export async function rivals(page: Page): Promise<string[]> {
  const asking = await page.locator('main .btn.primary').filter({ visible: true }).allInnerTexts();
  return asking.length > 1 ? asking : [];
}
