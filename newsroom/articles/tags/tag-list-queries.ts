import 'server-only';
import { and, asc, gt, ilike, inArray, or, sql } from 'drizzle-orm';
import { db } from '@/db/client';
import { articles, articleTags, tags } from '@/db/schema/articles';
import type { UserActor } from '@/newsroom/people/actor';
import { can } from '@/newsroom/people/permissions';
import { toSlug } from '@/newsroom/slug';
import { type DeskTag, type TagFilter, tagsAPage } from './tag-list';

/** Is there a story with it that readers see? Whole names: the list is read from one table. */
const isPublic = sql<boolean>`exists (select from ${articleTags} join ${articles} on ${articles}.id = ${articleTags}.article_id
  where ${articleTags}.tag_id = ${tags}.id and ${articles}.state = 'published')`;

/** One page of the tags by their addresses, and where the next one begins; null for whoever may not change them. */
export async function listTags(
  actor: UserActor,
  { words, after }: TagFilter,
): Promise<{ rows: DeskTag[]; next: string | null } | null> {
  if (!can(actor, 'tag.manage')) return null;
  const like = `%${words.replace(/[\\%_]/g, '\\$&')}%`;
  const slug = toSlug(words);
  const found = await db()
    .select({ id: tags.id, slug: tags.slug, name: tags.name, isPublic })
    .from(tags)
    .where(
      and(
        words === '' ? undefined : or(ilike(tags.name, like), slug === '' ? undefined : ilike(tags.slug, `%${slug}%`)),
        after === null ? undefined : gt(tags.slug, after),
      ),
    )
    .orderBy(asc(tags.slug))
    .limit(tagsAPage + 1);
  const shown = found.slice(0, tagsAPage);
  const counts = await countStories(shown.map(({ id }) => id));
  return {
    rows: shown.map((tag) => ({ ...tag, stories: counts.get(tag.id) ?? 0 })),
    next: found.length > tagsAPage ? (shown.at(-1)?.slug ?? null) : null,
  };
}

async function countStories(ids: string[]): Promise<ReadonlyMap<string, number>> {
  if (ids.length === 0) return new Map();
  const rows = await db()
    .select({ id: articleTags.tagId, stories: sql<number>`count(*)::int` })
    .from(articleTags)
    .where(inArray(articleTags.tagId, ids))
    .groupBy(articleTags.tagId);
  return new Map(rows.map(({ id, stories }) => [id, stories]));
}
