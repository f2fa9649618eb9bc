import 'server-only';
import { reads } from '@/newsroom/answer';
import { listByAuthor, listBySection, listByTag, listLatest } from '@/newsroom/articles/list-queries';
import { getArticle } from '@/newsroom/articles/queries';
import { getTag } from '@/newsroom/articles/tag-queries';
import { listSaid } from '@/newsroom/comments/said-queries';
import { getAuthor } from '@/newsroom/people/author-queries';
import { getSection } from '@/newsroom/sections/queries';
import { getPublication } from '@/newsroom/settings/publication';
import { listCorrections } from '@/newsroom/trust/correction-queries';
import { aboutTag, type Feed, feedLength, toCommentsFeed, toCorrectionsFeed, toStoryFeed } from './feed';

const newest = { limit: feedLength };

/** Every story of the paper. */
export async function getPaperFeed(): Promise<Feed> {
  reads('feed');
  const [paper, { stories }] = await Promise.all([getPublication(), listLatest(newest)]);
  return toStoryFeed(paper, stories);
}

/** Those of a section; null where there is none at `slug`. */
export async function getSectionFeed(slug: string): Promise<Feed | null> {
  const section = await getSection(slug);
  if (!section) return null;
  const [paper, { stories }] = await Promise.all([getPublication(), listBySection(section.id, newest)]);
  const { name: title, description } = section;
  return toStoryFeed(paper, stories, { home: `/sections/${section.slug}`, title, description });
}

/** Those that carry an author's name; null where nobody is at `slug`. */
export async function getAuthorFeed(slug: string): Promise<Feed | null> {
  const author = await getAuthor(slug);
  if (!author) return null;
  const [paper, { stories }] = await Promise.all([getPublication(), listByAuthor(author.id, newest)]);
  const description = author.bio || author.jobTitle;
  return toStoryFeed(paper, stories, { home: `/authors/${author.slug}`, title: author.name, description });
}

/** Those that carry a tag; null, as its page is missing, where none is left that does. */
export async function getTagFeed(slug: string): Promise<Feed | null> {
  const tag = await getTag(slug);
  if (!tag) return null;
  const [paper, { stories }] = await Promise.all([getPublication(), listByTag(tag.id, newest)]);
  return stories.length === 0 ? null : toStoryFeed(paper, stories, aboutTag(tag));
}

/** What readers said last on the whole paper. */
export async function getCommentsFeed(): Promise<Feed> {
  const [paper, said] = await Promise.all([getPublication(), listSaid(null, feedLength)]);
  return toCommentsFeed(paper, said);
}

/** What readers said last below a story; null where none is public at `slug`, or it takes no comments. */
export async function getThreadFeed(slug: string): Promise<Feed | null> {
  const found = await getArticle(slug);
  if (found.kind !== 'article' || found.article.comments === 'off') return null;
  const { article } = found;
  const [paper, said] = await Promise.all([getPublication(), listSaid(article.id, feedLength)]);
  return toCommentsFeed(paper, said, article);
}

/** What the paper got wrong. */
export async function getCorrectionsFeed(): Promise<Feed> {
  const [paper, { corrections }] = await Promise.all([getPublication(), listCorrections(newest)]);
  return toCorrectionsFeed(paper, corrections);
}
