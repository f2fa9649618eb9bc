import 'server-only';
import { and, desc, eq } from 'drizzle-orm';
import { db } from '@/db/client';
import { articleSlugs, articles } from '@/db/schema/articles';
import { comments } from '@/db/schema/comments';
import { commentEdits } from '@/db/schema/conversation';
import { reads } from '@/newsroom/answer';
import type { CommentTree } from '@/newsroom/text/comment-tree';
import { diffWords, fullEffort, type Piece } from './word-diff';

/** What a public comment said at each time it was public, newest first. */
export interface CommentEditsDto {
  slug: string;
  headline: string;
  name: string;
  now: CommentTree;
  /** Each change, with when it was made; as it was typed, so that the address of a link is seen to change. */
  changes: { at: string; pieces: Piece[] }[];
  first: { at: string; tree: CommentTree };
}

/**
 * The earlier words of a public comment; null where it is not public, and where nothing that readers saw was changed. What it
 * said while it was held, and words that wait or were refused, are nobody's to read here.
 */
export async function getCommentEdits(slug: string, id: string): Promise<CommentEditsDto | null> {
  reads(`comment:${id}`, `slug:${slug}`);
  const [row] = await db()
    .select({
      articleId: articles.id,
      slug: articles.slug,
      headline: articles.headline,
      name: comments.name,
      tree: comments.tree,
      source: comments.source,
      editedAt: comments.editedAt,
      createdAt: comments.createdAt,
    })
    .from(comments)
    .innerJoin(articles, eq(articles.id, comments.articleId))
    .innerJoin(articleSlugs, eq(articleSlugs.articleId, articles.id))
    .where(
      and(
        eq(comments.id, id),
        eq(comments.state, 'shown'),
        eq(articleSlugs.slug, slug),
        eq(articles.state, 'published'),
      ),
    );
  if (!row) return null;
  reads(`article:${row.articleId}`);
  const past = await db()
    .select({ tree: commentEdits.tree, source: commentEdits.source, writtenAt: commentEdits.writtenAt })
    .from(commentEdits)
    .where(and(eq(commentEdits.commentId, id), eq(commentEdits.state, 'past'), eq(commentEdits.wasPublic, true)))
    .orderBy(desc(commentEdits.writtenAt), desc(commentEdits.id));
  const oldest = past.at(-1);
  if (!oldest) return null;
  const effort = { left: fullEffort };
  const texts = [{ source: row.source, writtenAt: row.editedAt ?? row.createdAt }, ...past];
  const changes = texts.slice(0, -1).map(({ source, writtenAt }, at) => ({
    at: writtenAt.toISOString(),
    pieces: diffWords(texts[at + 1]?.source ?? '', source, effort),
  }));
  const { slug: current, headline, name } = row;
  const first = { at: oldest.writtenAt.toISOString(), tree: oldest.tree as CommentTree };
  return { slug: current, headline, name, now: row.tree as CommentTree, changes, first };
}
