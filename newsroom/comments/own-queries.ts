import 'server-only';
import { and, desc, eq, sql } from 'drizzle-orm';
import { db } from '@/db/client';
import { articleSlugs, articles } from '@/db/schema/articles';
import { comments } from '@/db/schema/comments';
import { appeals } from '@/db/schema/conversation';
import type { Actor } from '@/newsroom/people/actor';
import { can } from '@/newsroom/people/permissions';
import type { CommentTree } from '@/newsroom/text/comment-tree';
import { isAppealed } from './appeals/appeal';
import type { OwnCommentDto, Verdict } from './comment';
import { ownedBy } from './own/own';

export interface OwnCommentPageDto extends OwnCommentDto {
  slug: string;
  headline: string;
  /** Whoever looks may take it back; a moderator who only looks may not. */
  own: boolean;
  /** The decision that stands was appealed against already. */
  appealed: boolean;
}

/** A comment in any state, for whoever wrote it and for moderators; null for everybody else. */
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
      decidedAt: comments.decidedAt,
      reason: comments.reason,
      publicNote: comments.publicNote,
      own: sql<boolean>`coalesce(${ownedBy(actor)}, false)`,
      slug: articles.slug,
      headline: articles.headline,
    })
    .from(comments)
    .innerJoin(articles, eq(articles.id, comments.articleId))
    .innerJoin(articleSlugs, eq(articleSlugs.articleId, articles.id))
    .where(and(eq(comments.id, id), eq(articleSlugs.slug, slug)));
  if (!row) return null;
  const { tree, verdict, createdAt, decidedAt, ...comment } = row;
  if (!comment.own && !can(actor, 'comment.moderate')) return null;
  const [last] = await db()
    .select({ madeAt: appeals.madeAt, decidedAt: appeals.decidedAt })
    .from(appeals)
    .where(eq(appeals.commentId, id))
    .orderBy(desc(appeals.madeAt))
    .limit(1);
  return {
    ...comment,
    tree: tree as CommentTree,
    verdict: verdict as Verdict,
    createdAt: createdAt.toISOString(),
    appealed: isAppealed(last, decidedAt),
  };
}
