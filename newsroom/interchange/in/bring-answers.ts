import { eq } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { commenters, comments } from '@/db/schema/comments';
import { commentEdits, recommendations, reports } from '@/db/schema/conversation';
import { parseCommentText } from '@/newsroom/text/comment-text';
import { files } from '../format/places';
import * as records from '../format/records';
import { type Arrival, note } from './arrival';
import { accountHere, bring } from './bring';

/** Who recommends which comment, beside the number that the comment brought itself. */
export const bringRecommendations = (arrival: Arrival) =>
  bring(arrival, 'recommendations', files.recommendations, records.recommendation, async (tx, { place, record }) => {
    const by = await readerHere(tx, arrival, record, place);
    if (!by) return false;
    const row = { commentId: record.comment, ...by, createdAt: record.made };
    const [added] = await tx.insert(recommendations).values(row).onConflictDoNothing().returning();
    return added !== undefined;
  });

/** What readers have against comments. Networks stay behind, so what comes over holds nothing any more. */
export const bringReports = (arrival: Arrival) =>
  bring(arrival, 'reports', files.reports, records.report, async (tx, { place, record }) => {
    const by = await readerHere(tx, arrival, record, place);
    if (!by) return false;
    const { id, comment: commentId, reason, note: words, made: createdAt, settled, upheld } = record;
    const about = { id, commentId, reason, note: words, createdAt, networkHash: '' };
    const row = { ...about, ...by, settledAt: settled ?? null, upheld: upheld ?? null };
    const [added] = await tx.insert(reports).values(row).onConflictDoNothing().returning();
    return added !== undefined;
  });

/** What comments said before, or shall say; parsed anew, as comments are. */
export const bringCommentEdits = (arrival: Arrival) =>
  bring(arrival, 'commentEdits', files.commentEdits, records.commentEdit, async (tx, { place, record }) => {
    const { id, comment: commentId, state, text: source, verdict, written: writtenAt } = record;
    if (!(await isHere(tx, arrival, commentId, place))) return false;
    const words = { source, tree: parseCommentText(source), verdict, wasPublic: record.public === true };
    const row = { id, commentId, state, writtenAt, ...words };
    const [added] = await tx.insert(commentEdits).values(row).onConflictDoNothing().returning();
    return added !== undefined;
  });

/** The two columns of who recommends or reports; null where the comment or the person did not come over. */
async function readerHere(
  tx: Tx,
  arrival: Arrival,
  { comment, guest, user }: { comment: string; guest?: string | undefined; user?: string | undefined },
  place: string,
) {
  if (!(await isHere(tx, arrival, comment, place))) return null;
  if (user !== undefined) {
    const userId = await accountHere(tx, arrival, user, place);
    return userId === null ? null : { userId, commenterId: null };
  }
  const [known] = await tx
    .select({ id: commenters.id })
    .from(commenters)
    .where(eq(commenters.id, guest ?? ''));
  if (known) return { userId: null, commenterId: known.id };
  note(arrival, place, 'It is of a guest who is not in guests.ndjson.');
  return null;
}

async function isHere(tx: Tx, arrival: Arrival, commentId: string, place: string): Promise<boolean> {
  const [found] = await tx.select({ id: comments.id }).from(comments).where(eq(comments.id, commentId));
  if (!found) note(arrival, place, 'It is about a comment that is not here.');
  return found !== undefined;
}
