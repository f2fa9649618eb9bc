import { and, eq } from 'drizzle-orm';
import { articleSlugs, articles } from '@/db/schema/articles';
import { type Outcome, refuse } from '@/newsroom/outcome';
import type { Actor } from '@/newsroom/people/actor';
import { record, write } from '@/newsroom/record';
import { isReserved, toSlug } from '@/newsroom/slug';
import { footprint, joined, lockArticle } from './locked-article';
import { claimSlug } from './slug';

/**
 * Gives a story another address. The one it had leads there for ever (308) once readers could have seen it; the address
 * of a draft is simply given up. A taken address gets -2. Refuses with 404 `story-missing`, 403 `not-allowed` and 422
 * `slug-missing` or `slug-reserved`.
 */
export async function readdressArticle(
  actor: Actor,
  input: { id: string; slug: string },
  now: Date,
): Promise<Outcome<{ slug: string }>> {
  return write(async (tx) => {
    const found = await lockArticle(tx, actor, 'article.readdress', input.id);
    if (!found.ok) return found;
    const { article } = found;
    const wish = toSlug(input.slug);
    if (wish === '') return refuse('readdress-refused', 422, { fields: { slug: 'slug-missing' } });
    if (isReserved(wish)) return refuse('readdress-refused', 422, { fields: { slug: 'slug-reserved' } });
    if (wish === article.slug) return { ok: true, slug: wish };
    const before = await footprint(tx, article.id);
    const slug = await claimSlug(tx, article.id, wish, now);
    if (slug === article.slug) return { ok: true, slug };
    if (!article.firstPublishedAt)
      await tx
        .delete(articleSlugs)
        .where(and(eq(articleSlugs.articleId, article.id), eq(articleSlugs.slug, article.slug)));
    await tx.update(articles).set({ slug }).where(eq(articles.id, article.id));
    const reach = joined(before, await footprint(tx, article.id));
    await record(tx, actor, { kind: 'article.readdressed', articleId: article.id, ...reach }, now);
    return { ok: true, slug };
  });
}
