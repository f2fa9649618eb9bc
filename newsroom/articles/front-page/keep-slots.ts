import { type SQL, sql } from 'drizzle-orm';
import { db, type Tx } from '@/db/client';
import { system } from '@/newsroom/people/actor';
import { record, write } from '@/newsroom/record';

/** What lost its place: its time is over, or readers can no longer see it. The words of the alias `f` are the table's. */
const isOver = (now: Date): SQL => sql`(f.until <= ${now.toISOString()}::timestamptz
  or not exists (select from articles a where a.id = f.article_id and a.state = 'published'))`;

interface Freed {
  stage: 'draft' | 'live';
  slot: number;
  article_id: string;
  expired: boolean;
}

/**
 * Gives the places of the front page whose time is over back to time, with an event for each that readers saw, and answers
 * how many those were. Places of stories that were withdrawn are cleared too; what readers see does not change by that.
 * Whichever instance comes to a place takes it (`skip locked`), so that each is given back once; what was over while nobody
 * was up is done at the first look.
 */
export async function keepSlots(now: Date): Promise<number> {
  const { rows } = await rowsOf(db(), sql`select 1 from front_slots f where ${isOver(now)} limit 1`);
  return rows.length === 0 ? 0 : write((tx) => clear(tx, now));
}

async function clear(tx: Tx, now: Date): Promise<number> {
  const { rows } = await rowsOf<Freed>(
    tx,
    sql`delete from front_slots where (stage, slot) in
      (select f.stage, f.slot from front_slots f where ${isOver(now)} for update skip locked)
      returning stage, slot, article_id, coalesce(until <= ${now.toISOString()}::timestamptz, false) as expired`,
  );
  const ended = rows.filter(({ stage, expired }) => stage === 'live' && expired);
  for (const { slot, article_id: articleId } of ended)
    await record(tx, system, { kind: 'slot.expired', articleId, slot }, now);
  return ended.length;
}

async function rowsOf<Row>(on: Pick<Tx, 'execute'>, query: SQL): Promise<{ rows: Row[] }> {
  return (await on.execute(query)) as unknown as { rows: Row[] };
}
