import { eq } from 'drizzle-orm';
import { sessions } from '@/db/schema/people';
import { type Outcome, refuse } from '@/newsroom/outcome';
import { write } from '@/newsroom/record';
import type { Actor } from '../actor';
import { can } from '../permissions';
import { sessionHash } from '../sessions';
import { checkOwnPassword } from './own-password';

/**
 * Notes on the session that its person has typed the password. Refuses with 403 `not-allowed` and what a wrong password is
 * refused with (own-password.ts).
 */
export async function prove(
  actor: Actor,
  input: { password: string; session: string },
  now: Date,
): Promise<Outcome<{ provedAt: Date }>> {
  if (actor.kind !== 'user' || !can(actor, 'account.manage')) return refuse('not-allowed', 403);
  const checked = await checkOwnPassword(actor, input.password, now);
  if (!checked.ok) return checked;
  await write((tx) =>
    tx
      .update(sessions)
      .set({ provedAt: now })
      .where(eq(sessions.idHash, sessionHash(input.session))),
  );
  return { ok: true, provedAt: now };
}
