import { sql } from 'drizzle-orm';
import { db, type Tx } from '@/db/client';

/** Which of the two exports: what every reader can see, or what a move needs. */
export type Kind = 'public' | 'private';

/** Rows fetched at once, so that memory does not grow with the paper. */
export const pageSize = 500;

/**
 * Runs `read` on the database as it stands now, however long it takes and whatever is written meanwhile: one transaction
 * that reads only, under REPEATABLE READ, without the limits of a reader's query.
 */
export function snapshot<T>(read: (tx: Tx) => Promise<T>): Promise<T> {
  return db().transaction(
    async (tx) => {
      await tx.execute(sql`set local statement_timeout = 0`);
      await tx.execute(sql`set local idle_in_transaction_session_timeout = 0`);
      return read(tx);
    },
    { isolationLevel: 'repeatable read', accessMode: 'read only' },
  );
}

/** All rows of a list, page by page: `fetch` is given the last row of the page before and answers `size` rows, or the end. */
export async function* inPages<Row>(
  fetch: (last: Row | undefined) => PromiseLike<Row[]>,
  size = pageSize,
): AsyncGenerator<Row> {
  let last: Row | undefined;
  for (;;) {
    const rows = await fetch(last);
    yield* rows;
    last = rows.at(-1);
    if (rows.length < size) return;
  }
}

/** Records as lines of JSON. */
export async function* asLines(records: AsyncIterable<object>): AsyncGenerator<string> {
  for await (const record of records) yield `${JSON.stringify(record)}\n`;
}
