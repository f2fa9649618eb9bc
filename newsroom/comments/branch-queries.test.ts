import { sql } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { db } from '@/db/client';
import { freshDatabase } from '@/db/testing';
import { plansOf } from '@/newsroom/testing/published';
import { getBranch } from './branch-queries';
import type { CommentDto } from './comment';
import { placeInThread } from './page-of';
import { getThread } from './queries';
import { anArticle } from './testing';
import { everyOne } from './thread';

let database: { close(): Promise<void> };
let article: string;
beforeEach(async () => {
  database = await freshDatabase();
  article = await anArticle('bridge');
});
afterEach(() => database.close());

/** Comments `from` to `to` of one conversation that begins with c1, each a minute after the last; `parent` is SQL over n. */
async function talk(from: number, to: number, parent: string, depth: string): Promise<void> {
  await db().execute(sql`insert into comments
    (id, article_id, parent_id, root_id, depth, name, source, tree, state, verdict, dedupe, created_at, shown_at)
    select 'c' || n, ${article}, ${sql.raw(parent)}, 'c1', ${sql.raw(depth)}, 'Name ' || n, 'w', '[{"type":"paragraph","children":[]}]'::jsonb,
      'shown', '{}'::jsonb, 'd' || n, at, at
    from (select n, '2026-05-04T12:00:00Z'::timestamptz + n * interval '1 minute' as at from generate_series(${from}::int, ${to}::int) n) said`);
}
/** Each answers the one before. */
const chain = async (length: number) => {
  await talk(1, 1, 'null', '0');
  await talk(2, length, "'c' || (n - 1)", 'n - 1');
};
/** All answer the first. */
const fan = async (replies: number) => {
  await talk(1, 1, 'null', '0');
  await talk(2, replies + 1, "'c1'", '1');
};
const ids = (comments: CommentDto[]) => [...everyOne(comments)].map(({ id }) => id);
const waysOn = (comments: CommentDto[]) =>
  [...everyOne(comments)].flatMap(({ id, more }) => (more ? [[id, more] as const] : []));
const best = { sort: 'best', page: 1 } as const;
/** Follows every way on from a page until nothing is left, and answers all that was seen. */
async function walk(first: CommentDto[]): Promise<Set<string>> {
  const seen = new Set(ids(first));
  const ways = new Set([...everyOne(first)].flatMap(({ more }) => more?.id ?? []));
  for (const id of ways) {
    for (let page = 1, pages = 1; page <= pages; page += 1) {
      const branch = await getBranch('bridge', id, page);
      if (!branch) throw new Error(`The way to ${id} leads nowhere.`);
      pages = branch.pages;
      for (const one of ids([branch.comment])) seen.add(one);
      for (const { id: from, more } of everyOne([branch.comment])) if (more && from !== id) ways.add(more.id);
    }
  }
  return seen;
}

describe('a conversation that goes deep', () => {
  it('is continued on a page of its own after three replies in one column', async () => {
    await chain(50);
    const thread = await getThread(article, best);
    expect(ids(thread?.conversations ?? [])).toEqual(['c1', 'c2', 'c3', 'c4', 'c5', 'c6', 'c7']);
    expect(waysOn(thread?.conversations ?? [])).toEqual([['c7', { id: 'c7', count: 43 }]]);
  });

  it('is fifty deep on three pages, one way on each', async () => {
    await chain(50);
    const second = await getBranch('bridge', 'c7', 1);
    expect(waysOn(second ? [second.comment] : [])).toEqual([['c30', { id: 'c30', count: 20 }]]);
    const third = await getBranch('bridge', 'c30', 1);
    expect(ids(third ? [third.comment] : []).at(-1)).toBe('c50');
  });

  it('tells apart what answers an earlier comment late, and leads to that too', async () => {
    await chain(40);
    await talk(41, 41, "'c2'", '2');
    const thread = await getThread(article, best);
    expect(waysOn(thread?.conversations ?? [])).toEqual([
      ['c1', { id: 'c1', count: 10 }],
      ['c7', { id: 'c7', count: 24 }],
    ]);
    expect((await walk(thread?.conversations ?? [])).size).toBe(41);
  });

  it('says nothing of more where there are three', async () => {
    await chain(7);
    const all = [...everyOne((await getThread(article, best))?.conversations ?? [])];
    expect(all.map(({ more }) => more)).toEqual(all.map(() => null));
  });

  it('can be read to its end by the ways it names', async () => {
    await chain(50);
    expect((await walk((await getThread(article, best))?.conversations ?? [])).size).toBe(50);
  });

  it('leads from any comment back to the nearest place that the thread draws', async () => {
    await chain(50);
    expect((await getBranch('bridge', 'c6', 1))?.back).toEqual({ page: 1, id: 'c6' });
    expect((await getBranch('bridge', 'c40', 1))?.back).toEqual({ page: 1, id: 'c7' });
    expect(await placeInThread('c40', 'c1')).toEqual({ page: 1, id: 'c7' });
  });
});

