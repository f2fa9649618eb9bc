import { eq, like, or } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { articleSlugs } from '@/db/schema/articles';
import { freeSlug, toSlug } from '@/newsroom/slug';

/** Where a headline holds nothing that can be written in Latin letters. */
const nameless = 'story';

/** What stands in the slug of a draft until it gets an address; nobody can reach anything by it. */
export function provisionalSlug(articleId: string): string {
  return `draft-${articleId}`;
}

export function isProvisional(slug: string, articleId: string): boolean {
  return slug === provisionalSlug(articleId);
}

/**
 * Gives `articleId` the address made of `words`, or that with -2, -3 … where it is reserved or was ever another
 * article's. Two writers at once get two addresses: the insert waits for the other transaction and then looks again.
 */
export async function claimSlug(tx: Tx, articleId: string, words: string, now: Date): Promise<string> {
  for (;;) {
    const { slug, own } = await nextSlug(tx, articleId, words);
    if (own) return slug;
    const [claimed] = await tx
      .insert(articleSlugs)
      .values({ slug, articleId, since: now })
      .onConflictDoNothing()
      .returning({ slug: articleSlugs.slug });
    if (claimed) return slug;
  }
}

/** The address that `claimSlug` would give now, and whether it is the article's own already. `kept` are taken too. */
export async function nextSlug(
  tx: Tx,
  articleId: string,
  words: string,
  kept: readonly string[] = [],
): Promise<{ slug: string; own: boolean }> {
  const wish = toSlug(words) || nameless;
  const near = await tx
    .select({ slug: articleSlugs.slug, articleId: articleSlugs.articleId })
    .from(articleSlugs)
    .where(or(eq(articleSlugs.slug, wish), like(articleSlugs.slug, `${wish}-%`)));
  const own = new Set(near.filter((row) => row.articleId === articleId).map((row) => row.slug));
  const others = near.filter((row) => !own.has(row.slug)).map((row) => row.slug);
  const slug = freeSlug(wish, new Set([...others, ...kept]));
  return { slug, own: own.has(slug) };
}

/** Is `slug` another article's by now? */
export async function isTaken(tx: Tx, articleId: string, slug: string): Promise<boolean> {
  const [owner] = await tx
    .select({ articleId: articleSlugs.articleId })
    .from(articleSlugs)
    .where(eq(articleSlugs.slug, slug));
  return owner !== undefined && owner.articleId !== articleId;
}
