import { readFile } from 'node:fs/promises';
import { Client } from 'pg';
import { inject } from 'vitest';
import { adopt, closeDatabase, type Handle } from './client';
import { emptyTables, emptyUsedTables } from './empty';
import { openInMemory } from './open-embedded';
import { openPostgres } from './open-postgres';

declare module 'vitest' {
  interface ProvidedContext {
    /** A dump of the migrated embedded database, or the address of the migrated Postgres template. */
    template: { kind: 'embedded'; file: string } | { kind: 'postgres'; url: string };
  }
}

/** Kept between the tests of one process: emptying a database takes 10 ms, cloning one a second. */
const slot = Symbol.for('gazette.testing');
const shared = globalThis as { [slot]?: Promise<Handle> };

/** Deleted rows leave their place behind; after so many tests the tables are made new, so that no test pays for others. */
const testsUntilNew = 25;
let tests = 0;

async function empty(clone: Handle): Promise<void> {
  tests += 1;
  if (tests % testsUntilNew === 0) return emptyTables(clone.db);
  await emptyUsedTables(clone.db).catch(() => emptyTables(clone.db));
}

/**
 * An empty, migrated, throw-away database for one test, adopted as the one of the process. `close()` gives it back.
 *
 *     let database: { close(): Promise<void> };
 *     beforeEach(async () => { database = await freshDatabase(); });
 *     afterEach(() => database.close());
 */
export async function freshDatabase(): Promise<{ readonly kind: Handle['kind']; close(): Promise<void> }> {
  shared[slot] ??= cloneTemplate();
  const clone = await shared[slot];
  await empty(clone);
  adopt({ ...clone, close: async () => {} });
  return { kind: clone.kind, close: closeDatabase };
}

async function cloneTemplate(): Promise<Handle> {
  const template = inject('template');
  if (template.kind === 'embedded') return openInMemory(new Blob([await readFile(template.file)]));
  return openPostgres({ url: await cloneOf(template.url), connections: 10 });
}

/** The address of a new database on the test server, as bare as CREATE DATABASE makes it. For tests of opening. */
export function newPostgresDatabase(): Promise<string> {
  const template = inject('template');
  if (template.kind !== 'postgres') throw new Error('These tests run on the embedded database.');
  return newDatabase(template.url, 'template0');
}

/** A new database on the server of `template`, made from it; the address of the new one. */
function cloneOf(template: string): Promise<string> {
  return newDatabase(template, new URL(template).pathname.slice(1));
}

let made = 0;

async function newDatabase(beside: string, from: string): Promise<string> {
  const address = new URL(beside);
  made += 1;
  const name = `${address.pathname.slice(1)}_${process.pid}_${made}`;
  const maintenance = new URL(beside);
  maintenance.pathname = '/postgres';
  const client = new Client({ connectionString: maintenance.href });
  await client.connect();
  try {
    await client.query('select pg_advisory_lock(1)'); // two copies of one template at once refuse each other
    await client.query(`create database "${name}" template "${from}"`);
  } finally {
    await client.end();
  }
  address.pathname = `/${name}`;
  return address.href;
}
