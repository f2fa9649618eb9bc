import { asc, eq } from 'drizzle-orm';
import type { z } from 'zod';
import type { Db, Tx } from '@/db/client';
import { sections } from '@/db/schema/articles';
import { settings } from '@/db/schema/record';
import { type Outcome, refuse } from '@/newsroom/outcome';
import type { Actor } from '@/newsroom/people/actor';
import { can } from '@/newsroom/people/permissions';
import { record, write } from '@/newsroom/record';
import { type Navigation, navigationMark, navigationShape } from './navigation';

const key = 'navigation';

/** What editors set; until then every section is in the header and nothing else. */
export async function storedNavigation(tx: Tx | Db): Promise<Navigation> {
  const [row] = await tx.select({ value: settings.value }).from(settings).where(eq(settings.key, key));
  return navigationShape.parse(row?.value ?? {});
}

/** The sections in their order, by id. */
export async function sectionOrder(tx: Tx | Db): Promise<string[]> {
  const rows = await tx.select({ id: sections.id }).from(sections).orderBy(asc(sections.position), asc(sections.name));
  return rows.map(({ id }) => id);
}

export type NavigationWish = z.input<typeof navigationShape> & {
  /** The sections by id in the order they shall have; those that are not named keep theirs behind. */
  order?: string[];
  /** The `navigationMark` of what the editor saw. */
  seen?: string;
};

/**
 * Sets which sections the header has and in which order, and the links beside them in the header and at the foot. Refuses with
 * 403 `not-allowed`, 409 `navigation-moved` and 422 `navigation-refused` with the list in error: a link without a name
 * (`link-name-missing`), to what is no address of the paper's own (`link-not-own`), or too many (`too-many`).
 */
export async function saveNavigation(
  actor: Actor,
  input: NavigationWish,
  now: Date,
): Promise<Outcome<{ navigation: Navigation }>> {
  if (!can(actor, 'section.manage')) return refuse('not-allowed', 403);
  const { order = [], seen, ...wish } = input;
  const parsed = navigationShape.safeParse(wish);
  if (!parsed.success) {
    const named = parsed.error.issues.map(({ path, message }) => [String(path[0] ?? 'header'), message]);
    const fields = Object.fromEntries(named.map(([at, said]) => [at, said?.includes(' ') ? 'not-understood' : said]));
    return refuse('navigation-refused', 422, { fields });
  }
  const navigation = parsed.data;
  return write(async (tx) => {
    // Whoever saves a section holds them all, too.
    await tx.select({ id: sections.id }).from(sections).for('no key update');
    const was = await sectionOrder(tx);
    if (seen !== undefined && seen !== navigationMark(was, await storedNavigation(tx)))
      return refuse('navigation-moved', 409);
    const named = order.filter((id) => was.includes(id));
    const is = [...new Set([...named, ...was])];
    if (named.length > 0)
      for (const [at, id] of is.entries())
        await tx
          .update(sections)
          .set({ position: at + 1 })
          .where(eq(sections.id, id));
    await tx
      .insert(settings)
      .values({ key, value: navigation })
      .onConflictDoUpdate({ target: settings.key, set: { value: navigation } });
    await record(tx, actor, { kind: 'navigation.saved' }, now);
    return { ok: true, navigation };
  });
}
