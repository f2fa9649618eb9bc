import { absolute } from '@/newsroom/settings/address';
import { stopLetters } from './stopping/stop-letters';

/**
 * The one click of a mail program (RFC 8058): a POST without a page, a cookie or an origin. 200 where letters are stopped,
 * now or before; 404 for a token that is not ours.
 */
export async function stopByOneClick(token: string, now: Date): Promise<Response> {
  const done = await stopLetters(token, 'stop', now);
  return new Response(null, { status: done.ok ? 200 : done.status });
}

/** A program that only opens links leads its reader to the page with the button. */
export function leadToButton(token: string): Response {
  return new Response(null, { status: 303, headers: { location: absolute(`/unsubscribe/${token}`) } });
}
