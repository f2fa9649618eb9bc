import { eq } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { redirects } from '@/db/schema/articles';
import type { Actor } from '@/newsroom/people/actor';
import { record } from './record';

/**
 * Something stands at the path `to` from now on, and stood at `from` before (null where it is new): `from` leads there for
 * ever (308), and so does in one step whatever led to `from`. Nothing leads away from `to` any more. Call it before the
 * event of the thing itself is recorded: whoever hears that an address is empty must know already where it leads.
 */
export async function leadOn(tx: Tx, actor: Actor, from: string | null, to: string, now: Date): Promise<void> {
  if (from === to) return;
  const freed = await tx.delete(redirects).where(eq(redirects.from, to)).returning({ from: redirects.from });
  if (from !== null) {
    await tx.update(redirects).set({ to }).where(eq(redirects.to, from));
    const row = { to, cause: 'renamed', madeBy: actor.kind === 'user' ? actor.userId : null, createdAt: now } as const;
    await tx
      .insert(redirects)
      .values({ from, ...row })
      .onConflictDoUpdate({ target: redirects.from, set: row });
  }
  if (from !== null || freed.length > 0) await record(tx, actor, { kind: 'redirects.saved' }, now);
}
