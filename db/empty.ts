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
