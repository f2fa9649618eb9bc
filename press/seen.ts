import { createHmac, timingSafeEqual } from 'node:crypto';

/** A poster's own event, carried by the redirect to whichever instance answers the next request. */
export interface Seen {
  id: number;
  tags: readonly string[];
}

export const seenCookie = 'seen';
/** Seconds the cookie lives; every other instance has heard the event long before. */
export const seenFor = 10;
/** Seconds a token is believed: its own life and some difference between two clocks. */
const believedFor = 60;
/** A cookie stays well below the 4,096 bytes that browsers keep (RFC 6265 §6.1). */
const mostTags = 2_000;

function seal(text: string, key: Buffer): string {
  return createHmac('sha256', key).update(text).digest('base64url').slice(0, 27);
}

/** The token for `events`: sealed, so that nobody else can make this server doubt its pages. */
export function sealSeen(events: readonly Seen[], now: Date, key: Buffer): string {
  const tags = [...new Set(events.flatMap((event) => event.tags))].join(' ');
  const text = [
    Math.floor(now.getTime() / 1_000),
    events.map((event) => event.id).join(','),
    tags.length <= mostTags ? tags : '*',
  ].join('|');
  return `${Buffer.from(text).toString('base64url')}.${seal(text, key)}`;
}

/** The events of a token; none where it is forged, garbled or too old. Each event gets all the tags: more is never wrong. */
export function openSeen(token: string, now: Date, key: Buffer): Seen[] {
  const [coded = '', sealed = ''] = token.split('.');
  const text = Buffer.from(coded, 'base64url').toString();
  const right = Buffer.from(seal(text, key));
  const given = Buffer.from(sealed);
  if (right.length !== given.length || !timingSafeEqual(right, given)) return [];
  const [at, ids = '', tags = ''] = text.split('|');
  if (Math.abs(now.getTime() / 1_000 - Number(at)) > believedFor) return [];
  return ids.split(',').map((id) => ({ id: Number(id), tags: tags.split(' ').filter(Boolean) }));
}

export function seenCookieOf(token: string, secure: boolean): string {
  return `${seenCookie}=${token}; Path=/; Max-Age=${seenFor}; HttpOnly; SameSite=Lax${secure ? '; Secure' : ''}`;
}
