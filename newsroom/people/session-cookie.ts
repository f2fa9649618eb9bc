import { decode } from 'next-auth/jwt';
import { keyFor } from '@/newsroom/settings/secrets';

/** `__Host-`: set by this host, over https or on loopback, for the whole site (RFC 6265bis, 4.1.3.2). */
export const sessionCookie = '__Host-gazette-session';

/** What the cookie is encrypted with; there only once the house has started. */
export function cookieSecret(): string {
  return keyFor('auth').toString('base64url');
}

/** The id of the session that a cookie carries; null for none, a forged one, or one of another secret. */
export async function sessionIn(cookie: string | undefined): Promise<string | null> {
  if (!cookie) return null;
  try {
    const read = await decode({ token: cookie, secret: cookieSecret(), salt: sessionCookie });
    return read?.sub || null;
  } catch {
    return null;
  }
}
