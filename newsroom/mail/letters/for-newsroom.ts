import { and, count, eq, inArray, isNull } from 'drizzle-orm';
import { db } from '@/db/client';
import { articles } from '@/db/schema/articles';
import { comments } from '@/db/schema/comments';
import { commentEdits, reports } from '@/db/schema/conversation';
import { listRoutedTo } from '@/newsroom/comments/queue/routed';
import { commentCalledIllegal, commentsRouted, commentsWaiting, letters } from '@/words/letters';
import type { Payload } from '../letter';
import { type Contents, inState, item, quoted } from './quoting';

/** Those the letter was begun for and that still wait; the number is of all that wait. */
export async function waiting(payload: Payload): Promise<Contents | null> {
  const [held, changed] = await Promise.all([inState(payload.comments, 'held'), heldEdits(payload.comments)]);
  if (held.length + changed.length === 0 && payload.more === 0) return null;
  const [[all], [edits]] = await Promise.all([
    db().select({ number: count() }).from(comments).where(eq(comments.state, 'held')),
    db().select({ number: count() }).from(commentEdits).where(eq(commentEdits.state, 'held')),
  ]);
  const number = (all?.number ?? 0) + (edits?.number ?? 0);
  if (number === 0) return null;
  const items = [
    ...held.map((row) => item(letters.saidOn(row.name, row.headline), row.tree)),
    ...changed.map((row) => item(letters.changedOn(row.name, row.headline), row.tree)),
  ];
  return { words: commentsWaiting(number, items.slice(0, quoted)), path: '/desk/comments' };
}

/** A comment that a reader calls illegal, as long as nobody has decided about that. */
export async function illegal({ comments: ids }: Payload): Promise<Contents | null> {
  const [row] = await inState(ids, 'shown', 'held');
  if (!row) return null;
  const open = and(eq(reports.commentId, row.id), eq(reports.reason, 'illegal'), isNull(reports.settledAt));
  const [{ number } = { number: 0 }] = await db().select({ number: count() }).from(reports).where(open);
  if (number === 0) return null;
  const quote = item(letters.saidOn(row.name, row.headline), row.tree);
  return { words: commentCalledIllegal(row.state === 'shown', number, quote), path: `/desk/comments?id=${row.id}` };
}

/** Words that wait to take the place of public ones. */
function heldEdits(ids: readonly string[]) {
  if (ids.length === 0) return Promise.resolve([]);
  return db()
    .select({ name: comments.name, headline: articles.headline, tree: commentEdits.tree })
    .from(commentEdits)
    .innerJoin(comments, eq(comments.id, commentEdits.commentId))
    .innerJoin(articles, eq(articles.id, comments.articleId))
    .where(and(inArray(commentEdits.commentId, [...ids]), eq(commentEdits.state, 'held')))
    .orderBy(commentEdits.writtenAt, commentEdits.id);
}

/** Comments that were sent to a story's authors and that nobody there has looked at yet, each with the moderator's note. */
export async function routed({ articleId = '', comments: ids }: Payload): Promise<Contents | null> {
  const open = await listRoutedTo(articleId);
  const rows = await inState(
    ids.filter((id) => open.includes(id)),
    ...(['held', 'shown', 'rejected', 'removed', 'spam'] as const),
  );
  const [first] = rows;
  if (!first) return null;
  const items = rows
    .slice(0, quoted)
    .flatMap((row) => [
      item(letters.said(row.name), row.tree),
      ...(row.privateNote ? [{ head: letters.moderatorWrote, quote: row.privateNote }] : []),
    ]);
  return { words: commentsRouted(first.headline, rows.length, items), path: `/desk/articles/${articleId}` };
}
