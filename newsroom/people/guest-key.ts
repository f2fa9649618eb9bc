import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { db, type Tx } from '@/db/client';
import { commenters } from '@/db/schema/comments';
import { newId } from '@/newsroom/id';
import { keyFor } from '@/newsroom/settings/secrets';

/** `__Host-`: set by this host, over https or on loopback, for the whole site (RFC 6265bis, 4.1.3.2). */
export const guestCookie = '__Host-gazette-guest';
/** Days a browser keeps the key; it is renewed with every comment. */
export const guestCookieDays = 365;

/** Says to the reader's script, of a guest with a key and of who is signed in, that there is something of one's own to ask for. The same for everybody: it tells nothing. */
export const ownMarker = '__Host-gazette-own';

/** How the cookie is set: never read by a script, sent with our own forms and links only. */
export const guestCookieOptions = {
  httpOnly: true,
  secure: true,
  sameSite: 'lax',
  path: '/',
  maxAge: guestCookieDays * 86_400,
} as const;

/** The marker beside it: a script reads it, and no server does. */
export const ownMarkerOptions = { ...guestCookieOptions, httpOnly: false } as const;

const seal = (key: string) => createHmac('sha256', keyFor('guest-key')).update(key).digest();
const toHash = (key: string) => createHash('sha256').update(key).digest('hex');

/** A key for a browser that has none, in the transaction of its first act: 32 random bytes and our seal over them. */
export async function makeCommenter(tx: Tx, now: Date): Promise<{ commenterId: string; cookie: string }> {
  const key = randomBytes(32).toString('base64url');
  const commenterId = newId(now);
  await tx.insert(commenters).values({ id: commenterId, keyHash: toHash(key), createdAt: now });
  return { commenterId, cookie: `${key}.${seal(key).toString('base64url')}` };
}

/** The same outside of another change. */
export async function giveGuestKey(now: Date): Promise<{ commenterId: string; cookie: string }> {
  return db().transaction((tx) => makeCommenter(tx, now));
}

/** Whose key the cookie carries; null for none, a forged one (no database is asked), or one we have forgotten. */
export async function readGuestKey(cookie: string | undefined): Promise<string | null> {
  const [, key, sealed] = /^([\w-]{43})\.([\w-]{43})$/.exec(cookie ?? '') ?? [];
  if (!key || !sealed || !timingSafeEqual(Buffer.from(sealed, 'base64url'), seal(key))) return null;
  const [row] = await db()
    .select({ id: commenters.id })
    .from(commenters)
    .where(eq(commenters.keyHash, toHash(key)));
  return row?.id ?? null;
}
