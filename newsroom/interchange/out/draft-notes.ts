import { asc, gt } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { draftNotes } from '@/db/schema/drafts';
import { withoutEmpty } from '../format/records';
import { inPages, pageSize } from './snapshot';

/** What the newsroom noted on drafts, each note before its answers. */
export async function* listDraftNotes(tx: Tx): AsyncGenerator<object> {
  const pages = inPages<typeof draftNotes.$inferSelect>((last) =>
    tx
      .select()
      .from(draftNotes)
      .where(last && gt(draftNotes.id, last.id)) // ids begin with their moment
      .orderBy(asc(draftNotes.id))
      .limit(pageSize),
  );
  for await (const { articleId, parentId, writtenAt, resolvedAt, ...row } of pages)
    yield withoutEmpty({ ...row, article: articleId, parent: parentId, written: writtenAt, resolved: resolvedAt });
}
