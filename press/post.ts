import type { IncomingMessage, ServerResponse } from 'node:http';
import { type Exchange, inExchange, newExchange } from '@/newsroom/answer';
import type { Answer } from './ask';
import { headerOf } from './ask';
import { publicBody, readBody, readForm, typedIn } from './body';
import { judgeOrigin, type Refused } from './doors';
import { intoNext } from './headers';
import { patiently } from './patience';
import { networkOf, onceHeaders } from './read';
import { sendFault, sendRefusal } from './refuse';
import { type Once, RenderFault, readerEdition } from './render';
import { sealSeen, seenCookieOf } from './seen';
import { sendOnce } from './send';
import type { PressSettings } from './settings';

/** POST at a reader's address: one form of ours, whose words come back whatever goes wrong. */
export async function post(
  settings: PressSettings,
  request: IncomingMessage,
  response: ServerResponse,
  address: string,
): Promise<void> {
  const foreign = judgeOrigin(request, settings.publicUrl);
  if (foreign) return sendRefusal(settings, request, response, foreign);
  const body = await readBody(request, publicBody);
  if (!body) return sendRefusal(settings, request, response, { status: 413, notice: 'tooLarge' });
  const type = request.headers['content-type'] ?? '';
  const giveBack = async () => ({ typed: await typedIn(body, type), again: address });
  if (!/^multipart\/form-data\b/i.test(type))
    return sendRefusal(settings, request, response, { status: 415, notice: 'form' }, await giveBack());
  try {
    const form = await readForm(body, type);
    if (!form) return sendRefusal(settings, request, response, { status: 400, notice: 'unreadable' }, await giveBack());
    const answer = await take(settings, request, address, body, form);
    const refused = await refusalOf(settings, answer);
    if (refused) return sendRefusal(settings, request, response, refused, await giveBack());
    const page = await readerEdition(answer, 422);
    if (page.body.length === 0 && page.status >= 400)
      throw new RenderFault(`A form was answered by a blank ${page.status}.`);
    // A script cannot see where a redirect ends: ours asks to be told (RFC 9110 §15.3.2) and goes there itself.
    const told = request.headers['gazette-in-place'] !== undefined && page.status === 303 ? 201 : page.status;
    sendOnce(request, response, told, onceHeaders(settings, withSeen(settings, page)), page.body);
  } catch (fault) {
    sendFault(settings, request, response, fault, await giveBack());
  }
}

async function take(
  settings: PressSettings,
  request: IncomingMessage,
  address: string,
  body: Buffer,
  form: FormData,
): Promise<Answer> {
  const end = await settings.turns.posts.take(true);
  const headers = intoNext(request.headers, settings.publicUrl, 'reader');
  const network = networkOf(settings, request);
  const taking = async () => {
    const exchange = newExchange(network);
    const replied = await inExchange(exchange, async () => settings.replies?.(form, request.headers.cookie));
    if (replied && 'to' in replied) return redirected(replied, exchange);
    return settings.ask({ method: 'POST', address, headers, body, network, refused: replied?.refused });
  };
  return patiently(settings.clock, taking().finally(end));
}

/** What Next would say of an action that redirects. */
function redirected({ to, cookies }: { to: string; cookies: string[] }, exchange: Exchange): Answer {
  return { status: 303, headers: { location: to, 'set-cookie': cookies }, body: Buffer.alloc(0), exchange };
}

/**
 * What Next says in plain text about a form it could not take, in a person's words. A form that broke before any of our
 * code ran was garbled on its way; anything later is a fault of ours.
 */
export async function refusalOf(
  settings: PressSettings,
  { status, headers, exchange }: Answer,
): Promise<Refused | undefined> {
  if (status < 400 || !headerOf(headers, 'content-type').startsWith('text/plain')) return undefined;
  if (headers['x-nextjs-action-not-found'] !== undefined) return { status: 409, notice: 'outdated' };
  if (status < 500) return { status, notice: 'unreadable' };
  if (!exchange.entered && (await settings.isReady())) return { status: 400, notice: 'unreadable' };
  throw new RenderFault('An action failed.');
}

/** The redirect carries the poster's own events, so that whichever instance answers next shows them. */
export function withSeen<T extends Pick<Once, 'cookies' | 'answer'>>(
  { seenKey, publicUrl }: PressSettings,
  page: T,
): T {
  const events = page.answer.exchange.recorded.filter(({ tags }) => tags.length > 0);
  if (events.length === 0) return page;
  const token = sealSeen(events, new Date(), seenKey);
  return { ...page, cookies: [...page.cookies, seenCookieOf(token, publicUrl.protocol === 'https:')] };
}
