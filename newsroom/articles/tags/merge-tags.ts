import { eq, inArray, isNotNull, sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { articles, articleTags, tags } from '@/db/schema/articles';
import { leadOn } from '@/newsroom/lead-on';
import { type Outcome, refuse } from '@/newsroom/outcome';
import type { Actor } from '@/newsroom/people/actor';
import { can } from '@/newsroom/people/permissions';
import { record, write } from '@/newsroom/record';

/**
 * Makes one tag of two: every story that carries `id` carries `into` from now on, once, and the address of the first leads
 * to that of the second for ever. Whoever still types the old name means the other tag. Refuses with 403 `not-allowed`, 404
 * `tag-missing` and 422 `merge-itself`.
 */
export async function mergeTags(
  actor: Actor,
  { id, into }: { id: string; into: string },
  now: Date,
): Promise<Outcome<{ slug: string; stories: number }>> {
  if (!can(actor, 'tag.manage')) return refuse('not-allowed', 403);
  if (id === into) return refuse('merge-itself', 422, { fields: { into: 'merge-itself' } });
  return write(async (tx) => {
    const both = await tx
      .select({ id: tags.id, slug: tags.slug })
      .from(tags)
      .where(inArray(tags.id, [id, into]))
      .orderBy(tags.id) // one order for everybody: two who merge never wait for each other crosswise
      .for('update');
    const [from, to] = [both.find((tag) => tag.id === id), both.find((tag) => tag.id === into)];
    if (!from) return refuse('tag-missing', 404);
    if (!to) return refuse('tag-missing', 404, { fields: { into: 'tag-missing' } });
    const sections = await sectionsOf(tx, id);
    const stories = await moveStories(tx, id, into);
    await tx.delete(tags).where(eq(tags.id, id));
    await leadOn(tx, actor, `/tags/${from.slug}`, `/tags/${to.slug}`, now);
    const slugs = [from.slug, to.slug];
    await record(tx, actor, { kind: 'tag.merged', tagId: id, into, slugs, sections }, now);
    return { ok: true, slug: to.slug, stories };
  });
}

/** The sections whose stories carry the tag: each says how many of its stories do. */
async function sectionsOf(tx: Tx, tagId: string): Promise<string[]> {
  const rows = await tx
    .selectDistinct({ id: articles.sectionId })
    .from(articleTags)
    .innerJoin(articles, eq(articles.id, articleTags.articleId))
    .where(sql`${articleTags.tagId} = ${tagId} and ${isNotNull(articles.sectionId)}`);
  return rows.flatMap(({ id }) => id ?? []).sort();
}

async function moveStories(tx: Tx, id: string, into: string): Promise<number> {
  const carried = tx
    .select({ articleId: articleTags.articleId, tagId: sql<string>`${into}::text`.as('tag_id') })
    .from(articleTags)
    .where(eq(articleTags.tagId, id));
  await tx.insert(articleTags).select(carried).onConflictDoNothing();
  const left = await tx.delete(articleTags).where(eq(articleTags.tagId, id)).returning({ id: articleTags.articleId });
  return left.length;
}
