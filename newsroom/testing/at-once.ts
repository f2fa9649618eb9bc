import { type SQL, sql } from 'drizzle-orm';
import { inject } from 'vitest';
import { db } from '@/db/client';

/** Has the database of this run more than one connection? The embedded one does one thing after the other. */
export const onServer = inject('template').kind === 'postgres';

/**
 * Runs all of these at the same moment: a server holds `gate` (a row `for update`, a lock) until every one of them stands
 * before it on a connection of its own, and `meanwhile` has run too. The embedded database does them in turn.
 */
export async function atOnce<T>(
  gate: SQL,
  runs: readonly (() => Promise<T>)[],
  meanwhile = async () => {},
): Promise<T[]> {
  if (!onServer) return Promise.all(runs.map((run) => run()));
  const begun = await db().transaction(async (tx) => {
    await tx.execute(gate);
    const promises = runs.map((run) => run());
    await waiting(runs.length);
    await meanwhile();
    return promises;
  });
  return Promise.all(begun);
}

/** Until `number` connections to this database wait for a lock; fails after ten seconds. */
async function waiting(number: number): Promise<void> {
  const before = sql`select count(*)::int number from pg_stat_activity
    where datname = current_database() and wait_event_type = 'Lock'`;
  for (let tries = 0; tries < 500; tries += 1) {
    const { rows } = (await db().execute(before)) as unknown as { rows: { number: number }[] };
    if ((rows[0]?.number ?? 0) >= number) return;
    await new Promise((done) => setTimeout(done, 20));
  }
  throw new Error(`${number} were to wait for one lock and did not.`);
}
