import { createHmac } from 'node:crypto';
import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http';
import { type Answer, headerOf } from './ask';
import { publicBody, readBody, typedIn } from './body';
import { judgeOrigin, type Refused } from './doors';
import type { Row } from './grammar';
import { deskPolicy, intoNext, newNonce, securityHeaders } from './headers';
import { refusalOf, withSeen } from './post';
import { networkOf } from './read';
import { isSecure, sendFault, sendRefusal } from './refuse';
import { sendOnce } from './send';
import type { PressSettings } from './settings';
import { within } from './turns';

/** Milliseconds; a picture of 25 MB is re-encoded in that time on one core. */
const deskPatience = 30_000;
/** In development a page is compiled when it is first asked for. */
const compilePatience = 180_000;
/** The press writes these itself, or they belong to one hop. */
const notPassed = new Set([
  'cache-control',
  'connection',
  'content-length',
  'content-security-policy',
  'date',
  'etag',
  'keep-alive',
  'set-cookie',
  'transfer-encoding',
  'x-powered-by',
]);

/** The desk and its sign-in: Next's own application, passed through with a nonce, read and kept by nobody. */
export async function pass(
  settings: PressSettings,
  request: IncomingMessage,
  response: ServerResponse,
  row: Row,
  address: string,
): Promise<void> {
  if (request.method !== 'POST') {
    await answer(settings, request, response, row, address);
    return;
  }
  const foreign = row.byToken ? undefined : judgeOrigin(request, settings.publicUrl);
  if (foreign) return sendRefusal(settings, request, response, foreign);
  const body = await readBody(request, await mostBytes(settings, request, row));
  if (!body) return sendRefusal(settings, request, response, { status: 413, notice: 'tooLarge' });
  await answer(settings, request, response, row, address, body);
}

/** Who is not signed in has 64 KB, and is asked before anything longer is read. */
async function mostBytes(settings: PressSettings, { headers }: IncomingMessage, row: Row): Promise<number> {
  const announced = Number(headers['content-length'] ?? Number.POSITIVE_INFINITY);
  if (!row.signedInBody || announced <= publicBody) return publicBody;
  return (await settings.isSignedIn(headers.cookie ?? '')) ? row.signedInBody : publicBody;
}

async function answer(
  settings: PressSettings,
  request: IncomingMessage,
  response: ServerResponse,
  row: Row,
  address: string,
  body?: Buffer,
): Promise<void> {
  const nonce = newNonce();
  const policy = deskPolicy(nonce, settings.dev, row.framed);
  const type = request.headers['content-type'] ?? '';
  const giveBack = async () => (body ? { typed: await typedIn(body, type), again: address } : {});
  try {
    const made = await ask(settings, request, row, address, { policy, nonce }, body);
    const byForm = body && !request.headers['next-action'];
    const refused = byForm ? await refusalOf(settings, made) : await garbledOf(settings, made);
    if (refused) return sendRefusal(settings, request, response, refused, await giveBack());
    const { cookies } = withSeen(settings, { cookies: cookiesOf(made.headers), answer: made });
    const headers = {
      ...passed(made.headers),
      ...Object.fromEntries(made.exchange.headers),
      ...securityHeaders('desk', isSecure(settings), policy),
      'cache-control': 'private, no-store',
      ...(cookies.length > 0 ? { 'set-cookie': cookies } : {}),
    };
    const status = made.status === 200 ? (made.exchange.status ?? 200) : made.status;
    sendOnce(request, response, status, headers, made.body);
  } catch (fault) {
    sendFault(settings, request, response, fault, await giveBack());
  }
}

/** What a script sent and Next could not read: it broke before any of our code ran, so it is no fault of ours. */
async function garbledOf(settings: PressSettings, { status, exchange }: Answer): Promise<Refused | undefined> {
  if (status < 500 || exchange.entered || !(await settings.isReady())) return undefined;
  return { status: 400, notice: 'unreadable' };
}

/**
 * For an action of another page, and after one that redirects, Next asks this server over HTTP and hands on the headers it
 * was given. Whoever waits for that answer holds a turn already: four of them would wait for each other for ever.
 */
const inside = 'x-gazette-inside';
const insideMark = ({ seenKey }: PressSettings) => createHmac('sha256', seenKey).update(inside).digest('base64url');

async function ask(
  settings: PressSettings,
  request: IncomingMessage,
  row: Row,
  address: string,
  { policy, nonce }: { policy: string; nonce: string },
  body?: Buffer,
): Promise<Answer> {
  const mark = insideMark(settings);
  const end = request.headers[inside] === mark ? () => {} : await settings.turns.desk.take(true);
  // Where no origin is asked for, nobody's cookie and no action's name goes in either: the token is all there is.
  const told = intoNext(request.headers, settings.publicUrl, row.byToken ? 'stranger' : 'desk');
  const headers = { ...told, 'content-security-policy': policy, 'x-nonce': nonce, [inside]: mark };
  const question = { method: body ? 'POST' : 'GET', address, headers, network: networkOf(settings, request) } as const;
  return within(
    settings.dev ? compilePatience : deskPatience,
    settings.ask(body ? { ...question, body } : question).finally(end),
  );
}

function passed(given: OutgoingHttpHeaders): Record<string, string> {
  const names = Object.keys(given).filter((name) => !notPassed.has(name));
  return Object.fromEntries(names.map((name) => [name, headerOf(given, name)]));
}

function cookiesOf({ 'set-cookie': given }: OutgoingHttpHeaders): string[] {
  return given === undefined ? [] : [given].flat().map(String);
}
