import 'server-only';
import { and, asc, eq, sql } from 'drizzle-orm';
import { db } from '@/db/client';
import { articleSlugs, articles, articleTags, articleVersions, tags } from '@/db/schema/articles';
import { reads } from '@/newsroom/answer';
import { picturesByIds } from '@/newsroom/media/queries';
import { mediaOf } from '@/newsroom/text/body';
import type { ArticleDto, GoneDto, Manuscript, PictureDto } from './article';
import { selectStories, toStories } from './story-queries';

/** What stands at an address: an article, the way to its new address, what is left of it, or nothing. */
export type Found =
  | { kind: 'article'; article: ArticleDto }
  | { kind: 'moved'; slug: string }
  | { kind: 'gone'; gone: GoneDto }
  | { kind: 'missing' };

/** The article at `slug`, as readers see it. A draft that never was published is missing, at whatever address. */
export async function getArticle(slug: string): Promise<Found> {
  const found = await findAt(slug);
  if (found.kind !== 'article') return found;
  return { kind: 'article', article: await whole(found.id, found.manuscript) };
}

type FoundAt = Exclude<Found, { kind: 'article' }> | { kind: 'article'; id: string; manuscript: Manuscript };

/** What stands at `slug`, and of an article no more than its id and the text that readers see. */
export async function findAt(slug: string): Promise<FoundAt> {
  reads(`slug:${slug}`);
  const [at] = await db()
    .select({
      id: articles.id,
      state: articles.state,
      slug: articles.slug,
      headline: articles.headline,
      publishedAt: articles.firstPublishedAt,
      unpublishedAt: articles.unpublishedAt,
      because: articles.unpublishedBecause,
      manuscript: articleVersions.manuscript,
    })
    .from(articleSlugs)
    .innerJoin(articles, eq(articles.id, articleSlugs.articleId))
    .leftJoin(articleVersions, eq(articleVersions.id, articles.liveVersionId))
    .where(eq(articleSlugs.slug, slug));
  if (!at || at.state === 'draft') return { kind: 'missing' };
  reads(`article:${at.id}`);
  if (at.state === 'unpublished') return { kind: 'gone', gone: toGone(at) };
  if (at.slug !== slug) return { kind: 'moved', slug: at.slug };
  return { kind: 'article', id: at.id, manuscript: at.manuscript as Manuscript };
}

function toGone(at: {
  headline: string;
  publishedAt: Date | null;
  unpublishedAt: Date | null;
  because: string;
}): GoneDto {
  return {
    headline: at.headline,
    publishedAt: at.publishedAt?.toISOString() ?? '',
    unpublishedAt: at.unpublishedAt?.toISOString() ?? '',
    because: at.because,
  };
}

/** Everything its page needs, from the frozen manuscript of the live version. */
async function whole(id: string, { body, dateline, lead, evidence }: Manuscript): Promise<ArticleDto> {
  const inBody = mediaOf(body);
  const [rows, pictures, named, versions] = await Promise.all([
    selectStories().where(eq(articles.id, id)),
    picturesByIds(lead ? [lead.media, ...inBody] : inBody),
    tagsOf(id),
    countVersions(id),
  ]);
  const [story] = await toStories(rows);
  if (!story) throw new Error(`The article ${id} went while it was read.`);
  const shown = lead && leadPicture(lead, pictures);
  const told = { ...story, dateline, lead: shown, body, pictures, tags: named, versions };
  return evidence ? { ...told, evidence } : told;
}

/** The words under a picture are the article's own where it has some. */
function leadPicture(lead: NonNullable<Manuscript['lead']>, pictures: Record<string, PictureDto>): PictureDto | null {
  const picture = pictures[lead.media];
  if (!picture) return null;
  return {
    ...picture,
    alt: lead.alt || picture.alt,
    caption: lead.caption || picture.caption,
    credit: lead.credit || picture.credit,
  };
}

async function tagsOf(articleId: string): Promise<{ slug: string; name: string }[]> {
  const named = await db()
    .select({ id: tags.id, slug: tags.slug, name: tags.name })
    .from(articleTags)
    .innerJoin(tags, eq(tags.id, articleTags.tagId))
    .where(eq(articleTags.articleId, articleId))
    .orderBy(asc(tags.name));
  reads(...named.map(({ id }) => `tag-name:${id}`));
  return named.map(({ slug, name }) => ({ slug, name }));
}

/** The first version counts as one; after it only the substantive ones do. */
async function countVersions(articleId: string): Promise<number> {
  const [row] = await db()
    .select({ count: sql<number>`count(*)::int` })
    .from(articleVersions)
    .where(
      and(
        eq(articleVersions.articleId, articleId),
        sql`(${articleVersions.substantive} or ${articleVersions.number} = 1)`,
      ),
    );
  return row?.count ?? 1;
}
