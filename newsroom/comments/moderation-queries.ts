import 'server-only';
import { sql } from 'drizzle-orm';
import { db } from '@/db/client';
import { reads } from '@/newsroom/answer';
import { getModeration, type ModerationSettings } from '@/newsroom/settings/moderation';
import { type MonthOfModeration, monthsShown, smallest } from './moderation-figures';

export interface ModerationFiguresDto {
  /** The last day that is counted, yyyy-mm-dd: yesterday, when the page was made. */
  until: string;
  /** The newest first; months in which nothing was decided are not there. */
  months: MonthOfModeration[];
}

/** The rules in force as the public page tells them: which words are watched for is nobody's business but the newsroom's. */
export type RulesDto = Omit<ModerationSettings, 'watchWords'> & { watches: boolean };

export async function getRulesInForce(): Promise<RulesDto> {
  const { watchWords, ...rules } = await getModeration();
  return { ...rules, watches: watchWords.length > 0 };
}

async function rowsOf<Row>(query: ReturnType<typeof sql>): Promise<Row[]> {
  return ((await db().execute(query)) as unknown as { rows: Row[] }).rows;
}

/**
 * What was decided in the last twelve months, from the events, up to the end of yesterday in the paper's time zone: so the
 * page changes once a day however much is decided. What its decider took back is not counted.
 */
export async function getModerationFigures(timeZone: string, now: Date): Promise<ModerationFiguresDto> {
  reads('counts:moderation');
  const local = sql`(${now.toISOString()}::timestamptz at time zone ${timeZone})`;
  const end = sql`(date_trunc('day', ${local}) at time zone ${timeZone})`;
  const start = sql`(date_trunc('month', ${local} - interval '${sql.raw(String(monthsShown - 1))} months') at time zone ${timeZone})`;
  const month = sql`to_char(e.at at time zone ${timeZone}, 'YYYY-MM')`;
  const between = sql`e.at >= ${start} and e.at < ${end}`;
  const stands = sql`not exists (select 1 from events u where u.subject_id = e.subject_id and u.id > e.id
    and u.kind = 'comment.decision-undone' and u.payload->>'undid' = e.kind)`;
  const [reasons, decisions, appeals, [last]] = await Promise.all([
    rowsOf<{ month: string; reason: string; number: number }>(sql`select ${month} as month,
      coalesce(e.payload->>'reason', 'other') as reason, count(*)::int as number from events e
      where e.kind in ('comment.rejected', 'comment.removed', 'comment.spam') and ${between} and ${stands} group by 1, 2`),
    rowsOf<{ month: string; number: number; minutes: number }>(sql`select ${month} as month, count(*)::int as number,
      (percentile_cont(0.5) within group (order by extract(epoch from e.at - c.created_at)) / 60)::float8 as minutes
      from events e join comments c on c.id = e.subject_id
      where e.kind in ('comment.approved', 'comment.rejected', 'comment.spam') and e.actor_kind in ('user', 'demo')
        and coalesce(e.payload->'was'->>'state', 'held') = 'held' and ${between} and ${stands} group by 1`),
    rowsOf<{ month: string; number: number; upheld: number }>(sql`select ${month} as month, count(*)::int as number,
      (count(*) filter (where e.payload->>'upheld' = 'true'))::int as upheld from events e
      where e.kind = 'appeal.decided' and ${between} group by 1`),
    rowsOf<{ day: string }>(sql`select to_char(${local} - interval '1 day', 'YYYY-MM-DD') as day`),
  ]);
  const names = [...reasons, ...decisions, ...appeals].map((row) => row.month);
  const months = [...new Set(names)].sort().reverse();
  return {
    until: last?.day ?? '',
    months: months.map((name) => {
      const decided = decisions.find((row) => row.month === name);
      const appealed = appeals.find((row) => row.month === name);
      const here = reasons.filter((row) => row.month === name);
      const enough = decided && decided.number >= smallest;
      return {
        month: name,
        byReason: Object.fromEntries(here.map(({ reason, number }) => [reason, number])),
        decided: decided?.number ?? 0,
        medianMinutes: enough ? Math.round(decided.minutes) : null,
        appeals: appealed?.number ?? 0,
        upheld: appealed?.upheld ?? 0,
      };
    }),
  };
}
