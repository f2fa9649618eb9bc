import { eq, max } from 'drizzle-orm';
import { z } from 'zod';
import type { Tx } from '@/db/client';
import { sections } from '@/db/schema/articles';
import { newId } from '@/newsroom/id';
import { leadOn } from '@/newsroom/lead-on';
import { type Outcome, refuse } from '@/newsroom/outcome';
import type { Actor } from '@/newsroom/people/actor';
import { can } from '@/newsroom/people/permissions';
import { record, write } from '@/newsroom/record';
import { freeSlug, toSlug } from '@/newsroom/slug';
import { fieldsInError, line } from '@/newsroom/text/line';

/** Longest values, in code points. */
export const sectionLimits = { name: 40, description: 300 };

const form = z.strictObject({
  id: z.string().optional(),
  name: line(sectionLimits.name).refine((name) => name !== '', 'section-name-missing'),
  slug: z.string().max(500).optional(),
  description: line(sectionLimits.description).default(''),
  /** Place in the navigation, from 1; at the end where it is not said. */
  position: z.number().int().min(1).max(999).optional(),
});

/**
 * Adds a section or changes one. Its address is made of `slug` or the name, and gets -2 where that is taken.
 * An address it had leads to the new one for ever. Refuses with 403 `not-allowed`, 404 `section-missing` and 422 `section-refused`.
 */
export async function saveSection(
  actor: Actor,
  input: z.input<typeof form>,
  now: Date,
): Promise<Outcome<{ id: string; slug: string }>> {
  if (!can(actor, 'section.manage')) return refuse('not-allowed', 403);
  const parsed = form.safeParse(input);
  if (!parsed.success) return refuse('section-refused', 422, { fields: fieldsInError(parsed.error) });
  const { id = newId(now), name, description, position } = parsed.data;
  return write(async (tx) => {
    const all = await tx.select({ id: sections.id, slug: sections.slug }).from(sections).for('no key update');
    const old = all.find((section) => section.id === id);
    if (parsed.data.id && !old) return refuse('section-missing', 404);
    const wish = toSlug(parsed.data.slug || old?.slug || name) || 'section';
    const slug = freeSlug(wish, new Set(all.filter((section) => section.id !== id).map((section) => section.slug)));
    const row = {
      slug,
      name,
      description,
      ...(position || !old ? { position: position ?? (await last(tx)) + 1 } : {}),
    };
    if (old) await tx.update(sections).set(row).where(eq(sections.id, id));
    else await tx.insert(sections).values({ id, ...row, position: row.position ?? 1 });
    await leadOn(tx, actor, old ? `/sections/${old.slug}` : null, `/sections/${slug}`, now);
    const slugs = [...new Set([...(old ? [old.slug] : []), slug])];
    await record(tx, actor, { kind: 'section.saved', sectionId: id, slugs }, now);
    return { ok: true, id, slug };
  });
}

async function last(tx: Tx): Promise<number> {
  const [row] = await tx.select({ position: max(sections.position) }).from(sections);
  return row?.position ?? 0;
}
