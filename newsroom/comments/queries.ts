import 'server-only';
import { and, asc, eq, inArray, type SQL, sql } from 'drizzle-orm';
import { db } from '@/db/client';
import { articleSlugs, articles } from '@/db/schema/articles';
import { comments } from '@/db/schema/comments';
import { reads } from '@/newsroom/answer';
import type { CommentTree } from '@/newsroom/text/comment-tree';
import { type CommentDto, conversationsAPage, type Sort, type ThreadDto } from './comment';
import { getNewest } from './newest-queries';
import { readLiveText } from './notes/live-text';
import { toNoted } from './notes/note';
import { drawnRoots, orders } from './page-of';
import { type ThreadRow, toConversations } from './thread';

/**
 * One page of an article's thread, counted from 1: three queries whatever its size, one more where it has notes. null where the article is not public or
 * the page does not exist.
 */
export async function getThread(articleId: string, { sort, page }: { sort: Sort; page: number }) {
  reads(`thread:${articleId}`, `article:${articleId}`, `counts:thread:${articleId}`);
  const roots = db()
    .select({ id: comments.id, total: sql<number>`count(*) over ()::int`.as('total') })
    .from(comments)
    .where(drawnRoots(articleId))
    .orderBy(...orders[sort])
    .limit(conversationsAPage)
    .offset((page - 1) * conversationsAPage)
    .as('roots');
  const found = await db()
    .select({
      slug: articles.slug,
      mode: articles.comments,
      count: articles.commentCount,
      root: roots.id,
      total: roots.total,
    })
    .from(articles)
    .leftJoin(roots, sql`true`)
    .where(and(eq(articles.id, articleId), eq(articles.state, 'published')));
  const [article] = found;
  const order = found.flatMap(({ root }) => (root === null ? [] : [root]));
  if (!article || (order.length === 0 && page > 1)) return null;
  const pages = Math.max(1, Math.ceil((article.total ?? 0) / conversationsAPage));
  const { slug, mode } = article;
  const [conversations, newest] = await Promise.all([readConversations(order), getNewest(articleId)]);
  return { articleId, slug, mode, count: article.count, sort, page, pages, conversations, newest } satisfies ThreadDto;
}

/** The conversation a public comment stands in, whole; null where it is not public. */
export async function getConversation(
  slug: string,
  commentId: string,
): Promise<{
  articleId: string;
  slug: string;
  headline: string;
  mode: ThreadDto['mode'];
  conversation: CommentDto;
} | null> {
  reads(`comment:${commentId}`, `slug:${slug}`);
  const [found] = await db()
    .select({
      articleId: articles.id,
      slug: articles.slug,
      headline: articles.headline,
      mode: articles.comments,
      rootId: comments.rootId,
    })
    .from(comments)
    .innerJoin(articles, eq(articles.id, comments.articleId))
    .innerJoin(articleSlugs, eq(articleSlugs.articleId, articles.id))
    .where(and(eq(comments.id, commentId), eq(articleSlugs.slug, slug), eq(articles.state, 'published')));
  if (!found) return null;
  reads(`thread:${found.articleId}`, `article:${found.articleId}`, `counts:thread:${found.articleId}`);
  const [conversation] = await readConversations([found.rootId]);
  if (!conversation || !holds(conversation, commentId)) return null;
  const { rootId: _, ...article } = found;
  return { ...article, conversation };
}

/** Without recursion over replies that are nested at most three deep anyway. */
function holds(conversation: CommentDto, id: string): boolean {
  return conversation.id === id || conversation.replies.some((reply) => holds(reply, id));
}

/** Whole conversations in the order of `roots`. */
export async function readConversations(roots: readonly string[]): Promise<CommentDto[]> {
  if (roots.length === 0) return [];
  const rows = await readRows(inArray(comments.rootId, [...roots]));
  const first = new Map(rows.filter(({ parentId }) => parentId === null).map((row) => [row.id, row]));
  const inOrder = roots.flatMap((id) => first.get(id) ?? []);
  return toConversations([...inOrder, ...rows.filter(({ parentId }) => parentId !== null)]);
}

export async function readRows(where: SQL): Promise<ThreadRow[]> {
  // Names in full: in a select from one table Drizzle writes a column without its table, and `user_id = user_id` is always so.
  const byAuthor = sql<boolean>`exists (select 1 from article_bylines byline join authors named on named.id = byline.author_id
    where byline.article_id = comments.article_id and named.user_id = comments.user_id)`;
  const rows = await db()
    .select({
      id: comments.id,
      parentId: comments.parentId,
      name: comments.name,
      byStaff: sql<boolean>`${comments.userId} is not null`,
      byAuthor,
      state: comments.state,
      tree: comments.tree,
      reason: comments.reason,
      publicNote: comments.publicNote,
      pickedAt: comments.pickedAt,
      editedAt: comments.editedAt,
      recommends: comments.recommends,
      createdAt: comments.createdAt,
      shownAt: comments.shownAt,
      articleId: comments.articleId,
      block: comments.noteBlock,
      quote: comments.noteQuote,
      version: comments.noteVersion,
    })
    .from(comments)
    .where(where)
    .orderBy(asc(comments.createdAt), asc(comments.id));
  // A note says whether its words still stand in the story: the live text is read where there are notes, and only there.
  const noted = rows.find(({ block }) => block !== null);
  const live = noted ? await readLiveText(noted.articleId) : null;
  return rows.map(({ byStaff, byAuthor: isAuthor, pickedAt, editedAt, createdAt, shownAt, tree, ...more }) => {
    const { articleId: _, block, quote, version, ...row } = more;
    return {
      ...row,
      tree: tree as CommentTree,
      badge: isAuthor ? 'author' : byStaff ? 'staff' : null,
      picked: pickedAt !== null,
      // Changed before anybody read it is not changed.
      edited: editedAt !== null && shownAt !== null && editedAt > shownAt,
      createdAt: createdAt.toISOString(),
      wasPublic: shownAt !== null,
      noted: block === null ? null : toNoted({ block, quote, version }, live),
    };
  });
}

/** What the reply page stands on: the article by any address it ever had, and the public comment to be answered. */
export interface ReplyPlaceDto {
  articleId: string;
  slug: string;
  headline: string;
  mode: ThreadDto['mode'];
  parent: { id: string; name: string; tree: CommentTree } | null;
}

/** null where no such article is public. `parent` is null without `to`, and where that comment is not public. */
export async function getReplyPlace(slug: string, to: string | null): Promise<ReplyPlaceDto | null> {
  reads(`slug:${slug}`);
  const [article] = await db()
    .select({ articleId: articles.id, slug: articles.slug, headline: articles.headline, mode: articles.comments })
    .from(articleSlugs)
    .innerJoin(articles, eq(articles.id, articleSlugs.articleId))
    .where(and(eq(articleSlugs.slug, slug), eq(articles.state, 'published')));
  if (!article) return null;
  reads(`article:${article.articleId}`);
  if (to === null) return { ...article, parent: null };
  const [parent] = await db()
    .select({ id: comments.id, name: comments.name, tree: comments.tree })
    .from(comments)
    .where(and(eq(comments.id, to), eq(comments.articleId, article.articleId), eq(comments.state, 'shown')));
  return { ...article, parent: parent ? { ...parent, tree: parent.tree as CommentTree } : null };
}
