import { and, count, eq, ne } from 'drizzle-orm';
import { z } from 'zod';
import type { Tx } from '@/db/client';
import { savedFilters } from '@/db/schema/site';
import { newId } from '@/newsroom/id';
import { type Outcome, refuse } from '@/newsroom/outcome';
import type { Actor } from '@/newsroom/people/actor';
import { can } from '@/newsroom/people/permissions';
import { write } from '@/newsroom/record';
import { fieldsInError, line } from '@/newsroom/text/line';
import { listPath, toFilter } from '../desk-filter';
import { longestFilterName, mostKept } from './saved-filter';

const name = line(longestFilterName).refine((typed) => typed !== '', 'filter-name-missing');
const form = z.strictObject({ name, query: z.string().max(1_000) });

/**
 * Keeps a question to the list of stories under a name of one's own: exactly what the list understands of `query`, from its first
 * page. Nobody else sees it, and no event tells of it. Refuses with 403 `not-allowed`, 409 `filter-too-many` (`max`) and 422
 * `filter-refused` with the name in error, `filter-name-taken` among them.
 */
export async function keepFilter(
  actor: Actor,
  input: z.input<typeof form>,
  now: Date,
): Promise<Outcome<{ path: string }>> {
  if (actor.kind !== 'user' || !can(actor, 'article.read-draft', { ownerId: actor.userId }))
    return refuse('not-allowed', 403);
  const parsed = form.safeParse(input);
  if (!parsed.success) return refuse('filter-refused', 422, { fields: fieldsInError(parsed.error) });
  const asked = toFilter(Object.fromEntries(new URLSearchParams(parsed.data.query)));
  const path = listPath({ ...asked, before: null });
  const { userId } = actor;
  return write(async (tx) => {
    const [kept] = await tx.select({ count: count() }).from(savedFilters).where(eq(savedFilters.userId, userId));
    if ((kept?.count ?? 0) >= mostKept) return refuse('filter-too-many', 409, { values: { max: mostKept } });
    if (await isTaken(tx, userId, parsed.data.name)) return taken();
    const row = { id: newId(now), userId, name: parsed.data.name, query: path.split('?')[1] ?? '', savedAt: now };
    const [added] = await tx.insert(savedFilters).values(row).onConflictDoNothing().returning({ id: savedFilters.id });
    return added ? { ok: true, path } : taken();
  });
}

/** Gives one's own filter another name. Refuses with 404 `filter-missing` and 422 `filter-refused`. */
export async function renameFilter(actor: Actor, input: { id: string; name: string }): Promise<Outcome<object>> {
  const parsed = name.safeParse(input.name);
  if (!parsed.success)
    return refuse('filter-refused', 422, { fields: { name: parsed.error.issues[0]?.message ?? 'too-long' } });
  return write(async (tx) => {
    if (actor.kind !== 'user' || !(await isOwn(tx, actor.userId, input.id))) return refuse('filter-missing', 404);
    if (await isTaken(tx, actor.userId, parsed.data, input.id)) return taken();
    await tx.update(savedFilters).set({ name: parsed.data }).where(eq(savedFilters.id, input.id));
    return { ok: true };
  });
}

/** Forgets one's own filter. Refuses with 404 `filter-missing`. */
export async function dropFilter(actor: Actor, input: { id: string }): Promise<Outcome<object>> {
  return write(async (tx) => {
    if (actor.kind !== 'user' || !(await isOwn(tx, actor.userId, input.id))) return refuse('filter-missing', 404);
    await tx.delete(savedFilters).where(eq(savedFilters.id, input.id));
    return { ok: true };
  });
}

const taken = () => refuse('filter-refused', 422, { fields: { name: 'filter-name-taken' } });

async function isOwn(tx: Tx, userId: string, id: string): Promise<boolean> {
  const [row] = await tx
    .select({ id: savedFilters.id })
    .from(savedFilters)
    .where(and(eq(savedFilters.id, id), eq(savedFilters.userId, userId)))
    .for('update');
  return row !== undefined;
}

async function isTaken(tx: Tx, userId: string, wish: string, except = ''): Promise<boolean> {
  const [row] = await tx
    .select({ id: savedFilters.id })
    .from(savedFilters)
    .where(and(eq(savedFilters.userId, userId), eq(savedFilters.name, wish), ne(savedFilters.id, except)));
  return row !== undefined;
}
