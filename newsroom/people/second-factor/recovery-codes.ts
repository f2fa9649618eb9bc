import { createHmac, randomBytes } from 'node:crypto';
import { and, eq, isNull } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { recoveryCodes } from '@/db/schema/people';
import { keyFor } from '@/newsroom/settings/secrets';
import { toBase32 } from './secret';

/** How many are given at once. */
const codesGiven = 10;
/** Bytes of one: 80 bits are 16 letters. */
const codeBytes = 10;

/** What is kept of a code: a keyed hash over whose it is and its letters, without spaces and dashes. */
function hashOf(userId: string, typed: string): string {
  const letters = typed.toUpperCase().replace(/[^A-Z2-7]/g, '');
  return createHmac('sha256', keyFor('recovery codes')).update(`${userId} ${letters}`).digest('hex');
}

/** Ten new codes in place of those before, in groups of four letters. The answer is the only place they are ever in clear. */
export async function giveRecoveryCodes(tx: Tx, userId: string, now: Date): Promise<string[]> {
  const codes = Array.from({ length: codesGiven }, () => toBase32(randomBytes(codeBytes)));
  await tx.delete(recoveryCodes).where(eq(recoveryCodes.userId, userId));
  await tx
    .insert(recoveryCodes)
    .values(codes.map((code) => ({ userId, codeHash: hashOf(userId, code), createdAt: now })));
  return codes.map((code) => (code.match(/.{4}/g) ?? []).join('-').toLowerCase());
}

/** Spends a code: true once, false for what is none or was spent. */
export async function spendRecoveryCode(tx: Tx, userId: string, typed: string, now: Date): Promise<boolean> {
  const spent = await tx
    .update(recoveryCodes)
    .set({ usedAt: now })
    .where(
      and(
        eq(recoveryCodes.userId, userId),
        eq(recoveryCodes.codeHash, hashOf(userId, typed)),
        isNull(recoveryCodes.usedAt),
      ),
    )
    .returning({ userId: recoveryCodes.userId });
  return spent.length > 0;
}
