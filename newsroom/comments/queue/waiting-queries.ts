import 'server-only';
import { sql } from 'drizzle-orm';
import { db } from '@/db/client';
import type { UserActor } from '@/newsroom/people/actor';
import { can } from '@/newsroom/people/permissions';
import { waitingCount } from './listing';

/** How many comments and edits wait for a moderator, counted no further than `countedTo`; 0 for who does not moderate. */
export async function countWaiting(actor: UserActor): Promise<number> {
  if (!can(actor, 'comment.moderate')) return 0;
  const { rows } = (await db().execute(sql`select ${waitingCount()} as held`)) as unknown as {
    rows: { held: number }[];
  };
  return rows[0]?.held ?? 0;
}
