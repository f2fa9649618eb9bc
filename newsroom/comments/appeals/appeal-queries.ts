import 'server-only';
import { and, count, desc, eq, inArray, isNotNull, isNull, notInArray, type SQL, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { db } from '@/db/client';
import { articleSlugs, articles } from '@/db/schema/articles';
import { comments } from '@/db/schema/comments';
import { appeals } from '@/db/schema/conversation';
import { users } from '@/db/schema/people';
import type { Actor, UserActor } from '@/newsroom/people/actor';
import { can } from '@/newsroom/people/permissions';
import { roles } from '@/newsroom/people/person';
import type { CommentTree } from '@/newsroom/text/comment-tree';
import type { CommentState } from '../comment';
import { ownedBy } from '../own/own';
import { type AppealDto, isAppealable, isAppealed } from './appeal';
import { readAppealToken } from './appeal-token';

/** The page of an appeal, for whoever wrote the comment. */
export interface AppealPageDto {
  id: string;
  slug: string;
  headline: string;
  state: CommentState;
  tree: CommentTree;
  reason: string | null;
  publicNote: string;
  /** The last appeal about it; null for none. */
  appeal: AppealDto | null;
  /** A decision stands that was not appealed against yet. */
  open: boolean;
  /** How many people here may decide on an appeal besides who decided; 0 where it would wait. */
  deciders: number;
}

/** For the keys and the account that own the comment, and for the token of a letter; null for everybody else. */
export async function getAppealPage(actor: Actor, slug: string, id: string, by: string): Promise<AppealPageDto | null> {
  const byToken = readAppealToken(by) === id;
  const [row] = await db()
    .select({
      ...{ id: comments.id, slug: articles.slug, headline: articles.headline, state: comments.state },
      ...{ tree: comments.tree, reason: comments.reason, publicNote: comments.publicNote },
      ...{ decidedBy: comments.decidedBy, decidedAt: comments.decidedAt },
    })
    .from(comments)
    .innerJoin(articles, eq(articles.id, comments.articleId))
    .innerJoin(articleSlugs, eq(articleSlugs.articleId, articles.id))
    .where(
      and(
        eq(comments.id, id),
        eq(articleSlugs.slug, slug),
        byToken ? undefined : sql`coalesce(${ownedBy(actor)}, false)`,
      ),
    );
  if (!row) return null;
  const [last] = await db()
    .select()
    .from(appeals)
    .where(eq(appeals.commentId, id))
    .orderBy(desc(appeals.madeAt))
    .limit(1);
  const { decidedBy, decidedAt, tree, ...comment } = row;
  return {
    ...comment,
    tree: tree as CommentTree,
    appeal: last
      ? {
          ...{ words: last.words, upheld: last.upheld, answer: last.answer },
          madeAt: last.madeAt.toISOString(),
          decidedAt: last.decidedAt?.toISOString() ?? null,
        }
      : null,
    open: isAppealable(row.state) && !isAppealed(last, decidedAt),
    deciders: await countDeciders([decidedBy, ...(last?.decidedAt === null ? [last.against] : [])]),
  };
}

/** Accounts that may decide on an appeal: none of those who decided about the comment, then or last. */
async function countDeciders(decided: readonly (string | null)[]): Promise<number> {
  const barred = decided.filter((id) => id !== null);
  const deciding = roles.filter((role) => can({ kind: 'user', userId: '', name: '', role }, 'appeal.decide'));
  const [row] = await db()
    .select({ number: count() })
    .from(users)
    .where(
      and(
        isNull(users.suspendedAt),
        inArray(users.role, deciding),
        barred.length === 0 ? undefined : notInArray(users.id, barred),
      ),
    );
  return row?.number ?? 0;
}

/** An appeal as the desk sees it. */
export interface DeskAppealDto extends AppealDto {
  id: string;
  commentId: string;
  slug: string;
  headline: string;
  name: string;
  tree: CommentTree;
  state: CommentState;
  reason: string | null;
  against: string | null;
  decidedBy: string | null;
  /** It is against the decision of who looks, then or last. */
  own: boolean;
  /** Nobody else here may decide on it. */
  alone: boolean;
}

/** Appeals that wait, the oldest first, and the last that were decided; null for somebody who decides on none. */
export async function listAppeals(
  actor: UserActor,
): Promise<{ waiting: DeskAppealDto[]; decided: DeskAppealDto[] } | null> {
  if (!can(actor, 'appeal.decide')) return null;
  const [waiting, decided] = await Promise.all([
    listWhere(actor, isNull(appeals.decidedAt), sql`${appeals.madeAt}`),
    listWhere(actor, isNotNull(appeals.decidedAt), desc(appeals.decidedAt)),
  ]);
  return { waiting, decided };
}

async function listWhere(actor: UserActor, where: SQL, order: SQL): Promise<DeskAppealDto[]> {
  const against = alias(users, 'against');
  const deciders = alias(users, 'deciders');
  const rows = await db()
    .select({
      appeal: appeals,
      ...{ slug: articles.slug, headline: articles.headline, name: comments.name, tree: comments.tree },
      ...{ state: comments.state, reason: comments.reason, against: against.name, decider: deciders.name },
      lastBy: comments.decidedBy,
    })
    .from(appeals)
    .innerJoin(comments, eq(comments.id, appeals.commentId))
    .innerJoin(articles, eq(articles.id, comments.articleId))
    .leftJoin(against, eq(against.id, appeals.against))
    .leftJoin(deciders, eq(deciders.id, appeals.decidedBy))
    .where(where)
    .orderBy(order)
    .limit(50);
  return Promise.all(
    rows.map(async ({ appeal, decider, tree, slug, lastBy, ...row }) => ({
      ...{ id: appeal.id, commentId: appeal.commentId, words: appeal.words, upheld: appeal.upheld },
      ...{ answer: appeal.answer, decidedBy: decider, slug: slug ?? '', tree: tree as CommentTree },
      madeAt: appeal.madeAt.toISOString(),
      decidedAt: appeal.decidedAt?.toISOString() ?? null,
      own: appeal.against === actor.userId || (appeal.decidedAt === null && lastBy === actor.userId),
      alone: appeal.decidedAt === null && (await countDeciders([appeal.against, lastBy])) === 0,
      ...row,
    })),
  );
}
