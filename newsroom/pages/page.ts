import { isReserved, toSlug } from '@/newsroom/slug';
import type { Body } from '@/newsroom/text/blocks';
import { bodyText } from '@/newsroom/text/body';

/** The pages of the paper that are no story: who we are, how we work, an imprint. Pure. */
export const pageLimits = {
  /** Code points. */
  title: 120,
  words: 20_000,
  /** Characters of Markdown that a form may send. */
  markdown: 300_000,
};

/** Pages that Gazette brings itself, until the paper publishes one of its own at the same address. */
export const replaceable: ReadonlySet<string> = new Set(['about', 'guidelines']);

/** The address that `words` would have; or the key of the sentence that says why it can have none. */
export function readPageSlug(words: string): { slug: string } | { problem: string } {
  const slug = toSlug(words);
  if (slug === '') return { problem: 'page-slug-missing' };
  if (isReserved(slug) && !replaceable.has(slug)) return { problem: 'page-slug-reserved' };
  return { slug };
}

/** Is there nothing to read in it? */
export function isBlankPage(body: Body): boolean {
  return bodyText(body).trim() === '';
}

/** A page as readers see it. */
export interface PageDto {
  slug: string;
  title: string;
  body: Body;
  /** When it was last published. */
  publishedAt: string;
}
