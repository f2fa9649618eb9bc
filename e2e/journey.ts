import { test as base, expect, type Page } from '@playwright/test';
import type { Staff } from './cast';

/** What a journey can do to the site itself. */
export interface Site {
  /** The data of the first moment back; takes a few seconds, so most journeys make their own instead. */
  reset(): Promise<void>;
  /** Ends the server without a word, as a power cut would. */
  kill(): Promise<void>;
  /** Starts it again and waits until it answers. */
  start(): Promise<void>;
  /** Everything it has said until now. */
  log(): Promise<string>;
}

interface Worker {
  /** The database under the site; a project of playwright.config.ts says which. */
  database: 'embedded' | 'postgres';
  /** Asks the keeper something about this worker's own site. */
  keeper: (method: 'GET' | 'POST', order: string) => Promise<string>;
  /** The address of that site. */
  address: string;
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
 * The `test` of every journey: `baseURL` is a site that this worker has for itself; `signIn(person)` signs the page's browser
 * in through the form. A title with @smoke runs on Postgres as well; what @script and @both mean stands in playwright.config.ts.
 */
export const test = base.extend<{ site: Site; signIn: (person: Staff) => Promise<void>; anew: undefined }, Worker>({
  database: ['embedded', { option: true, scope: 'worker' }],
  keeper: [
    async ({ database }, use, { parallelIndex }) => {
      const sites = `http://localhost:${process.env.E2E_PORT}/${database}/${parallelIndex}`;
      await use(async (method, order) => {
        const answer = await fetch(`${sites}/${order}`, { method });
        if (!answer.ok) throw new Error(await answer.text());
        return answer.text();
      });
    },
    { scope: 'worker' },
  ],
  address: [async ({ keeper }, use) => use(await keeper('POST', 'open')), { scope: 'worker', timeout: 300_000 }],
  baseURL: async ({ address }, use) => use(address),
  /** A second try begins where the first one began. */
  anew: [
    async ({ keeper }, use, { retry }) => {
      if (retry > 0) await keeper('POST', 'reset');
      await use(undefined);
    },
    { auto: true, timeout: 120_000 },
  ],
  site: async ({ keeper }, use) => {
    const order = async (what: string) => void (await keeper('POST', what));
    await use({
      reset: () => order('reset'),
      kill: () => order('kill'),
      start: () => order('start'),
      log: () => keeper('GET', 'log'),
    });
  },
  signIn: async ({ page }, use) => {
    await use((person) => signInOn(page, person));
  },
});

export { expect };
