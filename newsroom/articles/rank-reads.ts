import { asc, sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { mostRead } from '@/db/schema/articles';
import { limits } from '@/db/schema/comments';
import { record, write } from '@/newsroom/events';
import { system } from '@/newsroom/people/actor';
import { getPublication } from '@/newsroom/settings/publication';
import { localTime } from './calendar';
import { ranked, rankedEvery, type Span, spans, weights } from './reads';

/**
 * Makes the ranking that pages draw, at most every five minutes whoever asks, and says so only where its order changed: pages
 * are printed anew for another order, never for another count. Answers whether it changed.
 */
export async function rankReads(now: Date): Promise<boolean> {
  const { timeZone } = await getPublication();
  return write(async (tx) => {
    if (!(await isDue(tx, now))) return false;
    const made = (await Promise.all(spans.map((span) => rankingOf(tx, span, localTime(now, timeZone))))).flat();
    const before = await tx.select().from(mostRead).orderBy(asc(mostRead.span), asc(mostRead.position));
    if (JSON.stringify(made.map(key)) === JSON.stringify(before.map(key))) return false;
    await tx.delete(mostRead);
    if (made.length > 0) await tx.insert(mostRead).values(made);
    await record(tx, system, { kind: 'reads.ranked' }, now);
    return true;
  });
}

type Place = typeof mostRead.$inferInsert;
const key = ({ span, position, articleId }: Place) => [span, position, articleId];

/** Takes the turn in one statement; its row holds back another instance until this ranking is made. */
async function isDue(tx: Tx, now: Date): Promise<boolean> {
  const taken = await tx
    .insert(limits)
    .values({ subject: 'reads.ranked', lastAt: now, windowAt: now })
    .onConflictDoUpdate({
      target: limits.subject,
      set: { lastAt: now, windowAt: now },
      setWhere: sql`${limits.lastAt} <= ${new Date(now.getTime() - rankedEvery).toISOString()}::timestamptz`,
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
  return rows.map(({ id }, at) => ({ span, position: at + 1, articleId: id }));
}
