import { type SQL, sql } from 'drizzle-orm';
import { db, type Tx } from '@/db/client';
import { system } from '@/newsroom/people/actor';
import { record, write } from '@/newsroom/record';
import { getModeration } from '@/newsroom/settings/moderation';

/** Threads that are closed or opened in one transaction. */
const slice = 50;
/** Milliseconds between two looks at the clock: what is due is done within five seconds (decision 103). */
export const lookEvery = 2_000;

/** What the clock does to a thread, each with the threads that are due and what becomes of them. The words are those of the indexes. */
interface Turn {
  kind: 'thread.closed' | 'pause.ended';
  due: SQL;
  set: SQL;
}

function turnsAt(now: Date, closeAfterDays: number): Turn[] {
  const at = sql`${now.toISOString()}::timestamptz`;
  const closed = (when: SQL) => sql`comments = 'closed', comments_until = ${when}`;
  const age = sql`make_interval(secs => ${closeAfterDays * 86_400})`;
  const turns: Turn[] = [
    {
      kind: 'pause.ended',
      due: sql`comments = 'paused' and comments_until <= ${at}`,
      set: sql`comments = comments_after, comments_note = '', comments_until = null`,
    },
    {
      kind: 'thread.closed',
      due: sql`comments in ('open', 'approval', 'slowed') and comments_until <= ${at}`,
      set: closed(sql`comments_until`),
    },
  ];
  if (closeAfterDays === 0) return turns;
  const byAge: Turn = {
    kind: 'thread.closed',
    due: sql`state = 'published' and comments in ('open', 'approval', 'slowed') and not comments_kept_open
      and comments_until is null and first_published_at <= ${at} - ${age}`,
    set: closed(sql`first_published_at + ${age}`),
  };
  return [...turns, byAge];
}

/**
 * Ends the pauses and closes the threads whose time has come, each with its event, and answers how many. Whichever instance
 * comes to a thread takes it (`skip locked`), so that each turns once; what fell due while nobody was up is done at the
 * first look. A thread whose pause is over and whose day is past is opened and closed in the same look.
 */
export async function keepHours(now: Date): Promise<number> {
  const { closeAfterDays } = await getModeration();
  let done = 0;
  for (const turn of turnsAt(now, closeAfterDays)) {
    if (!(await isAnyDue(turn))) continue;
    for (let taken = slice; taken === slice; done += taken) taken = await write((tx) => take(tx, turn, now));
  }
  return done;
}

/** Without a transaction: nearly always there is nothing to do. */
async function isAnyDue({ due }: Turn): Promise<boolean> {
  const { rows } = (await db().execute(sql`select 1 from articles where ${due} limit 1`)) as unknown as {
    rows: unknown[];
  };
  return rows.length > 0;
}

async function take(tx: Tx, { kind, due, set }: Turn, now: Date): Promise<number> {
  const { rows } = (await tx.execute(sql`update articles set ${set}
    where id in (select id from articles where ${due} limit ${slice} for update skip locked) returning id`)) as unknown as {
    rows: { id: string }[];
  };
  for (const { id } of rows) await record(tx, system, { kind, articleId: id }, now);
  return rows.length;
}
