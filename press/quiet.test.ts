import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { db } from '@/db/client';
import { freshDatabase } from '@/db/testing';
import { quietly } from './quiet';

let database: { close(): Promise<void> };
beforeAll(async () => {
  database = await freshDatabase();
});
afterAll(() => database.close());

it('a statement that fails is logged without the values that were in it', async () => {
  const address = 'ana@example.org';
  const faults = [
    sql`insert into users (id, email) values ('a', ${address})`,
    sql`select ${address}::integer`,
    sql`select ${`${address}\0`}::text`,
  ].map((statement) =>
    db()
      .execute(statement)
      .then(
        () => undefined,
        (fault: unknown) => fault,
      ),
  );
  for (const fault of await Promise.all(faults)) {
    expect(fault).toBeInstanceOf(Error);
    expect(quietly(fault)).not.toContain('ana@');
    expect(quietly(fault)).toMatch(/Error/);
  }
});

it('a fault of our own keeps its words and where it happened', () => {
  const said = quietly(new TypeError('no such thing'));
  expect(said).toMatch(/^TypeError: no such thing\n\s+at /);
});
