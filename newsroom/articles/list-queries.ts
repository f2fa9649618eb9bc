import 'server-only';
import { eq, inArray, sql } from 'drizzle-orm';
import { db } from '@/db/client';
import { articleBylines, articles, articleTags } from '@/db/schema/articles';
import { reads } from '@/newsroom/answer';
import type { StoryDto } from './article';
import { boundsOf } from './calendar';
import { after, newestFirst, published, selectStories, toStories } from './story-queries';

/** A page of a list. `next` is what `before` must say for the page after it; null on the last. */
export interface StoryPage {
  stories: StoryDto[];
  next: string | null;
}
/** `before` is the id of the last story of the page before; one that never was published gives an empty page. */
export interface Span {
  limit: number;
  before?: string | undefined;
}

type Where = Parameters<typeof published>[0];

async function page(where: Where, { limit, before }: Span): Promise<StoryPage> {
  const rest = await after(before);
  if (rest === null) return { stories: [], next: null };
  const rows = await selectStories()
    .where(published(where, rest))
    .orderBy(...newestFirst)
    .limit(limit + 1);
  const shown = rows.slice(0, limit);
  return { stories: await toStories(shown), next: rows.length > limit ? (shown.at(-1)?.id ?? null) : null };
}

/** Everything, newest first. */
export async function listLatest(span: Span): Promise<StoryPage> {
  reads('front');
  return page(undefined, span);
}

export async function listBySection(sectionId: string, span: Span): Promise<StoryPage> {
  reads(`section:${sectionId}`);
  return page(eq(articles.sectionId, sectionId), span);
}

/** What carries this byline, alone or among others. */
export async function listByAuthor(authorId: string, span: Span): Promise<StoryPage> {
  reads(`author:${authorId}`);
  const theirs = db()
    .select({ id: articleBylines.articleId })
    .from(articleBylines)
    .where(eq(articleBylines.authorId, authorId));
  return page(sql`${articles.id} in ${theirs}`, span);
}

export async function listByTag(tagId: string, span: Span): Promise<StoryPage> {
  reads(`tag:${tagId}`);
  const tagged = db().select({ id: articleTags.articleId }).from(articleTags).where(eq(articleTags.tagId, tagId));
  return page(sql`${articles.id} in ${tagged}`, span);
}

/** What first came out in `month` (yyyy-mm) by the clocks of `timeZone`; empty where that is no month. */
export async function listByMonth(month: string, timeZone: string, span: Span): Promise<StoryPage> {
  reads(`archive:${month}`);
  const bounds = boundsOf(month, timeZone);
  if (!bounds) return { stories: [], next: null };
  return page(
    sql`${articles.firstPublishedAt} >= ${bounds.from.toISOString()}::timestamptz and ${articles.firstPublishedAt} < ${bounds.to.toISOString()}::timestamptz`,
    span,
  );
}

/** "Most discussed" looks this far back, so that a thread of last year does not lead the list for ever. */
const discussedAmong = 100;

/**
 * Of the hundred newest stories (of a section) those with the most comments, and of equals the one last commented on. They
 * are ranked here: asked to do it, Postgres would read every story that ever had a comment.
 */
export async function listMostDiscussed(limit: number, sectionId?: string): Promise<StoryDto[]> {
  reads(sectionId ? `section:${sectionId}` : 'front', 'counts:all');
  const newest = await db()
    .select({ id: articles.id, mode: articles.comments, count: articles.commentCount, last: articles.lastCommentAt })
    .from(articles)
    .where(published(sectionId ? eq(articles.sectionId, sectionId) : undefined))
    .orderBy(...newestFirst)
    .limit(discussedAmong);
  const ranked = newest
    .filter(({ count, mode }) => count > 0 && mode !== 'off')
    .sort((a, b) => b.count - a.count || Number(b.last) - Number(a.last))
    .slice(0, limit)
    .map(({ id }) => id);
  if (ranked.length === 0) return [];
  const stories = await toStories(await selectStories().where(published(inArray(articles.id, ranked))));
  return stories.sort((a, b) => ranked.indexOf(a.id) - ranked.indexOf(b.id));
}
