import { sql } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, inject, test, vi } from 'vitest';
import { openProxy } from '@/press/testing/proxy';
import { adopt, handle } from './client';
import { openPostgres, refuseOld, refusePooler } from './open-postgres';
import { freshDatabase, newPostgresDatabase } from './testing';

let database: { close(): Promise<void> };
beforeEach(async () => {
  database = await freshDatabase();
});
afterEach(() => database.close());

test('a database is opened once a process', () => {
  expect(() => adopt(handle())).toThrow(/open already/);
});

test('a NOTIFY is heard, in the order of the commits, before a ping asked after it is answered', async () => {
  const heard: string[] = [];
  const ear = await handle().listen('gazette_test', (payload) => heard.push(payload), vi.fn());
  for (const word of ['one', 'two', 'three']) await handle().db.execute(sql`select pg_notify('gazette_test', ${word})`);
  await ear.ping();
  await vi.waitFor(() => expect(heard).toEqual(['one', 'two', 'three']));
  await ear.stop();
  await handle().db.execute(sql`select pg_notify('gazette_test', 'four')`);
  expect(heard).toHaveLength(3);
});

test('what a transaction said is heard only when it commits', async () => {
  const heard: string[] = [];
  const ear = await handle().listen('gazette_test', (payload) => heard.push(payload), vi.fn());
  const said = handle().db.transaction(async (tx) => {
    await tx.execute(sql`select pg_notify('gazette_test', 'never')`);
    throw new Error('undone');
  });
  await expect(said).rejects.toThrow('undone');
  await handle().db.execute(sql`select pg_notify('gazette_test', 'after')`);
  await vi.waitFor(() => expect(heard).toEqual(['after']));
  await ear.stop();
});

describe('on Postgres', () => {
  const here = inject('template').kind === 'postgres';

  test.runIf(here)('three servers that start at once on an empty database all come up', async () => {
    const url = await newPostgresDatabase();
    const handles = await Promise.all([1, 2, 3].map(() => openPostgres({ url })));
    for (const open of handles) {
      const { rows } = (await open.db.execute(sql`select count(*)::int as n from schema_migrations`)) as never as {
        rows: { n: number }[];
      };
      expect(rows[0]?.n).toBeGreaterThan(0);
      await open.close();
    }
  });

  test.runIf(here)('a statement that takes longer than five seconds is ended', async () => {
    const began = Date.now();
    await expect(handle().db.execute(sql`select pg_sleep(30)`)).rejects.toThrow();
    expect(Date.now() - began).toBeLessThan(15_000); // it would sleep for thirty
  });

  test.runIf(here)('nobody waits longer than five seconds for a connection', async () => {
    const open = await openPostgres({ url: await newPostgresDatabase(), connections: 2 });
    const busy = [1, 2].map(() =>
      open.db.transaction(async (tx) => {
        await tx.execute(sql`select pg_sleep(4.5)`);
        await tx.execute(sql`select pg_sleep(4.5)`);
      }),
    );
    const began = Date.now();
    await expect(open.db.execute(sql`select 1`)).rejects.toThrow();
    expect(Date.now() - began).toBeLessThan(8_500); // the connections are free again after nine
    await Promise.all(busy);
    await open.close();
  });

  test.runIf(here)('a lost listening connection is told once', async () => {
    const lost = vi.fn();
    const ear = await handle().listen('gazette_test', vi.fn(), lost);
    await handle().db.execute(
      sql`select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'gazette listening' and datname = current_database()`,
    );
    await vi.waitFor(() => expect(lost).toHaveBeenCalledTimes(1));
    await expect(ear.ping()).rejects.toThrow();
  });

  test.runIf(here)('the startup of a connection says nothing that a pooler refuses', async () => {
    const line = await openProxy(await newPostgresDatabase());
    const open = await openPostgres({ url: line.url });
    // PgBouncer takes these and refuses the rest, unless it is told to ignore them.
    const taken = ['user', 'database', 'application_name', 'client_encoding'];
    expect(line.startups.length).toBeGreaterThan(1);
    for (const startup of line.startups) expect(taken).toEqual(expect.arrayContaining(startup));
    const { rows } = (await open.db.execute(sql`show statement_timeout`)) as unknown as { rows: unknown[] };
    expect(rows).toEqual([{ statement_timeout: '5s' }]);
    await open.close();
    await line.close();
  });

  test.runIf(here)('a server reached directly is not taken for a pooler', async () => {
    await expect(
      openPostgres({ url: await newPostgresDatabase() }).then((open) => open.close()),
    ).resolves.toBeUndefined();
  });
});

describe('what is refused', () => {
  test('a server that does not answer is named with the setting to mend, without the password', async () => {
    const opening = openPostgres({ url: 'postgres://me:hush@127.0.0.1:1/none' });
    await expect(opening).rejects.toThrow(/cannot be reached .*DATABASE_URL/);
    await expect(opening).rejects.not.toThrow(/hush/);
  });

  test('Postgres 14 is named and refused, 15 is not', () => {
    expect(() => refuseOld(140_012)).toThrow(/Postgres 14.+15 or later/);
    expect(() => refuseOld(150_000)).not.toThrow();
  });

  test('a pooler that swaps server processes between transactions is refused', async () => {
    let held: number | undefined;
    const client = (name: string) => ({
      async query(text: string) {
        if (text === 'begin') held = 1;
        const pid = name === 'two' || held === undefined ? 1 : 2; // the first process is taken while two's transaction runs
        return { rows: [{ pid }] };
      },
      release() {},
    });
    const clients = [client('one'), client('two')];
    const pool = { connect: async () => clients.shift() } as unknown as Parameters<typeof refusePooler>[0];
    await expect(refusePooler(pool)).rejects.toThrow(/pooler in transaction mode/);
  });
});
