import 'server-only';
import { desc, eq, sql } from 'drizzle-orm';
import { db } from '@/db/client';
import { articles } from '@/db/schema/articles';
import { comments } from '@/db/schema/comments';
import { reads } from '@/newsroom/answer';
import { plainText } from '@/newsroom/text/comment-text';
import type { CommentTree } from '@/newsroom/text/comment-tree';

/** One comment, quoted on the front page. */
export interface VoiceDto {
  id: string;
  slug: string;
  name: string;
  quote: string;
  headline: string;
}

/** Longest quotation, in code points; it ends at a word. */
const longestQuote = 140;
/** Only comments on this many of the newest stories are looked at. */
const newestStories = 40;

/**
 * "From the comments": the latest editors' pick on one of the newest stories; where nothing is picked, the comment that
 * most people recommended, and of equals the newest.
 */
export async function getVoice(): Promise<VoiceDto | null> {
  reads('front', 'counts:all');
  const newest = db()
    .select({ id: articles.id })
    .from(articles)
    .where(sql`${articles.state} = 'published' and ${articles.comments} <> 'off'`)
    .orderBy(desc(articles.firstPublishedAt), desc(articles.id))
    .limit(newestStories);
  const [found] = await db()
    .select({
      id: comments.id,
      slug: articles.slug,
      headline: articles.headline,
      name: comments.name,
      tree: comments.tree,
    })
    .from(comments)
    .innerJoin(articles, eq(articles.id, comments.articleId))
    .where(sql`${comments.state} = 'shown' and ${comments.articleId} in ${newest}`)
    .orderBy(
      sql`${comments.pickedAt} desc nulls last`,
      desc(comments.recommends),
      desc(comments.createdAt),
      desc(comments.id),
    )
    .limit(1);
  if (!found) return null;
  reads(`comment:${found.id}`);
  const { tree, ...voice } = found;
  return { ...voice, quote: shortened(plainText(tree as CommentTree)) };
}

/** The first words of a text on one line, with … where it goes on. */
export function shortened(text: string): string {
  const words = text.replace(/\s+/g, ' ').trim();
  const letters = Array.from(words);
  if (letters.length <= longestQuote) return words;
  const cut = letters.slice(0, longestQuote).join('');
  const end = cut.lastIndexOf(' ');
  return `${(end > longestQuote / 2 ? cut.slice(0, end) : cut).replace(/[\s,;:.–—-]+$/u, '')}…`;
}
