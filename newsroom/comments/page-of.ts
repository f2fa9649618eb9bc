import { and, eq, or, type SQL, sql } from 'drizzle-orm';
import { db } from '@/db/client';
import { comments } from '@/db/schema/comments';
import { conversationsAPage, flatReplies, repliesAConversation, repliesAPage, type Sort } from './comment';
import { everyOne, type ThreadRow, toConversations } from './thread';

/** First comments of the conversations that are drawn: what is shown, and tombstones (see thread.ts). Only what was public at some time. */
export function drawnRoots(articleId: string | SQL): SQL | undefined {
  // Not "exists", which Postgres may answer by reading every comment of the paper into one table first.
  const answered = sql`(select true from comments answer where answer.root_id = ${comments.id} and answer.depth > 0
    and answer.shown_at is not null and answer.state in ('shown', 'removed') limit 1)`;
  return and(
    eq(comments.articleId, articleId),
    sql`${comments.depth} = 0 and ${comments.shownAt} is not null`,
    or(sql`${comments.state} in ('shown', 'removed')`, answered),
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

/** The first comments of the conversations on one page of a thread, counted from 1, as a query of their ids. */
export function rootsOn(articleId: string | SQL, { sort, page }: { sort: Sort; page: number }) {
  return db()
    .select({ id: comments.id })
    .from(comments)
    .where(drawnRoots(articleId))
    .orderBy(...orders[sort])
    .limit(conversationsAPage)
    .offset((page - 1) * conversationsAPage);
}

/**
 * The replies of these conversations that a page draws, as a query of their ids: of each the oldest, so that whatever a reply
 * answers comes with it, and where they are too many for the page, of all of them the first, then the second, and so on.
 */
export function drawnReplies(roots: readonly string[]): SQL {
  return sql`select reply.id from comments first cross join lateral (
    select id, created_at, row_number() over (order by created_at, id) as place from comments
    where root_id = first.id and depth > 0 and shown_at is not null
    order by created_at, id limit ${repliesAConversation}) reply where first.id in ${roots}
    order by place, reply.created_at, reply.id limit ${repliesAPage}`;
}

/** Is a comment one of `ids`, or one that `query` finds? Said as one array: with "or" every comment of the paper is compared with both. */
export function isAmong(ids: readonly string[], query: SQL): SQL {
  return sql`${comments.id} = any(array(select unnest(${sql.param(ids)}::text[]) union all (${query})))`;
}

/** The page of the thread, sorted by best, on which the conversation that begins with `rootId` stands. */
export async function pageOf(rootId: string): Promise<number> {
  const rank = (name: string) =>
    sql.raw(`((${name}.picked_at is not null), ${name}.recommends, ${name}.created_at, ${name}.id)`);
  const [row] = await db()
    .select({ before: sql<number>`count(*)::int` })
    .from(comments)
    .innerJoin(sql`comments as own`, sql`own.id = ${rootId}`)
    .where(and(drawnRoots(sql`own.article_id`), sql`${rank('comments')} > ${rank('own')}`));
  return Math.floor((row?.before ?? 0) / conversationsAPage) + 1;
}

/** Where a comment stands in the thread, sorted by best: the page, and on it the comment itself or the nearest it answers that is drawn there. */
export async function placeInThread(id: string, rootId: string): Promise<{ page: number; id: string }> {
  const page = await pageOf(rootId);
  return { page, id: id === rootId ? id : await nearestDrawn(id, rootId, page) };
}

async function nearestDrawn(id: string, rootId: string, page: number): Promise<string> {
  const article = sql`(select own.article_id from comments own where own.id = ${rootId})`;
  const roots = (await rootsOn(article, { sort: 'best', page })).map((root) => root.id);
  const { id: own, parentId, state } = comments;
  const rows = await db()
    .select({ id: own, parentId, state, createdAt: comments.createdAt })
    .from(comments)
    .where(and(eq(comments.rootId, rootId), isAmong([rootId], drawnReplies(roots))))
    .orderBy(comments.createdAt, own);
  const bare = rows.map((row): ThreadRow => ({ ...nobody, ...row, rootId, createdAt: '' }));
  const drawn = new Set([...everyOne(toConversations(bare, flatReplies.thread))].map((one) => one.id));
  if (drawn.has(id)) return id;
  const { rows: above } = (await db().execute(sql`with recursive above as (
    select id, parent_id, 0 as steps from comments where id = ${id}
    union all select answered.id, answered.parent_id, steps + 1 from comments answered join above on answered.id = above.parent_id)
    select id from above order by steps`)) as unknown as { rows: { id: string }[] };
  return above.find((one) => drawn.has(one.id))?.id ?? rootId;
}

/** What a row says besides its place. */
const nobody = {
  name: '',
  badge: null,
  tree: [],
  reason: null,
  publicNote: '',
  picked: false,
  edited: false,
  corrected: false,
  noted: null,
  recommends: 0,
  wasPublic: true,
};
