import { and, eq } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { comments } from '@/db/schema/comments';
import { isRouted } from '@/newsroom/comments/queue/route-comment';
import { idPattern } from '@/newsroom/id';
import type { Actor } from '@/newsroom/people/actor';
import { record } from '@/newsroom/record';

/** The id of the comment that a typed address leads to (its own page, or its place in a thread), or that is typed itself. Null for anything else. */
export function commentIn(typed: string): string | null {
  const [, place] = /#c-([0-9a-z]+)$/.exec(typed) ?? [];
  const [, page] = /\/comments\/([0-9a-z]+)(?:[/?#]|$)/.exec(typed) ?? [];
  const id = place ?? page ?? typed;
  return idPattern.test(id) ? id : null;
}

/** Is it a public comment of this article? */
export async function isPublicBelow(tx: Tx, articleId: string, id: string): Promise<boolean> {
  const [row] = await tx
    .select({ id: comments.id })
    .from(comments)
    .where(and(eq(comments.id, id), eq(comments.articleId, articleId), eq(comments.state, 'shown')));
  return row !== undefined;
}

/** Who corrects the story by a comment that was sent to its authors has looked at it. */
export async function settleLed(tx: Tx, actor: Actor, articleId: string, commentId: string, now: Date): Promise<void> {
  if (await isRouted(tx, commentId))
    await record(tx, actor, { kind: 'comment.routing-settled', commentId, articleId }, now);
}
