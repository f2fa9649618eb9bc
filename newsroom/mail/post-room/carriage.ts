import { env } from '@/env';
import type { Carrier } from '../letter';
import { outboxFolder } from './filed-letters';
import { folderCarrier } from './outbox-folder';
import { smtpCarrier } from './smtp-carrier';

/** How letters leave, as the settings say. */
export function carrierOf(): Carrier {
  return env.smtpUrl ? smtpCarrier(env.smtpUrl) : folderCarrier(outboxFolder());
}
