import { createHash, randomBytes } from 'node:crypto';

/** What a link of ours carries, or a cookie of a sign-in half done: 32 random bytes, hex. */
export function newToken(): string {
  return randomBytes(32).toString('hex');
}

/** SHA-256, hex: all that is kept of a token. */
export function tokenHash(token: string): string {
  return createHash('sha256').update(token.trim()).digest('hex');
}
