import { createHash, randomBytes } from 'node:crypto';

/** SHA-256, hex: all that is kept of a link. */
export function previewHash(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

/** 32 random bytes as an address can carry them, hex. */
export function newPreviewToken(): string {
  return randomBytes(32).toString('hex');
}
