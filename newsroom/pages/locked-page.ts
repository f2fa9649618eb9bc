import { eq } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { pages } from '@/db/schema/site';
import { type Outcome, refuse } from '@/newsroom/outcome';
import type { Actor } from '@/newsroom/people/actor';
import { can } from '@/newsroom/people/permissions';

export type PageRow = typeof pages.$inferSelect;

/** Which page, and the version of its draft that whoever acts has seen. */
export interface SeenPage {
  id: string;
  version: number;
}

/**
 * The page, held until the transaction ends, for an actor who may change it and has seen its draft as it is. Refuses with 403
 * `not-allowed`, 404 `page-missing` and 409 `page-moved`.
 */
export async function lockPage(tx: Tx, actor: Actor, { id, version }: SeenPage): Promise<Outcome<{ page: PageRow }>> {
  if (!can(actor, 'page.manage')) return refuse('not-allowed', 403);
  const [page] = await tx.select().from(pages).where(eq(pages.id, id)).for('update');
  if (!page) return refuse('page-missing', 404);
  return page.draftVersion === version ? { ok: true, page } : refuse('page-moved', 409);
}
