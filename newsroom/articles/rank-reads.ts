import { asc, eq, sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { mostRead } from '@/db/schema/articles';
import { limits } from '@/db/schema/comments';
import { system } from '@/newsroom/people/actor';
import { record, write } from '@/newsroom/record';
import { getPublication } from '@/newsroom/settings/publication';
import { localTime } from './calendar';
import { leastRanked, ranked, rankedEvery, type Span, spans, weights } from './reads';

/**
 * Makes the ranking that pages draw. It changes at most every five minutes whoever asks, and only where its order did: pages
 * are printed anew for another order, never for another count. Answers whether it changed.
 */
export async function rankReads(now: Date): Promise<boolean> {
  const { timeZone } = await getPublication();
  return write(async (tx) => {
    if (await wasJustChanged(tx, now)) return false;
    const made: Place[] = [];
    for (const span of spans) made.push(...(await rankingOf(tx, span, localTime(now, timeZone))));
    const drawn = await tx.select().from(mostRead).orderBy(asc(mostRead.span), asc(mostRead.position));
    if (JSON.stringify(made.map(key)) === JSON.stringify(drawn.map(key))) return false;
    if (!(await takeTurn(tx, now))) return false;
    await tx.delete(mostRead);
    if (made.length > 0) await tx.insert(mostRead).values(made);
    await record(tx, system, { kind: 'reads.ranked' }, now);
    return true;
  });
}

type Place = typeof mostRead.$inferInsert;
const key = ({ span, position, articleId }: Place) => [span, position, articleId];

const turn = 'reads.ranked';
const before = (now: Date) => new Date(now.getTime() - rankedEvery);

/** Spares the database the counting; the turn itself is taken below. */
async function wasJustChanged(tx: Tx, now: Date): Promise<boolean> {
  const [last] = await tx.select({ at: limits.lastAt }).from(limits).where(eq(limits.subject, turn));
  return last !== undefined && last.at > before(now);
}

/** Takes the turn in one statement; its row holds back another instance until this ranking is made. */
async function takeTurn(tx: Tx, now: Date): Promise<boolean> {
  const taken = await tx
    .insert(limits)
    .values({ subject: turn, lastAt: now, windowAt: now })
    .onConflictDoUpdate({
      target: limits.subject,
      set: { lastAt: now, windowAt: now },
      setWhere: sql`${limits.lastAt} <= ${before(now).toISOString()}::timestamptz`,
    })
    .returning({ subject: limits.subject });
  return taken.length > 0;
}

async function rankingOf(tx: Tx, span: Span, local: string): Promise<Place[]> {
  const given = JSON.stringify(weights(span, local));
  const { rows } = (await tx.execute(sql`select article_id as id
    from jsonb_to_recordset(${given}::jsonb) as given(day date, weight float8) join reads using (day)
    join articles on articles.id = article_id and articles.state = 'published'
    group by article_id order by sum(count * weight) desc, article_id desc limit ${ranked}`)) as unknown as {
    rows: { id: string }[];
  };
  if (rows.length < leastRanked) return [];
  return rows.map(({ id }, at) => ({ span, position: at + 1, articleId: id }));
}
