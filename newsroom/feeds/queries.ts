import 'server-only';
import { db } from '@/db/client';
import { articles } from '@/db/schema/articles';
import { reads } from '@/newsroom/answer';
import { newestFirst, published } from '@/newsroom/articles/story-queries';
import { listSections } from '@/newsroom/sections/queries';
import { mostAddresses, type Place } from './sitemap';

/** The pages that are always there. */
const standing = ['/', '/corrections', '/about', '/guidelines', '/privacy', '/accessibility'];

/** Every public address that wants to be found: standing pages, sections, then articles, newest first. */
export async function listPlaces(): Promise<Place[]> {
  reads('feed');
  const sections = await listSections();
  const first = [...standing, ...sections.map(({ slug }) => `/sections/${slug}`)].map((path) => ({ path }));
  const rows = await db()
    .select({ slug: articles.slug, changedAt: articles.updatedAt })
    .from(articles)
    .where(published())
    .orderBy(...newestFirst)
    .limit(mostAddresses - first.length);
  return [
    ...first,
    ...rows.map(({ slug, changedAt }) => ({
      path: `/articles/${slug}`,
      ...(changedAt && { changedAt: changedAt.toISOString() }),
    })),
  ];
}
