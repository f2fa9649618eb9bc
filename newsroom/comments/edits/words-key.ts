import { createHash } from 'node:crypto';

/** Names words without holding them, so that a form can say which ones it was made for. Pure. */
export function wordsKey(source: string): string {
  return createHash('sha256').update(source).digest('base64url').slice(0, 22);
}
