import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { media } from '@/db/schema/media';
import { authors } from '@/db/schema/people';
import { newId } from '@/newsroom/id';
import { leadOn } from '@/newsroom/lead-on';
import { type Outcome, refuse } from '@/newsroom/outcome';
import { record, write } from '@/newsroom/record';
import { freeSlug, toSlug } from '@/newsroom/slug';
import { fieldsInError, line, lines } from '@/newsroom/text/line';
import type { Actor } from './actor';
import { contactHref, subjectsIn } from './byline';
import { can } from './permissions';

/** Longest values, in code points. */
export const authorLimits = { name: 80, jobTitle: 80, bio: 1_000, expertise: 500, contact: 300 };

const form = z.strictObject({
  id: z.string().optional(),
  name: line(authorLimits.name).refine((name) => name !== '', 'person-name-missing'),
  slug: z.string().max(500).optional(),
  kind: z.enum(['person', 'organisation']).optional(),
  jobTitle: line(authorLimits.jobTitle).optional(),
  bio: lines(authorLimits.bio).optional(),
  /** One subject a line. */
  expertise: lines(authorLimits.expertise)
    .transform((typed) => subjectsIn(typed).join('\n'))
    .optional(),
  contact: line(authorLimits.contact)
    .refine((typed) => typed === '' || contactHref(typed) !== null, 'contact-unusable')
    .optional(),
  /** A picture of the library, null for none. */
  pictureId: z.string().nullish(),
  /** The account that signs in as this author, where there is one. */
  userId: z.string().nullish(),
});

/**
 * Adds a byline or changes one: a person, an agency, a guest, somebody dead or imported. The address is made of `slug`
 * or the name, and gets -2 where that is taken; an address it had leads to the new one for ever. Refuses with 403
 * `not-allowed`, 404 `author-missing`, 422 `author-refused` with the fields in error (`picture-gone`, `contact-unusable`).
 */
export async function saveAuthor(
  actor: Actor,
  input: z.input<typeof form>,
  now: Date,
): Promise<Outcome<{ id: string; slug: string }>> {
  if (!can(actor, 'author.manage')) return refuse('not-allowed', 403);
  const parsed = form.safeParse(input);
  if (!parsed.success) return refuse('author-refused', 422, { fields: fieldsInError(parsed.error) });
  const { id = newId(now), slug: words, ...fields } = parsed.data;
  const said = onlySaid(fields);
  return write(async (tx) => {
    const all = await tx.select({ id: authors.id, slug: authors.slug }).from(authors).for('no key update');
    const old = all.find((author) => author.id === id);
    if (parsed.data.id && !old) return refuse('author-missing', 404);
    if (fields.pictureId) {
      const [picture] = await tx
        .select({ id: media.id })
        .from(media)
        .where(eq(media.id, fields.pictureId))
        .for('key share');
      if (!picture) return refuse('author-refused', 422, { fields: { pictureId: 'picture-gone' } });
    }
    const wish = toSlug(words || old?.slug || fields.name) || 'author';
    const slug = freeSlug(wish, new Set(all.filter((author) => author.id !== id).map((author) => author.slug)));
    if (old)
      await tx
        .update(authors)
        .set({ ...said, slug })
        .where(eq(authors.id, id));
    else await tx.insert(authors).values({ id, ...said, slug, createdAt: now });
    await leadOn(tx, actor, old ? `/authors/${old.slug}` : null, `/authors/${slug}`, now);
    const slugs = [...new Set([...(old ? [old.slug] : []), slug])];
    await record(tx, actor, { kind: 'author.saved', authorId: id, slugs }, now);
    return { ok: true, id, slug };
  });
}

/** What was not said stays as it is, or gets the table's default. */
function onlySaid<T extends object>(fields: T): { [Key in keyof T]: Exclude<T[Key], undefined> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as never;
}
