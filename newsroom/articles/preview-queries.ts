import 'server-only';
import { eq, inArray } from 'drizzle-orm';
import { db } from '@/db/client';
import { sections } from '@/db/schema/articles';
import { authors } from '@/db/schema/people';
import { picturesByIds } from '@/newsroom/media/queries';
import { toSlug } from '@/newsroom/slug';
import { bodyWords, mediaOf } from '@/newsroom/text/body';
import type { ArticleDto, BylineDto, SectionDto } from './article';
import type { DeskStory } from './desk-story';

/** What of a draft a reader's page is drawn from. */
type DraftToDraw = Pick<
  DeskStory,
  'id' | 'slug' | 'manuscript' | 'firstPublishedAt' | 'updatedAt' | 'versions' | 'comments'
>;

/** The working draft in the shape that a reader's page draws; for a page that only the desk may see. */
export async function draftAsArticle(story: DraftToDraw, now: Date): Promise<ArticleDto> {
  const { manuscript, firstPublishedAt, updatedAt } = story;
  const { body, lead, bylines, sectionId, tags, ...words } = manuscript;
  const inBody = mediaOf(body);
  const [pictures, section, named] = await Promise.all([
    picturesByIds(lead ? [lead.media, ...inBody] : inBody),
    sectionOf(sectionId),
    namesOf(bylines),
  ]);
  const picture = lead && pictures[lead.media];
  const shown = picture && lead ? { ...picture, alt: lead.alt, caption: lead.caption, credit: lead.credit } : null;
  const publishedAt = firstPublishedAt ?? now.toISOString();
  return {
    ...words,
    id: story.id,
    slug: story.slug ?? toSlug(manuscript.headline),
    section,
    bylines: named,
    picture: shown,
    lead: shown,
    body,
    pictures,
    tags: tags.map((name) => ({ slug: toSlug(name), name })),
    words: bodyWords(body),
    publishedAt,
    updatedAt: updatedAt ?? publishedAt,
    versions: Math.max(1, story.versions),
    commentCount: 0,
    comments: story.comments,
  };
}

async function sectionOf(id: string | null): Promise<SectionDto | null> {
  if (!id) return null;
  const [row] = await db()
    .select({ id: sections.id, slug: sections.slug, name: sections.name })
    .from(sections)
    .where(eq(sections.id, id));
  return row ?? null;
}

async function namesOf(ids: string[]): Promise<BylineDto[]> {
  if (ids.length === 0) return [];
  const rows = await db()
    .select({ id: authors.id, slug: authors.slug, name: authors.name, jobTitle: authors.jobTitle, kind: authors.kind })
    .from(authors)
    .where(inArray(authors.id, ids));
  return ids.flatMap((id) => rows.filter((row) => row.id === id).map(({ id: _, ...byline }) => byline));
}
