import { and, desc, eq, inArray, sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { locks } from '@/db/locks';
import { users } from '@/db/schema/people';
import { events } from '@/db/schema/record';
import { type Refusal, refuse } from '@/newsroom/outcome';
import { type Actor, actorId } from '@/newsroom/people/actor';

/** 409: somebody else changed the same settings since the form was drawn. What it takes to show both in that form. */
export interface MovedSettings<T> extends Refusal {
  /** Field → whoever changed it last; `self` where that was whoever sends, in another window. */
  moved: Readonly<Record<string, { who: string; self: boolean }>>;
  /** What stands: what the form is said to have begun from when it is sent again. */
  theirs: T;
  /** What the form holds from now on: what was sent where it was changed, else what stands. */
  merged: Partial<T>;
}

/** Holds the settings that admins write in forms until the transaction ends: whoever saves reads what stands first. */
export async function holdSettings(tx: Tx): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(${locks.settings})`);
}

/**
 * Refuses with 409 `settings-moved`, or `settings-moved-self`; each field in `clashes` with who changed it last. `storedAs`
 * names the setting that a field of the form is part of.
 */
export async function movedSettings<T>(
  tx: Tx,
  actor: Actor,
  { theirs, merged, clashes }: { theirs: T; merged: Partial<T>; clashes: readonly string[] },
  storedAs: (field: string) => string = (field) => field,
): Promise<MovedSettings<T>> {
  const moved: Record<string, { who: string; self: boolean }> = {};
  for (const field of clashes) moved[field] = await lastToChange(tx, actor, storedAs(field));
  const others = Object.values(moved).filter(({ self }) => !self);
  const problem = others.length === 0 ? 'settings-moved-self' : 'settings-moved';
  const who = [...new Set(others.map((one) => one.who))].join(', ');
  return { ...refuse(problem, 409, { values: { who } }), moved, theirs, merged };
}

/** Who saved this setting otherwise last, by the name of today. */
async function lastToChange(tx: Tx, actor: Actor, field: string): Promise<{ who: string; self: boolean }> {
  const [last] = await tx
    .select({ id: events.actorId, name: users.name })
    .from(events)
    .leftJoin(users, and(eq(users.id, events.actorId), eq(events.actorKind, 'user')))
    .where(
      and(
        inArray(events.kind, ['settings.saved', 'rules.saved']),
        sql`${events.payload} -> 'fields' @> ${JSON.stringify([field])}::jsonb`,
      ),
    )
    .orderBy(desc(events.at), desc(events.id))
    .limit(1);
  return { who: last?.name ?? 'Somebody else', self: actor.kind === 'user' && last?.id === actorId(actor) };
}
