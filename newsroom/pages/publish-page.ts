import { eq } from 'drizzle-orm';
import { pages } from '@/db/schema/site';
import { type Outcome, refuse } from '@/newsroom/outcome';
import type { Actor } from '@/newsroom/people/actor';
import { record, write } from '@/newsroom/record';
import type { Body } from '@/newsroom/text/blocks';
import { lockPage, type SeenPage } from './locked-page';
import { isBlankPage } from './page';
import { showPage } from './show-page';

/**
 * Shows readers the draft of a page, for the first time or anew; what led on from its address is theirs no more. Refuses with
 * 403 `not-allowed`, 404 `page-missing`, 409 `page-moved` and 422 `page-body-missing`.
 */
export async function publishPage(actor: Actor, input: SeenPage, now: Date): Promise<Outcome<{ slug: string }>> {
  return write(async (tx) => {
    const found = await lockPage(tx, actor, input);
    if (!found.ok) return found;
    const { page } = found;
    if (isBlankPage(page.draft as Body)) return refuse('page-body-missing', 422);
    await showPage(tx, actor, page, now);
    return { ok: true, slug: page.slug };
  });
}

/**
 * Takes a page from readers; its draft stays. At the address of one that Gazette brings itself, that one stands again. Refuses
 * with 403 `not-allowed`, 404 `page-missing`, 409 `page-moved` and `page-not-live`.
 */
export async function withdrawPage(actor: Actor, input: SeenPage, now: Date): Promise<Outcome<{ slug: string }>> {
  return write(async (tx) => {
    const found = await lockPage(tx, actor, input);
    if (!found.ok) return found;
    const { id, slug, live } = found.page;
    if (live === null) return refuse('page-not-live', 409);
    await tx.update(pages).set({ live: null, liveTitle: '', publishedAt: null }).where(eq(pages.id, id));
    await record(tx, actor, { kind: 'page.withdrawn', pageId: id, slugs: [slug] }, now);
    return { ok: true, slug };
  });
}

/** Deletes a page that readers do not see. Refuses with 403 `not-allowed`, 404 `page-missing`, 409 `page-moved` and `page-live`. */
export async function deletePage(actor: Actor, input: SeenPage, now: Date): Promise<Outcome<{ id: string }>> {
  return write(async (tx) => {
    const found = await lockPage(tx, actor, input);
    if (!found.ok) return found;
    const { id, live } = found.page;
    if (live !== null) return refuse('page-live', 409);
    await tx.delete(pages).where(eq(pages.id, id));
    await record(tx, actor, { kind: 'page.deleted', pageId: id }, now);
    return { ok: true, id };
  });
}
