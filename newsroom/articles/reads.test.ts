import { eq, sql } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { db } from '@/db/client';
import { reads as counts, mostRead } from '@/db/schema/articles';
import { events } from '@/db/schema/record';
import { freshDatabase } from '@/db/testing';
import { touches } from '@/newsroom/events';
import { demo } from '@/newsroom/people/actor';
import { savePublication } from '@/newsroom/settings/publication';
import { later, noon } from '@/newsroom/testing/cast';
import { published, withTags } from '@/newsroom/testing/published';
import { forgetOldReads, keepReads } from './keep-reads';
import { rankReads } from './rank-reads';
import { readdressArticle } from './readdress-article';
import { rankedEvery, weights } from './reads';
import { listMostRead, readsOf } from './reads-queries';
import { unpublishArticle } from './unpublish-article';

let database: { close(): Promise<void> };
beforeEach(async () => {
  database = await freshDatabase();
  await savePublication(demo, { timeZone: 'Europe/London' }, noon);
});
afterEach(() => database.close());

const daysBefore = (days: number, from = noon) => new Date(from.getTime() - days * 86_400_000);
const atTurn = (turns: number) => new Date(noon.getTime() + turns * rankedEvery);
const read = (counted: Record<string, number>, at = noon) =>
  keepReads(new Map(Object.entries(counted).map(([slug, times]) => [`/articles/${slug}`, times])), at);
async function stories(...headlines: string[]) {
  const made = [];
  for (const headline of headlines) made.push(await published({ headline }));
  return made;
}
const listed = async () => {
  const found = await listMostRead(5);
  return found && [found.span, ...found.stories.map(({ headline }) => headline)];
};
const rankings = async () => (await db().select().from(events).where(eq(events.kind, 'reads.ranked'))).length;

describe('counting', () => {
  it('adds up by day of the paper’s own time zone, whichever instance and whichever of its addresses it was', async () => {
    const [{ id, slug } = { id: '', slug: '' }] = await stories('Ferry');
    await read({ [slug]: 3 });
    await readdressArticle(demo, { id, slug: 'ferries' }, later(1));
    await Promise.all([read({ ferries: 4, [slug]: 1 }), read({ ferries: 2 })]);
    await savePublication(demo, { timeZone: 'Pacific/Auckland' }, noon);
    await read({ ferries: 5 });
    expect(await db().select().from(counts).orderBy(counts.day)).toEqual([
      { articleId: id, day: '2026-11-20', count: 10 },
      { articleId: id, day: '2026-11-21', count: 5 },
    ]);
  });

  it('leaves out what is no article, and writes nothing where nothing was read', async () => {
    await read({ nowhere: 3, 'a"b': 1, __proto__: 2 });
    await keepReads(new Map(), noon);
    expect(await db().select().from(counts)).toEqual([]);
  });

  it('is told to the desk for today and for seven days', async () => {
    const [{ id, slug } = { id: '', slug: '' }, other] = await stories('Ferry', 'Bridge');
    for (const [days, times] of [
      [0, 5],
      [6, 20],
      [7, 400],
    ] as const)
      await read({ [slug]: times }, daysBefore(days));
    expect(await readsOf([id, other?.id ?? ''], noon)).toEqual(new Map([[id, { today: 5, week: 25 }]]));
  });

  it('is forgotten when no ranking looks at it any more', async () => {
    const [{ slug } = { slug: '' }] = await stories('Ferry');
    for (const days of [0, 8, 9, 10, 30]) await read({ [slug]: 1 }, daysBefore(days));
    await forgetOldReads(noon);
    await forgetOldReads(noon);
    const left = await db()
      .select({ day: sql<string>`min(${counts.day})::text` })
      .from(counts);
    expect(left).toEqual([{ day: '2026-11-11' }]);
    expect(await db().select().from(counts)).toHaveLength(3);
  });
});

