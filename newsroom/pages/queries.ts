import 'server-only';
import { and, asc, eq, isNotNull } from 'drizzle-orm';
import { db } from '@/db/client';
import { pages } from '@/db/schema/site';
import { reads } from '@/newsroom/answer';
import type { Body } from '@/newsroom/text/blocks';
import type { PageDto } from './page';

/** The page that readers see at this address; null where there is none. */
export async function getPage(slug: string): Promise<PageDto | null> {
  reads(`page:${slug}`);
  const [page] = await db()
    .select({ title: pages.liveTitle, body: pages.live, publishedAt: pages.publishedAt })
    .from(pages)
    .where(and(eq(pages.slug, slug), isNotNull(pages.live)));
  if (!page?.publishedAt) return null;
  return { slug, title: page.title, body: page.body as Body, publishedAt: page.publishedAt.toISOString() };
}

/** Every page that readers see, by its address. */
export async function listPublicPages(): Promise<{ slug: string; title: string; publishedAt: string }[]> {
  reads('pages');
  const rows = await db()
    .select({ slug: pages.slug, title: pages.liveTitle, publishedAt: pages.publishedAt })
    .from(pages)
    .where(isNotNull(pages.live))
    .orderBy(asc(pages.slug));
  return rows.map(({ publishedAt, ...page }) => ({ ...page, publishedAt: (publishedAt ?? new Date(0)).toISOString() }));
}
