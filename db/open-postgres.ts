import { drizzle } from 'drizzle-orm/node-postgres';
import { Client, Pool } from 'pg';
import { CannotStart } from './cannot-start';
import type { Handle } from './client';
import { migrate, readMigrations } from './migrate';
import * as schema from './schema/index';

/** Milliseconds. A reader or a poster never hangs longer than five seconds on the database (ASVS 16.5.2, 13.2.2). */
const limits = { statement: 5_000, idleInTransaction: 10_000, waitForConnection: 5_000 };
const oldest = 150_000; // Postgres 15, as server_version_num

export interface PostgresOptions {
  readonly url: string;
  /** For an app role without the right to change tables. */
  readonly migrationUrl?: string;
  /** Connections at once; 10 where it is left out. */
  readonly connections?: number;
}

/** Opens Postgres: refuses one older than 15 and a pooler that swaps connections between transactions; migrates under lock. */
export async function openPostgres({ url, migrationUrl, connections = 10 }: PostgresOptions): Promise<Handle> {
  const pool = new Pool({
    connectionString: url,
    max: connections,
    connectionTimeoutMillis: limits.waitForConnection,
    query_timeout: limits.statement + 500, // a connection that went silent
    // Said once connected: PgBouncer refuses them among the startup parameters.
    onConnect: (client) =>
      client.query(
        `set statement_timeout = ${limits.statement}; set idle_in_transaction_session_timeout = ${limits.idleInTransaction}`,
      ),
    keepAlive: true,
    application_name: 'gazette',
  });
  pool.on('error', () => {}); // an idle connection that died; the pool drops it and opens another
  try {
    await reached(pool.query('select 1'), 'DATABASE_URL');
    await refusePooler(pool);
    await migrateAt(migrationUrl ?? url, migrationUrl ? 'DATABASE_MIGRATION_URL' : 'DATABASE_URL');
  } catch (fault) {
    await pool.end();
    throw fault;
  }
  return {
    kind: 'postgres',
    db: drizzle({ client: pool, schema }),
    listen: (channel, heard, lost) => listen(url, channel, heard, lost),
    close: () => pool.end(),
  };
}

type Setting = 'DATABASE_URL' | 'DATABASE_MIGRATION_URL';

/** Says of a database that does not answer which setting led there; never the setting's value, which holds a password. */
async function reached(connecting: Promise<unknown>, setting: Setting): Promise<void> {
  await connecting.catch((fault: Error) => {
    throw new CannotStart(
      `The database cannot be reached (${fault.message || 'no answer'}). Start it, or mend ${setting}: its host, port, name, user or password.`,
    );
  });
}

async function migrateAt(url: string, setting: Setting): Promise<void> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: limits.waitForConnection });
  await reached(client.connect(), setting);
  try {
    const version = await client.query<{ server_version_num: string }>('show server_version_num');
    refuseOld(Number(version.rows[0]?.server_version_num));
    await migrate(
      {
        run: async (sql) => {
          const result: unknown = await client.query(sql);
          return ((Array.isArray(result) ? result.at(-1) : result) as { rows: Record<string, unknown>[] }).rows;
        },
      },
      await readMigrations(),
    );
  } finally {
    await client.end();
  }
}

/** Throws on a server older than Postgres 15; `version` is server_version_num. */
export function refuseOld(version: number): void {
  if (version >= oldest) return;
  const major = Math.floor(version / 10_000);
  throw new CannotStart(`DATABASE_URL leads to Postgres ${major}. Gazette needs 15 or later: upgrade the server.`);
}

/**
 * Throws where one client is given another server process between two statements: a pooler in transaction mode, which
 * never delivers a NOTIFY. The second client holds a transaction open so that the pooler has to choose another.
 */
export async function refusePooler(pool: Pick<Pool, 'connect'>): Promise<void> {
  const [one, two] = [await pool.connect(), await pool.connect()];
  const backend = async (client: typeof one) =>
    (await client.query<{ pid: number }>('select pg_backend_pid() as pid')).rows[0]?.pid;
  try {
    const before = await backend(one);
    await two.query('begin');
    await backend(two);
    const after = await backend(one);
    await two.query('rollback');
    if (before !== after)
      throw new CannotStart(
        'DATABASE_URL leads to a pooler in transaction mode, through which no NOTIFY is heard. Set it to the server itself, or put the pooler in session mode.',
      );
  } finally {
    one.release();
    two.release();
  }
}

const listen: (url: string, ...rest: Parameters<Handle['listen']>) => ReturnType<Handle['listen']> = async (
  url,
  channel,
  heard,
  lost,
) => {
  const client = new Client({
    connectionString: url,
    connectionTimeoutMillis: limits.waitForConnection,
    keepAlive: true,
    application_name: 'gazette listening',
  });
  let over = false;
  const end = (tell: boolean) => {
    if (over) return;
    over = true;
    client.end().catch(() => {});
    if (tell) lost();
  };
  client.on('error', () => end(true));
  client.on('end', () => end(true));
  client.on('notification', (message) => {
    if (!over && message.channel === channel) heard(message.payload ?? '');
  });
  try {
    await client.connect();
    await client.query(`listen ${client.escapeIdentifier(channel)}`);
  } catch (fault) {
    end(false);
    throw fault;
  }
  return {
    ping: async () => void (await client.query('select 1')),
    stop: async () => end(false),
  };
};
