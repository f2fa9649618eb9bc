import { and, isNotNull, notInArray, sql } from 'drizzle-orm';
import { db } from '@/db/client';
import { comments } from '@/db/schema/comments';
import type { CommentDto } from './comment';
import { endOf, type ThreadRow, withRest } from './thread';

/**
 * Says of each conversation how many of its `totals` shown replies are not drawn: in one line with what its last comment
 * leaves out, where everything that was not read follows that one, else below its first comment. `rows` are what was read.
 */
export async function tellRest(
  drawn: readonly CommentDto[],
  rows: readonly ThreadRow[],
  totals: ReadonlyMap<string, number>,
): Promise<CommentDto[]> {
  const ends = new Map(drawn.flatMap((one) => (totals.has(one.id) ? [[one.id, endOf(one, rows)] as const] : [])));
  const before = [...ends.values()].flatMap((end) => end?.before ?? []);
  const answered = before.length > 0 ? await answeredLater(before, rows) : new Set<string>();
  return drawn.map((one) => {
    const end = ends.get(one.id);
    const follows = end && !end.before.some((id) => answered.has(id));
    return withRest(one, totals.get(one.id) ?? 0, follows ? end.last : one);
  });
}

/** Those of `ids` that are answered by something that was not read. */
async function answeredLater(ids: readonly string[], rows: readonly ThreadRow[]): Promise<Set<string>> {
  const { id, parentId, shownAt } = comments;
  const read = rows.map((row) => row.id);
  const found = await db()
    .selectDistinct({ parentId })
    .from(comments)
    .where(and(sql`${parentId} in ${ids}`, isNotNull(shownAt), notInArray(id, read)));
  return new Set(found.flatMap((row) => row.parentId ?? []));
}
