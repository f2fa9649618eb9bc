import { createHmac } from 'node:crypto';
import { networkOf } from '@/newsroom/people/network';
import { keyFor } from '@/newsroom/settings/secrets';

/** The network under our key: comparable for as long as the key lives, of no use to anybody without it. */
export function networkHash(address: string): string {
  return createHmac('sha256', keyFor('network')).update(networkOf(address)).digest('hex');
}
