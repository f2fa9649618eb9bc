import type { Page } from '@playwright/test';
import { expect } from './journey';

/** Stories of the demo with an open thread, one for each file of journeys so that none disturbs another. */
export const quiet = {
  /** Nobody has commented. letters.spec.ts uses it too, after a reset. */
  posting: 'market-hall-clock-stopped-again',
  /** Nobody has commented. */
  canary: 'library-extends-sunday-opening',
  /** Nobody has commented. */
  inPlace: 'the-school-bus-that-waits',
  /** Some have. */
  notes: 'four-heads-one-timetable',
  /** Some have; recommended and reported here. */
  acts: 'stop-calling-the-ferry-heritage',
  /** Several have. */
  live: 'salmon-are-back-at-hollin-weir',
  /** Two have; it is held, slowed and paused here, and opened again. */
  modes: 'the-understudy-at-the-corn-exchange',
  /** A few have; a branch fifty deep is made here, and one leads to a correction. */
  deep: 'what-a-harbour-is-for-when-the-boats-have-gone',
  /** Several have, and several wait. */
  moderation: 'let-the-high-street-be-slow',
  /** Two have. */
  hostile: 'the-last-lamplighters-ladder',
} as const;

export interface Typed {
  text: string;
  name: string;
  email: string;
  /** Tick the box that asks for a letter. */
  notify?: boolean;
}

/** Fills in the reply form that stands on the page and sends it. */
export async function reply(page: Page, typed: Partial<Typed>): Promise<void> {
  const form = page.locator('form#leave-a-reply');
  if (typed.text !== undefined) await form.getByLabel('Comment *').fill(typed.text);
  if (typed.name !== undefined) await form.getByLabel('Name *').fill(typed.name);
  if (typed.email !== undefined) await form.getByLabel('Email *').fill(typed.email);
  if (typed.notify) await form.getByLabel(/somebody replies/).check();
  await form.getByRole('button', { name: 'Post comment' }).click();
}

/** A guest posts and is held; answers the comment's own address. */
export async function postHeld(page: Page, slug: string, typed: Typed): Promise<string> {
  await page.goto(`/articles/${slug}`);
  await reply(page, typed);
  await expect(page.getByText('Your comment is with an editor.')).toBeVisible();
  return (await page.locator('.notice + .is-held .ago').getAttribute('href')) ?? '';
}

/** Every hidden field of the reply form on `page`, as a browser would send it; for requests that no browser makes. */
export async function formOf(page: Page, slug: string): Promise<Record<string, string>> {
  await page.goto(`/articles/${slug}/reply`);
  const fields = await page
    .locator('form#leave-a-reply input[type=hidden]')
    .evaluateAll((inputs) =>
      inputs.map((input) => [(input as HTMLInputElement).name, (input as HTMLInputElement).value] as const),
    );
  return Object.fromEntries(fields);
}
