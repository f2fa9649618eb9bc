import { createHash } from 'node:crypto';
import { canonical } from '@/newsroom/canonical';

/** Says which source or claim somebody looked at: short, and the same for the same words. '' for one that is not there. Pure. */
export function seenMark(item: unknown): string {
  if (item === undefined) return '';
  return createHash('sha256').update(canonical(item)).digest('base64url').slice(0, 16);
}
