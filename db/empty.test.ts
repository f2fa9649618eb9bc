import { sql } from 'drizzle-orm';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { db } from './client';
import { emptyTables, emptyUsedTables } from './empty';
import { freshDatabase } from './testing';

let database: Awaited<ReturnType<typeof freshDatabase>>;
beforeEach(async () => {
  database = await freshDatabase();
});
afterEach(() => database.close());

const ids = async (): Promise<number[]> => {
  const { rows } = (await db().execute(sql`select id, parent from counted order by id`)) as unknown as {
    rows: { id: number }[];
  };
  return rows.map(({ id }) => Number(id));
};

it.each([
  ['by deleting what is there', emptyUsedTables],
  ['by making every table new', emptyTables],
])('a database is emptied %s, also of rows that refer to each other, and counts from one again', async (_, empty) => {
  await db().execute(
    sql`create table counted (id integer generated always as identity primary key, parent integer references counted)`,
  );
  try {
    for (let time = 0; time < 2; time += 1) {
      await db().execute(sql`insert into counted (parent) values (null), (1), (2)`);
      expect(await ids()).toEqual([1, 2, 3]);
      await empty(db());
      expect(await ids()).toEqual([]);
    }
    await db().execute(sql`insert into counted (parent) values (null)`);
    await expect(db().execute(sql`insert into counted (parent) values (77)`)).rejects.toThrow(); // references hold again
  } finally {
    await db().execute(sql`drop table counted`);
  }
});

it('a database that holds very much is not emptied row by row', async () => {
  await db().execute(sql`create table counted (id integer generated always as identity primary key, parent integer)`);
  try {
    await db().execute(sql`insert into counted (parent) select 1 from generate_series(1, 501)`);
    await expect(emptyUsedTables(db())).rejects.toThrow('Too much');
    expect(await ids()).toHaveLength(501);
  } finally {
    await db().execute(sql`drop table counted`);
  }
});
