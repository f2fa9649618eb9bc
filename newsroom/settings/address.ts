import { env } from '@/env';

/** A path of ours as the whole address that other machines need. */
export function absolute(path: string): string {
  return new URL(path, env.publicUrl).href;
}
