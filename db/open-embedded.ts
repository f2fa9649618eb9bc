import { existsSync } from 'node:fs';
import { chmod, mkdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { PGlite, type PGliteOptions } from '@electric-sql/pglite';
import { drizzle } from 'drizzle-orm/pglite';
import type { Handle } from './client';
import { takeLock } from './lock.mjs';
import { migrate, readMigrations } from './migrate';
import * as schema from './schema/index';

/** Milliseconds. A server whose launcher was killed lets go of the folder last of all, after its readers. */
const patience = 10_000;

/**
 * Opens the embedded database in `dataDir`/database, made and migrated where it is missing. One process at a time: two on
 * one folder lose rows without an error, so a second one is refused once it has waited `patience`. Runs with fsync off: a power cut may cost the last writes.
 */
export async function openEmbedded(dataDir: string): Promise<Handle> {
  await mkdir(dataDir, { recursive: true, mode: 0o700 });
  const lock = await takeLock(join(dataDir, 'database.lock'), patience);
  try {
    const folder = join(dataDir, 'database');
    if (!existsSync(folder)) await make(folder);
    // Its files may be written by anybody (0666, as PGlite makes them); the folder lets nobody else in.
    await chmod(folder, 0o700);
    const client = await PGlite.create({ dataDir: folder });
    await migrate({ run: (sql) => runOn(client, sql) }, await readMigrations());
    return embeddedHandle(client, () => lock.release());
  } catch (fault) {
    await lock.release();
    throw fault;
  }
}

/** Makes the files beside their place and moves them there when they are whole: a start that was killed leaves no half. */
async function make(folder: string): Promise<void> {
  const draft = `${folder}.new`;
  await rm(draft, { recursive: true, force: true });
  const client = await PGlite.create({ dataDir: draft });
  await client.close();
  await rename(draft, folder);
}

/** A database in memory, from a dump where one is given. For tests. */
export async function openInMemory(loadDataDir?: Blob): Promise<Handle & { readonly client: PGlite }> {
  const options: PGliteOptions = loadDataDir ? { loadDataDir } : {};
  const client = await PGlite.create(options);
  if (!loadDataDir) await migrate({ run: (sql) => runOn(client, sql) }, await readMigrations());
  return { ...embeddedHandle(client, async () => {}), client };
}

async function runOn(client: PGlite, sql: string): Promise<Record<string, unknown>[]> {
  return ((await client.exec(sql)).at(-1)?.rows ?? []) as Record<string, unknown>[];
}

function embeddedHandle(client: PGlite, closed: () => Promise<void>): Handle {
  return {
    kind: 'embedded',
    db: drizzle({ client, schema }),
    async listen(channel, heard) {
      const stop = await client.listen(channel, heard);
      return { ping: async () => void (await client.query('select 1')), stop };
    },
    async close() {
      await client.close();
      await closed();
    },
  };
}
