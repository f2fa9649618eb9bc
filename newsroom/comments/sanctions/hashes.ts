import { createHmac } from 'node:crypto';
import { keyFor } from '@/newsroom/settings/secrets';

const under = (purpose: string, value: string) => createHmac('sha256', keyFor(purpose)).update(value).digest('hex');

/** An address under a key that sanctions alone use, so that no other table tells whom one is about. */
export function sanctionedAddress(email: string): string {
  return under('sanctioned address', email.toLowerCase());
}

/**
 * A ban's own hash of a network, made of the hash that comments keep for 30 days (newsroom/comments/network.ts): the two
 * cannot be compared, and a ban goes on when the comment's has been forgotten.
 */
export function sanctionedNetwork(networkHash: string): string {
  return under('sanctioned network', networkHash);
}
