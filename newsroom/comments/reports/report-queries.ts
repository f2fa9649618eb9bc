import 'server-only';
import { and, desc, eq, sql } from 'drizzle-orm';
import { db } from '@/db/client';
import { articleSlugs, articles } from '@/db/schema/articles';
import { comments } from '@/db/schema/comments';
import { reports } from '@/db/schema/conversation';
import type { Actor } from '@/newsroom/people/actor';
import type { CommentTree } from '@/newsroom/text/comment-tree';
import { isMadeBy, ownedBy } from '../own/own';
import type { ReportDto, ReportPageDto } from './reported';

/** A comment to be reported, or what became of this reader's report; null for what is not public and was not reported by them. */
export async function getReportPage(actor: Actor, slug: string, id: string): Promise<ReportPageDto | null> {
  const [row] = await db()
    .select({
      slug: articles.slug,
      headline: articles.headline,
      name: comments.name,
      tree: comments.tree,
      state: comments.state,
      own: sql<boolean>`coalesce(${ownedBy(actor)}, false)`,
    })
    .from(comments)
    .innerJoin(articles, eq(articles.id, comments.articleId))
    .innerJoin(articleSlugs, eq(articleSlugs.articleId, articles.id))
    .where(and(eq(comments.id, id), eq(articleSlugs.slug, slug), eq(articles.state, 'published')));
  if (!row) return null;
  const made = await reportOf(actor, id);
  const isPublic = row.state === 'shown';
  if (!isPublic && !made) return null;
  const { headline, name, own } = row;
  return {
    id,
    slug: row.slug,
    headline,
    own,
    made,
    comment: isPublic ? { name, tree: row.tree as CommentTree } : null,
  };
}

async function reportOf(actor: Actor, id: string): Promise<ReportDto | null> {
  const [made] = await db()
    .select({
      reason: reports.reason,
      madeAt: reports.createdAt,
      settledAt: reports.settledAt,
      upheld: reports.upheld,
    })
    .from(reports)
    .where(and(eq(reports.commentId, id), isMadeBy(actor)))
    .orderBy(desc(reports.createdAt))
    .limit(1);
  if (!made) return null;
  return { ...made, madeAt: made.madeAt.toISOString(), settledAt: made.settledAt?.toISOString() ?? null };
}
