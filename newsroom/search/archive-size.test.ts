import { sql } from 'drizzle-orm';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { db } from '@/db/client';
import { freshDatabase } from '@/db/testing';
import { onServer } from '@/newsroom/testing/at-once';
import { anAuthor, later } from '@/newsroom/testing/cast';
import { leastCost } from '@/newsroom/testing/growth';
import { plansOf, published } from '@/newsroom/testing/published';
import { toAsked } from './asked';
import { byIndex, newestWith } from './hit-queries';
import { search } from './queries';

let database: Awaited<ReturnType<typeof freshDatabase>>;
beforeEach(async () => {
  database = await freshDatabase();
});
afterEach(() => database.close());

/**
 * Makes `stories` of it, an hour apart, each with four comments and with words of its own: 60 in the text and 5 in the
 * headline, drawn from 3,000 as language draws them, few of them often and most of them hardly ever. Every text says
 * Tidewick; the first five, and their comments, say lantern and are signed by `author`.
 */
async function archiveOf(like: string, author: string, stories: number): Promise<void> {
  const words = (count: number) =>
    sql.raw(
      `(select string_agg('w' || floor(exp(random() * 8))::int, ' ') from generate_series(1, ${count}) where n = n)`,
    );
  await db().transaction(async (tx) => {
    await tx.execute(sql`delete from articles where id like 'x%'`);
    await tx.execute(sql`create temporary table made as
    select n, 'x' || n as id, ${words(5)} as headline, ${words(60)} as body, case when n <= 5 then ' lantern ' else ' ' end as mark
    from generate_series(1, ${stories}) n`);
    await tx.execute(sql`insert into articles
    (id, slug, state, draft, draft_saved_at, created_at, live_version_id, headline, section_id, first_published_at, updated_at)
    select made.id, made.id, 'published', '{}', created_at, created_at, made.id || 'v', made.headline, section_id,
      first_published_at - n * interval '1 hour', updated_at from made, articles where articles.id = ${like}`);
    // In parts: one statement may take five seconds, and somebody else may be using the processor.
    for (let from = 1; from <= stories; from += 500) {
      const part = sql`n between ${from}::int and ${from + 499}::int`;
      await tx.execute(sql`insert into article_versions (id, article_id, number, manuscript, substantive, published_at)
    select id || 'v', id, 1, jsonb_build_object('headline', headline, 'body', jsonb_build_object('type', 'doc',
      'content', jsonb_build_array(jsonb_build_object('type', 'paragraph', 'content',
      jsonb_build_array(jsonb_build_object('type', 'text', 'text', 'tidewick' || mark || body)))))), true, now() from made where ${part}`);
      await tx.execute(sql`insert into article_bylines select id, ${author}, 1 from made where n <= 5 and ${part}`);
      await tx.execute(sql`insert into comments (id, article_id, root_id, depth, name, source, tree, state, verdict, dedupe, created_at)
    select id || '-' || c, id, id || '-' || c, 0, 'Ivo', 'x', jsonb_build_array(jsonb_build_object('type', 'paragraph', 'children',
      jsonb_build_array(jsonb_build_object('type', 'text', 'text', mark || substr(body, c * 40, 30))))), 'shown', '{}',
      id || '-' || c, now() from made, generate_series(1, 4) c where ${part}`);
    }
    await tx.execute(sql`drop table made`);
    await tx.execute(sql`analyze`);
  });
}

/** They find the same in a small archive and in a large one: by word, by name, by what is misspelt, and nothing at all. */
const queries = ['lantern', '"tidewick lantern"', 'Maren Aldous', 'Alduos', 'lantern -w1', 'nowhere'];

/** Milliseconds of processor time that each of the searches takes, of ten turns the least. */
async function costs(): Promise<number[]> {
  const all: number[] = [];
  for (const q of queries) all.push(await leastCost(() => search(toAsked({ q }), later(1)), 10));
  return all;
}

/** The plan of the one statement that is kept from reading everything by a setting of its own. */
async function planOfHits(words: string): Promise<string> {
  return db().transaction(async (tx) => {
    await tx.execute(byIndex);
    const { rows } = (await tx.execute(sql`explain ${newestWith(words, tx).getSQL()}`)) as unknown as {
      rows: Record<string, string>[];
    };
    return rows.map((row) => row['QUERY PLAN']).join('\n');
  });
}

it('the dearest search of 5,000 stories and 20,000 comments costs at most twice that of a thousandth, and none reads a table through', async () => {
  const { id } = await published({}, later(0));
  const author = await anAuthor('Maren Aldous');
  await archiveOf(id, author, 5);
  const small = await costs();
  await archiveOf(id, author, 5_000);
  const large = await costs();
  // A server works in a process of its own: there the plans below say it alone.
  if (!onServer) expect(Math.max(...large), `${small} then ${large}`).toBeLessThanOrEqual(2 * Math.max(...small));

  for (const words of [...queries, 'tidewick', 'w30', 'w3 or w5 or w9']) {
    const plans = await plansOf(() => search(toAsked({ q: words }), later(1)));
    for (const plan of [...plans, await planOfHits(words)])
      expect(plan, words).not.toMatch(/Seq Scan on (articles|article_versions|comments)\b/);
  }
  const everywhere = await search(toAsked({ q: 'tidewick' }), later(1));
  expect(everywhere).toMatchObject({ total: 200, more: true, pages: 20 });
}, 120_000);
