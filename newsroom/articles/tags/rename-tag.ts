import { eq, or } from 'drizzle-orm';
import { z } from 'zod';
import { tags } from '@/db/schema/articles';
import { leadOn } from '@/newsroom/lead-on';
import { type Outcome, refuse } from '@/newsroom/outcome';
import type { Actor } from '@/newsroom/people/actor';
import { can } from '@/newsroom/people/permissions';
import { record, write } from '@/newsroom/record';
import { toSlug } from '@/newsroom/slug';
import { fieldsInError, line } from '@/newsroom/text/line';
import { limits } from '../article';

const form = z.strictObject({
  id: z.string(),
  name: line(limits.tag)
    .refine((name) => name !== '', 'tag-name-missing')
    .refine((name) => name === '' || toSlug(name) !== '', 'slug-missing'),
});

/**
 * Gives a tag another name, and the address made of it; the old address leads to the new one for ever, and whoever still
 * types the old name means this tag. Refuses with 403 `not-allowed`, 404 `tag-missing`, 409 `tag-taken` where another tag has
 * that address (merging them is another act) and 422 `tag-refused`.
 */
export async function renameTag(
  actor: Actor,
  input: z.input<typeof form>,
  now: Date,
): Promise<Outcome<{ slug: string }>> {
  if (!can(actor, 'tag.manage')) return refuse('not-allowed', 403);
  const parsed = form.safeParse(input);
  if (!parsed.success) return refuse('tag-refused', 422, { fields: fieldsInError(parsed.error) });
  const { id, name } = parsed.data;
  const slug = toSlug(name);
  return write(async (tx) => {
    const near = await tx
      .select({ id: tags.id, slug: tags.slug, name: tags.name })
      .from(tags)
      .where(or(eq(tags.id, id), eq(tags.slug, slug)))
      .orderBy(tags.id)
      .for('no key update');
    const old = near.find((tag) => tag.id === id);
    if (!old) return refuse('tag-missing', 404);
    const other = near.find((tag) => tag.slug === slug && tag.id !== id);
    if (other) return refuse('tag-taken', 409, { fields: { name: 'tag-taken' }, values: { name: other.name } });
    if (old.name === name && old.slug === slug) return { ok: true, slug };
    await tx.update(tags).set({ name, slug }).where(eq(tags.id, id));
    await leadOn(tx, actor, `/tags/${old.slug}`, `/tags/${slug}`, now);
    await record(tx, actor, { kind: 'tag.saved', tagId: id, slugs: [...new Set([old.slug, slug])] }, now);
    return { ok: true, slug };
  });
}
