import { and, eq, gt, isNull } from 'drizzle-orm';
import { passwordResets, users } from '@/db/schema/people';
import { tokenHash } from '../token';

/** The link `token` while it works: not used, within its hour, of an account that is not suspended. Joined with the account. */
export function openReset(token: string, now: Date) {
  return and(
    eq(passwordResets.tokenHash, tokenHash(token)),
    isNull(passwordResets.usedAt),
    gt(passwordResets.expiresAt, now),
    isNull(users.suspendedAt),
  );
}
