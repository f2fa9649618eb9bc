import { Client } from 'pg';
import { env } from '@/env';

/** The key of the advisory lock of the first start, beside the migrations' own. */
const firstStartLock = 0x67617a66;

/**
 * Runs `work` while no other instance runs its own: under a session's advisory lock on Postgres; the embedded database has
 * one process anyway.
 */
export async function alone<T>(work: () => Promise<T>): Promise<T> {
  if (!env.databaseUrl) return work();
  const client = new Client({ connectionString: env.databaseUrl });
  await client.connect();
  try {
    await client.query(`select pg_advisory_lock(${firstStartLock})`);
    return await work();
  } finally {
    await client.end();
  }
}
