import { PGlite } from '@electric-sql/pglite';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type Migration, migrate, readMigrations, type Session } from './migrate';

let client: PGlite;
const session: Session = { run: async (sql) => ((await client.exec(sql)).at(-1)?.rows ?? []) as never };
const one: Migration = { name: '0000_one', sql: 'create table one (id int)', hash: 'a' };
const two: Migration = { name: '0001_two', sql: 'create table two (id int)', hash: 'b' };

beforeAll(async () => {
  client = await PGlite.create();
});
afterAll(() => client.close());
beforeEach(async () => {
  await client.exec('drop schema public cascade; create schema public');
});

async function tables(): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    "select tablename as name from pg_tables where schemaname = 'public' order by 1",
  );
  return rows.map(({ name }) => name);
}

test('what is missing is applied in order, once', async () => {
  expect(await migrate(session, [one])).toEqual(['0000_one']);
  expect(await migrate(session, [one, two])).toEqual(['0001_two']);
  expect(await migrate(session, [one, two])).toEqual([]);
  expect(await tables()).toEqual(['one', 'schema_migrations', 'two']);
});

test('a migration that fails leaves nothing of itself or of those beside it', async () => {
  const faulty = { ...two, sql: 'create table two (id int); select nonsense' };
  await expect(migrate(session, [one, faulty])).rejects.toThrow(/nonsense/);
  expect(await tables()).toEqual([]);
  expect(await migrate(session, [one, two])).toHaveLength(2);
});

test('a database of a newer Gazette is refused and left alone', async () => {
  await migrate(session, [one, two]);
  await expect(migrate(session, [one])).rejects.toThrow(/newer Gazette \(0001_two/);
  expect(await tables()).toEqual(['one', 'schema_migrations', 'two']);
});

test('a migration whose text was changed after it was applied is refused', async () => {
  await migrate(session, [one]);
  await expect(migrate(session, [{ ...one, hash: 'c' }, two])).rejects.toThrow(/another text/);
  expect(await tables()).toEqual(['one', 'schema_migrations']);
});

test('the migrations of this version lie in the journal’s order', async () => {
  const names = (await readMigrations()).map(({ name }) => name);
  expect(names).toEqual([...names].sort());
  expect(names[0]).toBe('0000_first');
});
