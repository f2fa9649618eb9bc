import { createHash } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { db } from '@/db/client';

/** One hash over every row of every table: two that agree prove that nothing was written in between. */
export async function fingerprint(): Promise<string> {
  const names = await rows<{ name: string }>(
    sql`select table_name as name from information_schema.tables where table_schema = 'public' order by 1`,
  );
  const hash = createHash('sha256');
  for (const { name } of names) {
    const table = sql.identifier(name);
    const all = await rows<{ row: string }>(sql`select t::text as row from ${table} t order by 1`);
    hash.update(`${name}\n${all.map(({ row }) => row).join('\n')}\n`);
  }
  return hash.digest('hex');
}

/** node-postgres and PGlite both answer with `rows`. */
async function rows<Row>(query: ReturnType<typeof sql>): Promise<Row[]> {
  const answer = (await db().execute(query)) as unknown as { rows: Row[] };
  return answer.rows;
}
