import { type SQL, sql } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';
import { withoutEmpty } from '../format/records';
import { inPages } from './snapshot';

/** The rows after the one that `last` is the id of; all of them where there is none. */
export function after(column: PgColumn | SQL, last: string | undefined): SQL | undefined {
  return last === undefined ? undefined : sql`${column} > ${last}`;
}

/** A stream of records: `fetch` answers the page of rows after the last one, `toRecord` what is written of a row, or false. */
export async function* records<Row extends { id: string }>(
  fetch: (last: { id: string } | undefined) => PromiseLike<Row[]>,
  toRecord: (row: Row) => object | false,
): AsyncGenerator<object> {
  for await (const row of inPages<Row>(async (last) => fetch(last))) {
    const record = toRecord(row);
    if (record) yield withoutEmpty(record as Record<string, unknown>);
  }
}
