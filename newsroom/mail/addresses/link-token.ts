import { createHash, randomBytes } from 'node:crypto';
import { lt } from 'drizzle-orm';
import { db } from '@/db/client';
import { addressTokens } from '@/db/schema/conversation';

/** What a link in a letter to an address is for. */
export type LinkPurpose = 'confirm' | 'your-comments';
/** Hours a link is good for. A letter that comes only once may lie for a while; one that was just asked for need not. */
export const linkHours: Readonly<Record<LinkPurpose, number>> = { confirm: 30 * 24, 'your-comments': 1 };

/** SHA-256, hex: all that is kept of a link. */
export function linkHash(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

/** The key that asked for a link, as its token says. The hash covers it, so nobody can put in another one. */
export function askedByOf(token: string): string | null {
  return /^[0-9a-f]{40}-([0-9a-z]{18})$/.exec(token)?.[1] ?? null;
}

/** Makes a link for a letter that is just leaving: 160 random bits, written nowhere but in that letter. */
export async function makeLink(
  addressId: string,
  purpose: LinkPurpose,
  askedBy: string | undefined,
  now: Date,
): Promise<string> {
  const token = `${randomBytes(20).toString('hex')}${askedBy ? `-${askedBy}` : ''}`;
  const expiresAt = new Date(now.getTime() + linkHours[purpose] * 3_600_000);
  await db()
    .insert(addressTokens)
    .values({ tokenHash: linkHash(token), addressId, purpose, createdAt: now, expiresAt });
  return token;
}

/** Forgets links that lead nowhere any more. Safe to run twice, and beside itself. */
export async function forgetLinks(now: Date): Promise<void> {
  await db().delete(addressTokens).where(lt(addressTokens.expiresAt, now));
}
