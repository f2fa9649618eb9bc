import { and, ne, type SQL, sql } from 'drizzle-orm';
import type { Tx } from './client';
import { articles, articleVersions } from './schema/articles';

/**
 * Has the draft moved on from the live version? The section of the frozen text may have been merged into another: the story's counts. By their
 * whole names, because Drizzle leaves out the table's where it selects from one.
 */
export const isChanged = sql<boolean>`coalesce((select live.manuscript || jsonb_build_object('sectionId', articles.section_id) <> articles.draft
  from ${articleVersions} live where live.id = articles.live_version_id), false)`;

/**
 * Keeps `articles.changed` true to the texts of these articles. Whoever puts a draft or a live text in place calls it, in the same
 * transaction: whole texts are compared here, once, so that no list has to unpack those of every published story.
 */
export async function keepChanged(tx: Tx, which: SQL): Promise<void> {
  await tx
    .update(articles)
    .set({ changed: sql`not ${articles.changed}` })
    .where(and(which, ne(articles.changed, isChanged)));
}
