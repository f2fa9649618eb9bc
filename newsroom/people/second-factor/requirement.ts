import { eq, type SQL, sql } from 'drizzle-orm';
import { db } from '@/db/client';
import { settings } from '@/db/schema/record';
import { type Outcome, refuse } from '@/newsroom/outcome';
import { record, write } from '@/newsroom/record';
import type { Actor } from '../actor';
import { can } from '../permissions';

const key = 'sign-in';

/** In another query: does the paper ask everybody for a second factor? One row by its key. */
export const factorRequired: SQL<boolean> = sql<boolean>`coalesce((select ${settings.value} -> 'secondFactor' = 'true'::jsonb from ${settings} where ${settings.key} = ${key}), false)`;

/** Does the paper ask everybody for a second factor? */
export async function isFactorRequired(): Promise<boolean> {
  const [row] = await db().select({ value: settings.value }).from(settings).where(eq(settings.key, key));
  return (row?.value as { secondFactor?: boolean } | undefined)?.secondFactor === true;
}

/**
 * Asks everybody for a second factor, or leaves it to them. From the next click on, whoever has none may only set one up.
 * Refuses with 403 `not-allowed`.
 */
export async function requireFactor(
  actor: Actor,
  { required }: { required: boolean },
  now: Date,
): Promise<Outcome<{ required: boolean }>> {
  if (!can(actor, 'settings.manage')) return refuse('not-allowed', 403);
  return write(async (tx) => {
    const value = { secondFactor: required };
    await tx.insert(settings).values({ key, value }).onConflictDoUpdate({ target: settings.key, set: { value } });
    await record(tx, actor, { kind: required ? 'factor.required' : 'factor.left-open' }, now);
    return { ok: true, required };
  });
}
