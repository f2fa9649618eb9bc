import 'server-only';
import { and, count, eq, isNull } from 'drizzle-orm';
import { db } from '@/db/client';
import { draftNotes } from '@/db/schema/drafts';
import { colleaguesOf } from './colleagues';

export { listDraftNotes } from './list-notes';

/** How many notes on a draft are not resolved. */
export async function countOpenNotes(articleId: string): Promise<number> {
  const [row] = await db()
    .select({ open: count() })
    .from(draftNotes)
    .where(and(eq(draftNotes.articleId, articleId), isNull(draftNotes.parentId), isNull(draftNotes.resolvedAt)));
  return row?.open ?? 0;
}

/** The names that a note on this draft can call by @Name. */
export async function namesToMention(story: { ownerId: string | null }): Promise<string[]> {
  return (await colleaguesOf(db(), story)).map(({ name }) => name);
}
