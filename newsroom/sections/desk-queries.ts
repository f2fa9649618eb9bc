import 'server-only';
import { asc } from 'drizzle-orm';
import { db } from '@/db/client';
import { sections } from '@/db/schema/articles';

/** A section as the desk sets it. */
export interface DeskSection {
  id: string;
  slug: string;
  name: string;
  description: string;
  position: number;
}

export async function listDeskSections(): Promise<DeskSection[]> {
  return db()
    .select({
      id: sections.id,
      slug: sections.slug,
      name: sections.name,
      description: sections.description,
      position: sections.position,
    })
    .from(sections)
    .orderBy(asc(sections.position), asc(sections.name));
}
