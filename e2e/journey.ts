import { test as base, expect, type Page } from '@playwright/test';
import type { Staff } from './cast';

const keeper = `http://localhost:${Number(process.env.E2E_PORT) + 1}`;

/** What a journey can do to the site itself. */
export interface Site {
  /** The data of the first moment back; takes a few seconds, so most journeys make their own instead. */
  reset(): Promise<void>;
  /** Ends the server without a word, as a power cut would. */
  kill(): Promise<void>;
  /** Starts it again and waits until it answers. */
  start(): Promise<void>;
}

async function order(what: string): Promise<void> {
  const answer = await fetch(`${keeper}/${what}`, { method: 'POST' });
  if (!answer.ok) throw new Error(await answer.text());
}

/** Signs `person` in through the form, in whichever browser `page` is of. Asks for `address`, which leads to the form. */
export async function signInOn(page: Page, person: Staff, address = '/desk'): Promise<void> {
  await page.goto(address);
  await page.getByLabel(/e-?mail/i).fill(person.email);
  await page.getByLabel(/password/i).fill(person.password);
  await page.getByRole('button', { name: /sign in/i }).click();
  await expect(page.getByRole('button', { name: /sign out/i }).first()).toBeVisible();
}

/**
 * The `test` of every journey: the site's address is Playwright's `baseURL`; `signIn(person)` signs the page's browser in
 * through the form. Tag a title @smoke to have it run on Postgres as well.
 */
export const test = base.extend<{ site: Site; signIn: (person: Staff) => Promise<void> }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names out of the pattern
  site: async ({}, use) => {
    await use({ reset: () => order('reset'), kill: () => order('kill'), start: () => order('start') });
  },
  signIn: async ({ page }, use) => {
    await use((person) => signInOn(page, person));
  },
});

export { expect };
