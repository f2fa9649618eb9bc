import 'server-only';
import { eq } from 'drizzle-orm';
import { db } from '@/db/client';
import { passwordResets, users } from '@/db/schema/people';
import { openReset } from './open-reset';

/** Whose new password the link is for, by name; null for one that leads nowhere. To ask changes nothing. */
export async function getReset(token: string, now: Date): Promise<{ name: string } | null> {
  const [row] = await db()
    .select({ name: users.name })
    .from(passwordResets)
    .innerJoin(users, eq(users.id, passwordResets.userId))
    .where(openReset(token, now));
  return row ?? null;
}
