import 'server-only';
import { and, eq } from 'drizzle-orm';
import { db } from '@/db/client';
import { articleSlugs, articles, sections } from '@/db/schema/articles';
import { reads } from '@/newsroom/answer';
import { bylinesOf, published } from '@/newsroom/articles/story-queries';
import { getAuthor } from '@/newsroom/people/author-queries';
import { getSection } from '@/newsroom/sections/queries';
import { getPublication } from '@/newsroom/settings/publication';
import { type Card, toPaperCard, toStoryCard } from './card';

/** The words on the card of the story at `slug`, an old address of it among them; null where none is public there. */
export async function getStoryCard(slug: string): Promise<Card | null> {
  reads(`slug:${slug}`);
  const [story] = await db()
    .select({ id: articles.id, headline: articles.headline, label: articles.label, section: sections.name })
    .from(articleSlugs)
    .innerJoin(articles, eq(articles.id, articleSlugs.articleId))
    .leftJoin(sections, eq(sections.id, articles.sectionId))
    .where(and(eq(articleSlugs.slug, slug), published()));
  if (!story) return null;
  reads(`article:${story.id}`);
  const [bylines, publication] = await Promise.all([bylinesOf([story.id]), getPublication()]);
  const names = (bylines.get(story.id) ?? []).map(({ name }) => name);
  return toStoryCard({ ...story, publication: publication.name, bylines: names });
}

/** The words on the card of the paper itself. */
export async function getPaperCard(): Promise<Card> {
  return toPaperCard(await getPublication());
}

/** A section's; null where there is none at `slug`. */
export async function getSectionCard(slug: string): Promise<Card | null> {
  const [section, { name }] = await Promise.all([getSection(slug), getPublication()]);
  return section && { publication: name, above: '', headline: section.name, below: section.description };
}

/** An author's; null where nobody is at `slug`. */
export async function getAuthorCard(slug: string): Promise<Card | null> {
  const [author, { name }] = await Promise.all([getAuthor(slug), getPublication()]);
  return author && { publication: name, above: '', headline: author.name, below: author.jobTitle };
}
