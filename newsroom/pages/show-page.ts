import { eq } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { pages } from '@/db/schema/site';
import { leadOn } from '@/newsroom/lead-on';
import type { Actor } from '@/newsroom/people/actor';
import { record } from '@/newsroom/record';
import type { PageRow } from './locked-page';

/** Shows readers what the draft says, in the transaction of whoever saved or published it; nothing leads on from its address. */
export async function showPage(
  tx: Tx,
  actor: Actor,
  { id, slug, title, draft }: Pick<PageRow, 'id' | 'slug' | 'title' | 'draft'>,
  now: Date,
): Promise<void> {
  await tx.update(pages).set({ live: draft, liveTitle: title, publishedAt: now }).where(eq(pages.id, id));
  await leadOn(tx, actor, null, `/${slug}`, now);
  await record(tx, actor, { kind: 'page.published', pageId: id, slugs: [slug] }, now);
}
