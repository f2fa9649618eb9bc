import { asc, gt } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { savedFilters, tips } from '@/db/schema/site';
import { withoutEmpty } from '../format/records';
import { inPages, pageSize } from './snapshot';

/** What readers said is wrong, without the hash of their network: it is made with a key that stays here. */
export async function* listTips(tx: Tx): AsyncGenerator<object> {
  const pages = inPages<typeof tips.$inferSelect>((last) =>
    tx
      .select()
      .from(tips)
      .where(last && gt(tips.id, last.id))
      .orderBy(asc(tips.id))
      .limit(pageSize),
  );
  for await (const { articleId, addressId, commenterId, network: _, sentAt, settledAt, correctionId, ...row } of pages)
    yield withoutEmpty({
      ...row,
      article: articleId,
      address: addressId,
      guest: commenterId,
      sent: sentAt,
      settled: settledAt,
      correction: correctionId,
    });
}

/** What people keep of the list of stories. */
export async function* listSavedFilters(tx: Tx): AsyncGenerator<object> {
  const pages = inPages<typeof savedFilters.$inferSelect>((last) =>
    tx
      .select()
      .from(savedFilters)
      .where(last && gt(savedFilters.id, last.id))
      .orderBy(asc(savedFilters.id))
      .limit(pageSize),
  );
  for await (const { userId, savedAt, ...row } of pages) yield withoutEmpty({ ...row, user: userId, saved: savedAt });
}
