import { asc, eq } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { frontSlots } from '@/db/schema/site';
import { withoutEmpty } from '../format/records';
import type { Kind } from './snapshot';

/** The front page's pins; in public those that readers see, without who pinned them. A dozen rows, so in one piece. */
export async function* listFront(tx: Tx, kind: Kind): AsyncGenerator<object> {
  const rows = await tx
    .select()
    .from(frontSlots)
    .where(kind === 'public' ? eq(frontSlots.stage, 'live') : undefined)
    .orderBy(asc(frontSlots.stage), asc(frontSlots.slot));
  for (const { articleId, pinnedAt, pinnedBy, ...row } of rows)
    yield withoutEmpty({
      ...row,
      article: articleId,
      pinnedBy: kind === 'private' ? pinnedBy : null,
      pinned: pinnedAt,
    });
}
