import { inArray } from 'drizzle-orm';
import { db } from './client';
import { redirects } from './schema/articles';

/** Where an address of before leads now; asked with its query, with and without a slash at the end of the path. */
export async function redirectOf(whole: string): Promise<string | undefined> {
  const spellings = [whole, whole.replace(/\/(?=\?|$)/, '')];
  const [row] = await db().select({ to: redirects.to }).from(redirects).where(inArray(redirects.from, spellings));
  return row?.to;
}
