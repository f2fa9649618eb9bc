import { and, eq, ne } from 'drizzle-orm';
import { pages } from '@/db/schema/site';
import { leadOn } from '@/newsroom/lead-on';
import { type Outcome, refuse } from '@/newsroom/outcome';
import type { Actor } from '@/newsroom/people/actor';
import { record, write } from '@/newsroom/record';
import { lockPage, type SeenPage } from './locked-page';
import { readPageSlug, replaceable } from './page';

/**
 * Gives a page another address. The one it had leads there for ever (308) where readers could see it, unless Gazette has a page
 * of its own for that address, which stands there again. Refuses with 403 `not-allowed`, 404 `page-missing`, 409 `page-moved`
 * and 422 `page-refused` with the field: `page-slug-missing`, `page-slug-reserved`, `page-slug-taken`.
 */
export async function readdressPage(
  actor: Actor,
  input: SeenPage & { slug: string },
  now: Date,
): Promise<Outcome<{ slug: string }>> {
  return write(async (tx) => {
    const found = await lockPage(tx, actor, input);
    if (!found.ok) return found;
    const { id, slug: old, live } = found.page;
    const wish = readPageSlug(input.slug);
    if ('problem' in wish) return refuse('page-refused', 422, { fields: { slug: wish.problem } });
    const { slug } = wish;
    if (slug === old) return { ok: true, slug };
    const [other] = await tx
      .select({ id: pages.id })
      .from(pages)
      .where(and(eq(pages.slug, slug), ne(pages.id, id)));
    if (other) return refuse('page-refused', 422, { fields: { slug: 'page-slug-taken' } });
    await tx.update(pages).set({ slug }).where(eq(pages.id, id));
    if (live !== null) await leadOn(tx, actor, replaceable.has(old) ? null : `/${old}`, `/${slug}`, now);
    await record(tx, actor, { kind: 'page.readdressed', pageId: id, slugs: [old, slug] }, now);
    return { ok: true, slug };
  });
}
