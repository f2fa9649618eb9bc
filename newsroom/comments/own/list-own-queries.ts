import 'server-only';
import { and, asc, desc, eq, inArray, lt } from 'drizzle-orm';
import { db } from '@/db/client';
import { articles } from '@/db/schema/articles';
import { comments } from '@/db/schema/comments';
import { appeals } from '@/db/schema/conversation';
import type { Actor } from '@/newsroom/people/actor';
import { plainText } from '@/newsroom/text/comment-text';
import type { CommentTree } from '@/newsroom/text/comment-tree';
import { isAppealable, isAppealed } from '../appeals/appeal';
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
  /** The last appeal about it and what came of that; null for none. */
  appeal: { madeAt: string; decidedAt: string | null; upheld: boolean | null; answer: string } | null;
  /** A decision stands that was not appealed against yet. */
  appealOpen: boolean;
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
      decidedAt: comments.decidedAt,
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
  const objections = await lastAppeals(page.map(({ id }) => id));
  return {
    comments: page.map(({ tree, verdict, createdAt, decidedAt, ...row }) => {
      const last = objections.get(row.id);
      return {
        ...row,
        words: firstWords(tree as CommentTree),
        verdict: verdict as Verdict,
        createdAt: createdAt.toISOString(),
        appeal: last
          ? {
              ...{ upheld: last.upheld, answer: last.answer, madeAt: last.madeAt.toISOString() },
              decidedAt: last.decidedAt?.toISOString() ?? null,
            }
          : null,
        appealOpen: isAppealable(row.state) && !isAppealed(last, decidedAt),
      };
    }),
    next: rows.length > ownPage ? (page.at(-1)?.id ?? null) : null,
  };
}

/** The last appeal about each of `ids`. */
async function lastAppeals(ids: readonly string[]) {
  if (ids.length === 0) return new Map<string, never>();
  const { commentId, madeAt, decidedAt, upheld, answer } = appeals;
  const rows = await db()
    .select({ commentId, madeAt, decidedAt, upheld, answer })
    .from(appeals)
    .where(inArray(commentId, [...ids]))
    .orderBy(asc(madeAt));
  return new Map(rows.map((row) => [row.commentId, row]));
}

function firstWords(tree: CommentTree): string {
  const points = [...plainText(tree)];
  return points.length > shown ? `${points.slice(0, shown).join('').trimEnd()}…` : points.join('');
}
