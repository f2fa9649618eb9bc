import 'server-only';
import { and, eq, type SQL, sql } from 'drizzle-orm';
import { db } from '@/db/client';
import { articleSlugs, articles } from '@/db/schema/articles';
import { comments } from '@/db/schema/comments';
import { reads } from '@/newsroom/answer';
import { threadColumns } from '@/newsroom/articles/thread-columns';
import { threadAt } from '@/newsroom/articles/thread-state';
import { getThreadSettings } from '@/newsroom/settings/moderation';
import { type BranchDto, type CommentDto, conversationsAPage, flatReplies, repliesAConversation } from './comment';
import { isAmong, placeInThread } from './page-of';
import { readRows } from './queries';
import { tellRest } from './rest';
import { type ThreadRow, toColumn, toConversations } from './thread';

/**
 * A comment with what it answers, a page of what answers it, and the way back to its place in the thread. null where the
 * comment is not public, and neither a tombstone, or the page does not exist. Like the thread it is bounded: fifty direct
 * replies a page, of each of them its first replies, and what is not drawn has a page of its own.
 */
export async function getBranch(slug: string, id: string, page: number, now = new Date()): Promise<BranchDto | null> {
  reads(`comment:${id}`, `slug:${slug}`);
  const { parentId, rootId } = comments;
  const columns = { articleId: articles.id, slug: articles.slug, headline: articles.headline, thread: threadColumns };
  const [[found], rules] = await Promise.all([
    db()
      .select({ ...columns, parentId, rootId, direct: sql<number>`(${directReplies(sql`${id}`)})::int` })
      .from(comments)
      .innerJoin(articles, eq(articles.id, comments.articleId))
      .innerJoin(articleSlugs, eq(articleSlugs.articleId, articles.id))
      .where(and(eq(comments.id, id), eq(articleSlugs.slug, slug), eq(articles.state, 'published'))),
    getThreadSettings(),
  ]);
  if (!found) return null;
  const { thread, direct, parentId: answered, rootId: root, ...article } = found;
  reads(`thread:${article.articleId}`, `article:${article.articleId}`, `counts:thread:${article.articleId}`);
  const pages = Math.max(1, Math.ceil(direct / conversationsAPage));
  if (page > pages) return null;
  const [comment, parents, back] = await Promise.all([
    readBranch(id, page),
    answered === null ? [] : readRows(eq(comments.id, answered)),
    placeInThread(id, root),
  ]);
  if (!comment) return null;
  const [parent = null] = toColumn(parents, []);
  return { ...article, state: threadAt(thread, rules, now), comment, parent, page, pages, back };
}

const directReplies = (id: SQL) =>
  sql`select count(*) from comments reply where reply.parent_id = ${id} and reply.shown_at is not null`;

async function readBranch(id: string, page: number): Promise<CommentDto | null> {
  const direct = await db()
    .select({ id: comments.id })
    .from(comments)
    .where(and(eq(comments.parentId, id), sql`${comments.shownAt} is not null`))
    .orderBy(comments.createdAt, comments.id)
    .limit(conversationsAPage)
    .offset((page - 1) * conversationsAPage);
  const ids = direct.map((reply) => reply.id);
  const rows = await readRows(ids.length > 0 ? isAmong([id, ...ids], firstBelow(ids)) : eq(comments.id, id));
  const own = rows.find((row) => row.id === id);
  if (!own) return null;
  const [comment] = toConversations([own, ...rows.filter((row) => row !== own)], flatReplies.branch);
  if (!comment) return null;
  const totals = await countBelow(longOf(ids, rows));
  return { ...comment, replies: await tellRest(comment.replies, rows, totals) };
}

/** What answers these comments, directly or not, the nearest first: of each as much as is drawn. */
function firstBelow(ids: readonly string[]): SQL {
  return sql`select reply.id from comments first cross join lateral (${below(sql`first.id`)} limit ${repliesAConversation}) reply
    where first.id in ${ids}`;
}

// Each step asks for the replies of one comment ("offset 0" keeps it so): joined, Postgres may read every comment of the paper instead.
const below = (id: SQL) => sql`with recursive below as (
  select one.id from comments one where one.parent_id = ${id} and one.shown_at is not null
  union all select one.id from below cross join lateral
    (select next.id from comments next where next.parent_id = below.id and next.shown_at is not null offset 0) one)
  select below.id from below`;

/** Those of `ids` below which as much was read as is drawn at most: there may be more. `rows` come in order, what is answered first. */
function longOf(ids: readonly string[], rows: readonly ThreadRow[]): string[] {
  const stands = new Map(ids.map((id) => [id, id]));
  const read = new Map<string, number>();
  for (const row of rows) {
    const first = stands.get(row.parentId ?? '');
    if (first === undefined || stands.has(row.id)) continue;
    stands.set(row.id, first);
    read.set(first, (read.get(first) ?? 0) + 1);
  }
  return ids.filter((id) => (read.get(id) ?? 0) >= repliesAConversation);
}

async function countBelow(ids: readonly string[]): Promise<Map<string, number>> {
  if (ids.length === 0) return new Map();
  const shown = sql`select count(*)::int from comments one where one.state = 'shown' and one.id in (${below(sql`${comments.id}`)})`;
  const rows = await db()
    .select({ id: comments.id, total: sql<number>`(${shown})` })
    .from(comments)
    .where(sql`${comments.id} in ${ids}`);
  return new Map(rows.map(({ id, total }) => [id, total]));
}
