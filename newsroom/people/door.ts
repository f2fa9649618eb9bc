import { cookies } from 'next/headers';
import NextAuth, { CredentialsSignin, type NextAuthConfig } from 'next-auth';
import Credentials from 'next-auth/providers/credentials';
import { network } from '@/newsroom/answer';
import type { Refusal } from '@/newsroom/outcome';
import { guestCookie, ownMarker, ownMarkerOptions } from './guest-key';
import { cookieSecret, sessionCookie, sessionIn } from './session-cookie';
import { endSession, sessionDays } from './sessions';
import { signIn } from './sign-in';

/** next-auth, as we use it: what it keeps in the browser is one encrypted cookie with the id of a session. */
const cookie = { httpOnly: true, secure: true, sameSite: 'lax', path: '/' } as const;

class Refused extends CredentialsSignin {
  constructor(readonly refusal: Refusal) {
    super();
  }
}

/** Asked for with each use, because the secret is there only once the house has started. */
function config(): NextAuthConfig {
  return {
    secret: cookieSecret(),
    trustHost: true, // the press has judged host and origin, and sets AUTH_URL
    session: { strategy: 'jwt', maxAge: sessionDays * 86_400 },
    pages: { signIn: '/desk/sign-in', error: '/desk/sign-in' },
    cookies: {
      sessionToken: { name: sessionCookie, options: cookie },
      callbackUrl: { name: '__Host-gazette-return', options: cookie },
      csrfToken: { name: '__Host-gazette-csrf', options: cookie },
    },
    providers: [Credentials({ credentials: { email: {}, password: {} }, authorize })],
    callbacks: { jwt: ({ token, user }) => (user?.id ? { sub: user.id } : { sub: token.sub ?? '' }) },
    logger: { error() {}, warn() {}, debug() {} }, // what matters is thrown; an entry here would carry typed words
  };
}

const auth = NextAuth(() => config());

/** next-auth's "user" is the session itself: its id is all that the token carries. */
async function authorize(typed: Partial<Record<'email' | 'password', unknown>>): Promise<{ id: string }> {
  const guest = { kind: 'guest', commenterId: null, network: network() } as const;
  const form = { email: String(typed.email ?? ''), password: String(typed.password ?? '') };
  const entered = await signIn(guest, form, new Date());
  if (!entered.ok) throw new Refused(entered);
  return { id: entered.session };
}

/** Signs in and sets the cookie, for server actions; a session that this browser had ends. Null when the door opened. */
export async function enter(email: string, password: string): Promise<Refusal | null> {
  const former = await currentSession();
  try {
    await auth.signIn('credentials', { email, password, redirect: false });
  } catch (error) {
    if (error instanceof Refused) return error.refusal;
    throw error;
  }
  if (former) await endSession(former, new Date());
  // There may be comments of one's own on every page: the reader's script asks, as it does for a guest's.
  (await cookies()).set(ownMarker, '1', ownMarkerOptions);
  return null;
}

/** Ends the session and takes its cookies away; the marker only where this browser has no guest's key either. */
export async function leave(): Promise<void> {
  const session = await currentSession();
  if (session) await endSession(session, new Date());
  await auth.signOut({ redirect: false });
  const jar = await cookies();
  if (!jar.get(guestCookie)) jar.set(ownMarker, '', { ...ownMarkerOptions, maxAge: 0 });
}

/** The id of the session that this request's cookie names; null for none. */
export async function currentSession(): Promise<string | null> {
  return sessionIn((await cookies()).get(sessionCookie)?.value);
}
