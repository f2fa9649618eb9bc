import 'server-only';
import { desc, inArray, sql } from 'drizzle-orm';
import { db } from '@/db/client';
import { articles } from '@/db/schema/articles';
import { comments } from '@/db/schema/comments';
import { reads } from '@/newsroom/answer';
import { plainText } from '@/newsroom/text/comment-text';
import type { CommentTree } from '@/newsroom/text/comment-tree';
import { firstWords } from '@/newsroom/text/first-words';

/** One comment, quoted on the front page. */
export interface VoiceDto {
  id: string;
  slug: string;
  name: string;
  quote: string;
  headline: string;
}

/** Longest quotation, in code points; it ends at a word. */
export const longestQuote = 140;
/** Only comments on this many of the newest stories are looked at. */
const newestStories = 40;

/**
 * "From the comments", of those that began a conversation: the latest editors' pick on one of the newest stories; where nothing is picked, the comment that
 * most people recommended, and of equals the newest.
 */
export async function getVoice(): Promise<VoiceDto | null> {
  reads('front', 'counts:all');
  const newest = await db()
    .select({ id: articles.id, slug: articles.slug, headline: articles.headline })
    .from(articles)
    .where(sql`${articles.state} = 'published' and ${articles.comments} <> 'off'`)
    .orderBy(sql`${articles.firstPublishedAt} desc nulls last, ${articles.id} desc nulls last`)
    .limit(newestStories);
  if (newest.length === 0) return null;
  const onThem = inArray(
    comments.articleId,
    newest.map(({ id }) => id),
  );
  const [found] = await db()
    .select({ id: comments.id, articleId: comments.articleId, name: comments.name, tree: comments.tree })
    .from(comments)
    .where(sql`${comments.depth} = 0 and ${comments.state} = 'shown' and ${onThem}`)
    .orderBy(
      sql`${comments.pickedAt} desc nulls last`,
      desc(comments.recommends),
      desc(comments.createdAt),
      desc(comments.id),
    )
    .limit(1);
  const article = newest.find(({ id }) => id === found?.articleId);
  if (!found || !article) return null;
  reads(`comment:${found.id}`);
  const { id, name, tree } = found;
  const quote = firstWords(plainText(tree as CommentTree), longestQuote);
  return { id, slug: article.slug, name, quote, headline: article.headline };
}
