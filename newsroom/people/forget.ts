import { and, eq, lt, or } from 'drizzle-orm';
import { db } from '@/db/client';
import { invitations, passwordResets, sessions, signInSteps } from '@/db/schema/people';

/** Days after its end that an invitation or a session stays known. */
const keptDays = 30;

/** Forgets ways in that lead nowhere any more: links, half sign-ins, sessions. Safe to run twice, and beside itself. */
export async function forgetOldWays(now: Date): Promise<void> {
  const before = new Date(now.getTime() - keptDays * 86_400_000);
  await db().delete(passwordResets).where(lt(passwordResets.expiresAt, now));
  await db().delete(signInSteps).where(lt(signInSteps.expiresAt, now));
  await db()
    .delete(sessions)
    .where(or(lt(sessions.expiresAt, before), lt(sessions.revokedAt, before)));
  await db()
    .delete(invitations)
    .where(and(eq(invitations.purpose, 'invite'), lt(invitations.expiresAt, before)));
}
