import { inArray } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { articles } from '@/db/schema/articles';
import { commenters } from '@/db/schema/comments';
import { addresses } from '@/db/schema/people';
import { corrections } from '@/db/schema/record';
import { savedFilters, tips } from '@/db/schema/site';
import { files } from '../format/places';
import * as records from '../format/records';
import { type Arrival, idHere, note } from './arrival';
import { accountHere, bring } from './bring';

/** What readers said is wrong. After corrections, addresses and guests, of which it names some. */
export const bringTips = (arrival: Arrival) =>
  bring(arrival, 'tips', files.tips, records.tip, async (tx, { place, record }) => {
    const { article, address, guest, sent, settled, settledBy, correction, ...row } = record;
    if (!(await isHere(tx, articles, article))) {
      note(arrival, place, 'It is about a story that is not here.');
      return false;
    }
    const known = async (table: Table, id: string | undefined) =>
      id !== undefined && (await isHere(tx, table, id)) ? id : null;
    const [added] = await tx
      .insert(tips)
      .values({
        ...row,
        articleId: article,
        addressId: await known(addresses, address && idHere(arrival, address)),
        commenterId: await known(commenters, guest),
        sentAt: sent,
        settledAt: settled ?? null,
        settledBy: settledBy === undefined ? null : await accountHere(tx, arrival, settledBy, place),
        correctionId: await known(corrections, correction),
      })
      .onConflictDoNothing()
      .returning({ id: tips.id });
    return added !== undefined;
  });

/** What people keep of the list of stories. */
export const bringSavedFilters = (arrival: Arrival) =>
  bring(arrival, 'savedFilters', files.savedFilters, records.savedFilter, async (tx, { place, record }) => {
    const { user, saved, ...row } = record;
    const userId = await accountHere(tx, arrival, user, place);
    if (userId === null) return false;
    const [added] = await tx
      .insert(savedFilters)
      .values({ ...row, userId, savedAt: saved })
      .onConflictDoNothing()
      .returning({ id: savedFilters.id });
    return added !== undefined;
  });

type Table = typeof articles | typeof addresses | typeof commenters | typeof corrections;

async function isHere(tx: Tx, table: Table, id: string): Promise<boolean> {
  const [row] = await tx
    .select({ id: table.id })
    .from(table)
    .where(inArray(table.id, [id]));
  return row !== undefined;
}
