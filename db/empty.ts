import { sql } from 'drizzle-orm';
import type { Db } from './client';

/** Empties every table, and counts from one again; the schema and what is said in `keep` stay. */
export async function emptyTables(db: Db, keep: readonly string[] = []): Promise<void> {
  const { rows } = (await db.execute(
    sql`select quote_ident(tablename) as name from pg_tables where schemaname = 'public' and tablename <> 'schema_migrations'`,
  )) as unknown as { rows: { name: string }[] };
  const names = rows.map(({ name }) => name).filter((name) => !keep.includes(name));
  await db.execute(sql.raw(`truncate ${names.join(', ')} restart identity cascade`));
}

/** Rows of one table above which it is truncated after all. */
const many = 500;

/**
 * Empties what holds something, by deleting it: after a test that is a few rows of a few tables, and `truncate` takes a file
 * for each of all of them, however empty. Leaves the tables as `emptyTables` does; in replica mode neither the order of
 * references nor a trigger matters. Throws where the user may not do that, or a table holds very much.
 */
export async function emptyUsedTables(db: Db): Promise<void> {
  const { rows } = (await db.execute(sql.raw(await usedIn(db)))) as unknown as { rows: Used[] };
  if (rows.some(({ rows }) => Number(rows) > many)) throw new Error('Too much to delete row by row.');
  const orders = rows.map(({ kind, name }) =>
    kind === 'table' ? `delete from ${name};` : `perform setval('${name}', 1, false);`,
  );
  if (orders.length === 0) return;
  const replica = `perform set_config('session_replication_role', 'replica', true);`;
  await db.execute(sql.raw(`do $$ begin ${replica} ${orders.join(' ')} end $$`));
}

interface Used {
  kind: 'table' | 'sequence';
  name: string;
  rows: number;
}

/** Asks which tables hold something and which sequences have counted. */
async function usedIn(db: Db): Promise<string> {
  const { rows } = (await db.execute(
    sql`select quote_ident(tablename) as name from pg_tables where schemaname = 'public' and tablename <> 'schema_migrations'`,
  )) as unknown as { rows: { name: string }[] };
  const tables = rows.map(
    ({ name }) =>
      `select '${name}' as name, (select count(*) from (select from ${name} limit ${many + 1}) as held) as rows`,
  );
  return `select 'table' as kind, name, rows from (${tables.join(' union all ')}) as used where rows > 0
    union all select 'sequence', quote_ident(sequencename), 0 from pg_sequences where schemaname = 'public' and last_value is not null`;
}
