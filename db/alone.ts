import { Client } from 'pg';
import { env } from '@/env';
import { locks } from './locks';

/**
 * Runs `work` while no other instance runs its own: under a session's advisory lock on Postgres; the embedded database has
 * one process anyway.
 */
export async function alone<T>(work: () => Promise<T>): Promise<T> {
  if (!env.databaseUrl) return work();
  const client = new Client({ connectionString: env.databaseUrl });
  await client.connect();
  try {
    await client.query(`select pg_advisory_lock(${locks.firstStart})`);
    return await work();
  } finally {
    await client.end();
  }
}
