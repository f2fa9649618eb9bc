import { and, eq, or, type SQL, sql } from 'drizzle-orm';
import { db } from '@/db/client';
import { comments } from '@/db/schema/comments';
import { conversationsAPage, type Sort } from './comment';

/** First comments of the conversations that are drawn: what is shown, and tombstones (see thread.ts). */
export function drawnRoots(articleId: string | SQL): SQL | undefined {
  const answered = sql`exists (select 1 from comments answer where answer.root_id = ${comments.id} and answer.depth > 0
    and (answer.state = 'shown' or (answer.state = 'removed' and answer.shown_at is not null)))`;
  return and(
    eq(comments.articleId, articleId),
    sql`${comments.depth} = 0`,
    or(
      eq(comments.state, 'shown'),
      sql`${comments.shownAt} is not null and (${comments.state} = 'removed' or ${answered})`,
    ),
  );
}

/** Best: editors' picks, then recommendations, then the newest. The keys come from this map, never from an address. */
export const orders: Record<Sort, SQL[]> = {
  best: [
    sql`(${comments.pickedAt} is not null) desc`,
    sql`${comments.recommends} desc`,
    sql`${comments.createdAt} desc`,
    sql`${comments.id} desc`,
  ],
  newest: [sql`${comments.createdAt} desc`, sql`${comments.id} desc`],
  oldest: [sql`${comments.createdAt}`, sql`${comments.id}`],
};

/** The page of the thread, sorted by best, on which the conversation that begins with `rootId` stands. */
export async function pageOf(rootId: string): Promise<number> {
  const rank = (name: string) =>
    sql.raw(`(${name}.picked_at is not null, ${name}.recommends, ${name}.created_at, ${name}.id)`);
  const [row] = await db()
    .select({ before: sql<number>`count(*)::int` })
    .from(comments)
    .innerJoin(sql`comments as own`, sql`own.id = ${rootId}`)
    .where(and(drawnRoots(sql`own.article_id`), sql`${rank('comments')} > ${rank('own')}`));
  return Math.floor((row?.before ?? 0) / conversationsAPage) + 1;
}
