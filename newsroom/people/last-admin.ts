import { and, eq, isNull } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { users } from '@/db/schema/people';

/** Is `userId` the only admin who can sign in? The rows are held, so that two demotions at once cannot both pass. */
export async function isLastAdmin(tx: Tx, userId: string): Promise<boolean> {
  const admins = await tx
    .select({ id: users.id })
    .from(users)
    .where(and(eq(users.role, 'admin'), isNull(users.suspendedAt)))
    .for('update');
  return admins.length === 1 && admins[0]?.id === userId;
}
