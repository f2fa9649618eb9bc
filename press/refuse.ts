import { randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { notices } from '@/words/press';
import { TooMany } from './costly';
import type { Refused } from './doors';
import { type Leaf, leaf } from './give-back';
import type { Side } from './grammar';
import { securityHeaders } from './headers';
import { loggedPath } from './logged-path';
import { RenderFault } from './render';
import { sendOnce } from './send';
import type { PressSettings } from './settings';
import { Full, TooLate } from './turns';

/** Seconds a client is asked to wait when too much is going on. */
const comeBackIn = 5;

export const isSecure = (settings: PressSettings) => settings.publicUrl.protocol === 'https:';

export function dressOf({ styles }: PressSettings): Pick<Leaf, 'styles' | 'faces' | 'name'> {
  return { styles: styles.list, faces: styles.faces, name: styles.name };
}

/** Answers with a page of the press's own. Nothing of it is kept anywhere. */
export function sendRefusal(
  settings: PressSettings,
  request: IncomingMessage,
  response: ServerResponse,
  { status, notice, headers }: Refused,
  more: Partial<Leaf> = {},
  side: Side = 'reader',
): void {
  const body = leaf({ ...dressOf(settings), ...more, notice: notices[notice] });
  const all = {
    ...securityHeaders(side === 'bare' ? 'bare' : 'reader', isSecure(settings)),
    'Content-Type': 'text/html; charset=utf-8',
    'Cache-Control': 'no-store',
    ...headers,
  };
  sendOnce(request, response, status, all, body);
}

/** A fault: logged once, without what was typed, under a reference the reader is shown. */
export function sendFault(
  settings: PressSettings,
  request: IncomingMessage,
  response: ServerResponse,
  fault: unknown,
  more: Partial<Leaf> = {},
): void {
  if (response.headersSent) {
    settings.log.error({ fault: nameOf(fault) }, 'an answer broke off');
    response.destroy();
    return;
  }
  if (fault instanceof TooMany) {
    const headers = { 'Retry-After': String(comeBackIn) };
    sendRefusal(settings, request, response, { status: 429, notice: 'tooMany', headers }, more);
    return;
  }
  const posted = request.method === 'POST';
  if (fault instanceof Full || fault instanceof TooLate || settings.clock.deafSince !== undefined) {
    const headers = { 'Retry-After': String(comeBackIn) };
    const notice = posted ? 'busyPost' : 'busy';
    sendRefusal(settings, request, response, { status: 503, notice, headers }, more);
    return;
  }
  const reference = randomBytes(6).toString('hex');
  const path = loggedPath(request.url);
  settings.log.error({ reference, method: request.method, path, fault: nameOf(fault) }, 'a page could not be made');
  const notice = posted ? 'faultPost' : 'fault';
  sendRefusal(settings, request, response, { status: 500, notice }, { ...more, reference });
}

/** A fault as the log may know it: a driver's error holds the parameters of the statement, so only ours speak. */
function nameOf(fault: unknown): string {
  if (fault instanceof RenderFault || fault instanceof Full || fault instanceof TooLate) return fault.message;
  return fault instanceof Error ? `${fault.name}${fault.name === 'PrintFault' ? `: ${fault.message}` : ''}` : 'unknown';
}
