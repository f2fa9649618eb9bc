import 'server-only';
import { and, eq } from 'drizzle-orm';
import { db } from '@/db/client';
import { articleSlugs, articles } from '@/db/schema/articles';
import { commentOwners, comments } from '@/db/schema/comments';
import type { Actor } from '@/newsroom/people/actor';
import { can } from '@/newsroom/people/permissions';
import type { CommentTree } from '@/newsroom/text/comment-tree';
import type { OwnCommentDto, Verdict } from './comment';

export interface OwnCommentPageDto extends OwnCommentDto {
  slug: string;
  headline: string;
  /** Whoever looks may take it back; a moderator who only looks may not. */
  own: boolean;
}

/** A comment in any state, for the keys that own it, the account that wrote it, and moderators; null for everybody else. */
export async function getOwnComment(actor: Actor, slug: string, id: string): Promise<OwnCommentPageDto | null> {
  const [row] = await db()
    .select({
      id: comments.id,
      state: comments.state,
      name: comments.name,
      source: comments.source,
      tree: comments.tree,
      createdAt: comments.createdAt,
      verdict: comments.verdict,
      reason: comments.reason,
      publicNote: comments.publicNote,
      userId: comments.userId,
      commenterId: comments.commenterId,
      slug: articles.slug,
      headline: articles.headline,
    })
    .from(comments)
    .innerJoin(articles, eq(articles.id, comments.articleId))
    .innerJoin(articleSlugs, eq(articleSlugs.articleId, articles.id))
    .where(and(eq(comments.id, id), eq(articleSlugs.slug, slug)));
  if (!row) return null;
  const { userId, commenterId, tree, verdict, createdAt, ...comment } = row;
  const own = await isOwn(actor, { id, userId, commenterId });
  if (!own && !can(actor, 'comment.moderate')) return null;
  return {
    ...comment,
    own,
    tree: tree as CommentTree,
    verdict: verdict as Verdict,
    createdAt: createdAt.toISOString(),
  };
}

async function isOwn(
  actor: Actor,
  comment: { id: string; userId: string | null; commenterId: string | null },
): Promise<boolean> {
  if (actor.kind === 'user') return comment.userId === actor.userId;
  if (actor.kind !== 'guest' || !actor.commenterId) return false;
  if (comment.commenterId === actor.commenterId) return true;
  const [shared] = await db()
    .select({ id: commentOwners.commentId })
    .from(commentOwners)
    .where(and(eq(commentOwners.commentId, comment.id), eq(commentOwners.commenterId, actor.commenterId)));
  return shared !== undefined;
}
