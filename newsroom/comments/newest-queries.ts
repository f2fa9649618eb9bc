import 'server-only';
import { and, eq, inArray, sql } from 'drizzle-orm';
import { db } from '@/db/client';
import { lastShown } from '@/db/live';
import { comments } from '@/db/schema/comments';
import { reads } from '@/newsroom/answer';
import type { NewerDto, NewestDto } from './comment';
import { readRows } from './queries';
import { toColumn } from './thread';

/** Milliseconds that a line asks further back than a page, and comments it tells at most (press/live.ts): a page names no fewer. */
const [overlap, named] = [5_000, 200];
/** Comments that "what is new" lists at most. */
export const mostNew = 100;

/** The newest comments of a thread that the caller reads as a whole. */
export async function getNewest(articleId: string): Promise<NewestDto> {
  const last = await lastShown(articleId, named);
  const at = last[0]?.at ?? 0;
  return { at, ids: last.filter((comment) => comment.at > at - overlap).map(({ id }) => id) };
}

/** What became public on an article after the moment `since`. */
export async function getNewer(articleId: string, since: Date): Promise<NewerDto> {
  reads(`thread:${articleId}`);
  const newer = and(
    eq(comments.articleId, articleId),
    sql`${comments.state} = 'shown'`,
    sql`${comments.shownAt} > ${since.toISOString()}::timestamptz`,
  );
  const found = await db()
    .select({ id: comments.id, at: comments.shownAt, total: sql<number>`count(*) over ()::int` })
    .from(comments)
    .where(newer)
    .orderBy(sql`${comments.shownAt} desc nulls last, ${comments.id} desc nulls last`)
    .limit(mostNew);
  if (found.length === 0) return { count: 0, until: since.getTime(), comments: [] };
  const ids = found.map(({ id }) => id);
  const rows = await readRows(inArray(comments.id, ids));
  const parentIds = rows.flatMap(({ parentId }) => parentId ?? []);
  const parents = parentIds.length > 0 ? await readRows(inArray(comments.id, parentIds)) : [];
  const byId = new Map(rows.map((row) => [row.id, row]));
  const inOrder = ids.flatMap((id) => byId.get(id) ?? []);
  const [last] = found;
  return {
    count: last?.total ?? 0,
    until: last?.at?.getTime() ?? since.getTime(),
    comments: toColumn(inOrder, parents),
  };
}
