import { sql } from 'drizzle-orm';
import { db } from '@/db/client';
import { articleSlugs, reads } from '@/db/schema/articles';
import { getPublication } from '@/newsroom/settings/publication';
import { localTime } from './calendar';

/**
 * Adds `counts` (the address of an article → how often its page was served) to today's, in one statement. Instances on one
 * database add up; an address that is no article's is left out. In the order of ids, so that two instances never wait for each other.
 */
export async function keepReads(counts: ReadonlyMap<string, number>, now: Date): Promise<void> {
  if (counts.size === 0) return;
  const { timeZone } = await getPublication();
  const day = localTime(now, timeZone).slice(0, 10);
  const given = JSON.stringify(
    Object.fromEntries([...counts].map(([path, times]) => [path.slice(below.length), times])),
  );
  await db().execute(sql`insert into ${reads} (article_id, day, count)
    select ${articleSlugs.articleId}, ${day}::date, sum(given.value::int)::int
    from jsonb_each_text(${given}::jsonb) as given join ${articleSlugs} on ${articleSlugs.slug} = given.key
    group by 1 order by 1
    on conflict (article_id, day) do update set count = ${reads.count} + excluded.count`);
}

const below = '/articles/';

/** Days that nothing shows any more are forgotten: a ranking looks seven days back, and into the eighth. Safe to run twice. */
export async function forgetOldReads(now: Date): Promise<void> {
  await db().execute(sql`delete from ${reads} where day < ${now.toISOString().slice(0, 10)}::date - 9`);
}
