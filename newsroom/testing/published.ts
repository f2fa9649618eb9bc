import { vi } from 'vitest';
import { db } from '@/db/client';
import { media } from '@/db/schema/media';
import { inExchange, newExchange } from '@/newsroom/answer';
import type { Manuscript } from '@/newsroom/articles/article';
import { draftArticle } from '@/newsroom/articles/draft-article';
import { publishArticle } from '@/newsroom/articles/publish-article';
import { newId } from '@/newsroom/id';
import { demo } from '@/newsroom/people/actor';
import { aStory, noon } from './cast';

/** A story made and published through the rules. */
export async function published(
  changes: Partial<Manuscript> = {},
  at: Date = noon,
): Promise<{ id: string; slug: string; story: Manuscript }> {
  const story = await aStory(changes);
  const drafted = await draftArticle(demo, story, at);
  if (!drafted.ok) throw new Error(drafted.problem);
  const shown = await publishArticle(demo, { id: drafted.id }, at);
  if (!shown.ok) throw new Error(shown.problem);
  return { id: drafted.id, slug: shown.slug, story };
}

/** A picture in the library, without its files. */
export async function aPicture(alt = 'A wall in the rain', uploadedBy: string | null = null): Promise<string> {
  const id = newId(noon);
  const row = {
    hash: `hash${id}`,
    width: 1280,
    height: 853,
    widths: [320, 1280],
    caption: 'The wall.',
    credit: 'Ida Lorne',
  };
  await db()
    .insert(media)
    .values({ id, ...row, alt, uploadedBy, createdAt: noon });
  return id;
}

/** What `read` gives, with the tags it read. */
export async function withTags<T>(read: () => Promise<T>): Promise<{ value: T; tags: Set<string> }> {
  const exchange = newExchange('');
  const value = await inExchange(exchange, read);
  return { value, tags: exchange.tags };
}

/** The statements that `read` sends to the database. */
export async function statementsOf(read: () => Promise<unknown>): Promise<{ sql: string; params: unknown[] }[]> {
  const spy = vi.spyOn(Reflect.get(db(), 'session'), 'prepareQuery');
  try {
    await read();
    return spy.mock.calls.map(([query]) => query as { sql: string; params: unknown[] });
  } finally {
    spy.mockRestore();
  }
}

/** How many statements `read` sends to the database. */
export async function countQueries(read: () => Promise<unknown>): Promise<number> {
  return (await statementsOf(read)).length;
}

interface Connection {
  query(text: string, params?: unknown[]): Promise<{ rows: Record<string, string>[] }>;
  release?(): void;
}

/**
 * How the database would go about every statement of `read`: EXPLAIN, one text a statement. With the page cost of a solid
 * disk (1.1, where the default of 4 is a turning one), so that a table of a few thousand rows is planned like a long one.
 */
export async function plansOf(read: () => Promise<unknown>): Promise<string[]> {
  const client = Reflect.get(db(), '$client');
  const one: Connection = 'exec' in client ? client : await client.connect();
  const plans: string[] = [];
  const statements = await statementsOf(read);
  await one.query('set random_page_cost = 1.1');
  for (const { sql, params } of statements) {
    const { rows } = await one.query(`explain ${sql}`, params);
    plans.push(rows.map((row) => row['QUERY PLAN']).join('\n'));
  }
  await one.query('reset random_page_cost');
  one.release?.();
  return plans;
}
