import 'server-only';
import { and, desc, eq, lt } from 'drizzle-orm';
import { db } from '@/db/client';
import { articles } from '@/db/schema/articles';
import { comments } from '@/db/schema/comments';
import type { Actor } from '@/newsroom/people/actor';
import { plainText } from '@/newsroom/text/comment-text';
import type { CommentTree } from '@/newsroom/text/comment-tree';
import type { CommentState, Verdict } from '../comment';
import { ownedBy } from './own';

/** Comments a page of one's own shows, and how much of each, in code points. */
export const ownPage = 20;
const shown = 280;

export interface OwnRowDto {
  id: string;
  slug: string;
  headline: string;
  state: CommentState;
  words: string;
  createdAt: string;
  verdict: Verdict;
  reason: string | null;
  publicNote: string;
}
export interface OwnListDto {
  comments: OwnRowDto[];
  /** What `before` must say for the next page; null on the last. */
  next: string | null;
}

/** One's own comments in every state, newest first; null for somebody without a key. */
export async function listOwn(actor: Actor, before: string | undefined): Promise<OwnListDto | null> {
  if (actor.kind !== 'user' && !(actor.kind === 'guest' && actor.commenterId)) return null;
  const rows = await db()
    .select({
      id: comments.id,
      slug: articles.slug,
      headline: articles.headline,
      state: comments.state,
      tree: comments.tree,
      createdAt: comments.createdAt,
      verdict: comments.verdict,
      reason: comments.reason,
      publicNote: comments.publicNote,
    })
    .from(comments)
    .innerJoin(articles, eq(articles.id, comments.articleId))
    .where(and(ownedBy(actor), before === undefined ? undefined : lt(comments.id, before)))
    .orderBy(desc(comments.id)) // ids sort by time
    .limit(ownPage + 1);
  const page = rows.slice(0, ownPage);
  return {
    comments: page.map(({ tree, verdict, createdAt, ...row }) => ({
      ...row,
      words: firstWords(tree as CommentTree),
      verdict: verdict as Verdict,
      createdAt: createdAt.toISOString(),
    })),
    next: rows.length > ownPage ? (page.at(-1)?.id ?? null) : null,
  };
}

function firstWords(tree: CommentTree): string {
  const points = [...plainText(tree)];
  return points.length > shown ? `${points.slice(0, shown).join('').trimEnd()}…` : points.join('');
}
