import 'server-only';
import { and, gt, sql } from 'drizzle-orm';
import { db } from '@/db/client';
import { articles } from '@/db/schema/articles';
import { reads } from '@/newsroom/answer';
import { isPublished, newestFirst, published } from '@/newsroom/articles/story-queries';
import { listPublicPages } from '@/newsroom/pages/queries';
import { listSections } from '@/newsroom/sections/queries';
import { mostNews, type NewsItem, newsHours, type Place, placesAFile } from './sitemap';

/** The pages that are always there. */
const standing = ['/', '/corrections', '/moderation', '/about', '/guidelines', '/privacy', '/accessibility'];

/** The files of the sitemap: the paper's own pages, then its articles, oldest first, so that a full file seldom changes. */
export async function listSitemaps(): Promise<Place[]> {
  reads('feed');
  const { rows } = (await db().execute(sql`
    select part, max(changed) as changed from (
      select (row_number() over (order by ${articles.firstPublishedAt}, ${articles.id}) - 1) / ${sql.raw(String(placesAFile))} as part,
        ${articles.updatedAt} as changed
      from ${articles} where ${isPublished}
    ) as numbered group by part order by part`)) as unknown as { rows: { part: number; changed: string | Date }[] };
  const files = rows.map(({ part, changed }) => ({
    path: `/sitemaps/${Number(part) + 1}.xml`,
    changedAt: new Date(changed).toISOString(),
  }));
  return [{ path: '/sitemaps/pages.xml' }, ...files];
}

/** The paper's own pages that want to be found: those that are always there, what editors wrote, then sections. */
export async function listPages(): Promise<Place[]> {
  const [sections, own] = await Promise.all([listSections(), listPublicPages()]);
  const written = own.map(({ slug, publishedAt }) => ({ path: `/${slug}`, changedAt: publishedAt }));
  const places = [...standing, ...sections.map(({ slug }) => `/sections/${slug}`)].map((path) => ({ path }));
  return [...places.filter(({ path }) => !written.some((page) => page.path === path)), ...written];
}

/** The articles of file `part`, from 1; null where there is no such file. */
export async function listPlaces(part: number): Promise<Place[] | null> {
  reads('feed');
  const rows = await db()
    .select({ slug: articles.slug, changedAt: articles.updatedAt })
    .from(articles)
    .where(published())
    .orderBy(articles.firstPublishedAt, articles.id)
    .limit(placesAFile)
    .offset((part - 1) * placesAFile);
  if (rows.length === 0) return null;
  return rows.map(({ slug, changedAt }) => ({
    path: `/articles/${slug}`,
    ...(changedAt && { changedAt: changedAt.toISOString() }),
  }));
}

/** What came out within the last two days before `now`, newest first. */
export async function listNews(now: Date): Promise<NewsItem[]> {
  reads('feed');
  const since = new Date(now.getTime() - newsHours * 3_600_000);
  const rows = await db()
    .select({ slug: articles.slug, headline: articles.headline, publishedAt: articles.firstPublishedAt })
    .from(articles)
    .where(and(published(), gt(articles.firstPublishedAt, since)))
    .orderBy(...newestFirst)
    .limit(mostNews);
  return rows.map(({ publishedAt, ...row }) => ({ ...row, publishedAt: (publishedAt ?? now).toISOString() }));
}
