import { asc, sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { commentEdits, recommendations, reports } from '@/db/schema/conversation';
import { after, records } from './list';
import { pageSize } from './snapshot';

/** Who recommends which comment. */
export function listRecommendations(tx: Tx) {
  const { commentId, commenterId, userId, createdAt } = recommendations;
  const key = sql<string>`${commentId} || ' ' || coalesce(${commenterId}, ${userId})`;
  return records(
    (last) =>
      tx
        .select({ id: key, comment: commentId, guest: commenterId, user: userId, made: createdAt })
        .from(recommendations)
        .where(after(key, last?.id))
        .orderBy(asc(key))
        .limit(pageSize),
    ({ id: _, ...row }) => row,
  );
}

/** What readers have against comments, without their networks. */
export function listReports(tx: Tx) {
  const columns = {
    id: reports.id,
    comment: reports.commentId,
    guest: reports.commenterId,
    user: reports.userId,
    reason: reports.reason,
    note: reports.note,
    made: reports.createdAt,
    settled: reports.settledAt,
    upheld: reports.upheld,
  };
  return records(
    (last) =>
      tx.select(columns).from(reports).where(after(reports.id, last?.id)).orderBy(asc(reports.id)).limit(pageSize),
    (row) => row,
  );
}

/** What comments said before, or shall say. */
export function listCommentEdits(tx: Tx) {
  return records(
    (last) =>
      tx
        .select()
        .from(commentEdits)
        .where(after(commentEdits.id, last?.id))
        .orderBy(asc(commentEdits.id))
        .limit(pageSize),
    ({ id, commentId, state, source, verdict, writtenAt, wasPublic }) => ({
      ...{ id, comment: commentId, state, text: source, verdict, written: writtenAt },
      public: wasPublic ? true : null,
    }),
  );
}
