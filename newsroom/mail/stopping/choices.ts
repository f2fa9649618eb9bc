import { and, eq } from 'drizzle-orm';
import { db } from '@/db/client';
import { letterChoices } from '@/db/schema/letters';
import type { Purpose } from '../letter';

/** Has this person stopped letters of this purpose? */
export async function hasStopped(userId: string, purpose: Purpose): Promise<boolean> {
  const rows = await db()
    .select({ stoppedAt: letterChoices.stoppedAt })
    .from(letterChoices)
    .where(and(eq(letterChoices.userId, userId), eq(letterChoices.purpose, purpose)));
  return rows.length > 0;
}
