import { and, eq, isNull } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { users } from '@/db/schema/people';
import type { UserActor } from './actor';

/** The account `userId` as somebody who acts, with the role it has now; null where it is gone or suspended. */
export async function accountActor(tx: Tx, userId: string): Promise<UserActor | null> {
  const [row] = await tx
    .select({ userId: users.id, name: users.name, role: users.role })
    .from(users)
    .where(and(eq(users.id, userId), isNull(users.suspendedAt)));
  return row ? { kind: 'user', ...row } : null;
}
