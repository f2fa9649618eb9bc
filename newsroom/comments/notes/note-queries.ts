import 'server-only';
import { and, asc, eq, isNotNull, sql } from 'drizzle-orm';
import { db } from '@/db/client';
import { comments } from '@/db/schema/comments';
import { reads } from '@/newsroom/answer';
import type { Body } from '@/newsroom/text/blocks';
import { type CommentDto, conversationsAPage } from '../comment';
import { drawnRoots } from '../page-of';
import { readConversations } from '../queries';
import { readLiveText } from './live-text';
import { countStanding, paragraphOf, quoteOf } from './note';

/** How many public notes stand at each paragraph of `body`, the live text of the article. */
export async function countNotes(articleId: string, body: Body): Promise<Map<string, number>> {
  reads(`thread:${articleId}`);
  const quotes = await db()
    .select({
      block: sql<string>`${comments.noteBlock}`,
      quote: comments.noteQuote,
      notes: sql<number>`count(*)::int`,
    })
    .from(comments)
    .where(and(eq(comments.articleId, articleId), isNotNull(comments.noteBlock), sql`${comments.state} = 'shown'`))
    .groupBy(comments.noteBlock, comments.noteQuote);
  return countStanding(quotes, body);
}

/** The notes of one paragraph, with the replies to them. */
export interface NotesDto {
  block: string;
  /** The paragraph as it reads now, what a new note would quote of it, and in which version; null where it is gone. */
  paragraph: { text: string; quote: string; version: number } | null;
  /** Those whose words still stand there, oldest first, and those that were written about an earlier version. */
  standing: CommentDto[];
  earlier: CommentDto[];
  /** There are more than a page holds; the whole conversation has them. */
  more: boolean;
}

/** null where the story has no such paragraph and nobody ever wrote a note on one of that name. */
export async function getNotes(articleId: string, block: string): Promise<NotesDto | null> {
  reads(`thread:${articleId}`, `article:${articleId}`);
  const [live, roots] = await Promise.all([readLiveText(articleId), rootsOf(articleId, block)]);
  const text = live && paragraphOf(live.body, block);
  if (!live || (text === null && roots.length === 0)) return null;
  const notes = await readConversations(roots.slice(0, conversationsAPage));
  return {
    block,
    paragraph: text === null ? null : { text, quote: quoteOf(text), version: live.version },
    // Here everybody sees what it is about, so a note says so only where it is about something else.
    standing: notes.filter(isStanding).map((note) => ({ ...note, noted: null })),
    earlier: notes.filter((note) => !isStanding(note)),
    more: roots.length > conversationsAPage,
  };
}

/** A tombstone has no quote to compare and stays where it was. */
const isStanding = ({ noted, tombstone }: CommentDto) => noted?.stands ?? tombstone !== null;

async function rootsOf(articleId: string, block: string): Promise<string[]> {
  const rows = await db()
    .select({ id: comments.id })
    .from(comments)
    .where(and(drawnRoots(articleId), eq(comments.noteBlock, block)))
    .orderBy(asc(comments.createdAt), asc(comments.id))
    .limit(conversationsAPage + 1);
  return rows.map(({ id }) => id);
}