describe('most read', () => {
  it('are the stories read most in 24 hours: today’s reads, and of yesterday’s the share that lies within', async () => {
    const [a, b, c] = await stories('A', 'B', 'C');
    if (!a || !b || !c) throw new Error('none');
    await read({ [a.slug]: 10, [b.slug]: 4, [c.slug]: 6 });
    await read({ [a.slug]: 1, [b.slug]: 16, [c.slug]: 0 }, daysBefore(1));
    await rankReads(noon);
    expect(await listed()).toEqual(['day', 'B', 'A', 'C']);
    expect(weights('day', '2026-11-20T18:00:00')).toEqual([
      { day: '2026-11-20', weight: 1 },
      { day: '2026-11-19', weight: 0.25 },
    ]);
    expect(
      weights('week', '2026-03-01T00:00:00')
        .map(({ day }) => day)
        .at(-1),
    ).toBe('2026-02-22');
  });

  it('are those of the week where the day has too few, and none where the week has too few', async () => {
    const [a, b, c] = await stories('A', 'B', 'C');
    if (!a || !b || !c) throw new Error('none');
    await read({ [a.slug]: 1 });
    expect(await rankReads(noon)).toBe(false);
    expect(await listed()).toBeNull();
    await read({ [b.slug]: 9, [c.slug]: 5 }, daysBefore(5));
    expect(await rankReads(later(1))).toBe(true);
    expect(await listed()).toEqual(['week', 'B', 'C', 'A']);
  });

  it('lose a story that was withdrawn at once, and its page is printed anew', async () => {
    const [a, b, c, d] = await stories('A', 'B', 'C', 'D');
    if (!a || !b || !c || !d) throw new Error('none');
    await read({ [a.slug]: 4, [b.slug]: 3, [c.slug]: 2, [d.slug]: 1 });
    await rankReads(noon);
    await unpublishArticle(demo, { id: a.id, because: 'It was wrong.' }, later(1));
    expect(await listed()).toEqual(['day', 'B', 'C', 'D']);
    const [withdrawn] = await db()
      .select({ payload: events.payload })
      .from(events)
      .where(eq(events.kind, 'article.unpublished'));
    const { tags } = await withTags(() => listMostRead(5));
    const touched = touches({ kind: 'article.unpublished', ...(withdrawn?.payload as object) } as Parameters<
      typeof touches
    >[0]);
    expect(touched.some((tag) => tags.has(tag))).toBe(true);
  });

  it('are ranked at most every five minutes, and only another order is an event', async () => {
    const [a, b, c] = await stories('A', 'B', 'C');
    if (!a || !b || !c) throw new Error('none');
    await read({ [a.slug]: 30, [b.slug]: 20, [c.slug]: 10 });
    expect(await rankReads(noon)).toBe(true);
    await read({ [c.slug]: 100 });
    expect(await rankReads(new Date(atTurn(1).getTime() - 1))).toBe(false);
    expect(await listed()).toEqual(['day', 'A', 'B', 'C']);
    expect(await rankReads(atTurn(1))).toBe(true);
    expect(await listed()).toEqual(['day', 'C', 'A', 'B']);
    for (let turn = 2; turn < 20; turn += 1) {
      await read({ [c.slug]: 50 }, atTurn(turn));
      expect(await rankReads(atTurn(turn))).toBe(false);
    }
    expect(await rankings()).toBe(2);
    expect((await withTags(() => listMostRead(5))).tags).toContain('most-read');
    expect(touches({ kind: 'reads.ranked' })).toEqual(['most-read']);
  });

  it('are ranked once by two instances at one time', async () => {
    const [a, b, c] = await stories('A', 'B', 'C');
    if (!a || !b || !c) throw new Error('none');
    await read({ [a.slug]: 3, [b.slug]: 2, [c.slug]: 1 });
    const done = await Promise.all([rankReads(noon), rankReads(noon), rankReads(noon)]);
    expect(done.filter(Boolean)).toHaveLength(1);
    expect(await rankings()).toBe(1);
    expect(await db().select().from(mostRead)).toHaveLength(6);
  });
});