describe('a page of many long conversations', () => {
  /** `number` conversations, r1 the oldest, each answered `replies` times by turns: r1-2 is the second answer to r1. */
  const many = (number: number, replies: number) =>
    db().execute(sql`insert into comments
      (id, article_id, parent_id, root_id, depth, name, source, tree, state, verdict, dedupe, created_at, shown_at)
      select case when n = 0 then 'r' || r else 'r' || r || '-' || n end, ${article}, case when n > 0 then 'r' || r end, 'r' || r,
        least(n, 1), 'Name', 'w', '[{"type":"paragraph","children":[]}]'::jsonb, 'shown', '{}'::jsonb, 'd' || r || '-' || n, at, at
      from (select r, n, '2026-05-04T12:00:00Z'::timestamptz + (n * 100 + r) * interval '1 minute' as at
        from generate_series(1, ${number}::int) r, generate_series(0, ${replies}::int) n) said`);
  const drawnOf = (conversations: CommentDto[] = []) =>
    conversations.map(({ replies, more }) => [replies.length, more?.count ?? 0]);

  it('draws of each the first three replies, says how many more there are, and leads to them', async () => {
    await many(50, 10);
    const { conversations = [] } = (await getThread(article, best)) ?? {};
    expect(drawnOf(conversations)).toEqual(Array.from({ length: 50 }, () => [3, 7]));
    expect((await walk(conversations)).size).toBe(550);
  });

  it('gives the long ones what the short ones do not take', async () => {
    await many(50, 20);
    await db().execute(
      sql`delete from comments where substr(root_id, 2)::int > 10 and depth > 0 and id not like '%-1'`,
    );
    const { conversations = [] } = (await getThread(article, best)) ?? {};
    const shorter = Array.from({ length: 40 }, () => [1, 0]);
    expect(drawnOf(conversations)).toEqual([...shorter, ...Array.from({ length: 10 }, () => [11, 9])]);
    expect((await walk(conversations)).size).toBe(290);
  });

  it('is read by indexes, and so are its branches and places, however many comments the paper has', async () => {
    await many(400, 20);
    await db().execute(sql`analyze comments`);
    const plans = await plansOf(async () => {
      await getThread(article, best);
      await getBranch('bridge', 'r7', 1);
      await getBranch('bridge', 'r7-4', 1);
    });
    expect(plans.filter((plan) => plan.includes('comments_answers'))).not.toEqual([]);
    for (const plan of plans) expect(plan).not.toContain('Seq Scan on comments');
  });

  it('leads back to what it draws of them', async () => {
    await many(50, 10);
    expect(await placeInThread('r7-3', 'r7')).toEqual({ page: 1, id: 'r7-3' });
    expect(await placeInThread('r7-4', 'r7')).toEqual({ page: 1, id: 'r7' });
    expect((await getBranch('bridge', 'r7-4', 1))?.back).toEqual({ page: 1, id: 'r7' });
  });
});

describe('a conversation that goes wide', () => {
  it('is not printed whole into the article, and says how much is not', async () => {
    await fan(300);
    const [drawn] = (await getThread(article, best))?.conversations ?? [];
    expect(drawn?.replies).toHaveLength(30);
    expect(drawn?.more).toEqual({ id: 'c1', count: 270 });
  });

  it('stands whole on the pages of its first comment, fifty replies each', async () => {
    await fan(300);
    const branch = await getBranch('bridge', 'c1', 6);
    expect([branch?.pages, branch?.comment.replies.length, branch?.comment.replies.at(-1)?.id]).toEqual([
      6,
      50,
      'c301',
    ]);
    expect(await getBranch('bridge', 'c1', 7)).toBeNull();
    expect((await walk((await getThread(article, best))?.conversations ?? [])).size).toBe(301);
  });

  it('counts what was taken away as nothing to read', async () => {
    await fan(40);
    await db().execute(sql`update comments set state = 'spam' where id in ('c39', 'c40', 'c2')`);
    const [drawn] = (await getThread(article, best))?.conversations ?? [];
    expect(drawn?.replies).toHaveLength(29);
    expect(drawn?.more).toEqual({ id: 'c1', count: 8 });
  });

  it('can be read to its end where the replies have long branches of their own', async () => {
    await fan(3);
    await talk(5, 90, "'c' || case when n % 2 = 0 then n - 2 else 3 end", '2');
    expect((await walk((await getThread(article, best))?.conversations ?? [])).size).toBe(90);
  });
});
