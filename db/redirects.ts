import { inArray } from 'drizzle-orm';
import { db } from './client';
import { redirects } from './schema/articles';

/** What has addresses below its own: feeds, a history, comments. */
const withinPattern = /^(\/(?:articles|sections|tags|authors)\/)([^/?]+)(\/[^?]+)$/;

/**
 * Where an address of before leads now; asked with its query, with and without a slash at the end of the path. What stood below
 * a story, section, tag or author that has another address stands below that one.
 */
export async function redirectOf(whole: string): Promise<string | undefined> {
  const [, kind = '', slug = '', below = ''] = withinPattern.exec(whole) ?? [];
  const above = `${kind}${slug}`;
  const spellings = [whole, whole.replace(/\/(?=\?|$)/, ''), ...(below ? [above] : [])];
  const rows = await db().select().from(redirects).where(inArray(redirects.from, spellings));
  const exact = rows.find(({ from }) => from !== above || !below);
  if (exact) return exact.to;
  const moved = rows[0]?.to;
  return moved?.startsWith(kind) && !moved.slice(kind.length).match(/[/?#]/) ? `${moved}${below}` : undefined;
}
