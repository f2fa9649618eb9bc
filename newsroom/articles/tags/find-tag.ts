import { eq } from 'drizzle-orm';
import { db } from '@/db/client';
import { tags } from '@/db/schema/articles';
import { toSlug } from '@/newsroom/slug';

/** The id of the tag that somebody names, however they spell it; '' where there is none. */
export async function findTag(name: string): Promise<string> {
  const [tag] = await db()
    .select({ id: tags.id })
    .from(tags)
    .where(eq(tags.slug, toSlug(name)));
  return tag?.id ?? '';
}
