import { and, desc, eq, sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { articles } from '@/db/schema/articles';
import { comments } from '@/db/schema/comments';
import { events } from '@/db/schema/record';
import { type Outcome, refuse } from '@/newsroom/outcome';
import type { Actor } from '@/newsroom/people/actor';
import { can } from '@/newsroom/people/permissions';
import { record, write } from '@/newsroom/record';
import { lines } from '@/newsroom/text/line';
import { longestNote } from '../moderate';

/** Is it with the story's authors, by the last event that says so? */
export async function isRouted(tx: Tx, id: string): Promise<boolean> {
  const [last] = await tx
    .select({ kind: events.kind })
    .from(events)
    .where(and(eq(events.subjectId, id), sql`${events.kind} in ('comment.routed', 'comment.routing-settled')`))
    .orderBy(desc(events.id))
    .limit(1);
  return last?.kind === 'comment.routed';
}

/**
 * Sends a comment to the authors of its story, because it may hold a correction; `note` becomes its note for the newsroom.
 * They see both where they edit the story. Refuses with 403 `not-allowed`, 404 `comment-missing`, 409 `routed-already`, 422
 * `note-too-long`.
 */
export async function routeComment(
  actor: Actor,
  input: { id: string; note: string },
  now: Date,
): Promise<Outcome<{ id: string }>> {
  if (!can(actor, 'comment.moderate')) return refuse('not-allowed', 403);
  const note = lines(longestNote).safeParse(input.note);
  if (!note.success) return refuse('note-too-long', 422, { values: { max: longestNote } });
  return write(async (tx) => {
    const [comment] = await tx
      .select({ articleId: comments.articleId })
      .from(comments)
      .where(eq(comments.id, input.id))
      .for('update');
    if (!comment) return refuse('comment-missing', 404);
    if (await isRouted(tx, input.id)) return refuse('routed-already', 409);
    if (note.data !== '') await tx.update(comments).set({ privateNote: note.data }).where(eq(comments.id, input.id));
    await record(tx, actor, { kind: 'comment.routed', commentId: input.id, articleId: comment.articleId }, now);
    return { ok: true, id: input.id };
  });
}

/** Says that who writes the story has looked. For whoever may correct it. Refuses with 403, and 404 `comment-missing`. */
export async function settleRouting(
  actor: Actor,
  input: { id: string },
  now: Date,
): Promise<Outcome<{ articleId: string }>> {
  return write(async (tx) => {
    const [comment] = await tx
      .select({ articleId: comments.articleId, ownerId: articles.ownerId })
      .from(comments)
      .innerJoin(articles, eq(articles.id, comments.articleId))
      .where(eq(comments.id, input.id))
      .for('update', { of: comments });
    if (!can(actor, 'article.correct', { ownerId: comment?.ownerId ?? null })) return refuse('not-allowed', 403);
    if (!comment || !(await isRouted(tx, input.id))) return refuse('comment-missing', 404);
    const { articleId } = comment;
    await record(tx, actor, { kind: 'comment.routing-settled', commentId: input.id, articleId }, now);
    return { ok: true, articleId };
  });
}
