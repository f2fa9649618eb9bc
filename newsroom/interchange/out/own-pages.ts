import { and, asc, gt, isNotNull } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { pages } from '@/db/schema/site';
import type { Body } from '@/newsroom/text/blocks';
import { toMarkdown } from '@/newsroom/text/markdown';
import { withoutEmpty } from '../format/records';
import { inPages, type Kind, pageSize } from './snapshot';

/** The paper's own pages; in public what readers see of those that they see. */
export async function* listOwnPages(tx: Tx, kind: Kind): AsyncGenerator<object> {
  const rows = inPages<typeof pages.$inferSelect>((last) =>
    tx
      .select()
      .from(pages)
      .where(and(last && gt(pages.id, last.id), kind === 'public' ? isNotNull(pages.live) : undefined))
      .orderBy(asc(pages.id))
      .limit(pageSize),
  );
  for await (const { id, slug, live, liveTitle, publishedAt, ...draft } of rows) {
    const seen = { id, slug, title: liveTitle, text: live && toMarkdown(live as Body), published: publishedAt };
    const written = {
      draft: toMarkdown(draft.draft as Body),
      draftTitle: draft.title,
      draftVersion: draft.draftVersion,
      saved: draft.savedAt,
      savedBy: draft.savedBy,
    };
    yield withoutEmpty(kind === 'public' ? seen : { ...seen, ...written });
  }
}
