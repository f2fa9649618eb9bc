import 'server-only';
import { and, eq } from 'drizzle-orm';
import { db } from '@/db/client';
import { articleSlugs, articles, sections } from '@/db/schema/articles';
import { reads } from '@/newsroom/answer';
import { bylinesOf, published } from '@/newsroom/articles/story-queries';
import { getPublication } from '@/newsroom/settings/publication';
import type { CardDto } from './card';

/** The words on the card of the story at `slug`, an old address of it among them; null where none is public there. */
export async function getCard(slug: string): Promise<CardDto | null> {
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
  const { id, ...card } = story;
  return { ...card, publication: publication.name, bylines: (bylines.get(id) ?? []).map(({ name }) => name) };
}
