import { sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { redirects } from '@/db/schema/articles';
import { type Actor, actorId } from '@/newsroom/people/actor';
import { record } from '@/newsroom/record';

/** Rows that one statement writes. */
const atOnce = 1_000;

/** Writes what is new or leads elsewhere now, in the name of `actor`, and says so once. What led elsewhere keeps its cause. */
export async function putRedirects(
  tx: Tx,
  actor: Actor,
  changed: ReadonlyMap<string, string>,
  now: Date,
): Promise<void> {
  const madeBy = actor.kind === 'user' ? actorId(actor) : null;
  const rows = [...changed].map(([from, to]) => ({ from, to, cause: 'hand' as const, madeBy, createdAt: now }));
  for (let at = 0; at < rows.length; at += atOnce)
    await tx
      .insert(redirects)
      .values(rows.slice(at, at + atOnce))
      .onConflictDoUpdate({ target: redirects.from, set: { to: sql`excluded."to"` } });
  if (rows.length > 0) await record(tx, actor, { kind: 'redirects.saved' }, now);
}
