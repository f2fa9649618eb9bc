import 'server-only';
import { and, eq } from 'drizzle-orm';
import { db } from '@/db/client';
import { articleSlugs, articles } from '@/db/schema/articles';
import { comments } from '@/db/schema/comments';
import { commentEdits } from '@/db/schema/conversation';
import type { Actor } from '@/newsroom/people/actor';
import { getModeration } from '@/newsroom/settings/moderation';
import type { CommentTree } from '@/newsroom/text/comment-tree';
import { ownedBy } from '../own/own';
import { isAnswered } from './answered';
import { type EditPageDto, editableUntil, editFault } from './editable';
import { wordsKey } from './words-key';

/** One's own comment, to be edited; null for everybody else, staff included. */
export async function getEditPage(actor: Actor, slug: string, id: string, now: Date): Promise<EditPageDto | null> {
  const [row] = await db()
    .select({
      slug: articles.slug,
      headline: articles.headline,
      name: comments.name,
      state: comments.state,
      createdAt: comments.createdAt,
      source: comments.source,
      tree: comments.tree,
    })
    .from(comments)
    .innerJoin(articles, eq(articles.id, comments.articleId))
    .innerJoin(articleSlugs, eq(articleSlugs.articleId, articles.id))
    .where(and(eq(comments.id, id), eq(articleSlugs.slug, slug), eq(articles.state, 'published'), ownedBy(actor)));
  if (!row) return null;
  const [{ editMinutes: minutes }, answered, [waiting]] = await Promise.all([
    getModeration(),
    isAnswered(db(), id),
    db()
      .select({ source: commentEdits.source, tree: commentEdits.tree })
      .from(commentEdits)
      .where(and(eq(commentEdits.commentId, id), eq(commentEdits.state, 'held'))),
  ]);
  const { createdAt, ...comment } = row;
  const { source, tree } = waiting ?? row;
  return {
    ...comment,
    id,
    source,
    tree: tree as CommentTree,
    seen: wordsKey(source),
    waits: waiting !== undefined,
    until: row.state === 'shown' ? editableUntil(createdAt, minutes).toISOString() : null,
    fault: editFault({ state: row.state, createdAt, answered }, minutes, now),
    minutes,
  };
}
