import 'server-only';
import { sql } from 'drizzle-orm';
import { db } from '@/db/client';
import type { UserActor } from '@/newsroom/people/actor';
import { can } from '@/newsroom/people/permissions';

/** Most that is counted of what waits. */
export const tipsCountedTo = 100;

/** How many tips are new in the stories that this person settles, counted no further than `tipsCountedTo`. */
export async function countNewTips(actor: UserActor): Promise<number> {
  if (!can(actor, 'tip.settle', { ownerId: actor.userId })) return 0;
  const own = can(actor, 'tip.settle')
    ? sql``
    : sql`and exists (select from articles where articles.id = tips.article_id and owner_id = ${actor.userId})`;
  const { rows } = (await db().execute(sql`select count(*)::int as waiting from (
    select from tips where state = 'new' ${own} order by sent_at desc nulls last, id desc nulls last limit ${tipsCountedTo}) counted`)) as unknown as {
    rows: { waiting: number }[];
  };
  return rows[0]?.waiting ?? 0;
}
