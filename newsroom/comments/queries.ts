import 'server-only';
import { and, asc, count, eq, type SQL, sql } from 'drizzle-orm';
import { db } from '@/db/client';
import { articleSlugs, articles } from '@/db/schema/articles';
import { comments } from '@/db/schema/comments';
import { reads } from '@/newsroom/answer';
import { threadColumns } from '@/newsroom/articles/thread-columns';
import { type ThreadStateDto, threadAt } from '@/newsroom/articles/thread-state';
import { getThreadSettings } from '@/newsroom/settings/moderation';
import type { CommentTree } from '@/newsroom/text/comment-tree';
import { byAuthor } from './by-author';
import {
  type CommentDto,
  conversationsAPage,
  flatReplies,
  repliesAConversation,
  repliesAPage,
  type Sort,
  type ThreadDto,
} from './comment';
import { getNewest } from './newest-queries';
import { readLiveText } from './notes/live-text';
import { toNoted } from './notes/note';
import { drawnReplies, drawnRoots, isAmong, rootsOn } from './page-of';
import { tellRest } from './rest';
import { type ThreadRow, toConversations } from './thread';

/**
 * One page of an article's thread, counted from 1: four queries whatever its size, one more where it has notes. null where the
 * article is not public or the page does not exist. Long conversations are drawn in part (repliesAConversation, repliesAPage) and say how
 * much is not.
 */
export async function getThread(
  articleId: string,
  { sort, page }: { sort: Sort; page: number },
  now = new Date(),
): Promise<ThreadDto | null> {
  reads(`thread:${articleId}`, `article:${articleId}`, `counts:thread:${articleId}`);
  const roots = rootsOn(articleId, { sort, page }).as('roots');
  // Counted apart, or the fifty would be looked for among all of them.
  const total = db().select({ total: count() }).from(comments).where(drawnRoots(articleId));
  const [found, rules] = await Promise.all([
    db()
      .select({
        slug: articles.slug,
        thread: threadColumns,
        count: articles.commentCount,
        root: roots.id,
        total: sql<number>`(${total})::int`,
      })
      .from(articles)
      .leftJoin(roots, sql`true`)
      .where(and(eq(articles.id, articleId), eq(articles.state, 'published'))),
    getThreadSettings(),
  ]);
  const [article] = found;
  const order = found.flatMap(({ root }) => (root === null ? [] : [root]));
  if (!article || (order.length === 0 && page > 1)) return null;
  const pages = Math.max(1, Math.ceil(article.total / conversationsAPage));
  const state = threadAt(article.thread, rules, now);
  const [conversations, newest] = await Promise.all([readConversations(order), getNewest(articleId)]);
  const { slug, count: shown } = article;
  return { articleId, slug, mode: state.mode, state, count: shown, sort, page, pages, conversations, newest };
}

/** The conversations that begin with `roots`, in that order: of each the oldest replies, and how many more there are. */
export async function readConversations(roots: readonly string[]): Promise<CommentDto[]> {
  if (roots.length === 0) return [];
  const rows = await readRows(isAmong(roots, drawnReplies(roots)));
  const first = new Map(rows.filter(({ parentId }) => parentId === null).map((row) => [row.id, row]));
  const inOrder = roots.flatMap((id) => first.get(id) ?? []);
  const drawn = toConversations([...inOrder, ...rows.filter(({ parentId }) => parentId !== null)], flatReplies.thread);
  const read = new Map<string, number>();
  for (const { rootId: root } of rows) read.set(root, (read.get(root) ?? 0) + 1);
  const isFull = rows.length - first.size >= repliesAPage;
  const long = roots.filter((id) => isFull || (read.get(id) ?? 0) > repliesAConversation);
  if (long.length === 0) return drawn;
  const { rootId } = comments;
  const totals = await db()
    .select({ id: rootId, total: count() })
    .from(comments)
    .where(
      sql`${rootId} in ${long} and ${comments.depth} > 0 and ${comments.shownAt} is not null and ${comments.state} = 'shown'`,
    )
    .groupBy(rootId);
  const totalOf = new Map(totals.map(({ id, total }) => [id, total]));
  return tellRest(drawn, rows, totalOf);
}

export async function readRows(where: SQL): Promise<ThreadRow[]> {
  const rows = await db()
    .select({
      id: comments.id,
      parentId: comments.parentId,
      rootId: comments.rootId,
      name: comments.name,
      byStaff: sql<boolean>`${comments.userId} is not null`,
      byAuthor,
      state: comments.state,
      tree: comments.tree,
      reason: comments.reason,
      publicNote: comments.publicNote,
      corrected: sql<boolean>`exists (select 1 from corrections made where made.comment_id = comments.id)`,
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
  state: ThreadStateDto;
  parent: { id: string; name: string; tree: CommentTree } | null;
}

/** null where no such article is public. `parent` is null without `to`, and where that comment is not public. */
export async function getReplyPlace(slug: string, to: string | null, now = new Date()): Promise<ReplyPlaceDto | null> {
  reads(`slug:${slug}`);
  const { id: articleId, headline } = articles;
  const [[found], rules] = await Promise.all([
    db()
      .select({ articleId, slug: articles.slug, headline, thread: threadColumns })
      .from(articleSlugs)
      .innerJoin(articles, eq(articles.id, articleSlugs.articleId))
      .where(and(eq(articleSlugs.slug, slug), eq(articles.state, 'published'))),
    getThreadSettings(),
  ]);
  if (!found) return null;
  const { thread, ...place } = found;
  const article = { ...place, state: threadAt(thread, rules, now) };
  reads(`article:${article.articleId}`);
  if (to === null) return { ...article, parent: null };
  const [parent] = await db()
    .select({ id: comments.id, name: comments.name, tree: comments.tree })
    .from(comments)
    .where(and(eq(comments.id, to), eq(comments.articleId, article.articleId), eq(comments.state, 'shown')));
  return { ...article, parent: parent ? { ...parent, tree: parent.tree as CommentTree } : null };
}
