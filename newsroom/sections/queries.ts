import 'server-only';
import { asc, eq } from 'drizzle-orm';
import { db } from '@/db/client';
import { sections } from '@/db/schema/articles';
import { reads } from '@/newsroom/answer';

export interface NavSection {
  id: string;
  slug: string;
  name: string;
}

/** The navigation: every section in its order. */
export async function listSections(): Promise<NavSection[]> {
  reads('site');
  return db()
    .select({ id: sections.id, slug: sections.slug, name: sections.name })
    .from(sections)
    .orderBy(asc(sections.position), asc(sections.name));
}

export async function getSection(slug: string): Promise<(NavSection & { description: string }) | null> {
  reads(`section-slug:${slug}`);
  const [section] = await db()
    .select({ id: sections.id, slug: sections.slug, name: sections.name, description: sections.description })
    .from(sections)
    .where(eq(sections.slug, slug));
  if (section) reads(`section:${section.id}`);
  return section ?? null;
}
