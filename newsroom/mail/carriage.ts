import { join } from 'node:path';
import { env } from '@/env';
import type { Carrier } from './letter';
import { folderCarrier } from './outbox-folder';
import { smtpCarrier } from './smtp-carrier';

/** Where letters lie that no mail server takes. */
export function outboxFolder(): string {
  return join(env.dataDir, 'outbox');
}

/** Do letters leave by a mail server? */
export function isByServer(): boolean {
  return env.smtpUrl !== undefined;
}

/** How letters leave, as the settings say. */
export function carrierOf(): Carrier {
  return env.smtpUrl ? smtpCarrier(env.smtpUrl) : folderCarrier(outboxFolder());
}
