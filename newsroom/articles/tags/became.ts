import { inArray } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { redirects, tags } from '@/db/schema/articles';

const below = '/tags/';

/**
 * Which of these tags' addresses lead to another tag by now, and to which: what was renamed or merged, whose name may still
 * stand in a draft. An address that is a tag's own leads nowhere.
 */
export async function becameOf(tx: Tx, slugs: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (slugs.length === 0) return new Map();
  const rows = await tx
    .select({ from: redirects.from, to: redirects.to })
    .from(redirects)
    .where(
      inArray(
        redirects.from,
        slugs.map((slug) => below + slug),
      ),
    );
  const led = rows
    .filter(({ to }) => to.startsWith(below))
    .map(({ from, to }) => [from.slice(below.length), to.slice(below.length)] as const);
  if (led.length === 0) return new Map();
  const there = await tx.select({ slug: tags.slug }).from(tags).where(inArray(tags.slug, led.flat()));
  const isThere = new Set(there.map(({ slug }) => slug));
  return new Map(led.filter(([from, to]) => isThere.has(to) && !isThere.has(from)));
}
