import type { PgDatabase, PgQueryResultHKT } from 'drizzle-orm/pg-core';
import type * as schema from './schema/index';

export type Db = PgDatabase<PgQueryResultHKT, typeof schema>;
export type Tx = Parameters<Parameters<Db['transaction']>[0]>[0];

/** The one open database of this process, whichever kind it is. */
export interface Handle {
  readonly kind: 'embedded' | 'postgres';
  readonly db: Db;
  /**
   * Hears a NOTIFY channel on a connection of its own (Postgres) or in process (embedded). `lost` is called once when that
   * connection ends or fails. The returned `ping` answers after everything committed before it was heard; `stop` leaves.
   */
  listen(
    channel: string,
    heard: (payload: string) => void,
    lost: () => void,
  ): Promise<{ ping(): Promise<void>; stop(): Promise<void> }>;
  close(): Promise<void>;
}

const slot = Symbol.for('gazette');
const shared = globalThis as { [slot]?: Handle };

/** Makes `handle` the database of this process: of the press's bundle and of Next's. Opening twice is a fault. */
export function adopt(handle: Handle): void {
  if (shared[slot]) throw new Error('The database of this process is open already; close it first.');
  shared[slot] = handle;
}

export function handle(): Handle {
  const open = shared[slot];
  if (!open)
    throw new Error('The database is not open: main.ts or the test must open it before a rule or a query runs.');
  return open;
}

/** For rules and queries. */
export function db(): Db {
  return handle().db;
}

export async function closeDatabase(): Promise<void> {
  const open = shared[slot];
  delete shared[slot];
  await open?.close();
}
