import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CannotStart } from './cannot-start';
import { locks } from './locks';

/** As much of a connection as migrating needs: one session, simple queries. */
export interface Session {
  run(sql: string): Promise<Record<string, unknown>[]>;
}

export interface Migration {
  readonly name: string;
  readonly sql: string;
  readonly hash: string;
}

/** The reviewed migrations in `folder`, in the order of drizzle-kit's journal. */
export async function readMigrations(folder = join(process.cwd(), 'db/migrations')): Promise<Migration[]> {
  const journal = JSON.parse(await readFile(join(folder, 'meta/_journal.json'), 'utf8')) as {
    entries: { tag: string }[];
  };
  return Promise.all(
    journal.entries.map(async ({ tag: name }) => {
      const sql = await readFile(join(folder, `${name}.sql`), 'utf8');
      return { name, sql, hash: createHash('sha256').update(sql).digest('hex') };
    }),
  );
}

/**
 * Brings the database of `session` to the schema of `migrations`: those missing are applied in one transaction, under an
 * advisory lock, so that several servers may start at once. Refuses a database that a newer Gazette has migrated, and one
 * whose migrations were another text. Returns the names it applied.
 */
export async function migrate(session: Session, migrations: readonly Migration[]): Promise<string[]> {
  await session.run(`select pg_advisory_lock(${locks.migration})`);
  try {
    const pending = await pendingOf(session, migrations);
    if (pending.length === 0) return [];
    await session.run('begin');
    try {
      await session.run(
        'create table if not exists schema_migrations (name text primary key, hash text not null, applied_at timestamptz not null default now())',
      );
      for (const { name, sql, hash } of pending) {
        await session.run(sql);
        await session.run(`insert into schema_migrations (name, hash) values ('${name}', '${hash}')`);
      }
      await session.run('commit');
    } catch (fault) {
      await session.run('rollback');
      throw fault;
    }
    return pending.map(({ name }) => name);
  } finally {
    await session.run(`select pg_advisory_unlock(${locks.migration})`);
  }
}

async function pendingOf(session: Session, migrations: readonly Migration[]): Promise<Migration[]> {
  const [found] = await session.run("select to_regclass('schema_migrations') is not null as here");
  const rows = found?.here ? await session.run('select name, hash from schema_migrations order by name') : [];
  const applied = new Map(rows.map((row) => [String(row.name), String(row.hash)]));
  const known = new Map(migrations.map(({ name, hash }) => [name, hash]));
  for (const [name, hash] of applied) {
    if (!known.has(name))
      throw new CannotStart(
        `The database was migrated by a newer Gazette (${name} is unknown here). Start that version, or restore a backup made before.`,
      );
    if (known.get(name) !== hash)
      throw new CannotStart(
        `The migration ${name} was applied with another text. Put the file back as it was; migrations only go forward.`,
      );
  }
  return migrations.filter(({ name }) => !applied.has(name));
}
