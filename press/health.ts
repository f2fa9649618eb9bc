import type { IncomingMessage, ServerResponse } from 'node:http';
import { securityHeaders } from './headers';
import { isSecure } from './refuse';
import { sendOnce } from './send';
import type { PressSettings } from './settings';
import { within } from './turns';

const patience = 1_000; // ms
const asked = new WeakMap<PressSettings, { at: number; ready: Promise<boolean> }>();

/** One question a second to the database, however many ask. */
function isReady(settings: PressSettings): Promise<boolean> {
  const last = asked.get(settings);
  if (last && Date.now() - last.at < 1_000) return last.ready;
  const ready = within(patience, settings.isReady()).catch(() => false);
  asked.set(settings, { at: Date.now(), ready });
  return ready;
}

/**
 * live: this process answers. ready: its database does too, so that pages can be made. `/api/health` says both, and
 * `/api/health/ready` too, with 503 where it is not ready; `/api/health/live` asks no database and is 200 from a process
 * that answers at all, because to start that anew mends no database. No version, no names, nothing else; any host may ask,
 * because a load balancer asks by address.
 */
export async function sendHealth(
  settings: PressSettings,
  request: IncomingMessage,
  response: ServerResponse,
  route: string,
) {
  const said = route.endsWith('/live') ? { live: true } : { live: true, ready: await isReady(settings) };
  const headers = {
    ...securityHeaders('bare', isSecure(settings)),
    'Content-Type': 'application/json',
    'Cache-Control': 'no-store',
  };
  sendOnce(request, response, said.ready === false ? 503 : 200, headers, Buffer.from(JSON.stringify(said)));
}
