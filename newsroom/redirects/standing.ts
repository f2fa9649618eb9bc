import { inArray, or, sql } from 'drizzle-orm';
import type { PgColumn, PgTable } from 'drizzle-orm/pg-core';
import type { Tx } from '@/db/client';
import { articleSlugs, redirects, sections, tags } from '@/db/schema/articles';
import { authors } from '@/db/schema/people';
import { pages } from '@/db/schema/site';
import { Known } from './known';

const places: readonly [below: string, table: PgTable, slug: PgColumn][] = [
  ['/articles/', articleSlugs, articleSlugs.slug],
  ['/sections/', sections, sections.slug],
  ['/tags/', tags, tags.slug],
  ['/authors/', authors, authors.slug],
  ['/', pages, pages.slug],
];

/** Those of `paths` where something of the paper's own stands: nobody would ever be led on from there. */
export async function standingAt(tx: Tx, paths: readonly string[]): Promise<ReadonlySet<string>> {
  const found = new Set<string>();
  for (const [below, table, slug] of places) {
    const slugs = paths.flatMap((path) => {
      const rest = path.startsWith(below) ? path.slice(below.length) : '';
      return rest === '' || rest.includes('/') ? [] : [rest];
    });
    if (slugs.length === 0) continue;
    const rows = await tx.select({ slug }).from(table).where(inArray(slug, slugs));
    for (const row of rows) found.add(below + String(row.slug));
  }
  return found;
}

/** The redirects that begin or end at one of `addresses`, and those that such a one leads on to, held until the transaction ends. */
export async function knownAt(tx: Tx, addresses: readonly string[]): Promise<Known> {
  if (addresses.length === 0) return new Known([]);
  // Two who write one half of a circle each would see nothing of the other's.
  await tx.execute(sql`lock table redirects in share row exclusive mode`);
  const columns = { from: redirects.from, to: redirects.to };
  const all = [...addresses];
  const rows = await tx
    .select(columns)
    .from(redirects)
    .where(or(inArray(redirects.from, all), inArray(redirects.to, all)))
    .orderBy(redirects.from)
    .for('update');
  const ends = rows.map(({ to }) => to);
  const further = ends.length > 0 ? await tx.select(columns).from(redirects).where(inArray(redirects.from, ends)) : [];
  return new Known([...rows, ...further]);
}
