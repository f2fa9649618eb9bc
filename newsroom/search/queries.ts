import 'server-only';
import { and, eq, inArray } from 'drizzle-orm';
import { db } from '@/db/client';
import { articles, articleVersions } from '@/db/schema/articles';
import type { Manuscript, StoryDto } from '@/newsroom/articles/article';
import { published, selectStories, toStories } from '@/newsroom/articles/story-queries';
import { bodyText } from '@/newsroom/text/body';
import { arrange, type Facets, resultsAPage } from './arranged';
import type { Asked } from './asked';
import { type FoundComments, findComments } from './comment-queries';
import { listHits } from './hit-queries';
import { markHits } from './mark-queries';
import { hasHit, type Piece } from './marked';
import { suggest } from './suggestion-queries';

/** A story that was found: its headline and some of its text, with the hits marked. */
export interface FoundStory {
  story: StoryDto;
  headline: Piece[];
  text: Piece[];
}
export interface Found {
  stories: FoundStory[];
  total: number;
  /** There are more than were looked at. */
  more: boolean;
  pages: number;
  facets: Facets;
  comments: FoundComments;
  /** There was no word to look for: stop words, or only what is not wanted. */
  empty: boolean;
  /** The query as it was probably meant; null where there is no better one. */
  meant: string | null;
}

/** Comments beside the stories of the first page. */
const commentsBeside = 3;
const noComments: FoundComments = { comments: [], total: 0, more: false };

/**
 * Everything a search page draws, from what is public at this moment: live texts of published stories and shown comments of
 * them. At most ten statements, whatever is in the archive. Null where `asked` is refused, or asks for nothing.
 */
export async function search(asked: Asked, now: Date): Promise<Found | null> {
  if (asked.problem || asked.words === '') return null;
  const { hits, text, empty, more } = await listHits(asked.words);
  const arranged = arrange(hits, asked.list === 'stories' ? asked : { ...asked, page: 1 }, now);
  const inComments = asked.list === 'comments';
  const span = inComments
    ? { skip: (asked.page - 1) * resultsAPage, take: resultsAPage }
    : { skip: 0, take: commentsBeside };
  const [stories, comments] = await Promise.all([
    inComments ? [] : drawn(asked.words, arranged.ids),
    text ? findComments(asked.words, span) : noComments,
  ]);
  const nothing = hits.length === 0 && comments.total === 0;
  return {
    stories,
    total: arranged.total,
    more,
    pages: inComments ? Math.max(1, Math.ceil(comments.total / resultsAPage)) : arranged.pages,
    facets: arranged.facets,
    comments,
    empty,
    meant: nothing && !empty ? await suggest(asked.words) : null,
  };
}

async function drawn(words: string, ids: string[]): Promise<FoundStory[]> {
  if (ids.length === 0) return [];
  const [rows, bodies] = await Promise.all([
    selectStories().where(published(inArray(articles.id, ids))),
    bodiesOf(ids),
  ]);
  const stories = (await toStories(rows)).sort((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id));
  const [lines, pieces] = await Promise.all([
    markHits(
      words,
      stories.flatMap(({ headline, standfirst }) => [headline, standfirst]),
      'whole',
    ),
    markHits(
      words,
      stories.map(({ id }) => bodies.get(id) ?? ''),
      'piece',
    ),
  ]);
  return stories.map((story, at) => {
    const piece = pieces[at] ?? [];
    return { story, headline: lines[at * 2] ?? [], text: hasHit(piece) ? piece : (lines[at * 2 + 1] ?? []) };
  });
}

async function bodiesOf(ids: string[]): Promise<Map<string, string>> {
  const rows = await db()
    .select({ id: articles.id, manuscript: articleVersions.manuscript })
    .from(articles)
    .innerJoin(articleVersions, eq(articleVersions.id, articles.liveVersionId))
    .where(and(published(inArray(articles.id, ids))));
  return new Map(rows.map(({ id, manuscript }) => [id, bodyText((manuscript as Manuscript).body)]));
}
