import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { handle } from '@/db/client';
import { freshDatabase } from '@/db/testing';
import { inExchange, newExchange } from './answer';
import type { Event } from './events';
import { demo, system } from './people/actor';
import { channel, heardBy, record, write } from './record';
import { saveSection } from './sections/save-section';
import { atOnce, onServer } from './testing/at-once';

const published: Event = {
  kind: 'article.published',
  articleId: 'a',
  slugs: ['new', 'old'],
  sections: ['s1', 's2'],
  authors: ['w'],
  tags: ['t'],
  months: ['2026-11'],
};

describe('recording', () => {
  let database: { close(): Promise<void> };
  beforeAll(async () => {
    database = await freshDatabase();
  });
  afterAll(() => database.close());

  it('is heard here once it is committed, told to the exchange, and never when it is undone', async () => {
    const heard: number[] = [];
    heardBy((id) => heard.push(id));
    const exchange = newExchange('');
    await inExchange(exchange, () => write((tx) => record(tx, system, published, new Date())));
    const undone = write(async (tx) => {
      await record(tx, system, published, new Date());
      throw new Error('undone');
    });
    await expect(undone).rejects.toThrow('undone');
    heardBy(undefined);
    expect(heard).toHaveLength(1);
    expect(exchange.recorded.map(({ id }) => id)).toEqual(heard);
  });

  it('an event with more tags than a NOTIFY can say is told as everything', async () => {
    const said: string[] = [];
    const line = await handle().listen(
      channel,
      (payload) => said.push(payload),
      () => {},
    );
    const slugs = Array.from({ length: 1_000 }, (_, n) => `a-rather-long-address-${n}`);
    await write((tx) => record(tx, system, { ...published, slugs }, new Date()));
    await line.ping();
    await line.stop();
    expect(said.some((payload) => /^\d+ \*$/.test(payload))).toBe(true);
  });

  // The embedded database runs one transaction after the other.
  it.runIf(onServer)('two that wait for each other both come to their end, and each is told once', async () => {
    const heard: number[] = [];
    heardBy((id) => heard.push(id));
    const both = barrier(2);
    const runs: string[] = [];
    // Each holds the lock that the other asks for next; the second time there is nobody left to wait for.
    const crossed = (mine: number, theirs: number) =>
      write(async (tx) => {
        runs.push(`${mine}`);
        await tx.execute(sql`select pg_advisory_xact_lock(${mine})`);
        await both();
        await tx.execute(sql`select pg_advisory_xact_lock(${theirs})`);
        await record(tx, system, published, new Date());
        return mine;
      });
    expect(await Promise.all([crossed(1, 2), crossed(2, 1)])).toEqual([1, 2]);
    heardBy(undefined);
    expect(runs).toHaveLength(3);
    expect(heard).toHaveLength(2);
  });

  it('of two who take one name at the same moment the later gets the next', async () => {
    const names = ['Harbour', 'Harbour'];
    const add = names.map((name) => () => saveSection(demo, { name }, new Date()));
    const addresses = (await atOnce(sql`lock table sections in share mode`, add)).map((done) => done.ok && done.slug);
    expect(addresses.sort()).toEqual(['harbour', 'harbour-2']);
  });

  it('any other failure is said at once', async () => {
    let runs = 0;
    const failing = write((tx) => {
      runs += 1;
      return tx.execute(sql`select 1 / 0`);
    });
    await expect(failing).rejects.toThrow();
    expect(runs).toBe(1);
  });
});

/** Waits until `count` have come; whoever comes later does not wait. */
function barrier(count: number): () => Promise<void> {
  let come = 0;
  let open = () => {};
  const all = new Promise<void>((resolve) => {
    open = resolve;
  });
  return () => {
    come += 1;
    if (come >= count) open();
    return all;
  };
}
